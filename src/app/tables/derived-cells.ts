/** What a register shows of a verdict, in words: state, problems, whether it counts and why. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import type { StandingIssue } from '../../domain/intake/issue.ts';
import { otherEntry } from '../../domain/post/unit-digest.ts';
import { issueSentence } from '../../messages/issues/issue-sentence.ts';
import { type Language, say } from '../../messages/say.ts';
import { countSentence } from '../../messages/sheet/count-sentence.ts';
import type { Settings } from '../office.ts';

/** The derived cells of one entry's row, by column key. */
export function derivedCells(settings: Settings, form: CampaignForm, verdict: Verdict): Record<string, string> {
  const { language } = settings.campaign;
  const words = say('sheet', language).counts;
  const shown = { state: verdict.state, stateKey: verdict.state, problems: problemsOf(form, verdict, language) };
  if (form.key !== settings.campaign.goal.form) return shown;
  return { ...shown, counts: verdict.counts ? words.yes : words.no, why: whyOf(verdict, language) };
}

// One problem a line, errors first and what staff have set aside last: what they read when they ask why.
function problemsOf(form: CampaignForm, verdict: Verdict, language: Language): string {
  const { labelled, waived } = say('sheet', language);
  const { levels } = say('workbook', language);
  const place = ({ level, waived: isWaived }: StandingIssue) => (isWaived ? 2 : Number(level !== 'error'));
  return [...verdict.issues]
    .sort((one, other) => place(one) - place(other))
    .map((issue) => labelled(issue.waived ? waived : levels[issue.level], issueSentence(issue, form, language)))
    .join('\n');
}

function whyOf(verdict: Verdict, language: Language): string {
  const { why, state } = verdict;
  const others = { duplicateOf: otherEntry(verdict, 'duplicate'), jointWith: otherEntry(verdict, 'joint') };
  return countSentence({ why, state, ...others }, language);
}
