/** Whether a unit has reported for a deadline: all of it, a part of it, or nothing. */

import { holds } from '../campaign/conditions.ts';
import type { Unit } from '../intake/entry.ts';
import { stands } from '../review/states.ts';
import type { Rule, RuleOfKind } from '../rules/all.ts';
import { isCovered } from '../rules/deadline.ts';
import type { Verdict } from './judge.ts';
import { ownVerdicts } from './own-verdicts.ts';
import { hasZeroReport, type ZeroReport } from './zero-report.ts';

export type Reporting = 'reported' | 'partly' | 'silent';

/** What a deadline asks for: entries of a form, which of them, and how many. */
export interface Asked {
  form: string;
  rule: Pick<Rule, 'when'> & Partial<Pick<RuleOfKind<'deadline'>, 'held' | 'coversUntil' | 'least' | 'optional'>>;
}

/** How far a unit has come with what a deadline asks for. */
export interface Share {
  is: Reporting;
  /** Entries of the unit that the deadline asks for. */
  entries: number;
  /** How many are enough: the deadline's own least, else the district's target for the unit, else 1. */
  wanted: number;
}

/**
 * How far `unit` has come with a deadline: by its entries in the deadline's scope, with errors, twice or late too, and
 * by the unit's present name. This is the one definition of 已报送 for sheet, sidebar, digests, reminders and escalation.
 *
 * The district’s own target counts only where the deadline is of the goal’s form and says no `least` itself; elsewhere
 * one entry is enough. Who has confirmed that there is nothing has reported.
 *
 * @param facts of all units; `goal` is the key of the goal's form.
 * @example
 * shareOf(deadline, unit({ target: 3 }), { verdicts: [one], zeroReports: [], goal: 'activity' })
 * // → { is: 'partly', entries: 1, wanted: 3 }
 */
export function shareOf(
  asked: Asked,
  unit: Unit,
  facts: { verdicts: readonly Verdict[]; zeroReports: readonly ZeroReport[]; goal: string },
): Share {
  const entries = askedOf(asked, unit, facts.verdicts).length;
  const target = asked.form === facts.goal ? unit.target : null;
  const wanted = Math.max(1, asked.rule.least ?? target ?? 1);
  if (entries >= wanted || hasZeroReport(facts.zeroReports, unit.id, asked.form)) {
    return { is: 'reported', entries, wanted };
  }
  return { is: entries > 0 ? 'partly' : 'silent', entries, wanted };
}

/**
 * The entries of `unit` that a deadline asks for, rejected and withdrawn ones left out, and what was held after the
 * days that an interim deadline covers.
 *
 * @example
 * askedOf(deadline, unit, verdicts).map(({ entry }) => entry.number) // → ['HD-2019-0001']
 */
export function askedOf({ form, rule }: Asked, unit: Unit, verdicts: readonly Verdict[]): Verdict[] {
  return ownVerdicts(unit, verdicts).filter(
    ({ entry, read, state }) =>
      entry.form === form &&
      stands(state) &&
      holds(rule.when, { ...read.values, door: entry.door }) &&
      isCovered(rule, read.values),
  );
}
