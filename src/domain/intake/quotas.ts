/** Finds which entries of a unit are beyond the number that it may hand in. */

import { rulesOf } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { RuleOfKind } from '../rules/all.ts';
import { appliesTo, type Candidate, groupsBy, inOrderOfHandIn } from './candidate.ts';
import { issueOf } from './check-rules.ts';
import { type Issue, isSameIssue } from './issue.ts';

/**
 * The issues of entries beyond a quota, by id: those that were handed in after as many as are allowed.
 *
 * What is rejected or withdrawn leaves its place to the next; an entry whose unit is not on the roster, or whose choice
 * cannot be read, has none and takes none.
 *
 * @example
 * beyondQuotas(form, [a, b, c]).get('c') // → [{ code: 'overQuota', facts: { value: '3', limit: '2' }, … }]
 */
export function beyondQuotas(form: CampaignForm, candidates: readonly Candidate[]): Map<string, Issue[]> {
  const found = new Map<string, Issue[]>();
  const standing = inOrderOfHandIn(candidates.filter(({ stands }) => stands));
  for (const rule of rulesOf(form, 'quota')) {
    const { field = null, limit, per = [] } = rule;
    const counted = standing.filter((candidate) => appliesTo(rule, candidate));
    for (const group of groupsBy(counted, (one) => quotaKey(rule, one))) {
      group.slice(limit).forEach(({ entry }, index) => {
        const facts = { value: String(limit + index + 1), limit: String(limit), others: per };
        const issue = issueOf(rule, { field, facts });
        const before = found.get(entry.id) ?? [];
        if (!before.some((one) => isSameIssue(one, issue))) found.set(entry.id, [...before, issue]);
      });
    }
  }
  return found;
}

/** Whose place in a quota an entry takes, as one text; null where it takes none. */
export function quotaKey({ per = [] }: RuleOfKind<'quota'>, { read }: Candidate): string | null {
  const choices = per.map((key) => read.values[key]);
  return read.unit && !choices.includes(undefined) ? JSON.stringify([read.unit.id, ...choices]) : null;
}
