/** Gives the sidebar's words in a language; a face of its own, so that the page carries no other. */

import { sidebarEn } from './en.ts';
import { type SidebarWords, sidebarZh } from './zh-CN.ts';

/**
 * The sidebar's words.
 *
 * @example
 * saySidebar('en').page.retry // → 'Try again'
 */
export function saySidebar(language: 'zh-CN' | 'en'): SidebarWords {
  return language === 'en' ? sidebarEn : sidebarZh;
}
