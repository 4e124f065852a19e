/** Since when an entry waits: for a reviewer, or for the unit that it was returned to. */

import type { Moment } from '../calendar.ts';
import type { Entry } from '../intake/entry.ts';
import { type Decision, standing } from './decision.ts';
import { replay } from './states.ts';

/**
 * When the unit last handed it in, or a decision last moved it, whichever came later.
 *
 * What staff correct makes nobody wait anew, and neither does setting an issue aside.
 *
 * @param decisions of this entry, in order.
 * @example
 * waitingSince(entry that staff corrected on 22 August, []) // → '2019-08-20T09:12:00+08:00'
 */
export function waitingSince(entry: Entry, decisions: readonly Decision[]): Moment {
  let state = 'received';
  let since = entry.handedInAt;
  replay(entry, standing(decisions)).forEach((step, index) => {
    if (index > 0 && step.change?.by === 'respondent') since = step.change.at;
    if (step.decision && step.state !== state) since = step.decision.at;
    state = step.state;
  });
  return since;
}
