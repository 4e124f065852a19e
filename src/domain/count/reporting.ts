/** Whether a unit has reported for a deadline: all of it, a part of it, or nothing. */

import { holds } from '../campaign/conditions.ts';
import type { Unit } from '../intake/entry.ts';
import { stands } from '../review/states.ts';
import type { Rule } from '../rules/all.ts';
import type { Verdict } from './judge.ts';
import { hasZeroReport, type ZeroReport } from './zero-report.ts';

export type Reporting = 'reported' | 'partly' | 'silent';

/** What a deadline asks for: entries of a form, and which of them. */
interface Asked {
  form: string;
  rule: Pick<Rule, 'when'>;
}

/** How far a unit has come with what a deadline asks for. */
export interface Share {
  is: Reporting;
  /** Entries of the unit that the deadline asks for. */
  entries: number;
  /** How many are enough: the district's own target, else 1. */
  wanted: number;
}

/**
 * What `unit` has reported for a deadline: with errors, twice or late too, by the unit's present name.
 *
 * The district’s own target counts only where the deadline is of the goal’s form; elsewhere one entry is enough. Who
 * has confirmed that there is nothing has reported.
 *
 * @param verdicts of all units.
 * @example
 * reporting(deadline, unit({ target: 3 }), [one activity of the unit], []) // → 'partly'
 */
export function reporting(
  deadline: Asked,
  unit: Unit,
  verdicts: readonly Verdict[],
  zeroReports: readonly ZeroReport[],
): Reporting {
  // Whatever does not belong to the goal has that among its reasons, approved or not.
  const [first] = askedOf(deadline, unit, verdicts);
  const isGoal = first !== undefined && !first.why.includes('notAnActivity');
  return shareOf(deadline, unit, { verdicts, zeroReports, goal: isGoal ? deadline.form : '' }).is;
}

/**
 * The same as `reporting`, with how many entries there are and how many are wanted.
 *
 * @param facts `goal` is the key of the goal's form.
 * @example
 * shareOf(deadline, unit({ target: 3 }), { verdicts: [one], zeroReports: [], goal: 'activity' })
 * // → { is: 'partly', entries: 1, wanted: 3 }
 */
export function shareOf(
  deadline: Asked,
  unit: Unit,
  facts: { verdicts: readonly Verdict[]; zeroReports: readonly ZeroReport[]; goal: string },
): Share {
  const entries = askedOf(deadline, unit, facts.verdicts).length;
  const wanted = Math.max(1, deadline.form === facts.goal ? (unit.target ?? 1) : 1);
  if (entries >= wanted || hasZeroReport(facts.zeroReports, unit.id, deadline.form)) {
    return { is: 'reported', entries, wanted };
  }
  return { is: entries > 0 ? 'partly' : 'silent', entries, wanted };
}

/**
 * The entries of `unit` that a deadline asks for, rejected and withdrawn ones left out.
 *
 * @example
 * askedOf(deadline, unit, verdicts).map(({ entry }) => entry.number) // → ['HD-2019-0001']
 */
export function askedOf({ form, rule }: Asked, unit: Unit, verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(
    ({ entry, read, state }) =>
      entry.form === form &&
      read.unit?.id === unit.id &&
      stands(state) &&
      holds(rule.when, { ...read.values, door: entry.door }),
  );
}
