/** The imprint of a text: enough to tell later whether it was changed, small enough to be kept beside the entry. */

import { shortText } from '../short-text.ts';
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
  return `${LONG}${hashOf(typed)}`;
}

const LONG = 'long:';

/**
 * How long a text was of which only the imprint is kept; null where the text itself is.
 *
 * @example
 * longTextLength('long:812:e40c292c') // → 812
 */
export function longTextLength(kept: string): number | null {
  const length = /^long:(\d+):[0-9a-f]+$/.exec(kept)?.[1];
  return length === undefined ? null : Number(length);
}

/** So many characters of a text are kept in the log of changes. */
const LOG_LENGTH = 60;

/** A text as the log of changes keeps it. */
export function loggedText(text: string): string {
  return shortText(text, LOG_LENGTH);
}

/** Whether the log of changes keeps less than the text was. */
export function isShortened(kept: string): boolean {
  return longTextLength(kept) !== null || (kept.endsWith('…') && [...kept].length === LOG_LENGTH);
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

/** The letters of base64 that may stand in a property, each for six bits. */
export const SIX_BIT_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Six letters of base64 that stand for a text: 36 bits, so that among 40,000 texts a further one has the letters of
 * another with a chance of one in 1.7 million.
 *
 * @example
 * lettersOf('2_ABaOnud') // → six letters, always the same
 */
export function lettersOf(text: string): string {
  const [first, second] = hashesOf(text);
  const sixBits = [first >>> 26, first >>> 20, first >>> 14, second >>> 26, second >>> 20, second >>> 14];
  return sixBits.map((bits) => SIX_BIT_LETTERS.charAt(bits & 63)).join('');
}

/** Two hashes of a text, 32 bits each, that have little to do with one another. */
export function hashesOf(text: string): readonly [first: number, second: number] {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193) >>> 0;
    second = Math.imul(second ^ (code + index), 0x85ebca6b) >>> 0;
    second = (second ^ (second >>> 13)) >>> 0;
  }
  return [first, second];
}
