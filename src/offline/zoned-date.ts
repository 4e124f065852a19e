/** A moment as a Date whose fields are those of a zone. */

import { TZDate } from '@date-fns/tz';
import { processZone } from './process-zone.ts';

/**
 * The moment `ms` with the local fields of `zone`, for date-fns.
 *
 * A plain Date in the zone of this process: reckoning in a foreign zone costs a hundred times as much.
 *
 * @example
 * dateIn(0, 'Asia/Tokyo').getHours()  // 9
 */
export function dateIn(ms: number, zone: string): Date {
  return zone === processZone() ? new Date(ms) : new TZDate(ms, zone);
}

/** The moment at which it is this hour and minute of `day` in `zone`; `day` is a Date of that zone. */
export function timeOfDay(day: Date, hour: number, minute: number, zone: string): number {
  const [year, month, date] = [day.getFullYear(), day.getMonth(), day.getDate()];
  if (zone === processZone()) return new Date(year, month, date, hour, minute).getTime();
  return new TZDate(year, month, date, hour, minute, 0, 0, zone).getTime();
}
