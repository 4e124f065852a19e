/** What an entry is called by people: number and title, its unit, and the entries that it repeats or is joint with. */

import { formOf } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { NamedEntry } from '../intake/issue.ts';
import type { Verdict } from './judge.ts';

/** An entry as a mail or a list names it. */
export interface EntryName {
  form: string;
  number: string;
  title: string;
}

/**
 * The name that mails and lists give an entry.
 *
 * @example
 * entryName(campaign, verdict) // → { form: 'activity', number: 'HD-2019-0143', title: '网络安全进车间' }
 */
export function entryName(campaign: Campaign, { entry }: Pick<Verdict, 'entry'>): EntryName {
  const title = entry.cells[formOf(campaign, entry.form).roles.title] ?? '';
  return { form: entry.form, number: entry.number, title: title.trim() };
}

/** The unit by its name on the roster; as it was written where the roster does not know it. */
export function unitName(campaign: Campaign, { entry, read }: Pick<Verdict, 'entry' | 'read'>): string {
  return read.unit?.name ?? (entry.cells[formOf(campaign, entry.form).roles.unit] ?? '').trim();
}

/** The entries that an entry has to do with; none where there are none. */
export interface OtherEntries {
  /** The earlier one that it repeats. */
  duplicateOf: readonly NamedEntry[];
  /** The partners of a joint activity. */
  jointWith: readonly NamedEntry[];
}

/**
 * The entry that `verdict` repeats, and the partners that it is joint with, as its issues name them.
 *
 * @example
 * otherEntries(verdict) // → { duplicateOf: [{ unit: '', number: 'HD-2019-0001' }], jointWith: [] }
 */
export function otherEntries({ issues }: Pick<Verdict, 'issues'>): OtherEntries {
  const named = (code: 'duplicate' | 'joint') => issues.find((issue) => issue.code === code)?.facts.entries ?? [];
  return { duplicateOf: named('duplicate'), jointWith: named('joint') };
}
