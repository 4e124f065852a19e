/** Which week's digest is due, and when the first one is. */

import { addDays, type Day, dayOf, type Moment, mondayOf, weekday } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';

/**
 * The Monday of the first digest: the first whose digest falls after set-up.
 *
 * A Monday on which set-up was made before `hour` is that Monday itself; from the hour on it is the next one, since
 * its bell has rung already. `weekday` is the day on which digests go out, 1 where the campaign keeps to Mondays.
 *
 * @param hour of the day, 0 to 23.
 *
 * @example
 * firstDigestMonday({ setUpAt: '2019-08-19T07:59:59+08:00', hour: 8, weekday: 1 }) // → '2019-08-19'
 * firstDigestMonday({ setUpAt: '2019-08-19T08:00:00+08:00', hour: 8, weekday: 1 }) // → '2019-08-26'
 */
export function firstDigestMonday(digest: { setUpAt: Moment; hour: number; weekday: number }): Day {
  const monday = mondayOf(dayOf(digest.setUpAt));
  const bell = hourOn(addDays(monday, digest.weekday - 1), digest.hour);
  return digest.setUpAt.slice(0, bell.length) < bell ? monday : addDays(monday, 7);
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
export function dueDigestWeek(when: { now: Moment; setUpAt: Moment; campaign: Campaign }): Day | null {
  const { digest, open } = when.campaign;
  const digestDay = (monday: Day) => addDays(monday, digest.weekday - 1);
  const thisMonday = mondayOf(dayOf(when.now));
  const bell = hourOn(digestDay(thisMonday), digest.hour);
  const latest = when.now.slice(0, bell.length) >= bell ? thisMonday : addDays(thisMonday, -7);
  const isOpen = digestDay(latest) >= open.from && digestDay(latest) <= open.until;
  return isOpen && latest >= firstDigestMonday({ setUpAt: when.setUpAt, ...digest }) ? latest : null;
}

/**
 * The Monday of the digest that goes out next, or null when none will: the first whose hour is still to come.
 *
 * @example
 * comingDigestWeek({ now: '2019-08-26T08:00:00+08:00', setUpAt: '2019-08-20T00:00:00+08:00', campaign })
 * // → '2019-09-02'
 */
export function comingDigestWeek(when: { now: Moment; setUpAt: Moment; campaign: Campaign }): Day | null {
  const { digest, open } = when.campaign;
  const digestDay = (monday: Day) => addDays(monday, digest.weekday - 1);
  const thisMonday = mondayOf(dayOf(when.now));
  const bell = hourOn(digestDay(thisMonday), digest.hour);
  const first = firstDigestMonday({ setUpAt: when.setUpAt, ...digest });
  const after = [
    when.now.slice(0, bell.length) < bell ? thisMonday : addDays(thisMonday, 7),
    first,
    digestDay(mondayOf(open.from)) < open.from ? addDays(mondayOf(open.from), 7) : mondayOf(open.from),
  ];
  const coming = after.reduce((latest, monday) => (monday > latest ? monday : latest));
  return digestDay(coming) <= open.until ? coming : null;
}

/**
 * Whether digests go out on `day`: it is the campaign's day for them, while it is open, and none before the first.
 *
 * @example
 * isDigestDay({ day: '2019-08-26', setUpAt: '2019-08-20T00:00:00+08:00', campaign }) // → true
 */
export function isDigestDay(when: { day: Day; setUpAt: Moment; campaign: Campaign }): boolean {
  const { digest, open } = when.campaign;
  if (weekday(when.day) !== digest.weekday || when.day < open.from || when.day > open.until) return false;
  return mondayOf(when.day) >= firstDigestMonday({ setUpAt: when.setUpAt, ...digest });
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
