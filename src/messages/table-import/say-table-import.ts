/** Gives the words of the page of tables in a language; a face of its own, so that the page carries no other. */

import { tableImportEn } from './en.ts';
import { type TableImportWords, tableImportZh } from './zh-CN.ts';

/**
 * The page's words.
 *
 * @example
 * sayTableImport('en').page.retry // → 'Try again'
 */
export function sayTableImport(language: 'zh-CN' | 'en'): TableImportWords {
  return language === 'en' ? tableImportEn : tableImportZh;
}
