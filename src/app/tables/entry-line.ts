/** An entry as one line of the queue. */

import { formOf } from '../../domain/campaign/fields.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { trackKey } from '../../domain/campaign/tracks.ts';
import { entryName, unitName } from '../../domain/count/entry-name.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { versionOf } from '../../domain/intake/entry.ts';
import { standingErrors, standingIssues } from '../../domain/intake/issue.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { isOwnApproval } from '../../domain/review/same-hands.ts';
import { waitingSince } from '../../domain/review/waiting-since.ts';
import type { EntryLine } from '../../views.ts';

/**
 * The line of an entry. What staff have set aside is not among its issues.
 *
 * @param decisions of this entry, in order.
 */
export function entryLine(campaign: Campaign, verdict: Verdict, decisions: readonly Decision[]): EntryLine {
  const { counts, entry, state } = verdict;
  const issues = standingIssues(verdict.issues);
  return {
    number: entry.number,
    title: entryName(campaign, verdict).title,
    unit: unitName(campaign, verdict),
    unitId: verdict.read.unit?.id ?? null,
    state,
    track: trackKey(formOf(campaign, entry.form), verdict.read.values),
    issues: [...new Set(issues.map((issue) => issue.code))],
    ...issueCounts(verdict),
    counts,
    version: versionOf(entry),
    handedInAt: entry.handedInAt,
    since: waitingSince(entry, decisions),
    contact: contactOf(campaign, verdict),
    isSameHands: isOwnApproval(verdict, decisions),
  };
}

/** How many errors and warnings nobody has set aside. */
export function issueCounts({ issues }: Pick<Verdict, 'issues'>): { errors: number; warnings: number } {
  const errors = standingErrors(issues).length;
  return { errors, warnings: standingIssues(issues).length - errors };
}

/** Contact person and telephone as they were written. */
function contactOf(campaign: Campaign, { entry }: Verdict): string {
  const { contactName, contactPhone } = formOf(campaign, entry.form).roles;
  return [contactName, contactPhone]
    .map((key) => (entry.cells[key ?? ''] ?? '').trim())
    .join(' ')
    .trim();
}
