/** The deadlines of a campaign that are still ahead, and how far a unit has come with them. */

import type { Day, Moment } from '../calendar.ts';
import { clauseOf, type DatedDeadline, deadlinesOf } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import type { Words } from '../campaign/shapes.ts';
import type { Verdict } from '../count/judge.ts';
import { type Share, shareOf } from '../count/reporting.ts';
import type { ZeroReport } from '../count/zero-report.ts';
import type { Unit } from '../intake/entry.ts';
import { endOfDay, isPast, timeOf } from '../rules/deadline.ts';
import { compareTexts } from '../text-order.ts';

export interface Deadline {
  form: string;
  /** What is to be handed in, as the notice calls it. */
  label: Words;
  /** The day; all of it counts where `time` is empty. */
  until: Day;
  /** From which time of that day on it is too late: 18:00. */
  time: string;
  /** The notice's clause, or null for a district rule. */
  clause: string | null;
  /** The rule that it comes from: whether an entry falls under it is the rule's condition. */
  rule: DatedDeadline;
}

/**
 * The deadlines on or after `today`, the next one first.
 *
 * @example
 * deadlinesAhead(campaign, '2019-09-02').map((one) => one.until) // → ['2019-09-18', '2019-10-31']
 */
export function deadlinesAhead(campaign: Campaign, today: Day): Deadline[] {
  return campaign.forms
    .flatMap((form) => deadlinesOf(form).map((rule) => deadlineOf(form, rule)))
    .filter((deadline) => deadline.until >= today)
    .sort(
      (one, other) => compareTexts(one.until, other.until) || compareTexts(endOfDay(one.time), endOfDay(other.time)),
    );
}

/** A deadline, and how far a unit has come with it. */
export interface OpenDeadline extends Deadline {
  share: Share;
  /** Whether it has passed. */
  isOver: boolean;
}

/**
 * Each of `deadlines` with what `unit` has reported for it at `now`, so that all who tell of it tell the same.
 *
 * @param now the moment; of a day alone a deadline of that day has not passed yet.
 * @param facts of all units.
 */
export function sharesOf(
  deadlines: readonly Deadline[],
  unit: Unit,
  now: Moment | Day,
  facts: { campaign: Campaign; verdicts: readonly Verdict[]; zeroReports: readonly ZeroReport[] },
): OpenDeadline[] {
  const goal = facts.campaign.goal.form;
  return deadlines.map((deadline) => {
    return { ...deadline, share: shareOf(deadline, unit, { ...facts, goal }), isOver: isPast(deadline.rule, now) };
  });
}

function deadlineOf(form: CampaignForm, rule: Deadline['rule']): Deadline {
  const { label = form.table.title, until } = rule;
  return { form: form.key, label, until, time: timeOf(rule), clause: clauseOf(rule), rule };
}
