/** Whether a unit has reported for a deadline: all of it, a part of it, or nothing. */

import { holds } from '../campaign/conditions.ts';
import type { Rule } from '../campaign/schema.ts';
import type { Unit } from '../intake/entry.ts';
import { stands } from '../review/states.ts';
import type { Verdict } from './judge.ts';
import { hasZeroReport, type ZeroReport } from './zero-report.ts';

export type Reporting = 'reported' | 'partly' | 'silent';

/** What a deadline asks for: entries of a form, and which of them. */
interface Asked {
  form: string;
  rule: Pick<Rule, 'when'>;
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
  if (hasZeroReport(zeroReports, unit.id, deadline.form)) return 'reported';
  const own = askedOf(deadline, unit, verdicts);
  const [first] = own;
  if (!first) return 'silent';
  // Whatever does not belong to the goal has that among its reasons, approved or not.
  const wanted = first.why.includes('notAnActivity') ? 1 : (unit.target ?? 1);
  return own.length >= wanted ? 'reported' : 'partly';
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
