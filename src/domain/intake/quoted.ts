/** Quotes what somebody typed. */

/** A text as a message quotes it: on one line, at most 40 characters. */
export function quoted(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  const letters = [...line];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : line;
}
