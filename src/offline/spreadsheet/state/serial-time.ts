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

function offsetMs(ms: number, timeZone: string): number {
  return Math.round(tzOffset(timeZone, new Date(ms)) * 60_000);
}
