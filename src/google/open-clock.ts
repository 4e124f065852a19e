/** The clock: moments in the script's zone, and how long this run has lasted. */

import type { Clock } from '../app/office.ts';
import type { Moment } from '../domain/calendar.ts';

const DAY_MS = 86_400_000;

/** Opens the clock; a run is as old as this call is long ago. */
export function openClock(): Clock {
  const startedMs = Date.now();
  return {
    zone: () => Session.getScriptTimeZone(),
    now: () => momentOf(new Date()),
    elapsedMs: () => Date.now() - startedMs,
    daysBefore: (moment, days) => momentOf(new Date(timeOf(moment).getTime() - days * DAY_MS)),
  };
}

/** A Date as a moment in the script's zone. @example momentOf(new Date(0)) // → '1970-01-01T08:00:00+08:00' */
export function momentOf(date: Date): Moment {
  return Utilities.formatDate(date, Session.getScriptTimeZone(), "yyyy-MM-dd'T'HH:mm:ssXXX");
}

/** The Date of a moment; whole seconds. */
export function timeOf(moment: Moment): Date {
  return new Date(moment);
}
