/** Gives the packing page's words in a language; a face of its own, so that the page carries no other. */

import { packingEn } from './en.ts';
import { type PackingWords, packingZh } from './zh-CN.ts';

/**
 * The page's words.
 *
 * @example
 * sayPacking('en').page.stop // → 'Stop'
 */
export function sayPacking(language: 'zh-CN' | 'en'): PackingWords {
  return language === 'en' ? packingEn : packingZh;
}
