/** Of several deadlines that an entry has missed, the one that it is told of. */

import type { Rule, RuleOfKind } from '../rules/all.ts';
import { endOfDay, timeOf } from '../rules/deadline.ts';
import type { Issue } from './issue.ts';

/** A rule that was broken, and the issue that it makes. */
export interface Breach {
  rule: Rule;
  issue: Issue;
}

/**
 * The breaches with one lateness at most: the gravest, and of those of one level the deadline that came last, since an
 * entry that missed it has missed what came before as well.
 *
 * @example
 * oneLateness([missed on 15 June, missed on 5 July]) // → [missed on 5 July]
 */
export function oneLateness(breaches: readonly Breach[]): readonly Breach[] {
  const missed = breaches.flatMap((breach) => {
    const { rule } = breach;
    return rule.check === 'deadline' ? [{ breach, rank: rankOf(rule) }] : [];
  });
  if (missed.length < 2) return breaches;
  const last = missed.reduce((one, other) => (other.rank > one.rank ? other : one)).breach;
  return breaches.filter((breach) => breach === last || breach.rule.check !== 'deadline');
}

// Sorts as text: an error behind a warning, a later day behind an earlier one.
function rankOf(rule: RuleOfKind<'deadline'>): string {
  return `${rule.level === 'error' ? 1 : 0} ${rule.until} ${endOfDay(timeOf(rule))}`;
}
