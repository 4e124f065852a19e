/** What an entry is held against before it counts: each check by itself, those that it passes included. */

import { clauseOf, formOf } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import { standingErrors } from '../intake/issue.ts';
import type { Rule } from '../rules/all.ts';
import { COUNT_REASONS, type CountReason, type Verdict } from './judge.ts';

/** A reason against counting. */
export type CountObstacle = Exclude<CountReason, 'approved'>;

export interface CheckedReason {
  reason: CountObstacle;
  holds: boolean;
  /** The clauses that it rests on, each once; null for a rule of the district's own. */
  clauses: readonly (string | null)[];
}

const OBSTACLES = COUNT_REASONS.filter((reason) => reason !== 'approved');

/** What is looked at where entries do not count toward the goal anyhow. */
const ELSEWHERE: readonly CountObstacle[] = ['notAnActivity', 'notApproved', 'hasErrors'];

/**
 * Every check of an entry in the order of the reasons, passed or not: all of them hold exactly when it counts.
 *
 * For a form that does not count toward the goal it is that, and whether the entry is approved and free of errors.
 *
 * @example
 * countChecks(campaign, verdict).filter((check) => !check.holds).map((check) => check.reason) // → ['notApproved']
 */
export function countChecks(campaign: Campaign, verdict: Verdict): CheckedReason[] {
  const { rules } = formOf(campaign, verdict.entry.form);
  const errors = standingErrors(verdict.issues);
  const of = (check: Rule['check']) => clauseOf(rules.find((rule) => rule.check === check));
  const clauses: Readonly<Record<CountObstacle, readonly (string | null)[]>> = {
    notAnActivity: [clauseOf(campaign.goal)],
    notApproved: [null],
    hasErrors: errors.length > 0 ? [...new Set(errors.map((issue) => issue.clause))] : [null],
    duplicate: [of('unique')],
    joint: [of('joint')],
  };
  return (verdict.entry.form === campaign.goal.form ? OBSTACLES : ELSEWHERE).map((reason) => {
    return { reason, holds: !verdict.why.includes(reason), clauses: clauses[reason] };
  });
}
