/** Finds what is reported twice: by day and title, or by the fields that a rule names. */

import { rulesOf } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { RuleOfKind } from '../rules/all.ts';
import { appliesTo, type Candidate, groupsBy } from './candidate.ts';
import { issueOf } from './check-rules.ts';
import { type Issue, type IssueFacts, isSameIssue } from './issue.ts';
import { occasionOf } from './occasion.ts';
import { titleKey } from './read-text.ts';
import { unitKey } from './roster.ts';

type Unique = RuleOfKind<'unique'>;

/**
 * The issues of entries that repeat an earlier one which stands, by id.
 *
 * An entry whose unit is not on the roster, or which lacks what is compared, repeats nobody.
 *
 * @param candidates in order of first hand-in.
 * @example
 * repeats(form, [a, b]).get('b')
 * // → [{ code: 'duplicate', facts: { entries: [{ unit: '', number: 'HD-2019-0001' }] }, … }]
 */
export function repeats(form: CampaignForm, candidates: readonly Candidate[]): Map<string, Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const rule of rulesOf(form, 'unique')) {
    const compared = candidates.filter((candidate) => appliesTo(rule, candidate));
    for (const group of groupsBy(compared, (one) => repeatKey(form, rule, one))) {
      const first = group.findIndex(({ stands }) => stands);
      const elder = group[first];
      if (!elder) continue;
      for (const candidate of group.slice(first + 1)) {
        const issue = issueOf(rule, { field: rule.field ?? null, facts: factsOf(form, rule, candidate, elder) });
        const before = found.get(candidate.entry.id) ?? [];
        if (!before.some((one) => isSameIssue(one, issue))) found.set(candidate.entry.id, [...before, issue]);
      }
    }
  }
  return found;
}

/** What has to be the same for a rule, as one text; null where something is lacking. */
export function repeatKey(form: CampaignForm, rule: Unique, candidate: Candidate): string | null {
  const { entry, read } = candidate;
  if (!read.unit) return null;
  const scope = rule.per === 'all' ? '' : read.unit.id;
  if (rule.by) {
    const answers = rule.by.map((key) => answerKey(read.values[key] ?? entry.cells[key] ?? ''));
    return answers.includes('') ? null : JSON.stringify([scope, ...answers]);
  }
  const occasion = occasionOf(form, candidate);
  if (occasion === null) return null;
  const rest = (rule.fields ?? []).map((key) => {
    const value = read.values[key];
    return typeof value === 'string' ? unitKey(value) : '';
  });
  return JSON.stringify([scope, occasion, ...rest]);
}

// What could be read, spelled as titles are compared; several in any order.
const answerKey = (value: unknown): string => [value].flat().map(String).map(titleKey).sort().join(' ').trim();

function factsOf(
  { roles }: CampaignForm,
  { by, fields = [], per }: Unique,
  one: Candidate,
  elder: Candidate,
): IssueFacts {
  const isOwn = one.read.unit?.id === elder.read.unit?.id;
  const entries = [{ unit: isOwn ? '' : (elder.read.unit?.name ?? ''), number: elder.entry.number }];
  if (by) return { entries, others: by };
  // The usual sentence speaks of a day.
  if (roles.day === undefined) return { entries, others: [roles.title, ...fields] };
  return per === 'all' ? { entries, others: [roles.title, roles.day, ...fields] } : { entries };
}
