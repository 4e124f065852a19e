/** Gives the importer's words in a language; a face of its own, so that the page carries no other. */

import { importingEn } from './en.ts';
import { type ImportingWords, importingZh } from './zh-CN.ts';

/**
 * The page's words.
 *
 * @example
 * sayImporting('en').page.retry // → 'Try again'
 */
export function sayImporting(language: 'zh-CN' | 'en'): ImportingWords {
  return language === 'en' ? importingEn : importingZh;
}
