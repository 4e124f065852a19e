/** The sidebar's words, made of what the campaign calls things. */

import { toldNames } from '../dialog/told-names.ts';
import { saySidebar } from '../messages/sidebar/say-sidebar.ts';
import type { SidebarWords } from '../messages/sidebar/zh-CN.ts';
import type { SpokenLanguage } from '../views.ts';

const made = new Map<SpokenLanguage, SidebarWords>();

/** The words in a language, the same ones each time: a page is told of names when it is opened, and never again. */
export function wordsIn(language: SpokenLanguage): SidebarWords {
  const words = made.get(language) ?? saySidebar(language, toldNames());
  made.set(language, words);
  return words;
}
