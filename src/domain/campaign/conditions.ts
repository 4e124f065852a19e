/** When a rule or a section applies: conditions on the values of other fields and on the door that an entry came by. */

import * as z from 'zod/mini';
import { firstDay, lastDay } from '../intake/read-day.ts';
import { day, keyText, texts } from './shapes.ts';

const bounds = () =>
  z.strictObject({
    /** Of a number; the limits themselves are within. */
    atLeast: z.optional(z.number()),
    atMost: z.optional(z.number()),
    /** Of a day; both days are within. */
    from: z.optional(day()),
    until: z.optional(day()),
  });

const not = () => z.strictObject({ not: texts() });

/** The shape of a condition: by field, or `door`, the values that meet it, those that do not, or its bounds. */
export const condition = () => z.record(keyText(), z.union([texts(), not(), bounds()]));

/** The shape of a condition on what has no bounds: an entry's form, door and state. */
export const listCondition = () => z.record(keyText(), z.union([texts(), not()]));

export type Condition = z.infer<ReturnType<typeof condition>>;

/** What a condition asks of one field. */
export type Wanted = Condition[string];

/** Between what a number or a day lies. */
export type Bounds = z.infer<ReturnType<typeof bounds>>;

/** What a condition is held against: values by field key, and `door`, form or staff. */
export type Circumstances = Readonly<Record<string, unknown>>;

/**
 * Tells whether every part of `condition` holds; no condition always holds.
 *
 * An empty or unreadable value is in no list and within no bounds, so `{ not: […] }` alone holds for it.
 *
 * @example
 * holds({ track: ['series'], subproject: { not: ['song'] } }, { track: 'series' }) // → true
 * holds({ found: { atLeast: 1 } }, { found: 0 })                                  // → false
 */
export function holds(condition: Condition | undefined, circumstances: Circumstances): boolean {
  if (condition === undefined) return true;
  for (const key of Object.keys(condition)) {
    const wanted = condition[key];
    if (wanted !== undefined && !isMet(wanted, circumstances[key])) return false;
  }
  return true;
}

function isMet(wanted: Wanted, actual: unknown): boolean {
  if (Array.isArray(wanted)) return isAmong(wanted, actual);
  return 'not' in wanted ? !isAmong(wanted.not, actual) : isWithin(wanted, actual);
}

function isAmong(list: readonly string[], actual: unknown): boolean {
  return Array.isArray(actual) ? actual.some((one) => list.includes(String(one))) : list.includes(String(actual ?? ''));
}

/** A day or a month, as they are read. */
const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;

// A month lies within where one of its days does.
function isWithin({ atLeast, atMost, from, until }: Bounds, actual: unknown): boolean {
  if (typeof actual === 'number') {
    return from === undefined && until === undefined && actual >= (atLeast ?? actual) && actual <= (atMost ?? actual);
  }
  const isDay = typeof actual === 'string' && DAY.test(actual);
  if (!isDay || atLeast !== undefined || atMost !== undefined) return false;
  return lastDay(actual) >= (from ?? '') && firstDay(actual) <= (until ?? firstDay(actual));
}
