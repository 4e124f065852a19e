/** Which version of an entry its respondent made last, as far as there is anything to tell about it. */

import type { Entry } from '../intake/entry.ts';
import type { Decision } from '../review/decision.ts';
import { replay, stands } from '../review/states.ts';

/**
 * The last version that was made by the respondent's change of an entry that was neither rejected nor withdrawn then;
 * 0 where there is none. The hand-in is no change, and staff's versions are not the respondent's.
 *
 * @param decisions of this entry, in order.
 * @example
 * lastOwnVersion(entry with a hand-in, a change by the respondent and one by staff, []) // → 2
 */
export function lastOwnVersion(entry: Entry, decisions: readonly Decision[]): number {
  const own = entry.changes.map(({ by }, index) => (index > 0 && by === 'respondent' ? index + 1 : 0));
  const last = Math.max(...own);
  // What was changed while it was out of play is not made up for when it comes back.
  const step = last > 0 && replay(entry, decisions).find(({ change, version }) => change !== null && version === last);
  return step && stands(step.state) ? last : 0;
}
