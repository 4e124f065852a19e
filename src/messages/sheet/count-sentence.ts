/** Why an entry counts or does not, in words, with the number of the one that stands before it. */

import type { OtherEntries } from '../../domain/count/entry-name.ts';
import type { CountReason } from '../../domain/count/judge.ts';
import type { ReviewState } from '../../domain/review/states.ts';
import { namesOf, type Speech } from '../names/names-of.ts';
import { say } from '../say.ts';

/** What the sentence is made from. */
export interface CountAbout extends OtherEntries {
  why: readonly CountReason[];
  state: ReviewState;
}

/**
 * All reasons of one entry in one line, in the order of the contract.
 *
 * @example
 * const why = ['hasErrors', 'duplicate'];
 * countSentence({ why, duplicateOf: [{ number: 'HD-2019-0001', … }], … }, { campaign, language: 'zh-CN' })
 * // → '有错误尚未更正；与HD-2019-0001重复'
 */
export function countSentence(about: CountAbout, { campaign, language }: Speech): string {
  const words = say('sheet', language);
  const { named } = say('issues', language);
  const told = { state: words.states[about.state], district: namesOf(campaign, language).district };
  const of = (reason: CountReason) => named(reason === 'duplicate' ? about.duplicateOf : about.jointWith);
  return about.why.map((reason) => words.reasons[reason]({ ...told, of: of(reason) })).join(words.separator);
}
