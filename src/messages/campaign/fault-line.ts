/** Puts faults of a campaign file into words, one on a line. */

import type { CampaignFault } from '../../domain/campaign/fault.ts';
import { oneLine } from '../one-line.ts';
import { type Language, say } from '../say.ts';

/** What a file says is quoted up to this length: a whole form that stands where a word should is no help. */
const QUOTED = 60;

/**
 * A line for each fault: where it is, what is wrong, what to write instead.
 *
 * @example
 * faultLines([{ path: 'forms.activity.rules.#24(deadline late).until', code: 'missing', facts: {} }], 'en')
 * // → ['forms.activity.rules.#24(deadline late).until: Nothing is given. Fill it in.']
 */
export function faultLines(faults: readonly CampaignFault[], language: Language): string[] {
  const words = say('campaign', language);
  return faults.map(({ path, code, facts: { value = '', other = '', allowed = [] } }) => {
    const told = { value: oneLine(value, QUOTED), other: oneLine(other, QUOTED), allowed };
    return words.line(path, words.faults[code](told));
  });
}
