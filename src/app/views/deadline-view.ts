/** The deadlines of a campaign as the sidebar shows them: one line for each rule, by its own name. */

import { formOf } from '../../domain/campaign/fields.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { type Deadline, deadlinesAhead } from '../../domain/post/deadlines.ts';
import { dayLabel } from '../../messages/calendar.ts';
import { capital } from '../../messages/capital.ts';
import { clauseIn, inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { DeadlineView } from '../../progress-view.ts';
import type { SpokenLanguage } from '../../views.ts';

/** All deadlines that `isWanted`, the first one first, whether they have passed or not. */
export function deadlineViews(
  campaign: Campaign,
  language: SpokenLanguage,
  isWanted: (deadline: Deadline) => boolean = () => true,
): DeadlineView[] {
  return deadlinesAhead(campaign, '')
    .filter(isWanted)
    .map((deadline) => {
      const { clause, label, time, until } = deadline;
      const notes = notesOf(campaign, deadline, language);
      const basis = clauseIn(clause, { campaign, language });
      return { label: capital(inLanguage(label, language)), day: until, time, notes, clause: basis };
    });
}

// What its name need not say.
function notesOf(campaign: Campaign, { form, rule }: Deadline, language: SpokenLanguage): string[] {
  const words = say('panels', language).deadlines;
  const { coversUntil, least, optional } = rule;
  const measure = inLanguage(formOf(campaign, form).measure, language);
  return [
    ...(coversUntil === undefined ? [] : [words.covers(dayLabel(coversUntil, language))]),
    ...(least === undefined ? [] : [words.least(least, measure)]),
    ...(optional ? [words.optional] : []),
  ];
}
