/** What came of a request, in words. */

import type { RequestResult } from '../../domain/request-result.ts';
import { type Language, say } from '../say.ts';

/**
 * The sentence of a result.
 *
 * @example
 * resultSentence({ code: 'reminders', told: 2, waiting: 0 }, 'zh-CN') // → '已提醒2个单位'
 */
export function resultSentence(result: RequestResult, language: Language): string {
  const { code, told = 0, unchanged = 0, unmade = 0, waiting = 0, written = 0 } = result;
  return say('sheet', language).results[code]({ told, unchanged, unmade, waiting, written });
}
