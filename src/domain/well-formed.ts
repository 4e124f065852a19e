/** Makes a text one that every service takes: half a character would end whatever encodes it. */

/** With the flag `u` it finds surrogates that stand alone, and no half of a whole character. */
const HALF = /\p{Surrogate}/gu;

/**
 * Gives `text` with U+FFFD for each half of a character, as browsers show it.
 *
 * `encodeURIComponent` throws at such a half, and mail and files are UTF-8, which has none.
 *
 * @example
 * wellFormed('塘沽\uD83D') // → '塘沽\uFFFD'
 */
export function wellFormed(text: string): string {
  return text.replace(HALF, '\uFFFD');
}
