/** Which week's digest is due, and when the first one is. */

import { addDays, type Day, dayOf, type Moment, mondayOf } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';
import { nearestWorkday } from './workdays.ts';

/**
 * The day on which the digest of the week of `monday` goes: the campaign's day for it, or, where that is a day of rest
 * and the campaign keeps to workdays, the next workday, which may be in a later week. It never leaves the campaign.
 *
 * @example
 * digestDayOf(campaign, '2019-09-30') // → '2019-10-08', over the National Day holiday, with digests on Tuesdays
 */
export function digestDayOf(campaign: Pick<Campaign, 'calendar' | 'digest' | 'open'>, monday: Day): Day {
  const { digest, open } = campaign;
  const usual = addDays(monday, digest.weekday - 1);
  if (!digest.onWorkdays) return usual;
  const moved = nearestWorkday(campaign, usual, 'after');
  return moved > open.until ? usual : moved;
}

/** What the week of a digest hangs on. */
interface When {
  setUpAt: Moment;
  campaign: Campaign;
}

/**
 * The Monday of the first digest: the first whose digest falls after set-up.
 *
 * A Monday on which set-up was made before the digest's hour is that Monday itself; from the hour on it is the next
 * one, since its bell has rung already.
 *
 * @example
 * firstDigestMonday({ setUpAt: '2019-08-19T07:59:59+08:00', campaign }) // → '2019-08-19', with digests at 8
 * firstDigestMonday({ setUpAt: '2019-08-19T08:00:00+08:00', campaign }) // → '2019-08-26'
 */
export function firstDigestMonday({ campaign, setUpAt }: When): Day {
  let monday = mondayOf(dayOf(setUpAt));
  while (hasRung(campaign, monday, setUpAt)) monday = addDays(monday, 7);
  return monday;
}

/** Over so many weeks a digest may be moved at most: no holiday is longer. */
const MOST_WEEKS_LATE = 3;

function hasRung(campaign: Campaign, monday: Day, now: Moment): boolean {
  const bell = hourOn(digestDayOf(campaign, monday), campaign.digest.hour);
  return now.slice(0, bell.length) >= bell;
}

/**
 * The Monday of the digest that is due at `now`, or null when none is.
 *
 * It is the latest one whose hour has come: what was missed for weeks is made up for by one digest, never by several.
 * The same Monday is answered all week, so that a run that was cut short can be taken up again; who was served already
 * is the ledger's to know. None is due before the first digest after set-up, nor for a day outside `campaign.open`.
 *
 * @example
 * dueDigestWeek({ now: '2019-08-28T10:00:00+08:00', setUpAt: '2019-08-20T00:00:00+08:00', campaign }) // → '2019-08-26'
 */
export function dueDigestWeek({ now, ...when }: When & { now: Moment }): Day | null {
  const { campaign } = when;
  const latest = weeksBefore(now).find((monday) => hasRung(campaign, monday, now));
  if (latest === undefined) return null;
  return isOpen(campaign, latest) && latest >= firstDigestMonday(when) ? latest : null;
}

/** This week's Monday and those before it whose digests may go in this week, the latest first. */
function weeksBefore(now: Moment): Day[] {
  const monday = mondayOf(dayOf(now));
  return Array.from({ length: MOST_WEEKS_LATE + 1 }, (_, weeks) => addDays(monday, -7 * weeks));
}

function isOpen(campaign: Campaign, monday: Day): boolean {
  const day = digestDayOf(campaign, monday);
  return day >= campaign.open.from && day <= campaign.open.until;
}

/**
 * The Monday of the digest that goes out next, or null when none will: the latest of those whose hour comes next.
 *
 * @example
 * comingDigestWeek({ now: '2019-08-26T08:00:00+08:00', setUpAt: '2019-08-20T00:00:00+08:00', campaign })
 * // → '2019-09-02'
 */
export function comingDigestWeek({ now, ...when }: When & { now: Moment }): Day | null {
  const { campaign } = when;
  let monday = firstDigestMonday(when);
  while (hasRung(campaign, monday, now) || digestDayOf(campaign, monday) < campaign.open.from) {
    monday = addDays(monday, 7);
  }
  // Two that were moved to one day are one digest, of the later week.
  while (digestDayOf(campaign, addDays(monday, 7)) === digestDayOf(campaign, monday)) monday = addDays(monday, 7);
  return isOpen(campaign, monday) ? monday : null;
}

/**
 * Whether digests go out on `day`: it is the campaign's day for them, while it is open, and none before the first.
 *
 * @example
 * isDigestDay({ day: '2019-08-26', setUpAt: '2019-08-20T00:00:00+08:00', campaign }) // → true
 */
export function isDigestDay({ day, ...when }: When & { day: Day }): boolean {
  const { campaign } = when;
  const monday = weeksBefore(day).find((each) => digestDayOf(campaign, each) === day);
  return monday !== undefined && isOpen(campaign, monday) && monday >= firstDigestMonday(when);
}

/**
 * The beginning of a moment, down to the hour: moments of one zone compare as text.
 *
 * @example
 * hourOn('2019-09-04', 9) // → '2019-09-04T09'
 */
export function hourOn(day: Day, hour: number): string {
  return `${day}T${String(hour).padStart(2, '0')}`;
}
