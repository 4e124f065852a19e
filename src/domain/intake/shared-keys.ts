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
  return heldKeys(form, candidate).map(({ key }) => key);
}

/** The keys of many entries of a form. */
export interface KeysOfAll {
  /** Of each entry in turn; what several share stands there several times. */
  keys: readonly string[];
  /**
   * Those that more entries share than may without any of them mattering to another: two that are the same by day and
   * title, or more than a quota allows. An entry with none of these is judged as if there were no other.
   */
  crowded: readonly string[];
}

/**
 * The keys of these entries of a form, and which of them are crowded.
 *
 * @example
 * keysOfAll(activity, [a, sameAsA, other]).crowded // → ['activity 2019-06-12 读书会']
 */
export function keysOfAll(form: CampaignForm, candidates: readonly Candidate[]): KeysOfAll {
  const keys: string[] = [];
  const counts = new Map<string, number>();
  const crowded = new Set<string>();
  for (const candidate of candidates) {
    for (const { key, most } of heldKeys(form, candidate)) {
      const count = (counts.get(key) ?? 0) + 1;
      keys.push(key);
      counts.set(key, count);
      if (count > most) crowded.add(key);
    }
  }
  return { keys, crowded: [...crowded] };
}

/** A key, and how many entries may have it before one of them matters to another. */
interface HeldKey {
  key: string;
  most: number;
}

function heldKeys(form: CampaignForm, candidate: Candidate): HeldKey[] {
  if (!candidate.read.unit) return [];
  const isByOccasion = rulesOf(form, 'unique').some(({ by }) => !by) || rulesOf(form, 'joint').length > 0;
  const occasion = isByOccasion ? occasionOf(form, candidate) : null;
  const repeated = rulesOf(form, 'unique').flatMap((rule, index) => {
    const key = rule.by && appliesTo(rule, candidate) ? repeatKey(form, rule, candidate) : null;
    return key === null ? [] : [{ key: `unique ${index} ${key}`, most: 1 }];
  });
  const counted = rulesOf(form, 'quota').flatMap((rule, index) => {
    const key = appliesTo(rule, candidate) ? quotaKey(rule, candidate) : null;
    return key === null ? [] : [{ key: `quota ${index} ${key}`, most: rule.limit }];
  });
  const same = occasion === null ? [] : [{ key: occasion, most: 1 }];
  return [...same, ...repeated, ...counted].map(({ key, most }) => ({ key: `${form.key} ${key}`, most }));
}
