/** The count toward the goal: the replay of all verdicts, for the district and for each unit. */

import { formOf, formsInUse } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { Unit } from '../intake/entry.ts';
import { isWaiting, stands } from '../review/states.ts';
import { amountWanted } from './goals.ts';
import type { Verdict } from './judge.ts';
import { ownVerdicts } from './own-verdicts.ts';

export interface DistrictTally {
  goal: number;
  counted: number;
  /** Activities that wait for a reviewer. */
  waiting: number;
  /** Of the counted activities; a joint one is counted once. */
  participants: number;
}

export interface UnitTally {
  /** The district's own target for the unit; null where none is set. */
  target: number | null;
  /** Its own activities that count, joint ones included although the district counts those once. */
  counted: number;
  /** Entries of all forms that wait for a reviewer. */
  received: number;
  /** Entries of all forms that were returned. */
  returned: number;
  /** Entries of all forms but the goal's, neither rejected nor withdrawn. */
  works: number;
}

export interface Tally {
  district: DistrictTally;
  /** By unit id, in the roster's order. */
  units: Readonly<Record<string, UnitTally>>;
}

/** Counts `verdicts` for the district and for every unit of the roster, those with nothing included. */
export function tally(campaign: Campaign, roster: readonly Unit[], verdicts: readonly Verdict[]): Tally {
  const units = roster.map((unit): [string, UnitTally] => [unit.id, unitTally(campaign, unit, verdicts)]);
  return { district: districtTally(campaign, roster, verdicts), units: Object.fromEntries(units) };
}

/**
 * The count of the whole district.
 *
 * @param roster whole: the goal may be the sum of its targets.
 */
export function districtTally(
  campaign: Campaign,
  roster: readonly Unit[],
  verdicts: readonly Verdict[],
): DistrictTally {
  const activities = verdicts.filter((verdict) => verdict.entry.form === campaign.goal.form);
  const counted = activities.filter((verdict) => verdict.counts);
  return {
    goal: amountWanted(campaign.goal, roster),
    counted: counted.length,
    waiting: activities.filter((verdict) => isWaiting(verdict.state)).length,
    participants: sumOfPeople(campaign, counted),
  };
}

/** How many entries of a form stand. */
export interface FormCount {
  form: string;
  count: number;
}

/**
 * The entries that stand and do not count toward the goal, form by form, in the campaign's order; 0 where there are
 * none.
 *
 * @param verdicts of one unit, or of all.
 * @example
 * besidesGoal(campaign, own) // → [{ form: 'work', count: 3 }]
 */
export function besidesGoal(campaign: Campaign, verdicts: readonly Verdict[]): FormCount[] {
  return formsInUse(campaign, verdicts)
    .filter(({ key }) => key !== campaign.goal.form)
    .map(({ key }) => ({
      form: key,
      count: verdicts.filter(({ entry, state }) => entry.form === key && stands(state)).length,
    }));
}

/**
 * How many people an activity reports; null where that cannot be read, or its form does not ask.
 *
 * @example
 * peopleOf(campaign, verdict) // → 120
 */
export function peopleOf(campaign: Campaign, { entry, read }: Verdict): number | null {
  const { count } = formOf(campaign, entry.form).roles;
  const value = read.values[count ?? ''];
  return typeof value === 'number' ? value : null;
}

/** How many people all of these report together; what cannot be read adds nothing. */
export function sumOfPeople(campaign: Campaign, verdicts: readonly Verdict[]): number {
  return verdicts.reduce((sum, verdict) => sum + (peopleOf(campaign, verdict) ?? 0), 0);
}

/** Whether an activity counts for its own unit: only an earlier partner may stand between it and the district. */
export function countsForUnit({ counts, why }: Pick<Verdict, 'counts' | 'why'>): boolean {
  return counts || (why.length === 1 && why[0] === 'joint');
}

/** The count of one unit. @param verdicts its own, or those of all. */
export function unitTally(campaign: Campaign, unit: Unit, verdicts: readonly Verdict[]): UnitTally {
  const own = ownVerdicts(unit, verdicts);
  const isActivity = (verdict: Verdict) => verdict.entry.form === campaign.goal.form;
  return {
    target: unit.target,
    counted: own.filter(countsForUnit).length,
    received: own.filter((verdict) => isWaiting(verdict.state)).length,
    returned: own.filter((verdict) => verdict.state === 'returned').length,
    works: own.filter((verdict) => !isActivity(verdict) && stands(verdict.state)).length,
  };
}
