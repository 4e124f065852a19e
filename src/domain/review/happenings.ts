/** What has happened to an entry, step by step: changes of content and decisions, in the order of their replay. */

import type { Change, Entry, Moment } from '../intake/entry.ts';
import type { Decision } from './decision.ts';
import { type ReviewState, stateOf } from './states.ts';

/** One step; either `change` or `decision` is there. */
export interface Happening {
  at: Moment;
  /** The version of the content after it. */
  version: number;
  /** The state after it. */
  state: ReviewState;
  change: Change | null;
  decision: Decision | null;
}

/**
 * Everything that has happened to `entry`, the hand-in first.
 *
 * A decision was made on a version, so each change is followed by what was decided on that content: the same replay
 * as `stateOf`, one step at a time.
 *
 * @param decisions of this entry, in order.
 *
 * @example
 * happeningsOf(entry, [returned on 22 August]).map((one) => one.state) // → ['received', 'returned']
 */
export function happeningsOf(entry: Entry, decisions: readonly Decision[]): Happening[] {
  const found: Happening[] = [];
  const done: Decision[] = [];
  entry.changes.forEach((change, index) => {
    const version = index + 1;
    const soFar = { ...entry, changes: entry.changes.slice(0, version) };
    const note = (at: Moment, what: Pick<Happening, 'change' | 'decision'>) => {
      found.push({ at, version, state: stateOf(soFar, done), ...what });
    };
    note(change.at, { change, decision: null });
    for (const decision of decisions.filter((one) => one.version === version)) {
      done.push(decision);
      note(decision.at, { change: null, decision });
    }
  });
  return found;
}

/**
 * What has happened since somebody saw the entry at this version and in this state; nothing where he saw it as it is.
 *
 * Of several moments at which it was so, the last one is meant: whoever looked then has missed the least.
 */
export function happenedSince(
  happenings: readonly Happening[],
  seen: { version: number; state: ReviewState },
): Happening[] {
  const wasSo = ({ state, version }: Happening) => version === seen.version && state === seen.state;
  const last = happenings.map(wasSo).lastIndexOf(true);
  return last < 0 ? happenings.filter((one) => one.version > seen.version) : happenings.slice(last + 1);
}
