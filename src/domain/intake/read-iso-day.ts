/** The calendar by whole numbers: which days there are, written as `YYYY-MM-DD`. */
import type { Day } from './entry.ts';

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
