/** When a rule or a section applies: conditions on the values of other fields and on the door that an entry came by. */

import * as z from 'zod/mini';
import { keyText, texts } from './shapes.ts';

/** The shape of a condition: by field, or `door`, the values that meet it, or those that do not. */
export const condition = () => z.record(keyText(), z.union([texts(), z.strictObject({ not: texts() })]));

export type Condition = z.infer<ReturnType<typeof condition>>;

/** What a condition is held against: values by field key, and `door`, form or staff. */
export type Circumstances = Readonly<Record<string, unknown>>;

/**
 * Tells whether every part of `condition` holds; no condition always holds.
 *
 * An empty or unreadable value is in no list, so `{ not: […] }` holds for it.
 *
 * @example
 * holds({ track: ['series'], subproject: { not: ['song'] } }, { track: 'series' }) // → true
 */
export function holds(condition: Condition | undefined, circumstances: Circumstances): boolean {
  if (condition === undefined) return true;
  return Object.entries(condition).every(([key, wanted]) => {
    const actual = circumstances[key];
    const among = (list: readonly string[]) =>
      Array.isArray(actual) ? actual.some((one) => list.includes(String(one))) : list.includes(String(actual ?? ''));
    return Array.isArray(wanted) ? among(wanted) : !among(wanted.not);
  });
}
