/** Gives the words of the page of tables in a language; a face of its own, so that the page carries no other. */

import type { NamesByLanguage } from '../../domain/campaign/page-names.ts';
import { usualPageNames } from '../names/usual-page-names.ts';
import { tableImportEn } from './en.ts';
import { type TableImportWords, tableImportZh } from './zh-CN.ts';

/**
 * The page's words.
 *
 * @param told how the campaign calls things; null in a page that was told nothing.
 *
 * @example
 * sayTableImport('en', null).page.retry // → 'Try again'
 */
export function sayTableImport(language: 'zh-CN' | 'en', told: NamesByLanguage | null): TableImportWords {
  const names = (told ?? usualPageNames(language))[language];
  return language === 'en' ? tableImportEn(names) : tableImportZh(names);
}
