/** The deadlines of a campaign that are still ahead, and how far a unit has come with them. */

import type { Day } from '../calendar.ts';
import { clauseOf, rulesOf } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import type { Words } from '../campaign/shapes.ts';
import type { Verdict } from '../count/judge.ts';
import { type Share, shareOf } from '../count/reporting.ts';
import type { ZeroReport } from '../count/zero-report.ts';
import type { Unit } from '../intake/entry.ts';
import type { RuleOfKind } from '../rules/all.ts';

export interface Deadline {
  form: string;
  /** What is to be handed in, as the notice calls it. */
  label: Words;
  /** The whole day counts. */
  until: Day;
  /** The notice's clause, or null for a district rule. */
  clause: string | null;
  /** The rule that it comes from: whether an entry falls under it is the rule's condition. */
  rule: RuleOfKind<'deadline'>;
}

/**
 * The deadlines on or after `today`, the next one first.
 *
 * @example
 * deadlinesAhead(campaign, '2019-09-02').map((one) => one.until) // → ['2019-09-18', '2019-10-31']
 */
export function deadlinesAhead(campaign: Campaign, today: Day): Deadline[] {
  return campaign.forms
    .flatMap((form) => rulesOf(form, 'deadline').map((rule) => deadlineOf(form, rule)))
    .filter((deadline) => deadline.until >= today)
    .sort((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : 0));
}

/** How far a unit has come with a deadline: `reporting` in figures, for people. */
export interface OpenDeadline extends Deadline {
  share: Share;
}

/**
 * Each of `deadlines` with what `unit` has reported for it, so that all who tell of it tell the same.
 *
 * @param facts of all units.
 */
export function sharesOf(
  deadlines: readonly Deadline[],
  unit: Unit,
  facts: { campaign: Campaign; verdicts: readonly Verdict[]; zeroReports: readonly ZeroReport[] },
): OpenDeadline[] {
  const goal = facts.campaign.goal.form;
  return deadlines.map((deadline) => ({ ...deadline, share: shareOf(deadline, unit, { ...facts, goal }) }));
}

function deadlineOf(form: CampaignForm, rule: Deadline['rule']): Deadline {
  return { form: form.key, label: rule.label ?? form.table.title, until: rule.until, clause: clauseOf(rule), rule };
}
