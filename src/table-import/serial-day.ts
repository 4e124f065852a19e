/** The day that a spreadsheet keeps as a number. */

import { daysInMonth, isoDay } from '../domain/calendar.ts';

const FIRST_YEAR = 1900;
/** Excel holds 1900 for a leap year; from March 1900 on the numbers are right with this. */
const BEFORE_FIRST = 1;
const FEBRUARY_ENDS = 60;

/**
 * The day of a serial number of the calendar that begins in 1900; a time of day is left out. Null for what is none.
 *
 * @example
 * serialDay(43628.375) // → '2019-06-12'
 */
export function serialDay(serial: number): string | null {
  if (!(serial > FEBRUARY_ENDS && serial < 2_958_466)) return null;
  let left = Math.floor(serial) - BEFORE_FIRST - 1;
  let year = FIRST_YEAR;
  while (left >= daysOf(year)) {
    left -= daysOf(year);
    year += 1;
  }
  let month = 1;
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month);
    month += 1;
  }
  return isoDay(year, month, left + 1);
}

function daysOf(year: number): number {
  return daysInMonth(year, 2) + 337;
}
