/** What an entry has in common with every other one that its verdict may hang on, as texts to be compared. */

import { rulesOf } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { appliesTo, type Candidate } from './candidate.ts';
import { occasionOf } from './occasion.ts';
import { quotaKey } from './quotas.ts';
import { repeatKey } from './repeats.ts';

/**
 * The keys of an entry. Two entries of a form that share none have nothing to do with one another: neither is a
 * repetition of the other, nor its partner, nor before it in a quota. Those that share one may still be strangers.
 *
 * What is compared by day and title, repetitions and joint activities, has one key, whoever the units are.
 *
 * @example
 * sharedKeys(activity, a) // → ['activity 2019-06-12 读书会']
 */
export function sharedKeys(form: CampaignForm, candidate: Candidate): string[] {
  if (!candidate.read.unit) return [];
  const isByOccasion = rulesOf(form, 'unique').some(({ by }) => !by) || rulesOf(form, 'joint').length > 0;
  const occasion = isByOccasion ? occasionOf(form, candidate) : null;
  const repeated = rulesOf(form, 'unique').flatMap((rule, index) => {
    const key = rule.by && appliesTo(rule, candidate) ? repeatKey(form, rule, candidate) : null;
    return key === null ? [] : [`unique ${index} ${key}`];
  });
  const counted = rulesOf(form, 'quota').flatMap((rule, index) => {
    const key = appliesTo(rule, candidate) ? quotaKey(rule, candidate) : null;
    return key === null ? [] : [`quota ${index} ${key}`];
  });
  return [...(occasion === null ? [] : [occasion]), ...repeated, ...counted].map((key) => `${form.key} ${key}`);
}
