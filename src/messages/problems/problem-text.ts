/** Puts a problem into words. */

import { type Language, say } from '../say.ts';
import type { ProblemWords } from './zh-CN.ts';

/**
 * The sentence for a problem: what is not as the program needs it, and what to do.
 *
 * @param menu gives what the menu of the workbook is called; asked only where the sentence sends somebody there.
 * @example
 * problemText('notSetUp', 'zh-CN', () => '好网民') // → '尚未启用。请由负责人在“好网民”菜单中选择“运行管理”，在“启用”中办理。'
 */
export function problemText(code: keyof ProblemWords, language: Language, menu: () => string): string {
  const text = say('problems', language)[code];
  return typeof text === 'function' ? text(menu()) : text;
}
