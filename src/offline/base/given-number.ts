/** Numbers that a script passes to a service: Google turns a text into one before it refuses it. */

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
