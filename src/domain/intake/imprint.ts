/** The imprint of a text: enough to tell later whether it was changed, small enough to be kept beside the entry. */

import { plain } from './read-text.ts';

/** Longer texts are known by length and hash alone. */
export const LONGEST_KEPT = 300;

/**
 * The text itself after NFKC and trimming; of a long one its length and hash.
 *
 * Another way to write the same day is another text; one more space around it is not.
 *
 * @example
 * imprint(' １２０人 ') // → '120人'
 */
export function imprint(text: string): string {
  const written = plain(text);
  if (written.length <= LONGEST_KEPT) return written;
  return `long:${hashOf(written)}`;
}

/**
 * Length and 32-bit FNV-1a hash of a text: to notice change, not to guard against forgery.
 *
 * @example
 * hashOf('a') // → '1:e40c292c'
 */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${text.length}:${hash.toString(16)}`;
}
