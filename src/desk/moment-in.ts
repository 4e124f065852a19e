/** A day and hour of a clock on the wall as a moment. */

import { TZDate } from '@date-fns/tz';

/**
 * The moment, in milliseconds, at which clocks of `zone` show this.
 *
 * @param shown as an input of a date and time gives it, `2019-09-30T09:00`.
 * @example
 * momentIn('2019-09-30T09:00', 'Asia/Shanghai')  // → 1569805200000
 */
export function momentIn(shown: string, zone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = shown.split(/\D/).map(Number);
  return new TZDate(year, month - 1, day, hour, minute, zone).getTime();
}
