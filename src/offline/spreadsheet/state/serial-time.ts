/** Dates of cells: days since 1899-12-30 on the wall clock of the spreadsheet's time zone. */

import { tzOffset } from '@date-fns/tz';

const DAY_MS = 86_400_000;
const UNIX_EPOCH = 25_569;

/**
 * Gives the serial number of the moment `ms`, in the zone. Whole seconds survive the way there and back exactly.
 *
 * @example
 * serialOf(Date.UTC(2019, 7, 8, 16), 'Asia/Shanghai')  // 43686, midnight of 9 August there
 */
export function serialOf(ms: number, timeZone: string): number {
  return (ms + offsetMs(ms, timeZone)) / DAY_MS + UNIX_EPOCH;
}

/**
 * Gives the moment, in milliseconds since 1970-01-01T00:00Z, of a serial number in the zone.
 *
 * In the hour that a clock skips, the moment after the skip; in the hour that it repeats, the earlier one.
 */
export function momentOf(serial: number, timeZone: string): number {
  const wallMs = Math.round((serial - UNIX_EPOCH) * DAY_MS);
  const first = wallMs - offsetMs(wallMs - offsetMs(wallMs, timeZone), timeZone);
  const earlier = wallMs - offsetMs(first - DAY_MS / 8, timeZone);
  return earlier + offsetMs(earlier, timeZone) === wallMs ? earlier : first;
}

/** Gives the year that the moment falls in, in the zone: what a typed date without a year means. */
export function yearOf(ms: number, timeZone: string): number {
  return new Date(ms + offsetMs(ms, timeZone)).getUTCFullYear();
}

const HOUR_MS = 3_600_000;
// Offsets by hour since 1970 and by zone; hours in which the clock is changed are not among them. Working one out is
// most of what reading a date costs, and the dates of a sheet fall into the same hours again and again.
const steady = new Map<string, Map<number, number>>();
const MOST_HOURS = 20_000;
const MOST_ZONES = 20;

function offsetMs(ms: number, timeZone: string): number {
  const hours = hoursOf(timeZone);
  const hour = Math.floor(ms / HOUR_MS);
  const known = hours.get(hour);
  if (known !== undefined) return known;
  const offset = reckonedOffset(ms, timeZone);
  const [first, last] = [hour * HOUR_MS, (hour + 1) * HOUR_MS - 1];
  if (reckonedOffset(first, timeZone) !== offset || reckonedOffset(last, timeZone) !== offset) return offset;
  if (hours.size >= MOST_HOURS) hours.clear();
  hours.set(hour, offset);
  return offset;
}

function hoursOf(timeZone: string): Map<number, number> {
  const known = steady.get(timeZone);
  if (known !== undefined) return known;
  const made = new Map<number, number>();
  if (steady.size >= MOST_ZONES) steady.clear();
  steady.set(timeZone, made);
  return made;
}

function reckonedOffset(ms: number, timeZone: string): number {
  return Math.round(tzOffset(timeZone, new Date(ms)) * 60_000);
}
