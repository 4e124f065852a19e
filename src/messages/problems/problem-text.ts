/** Puts a problem into words. */

import { type Language, say } from '../say.ts';
import { pagesDifferEn } from './pages-differ-en.ts';
import { pagesDifferZh } from './pages-differ-zh.ts';
import type { ProblemWords } from './zh-CN.ts';

const PAGES_DIFFER: Readonly<Record<Language, string>> = { 'zh-CN': pagesDifferZh, en: pagesDifferEn };

/**
 * The sentence for a problem: what is not as the program needs it, and what to do. Where the words cannot be had it is
 * told that the pages are not those of the code.
 *
 * @param menu gives what the menu of the workbook is called; asked only where the sentence sends somebody there.
 * @example
 * problemText('notSetUp', 'zh-CN', () => '好网民') // → '尚未启用。请由负责人在“好网民”菜单中选择“运行管理”，在“启用”中办理。'
 */
export function problemText(code: keyof ProblemWords, language: Language, menu: () => string): string {
  if (code === 'pagesDiffer') return PAGES_DIFFER[language];
  const text = wordsOf(language)?.[code] ?? PAGES_DIFFER[language];
  return typeof text === 'function' ? text(menu()) : text;
}

// They lie beside the code, which may be another release's: then that is what has to be told.
function wordsOf(language: Language): ProblemWords | null {
  try {
    return { ...say('problems', language) };
  } catch {
    return null;
  }
}
