/** The imprint of a text: enough to tell later whether it was changed, small enough to be kept beside the entry. */

import { written } from './read-text.ts';

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
  const typed = written(text);
  if (typed.length <= LONGEST_KEPT) return typed;
  return `long:${hashOf(typed)}`;
}

/**
 * Length and 32-bit FNV-1a hash of a text: to notice change, not to guard against forgery.
 *
 * @example
 * hashOf('a') // → '1:e40c292c'
 */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return `${text.length}:${hash.toString(16)}`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Six letters of base64 that stand for a text: 36 bits, so that among 40,000 texts a further one has the letters of
 * another with a chance of one in 1.7 million.
 *
 * @example
 * lettersOf('2_ABaOnud') // → six letters, always the same
 */
export function lettersOf(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193) >>> 0;
    second = Math.imul(second ^ (code + index), 0x85ebca6b) >>> 0;
    second = (second ^ (second >>> 13)) >>> 0;
  }
  const sixBits = [first >>> 26, first >>> 20, first >>> 14, second >>> 26, second >>> 20, second >>> 14];
  return sixBits.map((bits) => LETTERS.charAt(bits & 63)).join('');
}
