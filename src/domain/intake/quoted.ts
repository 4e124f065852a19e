/** Quotes what somebody typed. */

import { shortText } from '../short-text.ts';

/** A text as a message quotes it: on one line, at most 40 characters. */
export function quoted(text: string): string {
  return shortText(text.trim().replace(/\s+/gu, ' '), 40);
}
