/** Why an entry counts or does not, in words, with the number of the one that stands before it. */

import type { CountReason } from '../../domain/count/judge.ts';
import type { ReviewState } from '../../domain/review/states.ts';
import { type Language, say } from '../say.ts';
import { spokenList } from '../spoken-list.ts';

/** What the sentence is made from; `duplicateOf` and `jointWith` are '' where there is no such entry. */
export interface CountAbout {
  why: readonly CountReason[];
  state: ReviewState;
  duplicateOf: string;
  jointWith: string;
}

/**
 * All reasons of one entry in one line, in the order of the contract.
 *
 * @example
 * countSentence({ why: ['hasErrors', 'duplicate'], duplicateOf: 'HD-2019-0001', … }, 'zh-CN')
 * // → '有错误尚未更正；与HD-2019-0001重复'
 */
export function countSentence(about: CountAbout, language: Language): string {
  const words = say('sheet', language);
  const state = words.states[about.state];
  const named = (reason: CountReason) => (reason === 'duplicate' ? about.duplicateOf : about.jointWith);
  return about.why
    .map((reason) => words.reasons[reason]({ state, of: spokenList(named(reason), language) }))
    .join(words.separator);
}
