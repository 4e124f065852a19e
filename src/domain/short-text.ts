/** Texts of people, cut to a length. A leaf. */

/**
 * `text` with at most `most` characters, the last one a mark where something was cut off. A character that is written
 * as a pair counts once and is never halved.
 *
 * @example
 * shortText('网络安全进车间', 5) // → '网络安全…'
 */
export function shortText(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}
