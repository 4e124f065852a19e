/** Arithmetic on days and weeks: the one place in the domain where milliseconds become a day. */

import type { Campaign } from '../campaign/schema.ts';
import { type Day, dayOf, type Moment } from '../intake/entry.ts';

const DAY_MS = 86_400_000;

/** A week by its Monday and its Sunday; weeks are named by dates and never by a number. */
export interface Week {
  from: Day;
  until: Day;
}

/**
 * The day `count` days after `day`, before it where `count` is negative.
 *
 * Days are taken as UTC, so that no change of summer time can move one.
 *
 * @example
 * addDays('2019-12-31', 1) // → '2020-01-01'
 */
export function addDays(day: Day, count: number): Day {
  return new Date(millisecondsOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/**
 * How many days lie between two days; negative when `until` is the earlier one.
 *
 * @example
 * daysBetween('2019-08-26', '2019-09-01') // → 6
 */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((millisecondsOf(until) - millisecondsOf(from)) / DAY_MS);
}

/**
 * The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
 *
 * @example
 * weekday('2019-08-26') // → 1
 */
export function weekday(day: Day): number {
  return new Date(millisecondsOf(day)).getUTCDay() || 7;
}

/**
 * The Monday on or before `day`.
 *
 * @example
 * mondayOf('2019-09-01') // → '2019-08-26'
 */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/**
 * The week that begins with `monday`.
 *
 * @example
 * weekOf('2019-08-26') // → { from: '2019-08-26', until: '2019-09-01' }
 */
export function weekOf(monday: Day): Week {
  return { from: monday, until: addDays(monday, 6) };
}

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
export function dueDigestWeek(at: { now: Moment; setUpAt: Moment; campaign: Campaign }): Day | null {
  const { digest, open } = at.campaign;
  const digestDay = (monday: Day) => addDays(monday, digest.weekday - 1);
  const thisMonday = mondayOf(dayOf(at.now));
  const bell = hourOn(digestDay(thisMonday), digest.hour);
  const latest = at.now.slice(0, bell.length) >= bell ? thisMonday : addDays(thisMonday, -7);
  const isOpen = digestDay(latest) >= open.from && digestDay(latest) <= open.until;
  return isOpen && latest >= firstDigestMonday({ setUpAt: at.setUpAt, ...digest }) ? latest : null;
}

/**
 * Whether digests go out on `day`: it is the campaign's day for them, while it is open, and none before the first.
 *
 * @example
 * isDigestDay({ day: '2019-08-26', setUpAt: '2019-08-20T00:00:00+08:00', campaign }) // → true
 */
export function isDigestDay(at: { day: Day; setUpAt: Moment; campaign: Campaign }): boolean {
  const { digest, open } = at.campaign;
  if (weekday(at.day) !== digest.weekday || at.day < open.from || at.day > open.until) return false;
  return mondayOf(at.day) >= firstDigestMonday({ setUpAt: at.setUpAt, ...digest });
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

function millisecondsOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}
