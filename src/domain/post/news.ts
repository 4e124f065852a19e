/** News of an entry: each moment at which its review state became another one. */

import type { Moment } from '../calendar.ts';
import type { Entry } from '../intake/entry.ts';
import { type Decision, standing } from '../review/decision.ts';
import { type ReviewState, replay } from '../review/states.ts';

/** One change of state; `reason` is the reviewer's, '' where none was given or the unit itself changed it. */
export interface StateChange {
  state: ReviewState;
  at: Moment;
  reason: string;
}

/**
 * Every change of state of `entry`, the hand-in first, in the order in which they happened.
 *
 * It is the replay of `stateOf` one step at a time, so the last one's state is always the state that people are shown.
 * A decision that was taken back before anybody was told of it is no news.
 *
 * @param decisions of this entry, in order.
 *
 * @example
 * stateChanges(entry, [returned on 22 August]) // → [{ state: 'received', … }, { state: 'returned', reason: '…', … }]
 */
export function stateChanges(entry: Entry, decisions: readonly Decision[]): StateChange[] {
  const found: StateChange[] = [];
  for (const { change, decision, state } of replay(entry, standing(decisions))) {
    if (state === found[found.length - 1]?.state) continue;
    const at = decision?.at ?? (found.length === 0 ? entry.handedInAt : (change?.at ?? ''));
    found.push({ state, at, reason: decision?.reason ?? '' });
  }
  return found;
}
