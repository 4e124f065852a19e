/** When a clock trigger rings. */

import { addDays, addMonths, startOfDay, startOfMonth } from 'date-fns';
import { dateIn, timeOfDay } from '../zoned-date.ts';

/** A clock trigger's rule, complete: what the builder left open is chosen when the trigger is created. */
export type ClockRule =
  | { kind: 'once'; atMs: number }
  | { kind: 'minutes' | 'hours'; every: number; phaseMs: number; sharp: boolean; zone: string }
  | { kind: 'days'; every: number; fromMs: number; hour: number; minute: number; zone: string }
  | { kind: 'weeks'; every: number; fromMs: number; weekDay: number; hour: number; minute: number; zone: string }
  | { kind: 'monthDay'; day: number; hour: number; minute: number; zone: string };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * The first ring after `afterMs`, or null when there is none.
 *
 * Sharp clocks ring at whole multiples from 00:00 local, for rehearsals; others keep the phase that was drawn when
 * they were created.
 *
 * @example
 * nextRing({ kind: 'hours', every: 1, phaseMs: 0, sharp: true, zone: 'UTC' }, Date.parse('2019-08-20T09:12Z'))
 * // Date.parse('2019-08-20T10:00Z')
 */
export function nextRing(rule: ClockRule, afterMs: number): number | null {
  switch (rule.kind) {
    case 'once':
      return rule.atMs > afterMs ? rule.atMs : null;
    case 'minutes':
    case 'hours':
      return nextStep(rule, afterMs);
    case 'days':
      return nextDay(rule.fromMs, rule.every, rule, afterMs);
    case 'weeks': {
      const from = startOfDay(dateIn(rule.fromMs, rule.zone));
      const first = addDays(from, (rule.weekDay - from.getDay() + 7) % 7);
      return nextDay(first.getTime(), 7 * rule.every, rule, afterMs);
    }
    case 'monthDay':
      return nextMonthDay(rule, afterMs);
  }
}

function nextStep(rule: ClockRule & { kind: 'minutes' | 'hours' }, afterMs: number): number {
  const stepMs = rule.every * (rule.kind === 'minutes' ? MINUTE_MS : HOUR_MS);
  if (!rule.sharp) return rule.phaseMs + (Math.floor((afterMs - rule.phaseMs) / stepMs) + 1) * stepMs;
  const midnight = startOfDay(dateIn(afterMs, rule.zone));
  const steps = Math.floor((afterMs - midnight.getTime()) / stepMs) + 1;
  // A step that does not divide the day starts anew at midnight.
  return Math.min(midnight.getTime() + steps * stepMs, addDays(midnight, 1).getTime());
}

interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

function nextDay(fromMs: number, everyDays: number, time: TimeOfDay, afterMs: number): number {
  const first = startOfDay(dateIn(fromMs, time.zone));
  const elapsed = Math.floor((afterMs - first.getTime()) / (24 * HOUR_MS));
  // One step back, because a day may have 23 or 25 hours.
  let days = Math.max(0, Math.floor(elapsed / everyDays) - 1) * everyDays;
  for (;;) {
    const ring = momentOn(addDays(first, days), time);
    if (ring > afterMs) return ring;
    days += everyDays;
  }
}

function nextMonthDay(rule: ClockRule & { kind: 'monthDay' }, afterMs: number): number {
  let month = startOfMonth(dateIn(afterMs, rule.zone));
  for (;;) {
    const day = addDays(month, rule.day - 1);
    const ring = momentOn(day, rule);
    // A month without that day is passed over.
    if (day.getMonth() === month.getMonth() && ring > afterMs) return ring;
    month = addMonths(month, 1);
  }
}

function momentOn(day: Date, time: TimeOfDay): number {
  return timeOfDay(day, time.hour, time.minute, time.zone);
}
