/** Whether the owner's clock seems to go: judged by how long ago it last swept. */

import { daysBetween, type Moment } from './calendar.ts';

/** One missed ring happens, two may; after three the clock seems to stand still. */
const RINGS_MISSED = 3;

export interface ClockHealth {
  isLate: boolean;
  /** Whole minutes since the last sweep, since set-up where there has been none. */
  minutes: number;
  /** Whole minutes until it should ring again; 0 when that is now or past. */
  minutesLeft: number;
}

/**
 * How the owner's clock does at `now`. It is late when its last sweep is older than three of its rounds.
 *
 * @param clock `swept` is '' where it has never swept; it then began to go with `setUpAt`. Moments are of one zone.
 *
 * @example
 * clockHealth({ swept: '2019-08-20T09:00:00+08:00', setUpAt: '…', clockMinutes: 10, now: '2019-08-20T09:31:00+08:00' })
 * // → { isLate: true, minutes: 31, minutesLeft: 0 }
 */
export function clockHealth(clock: { swept: Moment; setUpAt: Moment; clockMinutes: number; now: Moment }): ClockHealth {
  const minutes = minutesBetween(clock.swept || clock.setUpAt, clock.now);
  return {
    isLate: minutes > RINGS_MISSED * clock.clockMinutes,
    minutes,
    minutesLeft: Math.max(0, clock.clockMinutes - minutes),
  };
}

/**
 * Whole minutes from one moment to another of the same zone.
 *
 * By the clock on the wall: where summer time is kept, one night a year is an hour off, which harms nobody here.
 *
 * @example
 * minutesBetween('2019-08-20T23:50:00+08:00', '2019-08-21T00:05:30+08:00') // → 15
 */
export function minutesBetween(from: Moment, until: Moment): number {
  return daysBetween(from.slice(0, 10), until.slice(0, 10)) * 1440 + minuteOfDay(until) - minuteOfDay(from);
}

function minuteOfDay(moment: Moment): number {
  return Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}
