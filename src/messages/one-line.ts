/** Fits what people typed into a sentence of ours. */

import { shortText } from '../domain/short-text.ts';

/** Marks without width, and those that turn the direction of reading. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;

const WHITE = /[\s\p{Cc}]+/gu;

/**
 * Gives `text` on one line, without invisible marks, at most `most` characters long.
 *
 * What people typed can so never begin a line of its own in a mail, and never run into a header of it.
 *
 * @example
 * oneLine('网络安全\r\n进车间', 40) // → '网络安全 进车间'
 */
export function oneLine(text: string, most: number): string {
  return shortText(text.replace(INVISIBLE, '').replace(WHITE, ' ').trim(), most);
}
