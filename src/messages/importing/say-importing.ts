/** Gives the importer's words in a language; a face of its own, so that the page carries no other. */

import type { NamesByLanguage } from '../../domain/campaign/page-names.ts';
import { usualPageNames } from '../names/usual-page-names.ts';
import { importingEn } from './en.ts';
import { type ImportingWords, importingZh } from './zh-CN.ts';

/**
 * The page's words.
 *
 * @param told how the campaign calls things; null in a page that was told nothing.
 *
 * @example
 * sayImporting('en', null).page.retry // → 'Try again'
 */
export function sayImporting(language: 'zh-CN' | 'en', told: NamesByLanguage | null): ImportingWords {
  const names = (told ?? usualPageNames(language))[language];
  return language === 'en' ? importingEn(names) : importingZh(names);
}
