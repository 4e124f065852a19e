/** How far each goal of a campaign has come, and which entries make it up. */

import { type Goal, goalNames, goalsOf, isOfEntries } from '../campaign/goal.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { Words } from '../campaign/shapes.ts';
import type { Unit } from '../intake/entry.ts';
import type { Verdict } from './judge.ts';

/** A goal, and where it stands. */
export interface GoalStanding {
  goal: Goal;
  label: Words;
  /** Behind its numbers; null where none is said. */
  measure: Words | null;
  wanted: number;
  reached: number;
  /** What `reached` is made of. */
  entries: readonly Verdict[];
}

/**
 * How much a goal wants: its number, or the sum of what the roster sets for the active units, 0 where it sets nothing.
 *
 * @example
 * amountWanted({ count: 'targets', … }, [unit({ target: 3 }), unit({ target: null })]) // → 3
 */
export function amountWanted({ count }: Pick<Goal, 'count'>, roster: readonly Unit[]): number {
  if (typeof count === 'number') return count;
  return roster.reduce((sum, { active, target }) => sum + (active ? (target ?? 0) : 0), 0);
}

/** Whether a goal is reached; one that wants nothing, since no unit has a target, is not. */
export function isReached({ reached, wanted }: Pick<GoalStanding, 'reached' | 'wanted'>): boolean {
  return wanted > 0 && reached >= wanted;
}

/**
 * All goals, the first one first.
 *
 * Of the first goal's form the entries that count are taken, so that a joint activity is taken once, with its people;
 * of another form those that are approved.
 *
 * @example
 * goalStandings(campaign, roster, verdicts).map(({ reached, wanted }) => [reached, wanted])
 * // → [[7, 10], [3854, 5000]]
 */
export function goalStandings(
  campaign: Campaign,
  roster: readonly Unit[],
  verdicts: readonly Verdict[],
): readonly GoalStanding[] {
  return goalsOf(campaign).map((goal) => {
    const entries = verdicts.filter((verdict) => isTaken(campaign, goal, verdict));
    return {
      goal,
      ...goalNames(campaign, goal),
      wanted: amountWanted(goal, roster),
      reached: entries.reduce((sum, verdict) => sum + amountOf(goal, verdict), 0),
      entries,
    };
  });
}

function isTaken(campaign: Campaign, goal: Goal, { counts, entry, state }: Verdict): boolean {
  if (entry.form !== goal.form) return false;
  return goal.form === campaign.goal.form ? counts : state === 'approved';
}

/**
 * What one entry adds to a goal: itself, or the number in the field that is summed, 0 where that cannot be read.
 *
 * @example
 * amountOf({ of: 'participants', … }, verdict) // → 120
 */
export function amountOf(goal: Pick<Goal, 'of'>, { read }: Verdict): number {
  if (isOfEntries(goal)) return 1;
  const value = read.values[goal.of ?? ''];
  return typeof value === 'number' ? value : 0;
}
