/** The words of the terminal in one language, from the first line to the last. */

import { terminalEn } from './en.ts';
import { type TerminalWords, terminalZh } from './zh-CN.ts';

export type { EventPlace, TerminalWords, WordFault } from './zh-CN.ts';

/**
 * The words in the language of a locale: Chinese for any Chinese one, English for all others.
 *
 * @param locale as a system gives it, `zh_CN.UTF-8` or `zh-Hans-CN`.
 * @example
 * sayTerminal('C.UTF-8').faults.missing()  // → 'it is missing.'
 */
export function sayTerminal(locale: string): TerminalWords {
  return /^zh\b|^zh_/i.test(locale) ? terminalZh : terminalEn;
}
