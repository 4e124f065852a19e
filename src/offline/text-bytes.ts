/** How many bytes a text has in UTF-8, where only a limit matters. */

/** The most bytes that one of a text's characters has, as `length` counts them. */
export const MOST_BYTES = 3;

/**
 * Whether a text has more than `limit` bytes. Only one that may have so many is measured: measuring reads it whole.
 *
 * @example
 * isLonger('网', 2)  // true
 */
export function isLonger(text: string, limit: number): boolean {
  return text.length * MOST_BYTES > limit && Buffer.byteLength(text) > limit;
}
