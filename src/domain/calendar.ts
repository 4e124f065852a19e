/** Days, months, weeks and moments: the one place in the domain where milliseconds become a day. */

/** A day in the campaign's zone, `YYYY-MM-DD`. */
export type Day = string;

/** A moment in the campaign's zone, `YYYY-MM-DDTHH:mm:ss+08:00`: readable in a cell, and sorts by time as text. */
export type Moment = string;

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

/** The day part of a moment. @example dayOf('2019-08-20T09:12:00+08:00') // → '2019-08-20' */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Counts the days of a month in the Gregorian calendar; 0 for a month that there is not.
 *
 * @example
 * daysInMonth(1900, 2) // → 28
 */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/**
 * Writes a month as `YYYY-MM`, or null when there is no such month. Years have four digits, from 1000 on: `0019` is
 * a two-digit year in disguise.
 *
 * @example
 * isoMonth(2018, 1)  // → '2018-01'
 * isoMonth(2018, 13) // → null
 */
export function isoMonth(year: number, month: number): string | null {
  return year >= 1000 && year <= 9999 && daysInMonth(year, month) > 0 ? `${year}-${twoDigits(month)}` : null;
}

/**
 * Writes a day as `YYYY-MM-DD`, or null when there is no such day. Texts of this shape sort by time.
 *
 * @example
 * isoDay(2020, 2, 29) // → '2020-02-29'
 * isoDay(2019, 2, 29) // → null
 */
export function isoDay(year: number, month: number, day: number): Day | null {
  const inMonth = isoMonth(year, month);
  return inMonth !== null && day >= 1 && day <= daysInMonth(year, month) ? `${inMonth}-${twoDigits(day)}` : null;
}

function millisecondsOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}
