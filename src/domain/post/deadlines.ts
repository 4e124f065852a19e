/** The deadlines of a campaign that are still ahead, and for which of them a unit has reported nothing yet. */

import { clauseOf } from '../campaign/fields.ts';
import type { Campaign, CampaignForm, Rule, Words } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { reporting } from '../count/reporting.ts';
import type { ZeroReport } from '../count/zero-report.ts';
import type { Day, Unit } from '../intake/entry.ts';

export interface Deadline {
  form: string;
  /** What is to be handed in, as the notice calls it. */
  label: Words;
  /** The whole day counts. */
  until: Day;
  /** The notice's clause, or null for a district rule. */
  clause: string | null;
  /** The rule that it comes from: whether an entry falls under it is the rule's condition. */
  rule: Rule;
}

/**
 * The deadlines on or after `today`, the next one first.
 *
 * @example
 * deadlinesAhead(campaign, '2019-09-02').map((one) => one.until) // → ['2019-09-18', '2019-10-31']
 */
export function deadlinesAhead(campaign: Campaign, today: Day): Deadline[] {
  return campaign.forms
    .flatMap((form) => form.rules.flatMap((rule) => deadlineOf(form, rule) ?? []))
    .filter((deadline) => deadline.until >= today)
    .sort((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0));
}

/**
 * Whether `unit` has reported for `deadline`: an entry of its own that stands, or a zero report on the form.
 *
 * @param verdicts of all units.
 */
export function isReported(
  deadline: Deadline,
  unit: Unit,
  verdicts: readonly Verdict[],
  zeroReports: readonly ZeroReport[],
): boolean {
  return reporting(deadline, unit, verdicts, zeroReports) !== 'silent';
}

function deadlineOf(form: CampaignForm, rule: Rule): Deadline | null {
  if (rule.check !== 'deadline' || rule.until === undefined) return null;
  return { form: form.key, label: rule.label ?? form.table.title, until: rule.until, clause: clauseOf(rule), rule };
}
