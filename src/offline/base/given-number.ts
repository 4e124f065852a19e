/** Numbers that a script passes to a service: Google turns a text into one before it refuses it. */

import type { Realm } from '../service.ts';

const NUMERAL = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/**
 * The number that a script means, or null: numbers, and texts that are one. NaN is none.
 *
 * @example
 * givenNumber('2')  // 2
 * givenNumber('A')  // null
 */
export function givenNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  return typeof value === 'string' && NUMERAL.test(value) ? Number(value) : null;
}

/**
 * The whole number that a script means; what is behind the point is cut off.
 *
 * @param wrong Google's error for what is neither number nor text, which Google does not turn into one.
 * @throws `Cannot convert '…' to int.`, as live logs have it of a text and of an array, and of NaN.
 * @example
 * givenInteger(realm, '2.7', wrong)  // 2
 */
export function givenInteger(realm: Realm, value: unknown, wrong: () => Error): number {
  const number = givenNumber(Array.isArray(value) ? String(value) : value);
  if (number !== null) return Math.trunc(number);
  if (typeof value === 'number') throw realm.exception('Cannot convert NaN to int.');
  if (typeof value === 'string' || Array.isArray(value)) {
    throw realm.exception(`Cannot convert '${String(value)}' to int.`);
  }
  throw wrong();
}
