/** Gives the words of the page 主题活动 in a language; a face of its own, so that the page carries no other. */

import { noticeEn } from './en.ts';
import { type NoticeWords, noticeZh } from './zh-CN.ts';

/**
 * The page's words.
 *
 * @example
 * sayNotice('en').page.retry // → 'Try again'
 */
export function sayNotice(language: 'zh-CN' | 'en'): NoticeWords {
  return language === 'en' ? noticeEn : noticeZh;
}
