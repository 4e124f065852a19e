/** The order of texts that the program itself makes: moments, days, numbers, keys. A leaf. */

/**
 * Compares two texts letter by letter, as no language does: moments of one zone, days and numbers of one length so
 * stand in their own order.
 *
 * @example
 * compareTexts('2019-08-19', '2019-08-26') // → -1
 */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * A comparison by the text that `textOf` gives; what has the same text keeps its order.
 *
 * @example
 * [...batches].sort(byText(({ approvedAt }) => approvedAt)) // → the oldest first
 */
export function byText<One>(textOf: (one: One) => string): (one: One, other: One) => number {
  return (one, other) => compareTexts(textOf(one), textOf(other));
}
