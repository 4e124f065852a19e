/** Gives the sidebar's words in a language; a face of its own, so that the page carries no other. */

import type { NamesByLanguage } from '../../domain/campaign/page-names.ts';
import { usualPageNames } from '../names/usual-page-names.ts';
import { sidebarEn } from './en.ts';
import { type SidebarWords, sidebarZh } from './zh-CN.ts';

/**
 * The sidebar's words.
 *
 * @param told how the campaign calls things; null in a page that was told nothing.
 *
 * @example
 * saySidebar('en', null).page.retry // → 'Try again'
 */
export function saySidebar(language: 'zh-CN' | 'en', told: NamesByLanguage | null): SidebarWords {
  const names = (told ?? usualPageNames(language))[language];
  return language === 'en' ? sidebarEn(names) : sidebarZh(names);
}
