/** Gives the packing page's words in a language; a face of its own, so that the page carries no other. */

import type { NamesByLanguage } from '../../domain/campaign/page-names.ts';
import { usualPageNames } from '../names/usual-page-names.ts';
import { packingEn } from './en.ts';
import { type PackingWords, packingZh } from './zh-CN.ts';

/**
 * The page's words.
 *
 * @param told how the campaign calls things; null in a page that was told nothing.
 *
 * @example
 * sayPacking('en', null).page.stop // → 'Stop'
 */
export function sayPacking(language: 'zh-CN' | 'en', told: NamesByLanguage | null): PackingWords {
  const names = (told ?? usualPageNames(language))[language];
  return language === 'en' ? packingEn(names) : packingZh(names);
}
