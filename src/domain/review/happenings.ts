/** What has happened to an entry, step by step: changes of content and decisions, in the order of their replay. */

import type { Moment } from '../calendar.ts';
import type { Entry } from '../intake/entry.ts';
import type { Decision } from './decision.ts';
import { type ReviewState, replay, type Step } from './states.ts';

/** One step with its moment; either `change` or `decision` is there. */
export interface Happening extends Step {
  at: Moment;
  /** The decision that an undo takes back; null for all else. */
  undone: Decision | null;
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
  return replay(entry, decisions).map((step) => {
    const undone = step.decision?.kind === 'undo' ? decisions.find(({ id }) => id === step.decision?.code) : null;
    return { ...step, at: step.decision?.at ?? step.change?.at ?? '', undone: undone ?? null };
  });
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
