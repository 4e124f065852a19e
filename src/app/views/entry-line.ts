/** An entry as one line of the queue. */

import { formOf } from '../../domain/campaign/fields.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { trackKey } from '../../domain/campaign/tracks.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import { entryName, standingIssues } from '../../domain/post/unit-digest.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { waitingSince } from '../../domain/review/waiting-since.ts';
import type { EntryLine } from '../../views.ts';

/**
 * The line of an entry. What staff have set aside is not among its issues.
 *
 * @param decisions of this entry, in order.
 */
export function entryLine(campaign: Campaign, verdict: Verdict, decisions: readonly Decision[]): EntryLine {
  const { counts, entry, state } = verdict;
  const issues = standingIssues(verdict);
  const errors = issues.filter((issue) => issue.level === 'error').length;
  return {
    number: entry.number,
    title: entryName(campaign, verdict).title,
    ...unitOf(campaign, verdict),
    state,
    track: trackKey(formOf(campaign, entry.form), verdict.read.values),
    issues: [...new Set(issues.map((issue) => issue.code))],
    errors,
    warnings: issues.length - errors,
    counts,
    version: versionOf(entry),
    handedInAt: entry.handedInAt,
    since: waitingSince(entry, decisions),
    contact: contactOf(campaign, verdict),
  };
}

/** The unit by its name on the roster; as it was written, and without an id, where it is not there. */
export function unitOf(campaign: Campaign, { entry, read }: Verdict): { unit: string; unitId: string | null } {
  const written = entry.cells[formOf(campaign, entry.form).roles.unit] ?? '';
  return { unit: read.unit?.name ?? written.trim(), unitId: read.unit?.id ?? null };
}

/** Contact person and telephone as they were written. */
export function contactOf(campaign: Campaign, { entry }: Verdict): string {
  const { contactName, contactPhone } = formOf(campaign, entry.form).roles;
  return [contactName, contactPhone].map((key) => (entry.cells[key] ?? '').trim()).join(' ');
}
