/** Gives the words of the page 运行管理 in a language; a face of its own, so that the page carries no other. */

import { manageEn } from './en.ts';
import { type ManageWords, manageZh } from './zh-CN.ts';

/**
 * The page's words.
 *
 * @example
 * sayManage('en').page.retry // → 'Try again'
 */
export function sayManage(language: 'zh-CN' | 'en'): ManageWords {
  return language === 'en' ? manageEn : manageZh;
}
