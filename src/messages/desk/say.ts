/** The words of the desk in the language that was chosen. */

import { deskEn } from './en.ts';
import { type DeskWords, deskZh } from './zh-CN.ts';

export type { DeskWords } from './zh-CN.ts';

/** The languages that the desk speaks, each by its own name. */
export const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

export type DeskLanguage = keyof typeof LANGUAGES;

/**
 * The desk's words.
 *
 * @example
 * sayDesk('en').head.places.mail  // → 'Mailbox'
 */
export function sayDesk(language: DeskLanguage): DeskWords {
  return language === 'en' ? deskEn : deskZh;
}
