/** What a register shows of a verdict, in words: state, problems, whether it counts and why. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import type { StandingIssue } from '../../domain/intake/issue.ts';
import { otherEntry } from '../../domain/post/unit-digest.ts';
import { issueSentence } from '../../messages/issues/issue-sentence.ts';
import type { Speech } from '../../messages/names/names-of.ts';
import { say } from '../../messages/say.ts';
import { countSentence } from '../../messages/sheet/count-sentence.ts';
import type { Settings } from '../office.ts';

/** The derived cells of one entry's row, by column key. */
export function derivedCells({ campaign }: Settings, form: CampaignForm, verdict: Verdict): Record<string, string> {
  const speech = { campaign, language: 'zh-CN' } as const;
  const words = say('sheet').counts;
  const shown = { state: verdict.state, stateKey: verdict.state, problems: problemsOf(form, verdict, speech) };
  if (form.key !== campaign.goal.form) return shown;
  return { ...shown, counts: verdict.counts ? words.yes : words.no, why: whyOf(verdict, speech) };
}

// One problem a line, errors first and what staff have set aside last: what they read when they ask why.
function problemsOf(form: CampaignForm, verdict: Verdict, speech: Speech): string {
  const { waived } = say('sheet');
  const { levels } = say('workbook');
  const place = ({ level, waived: isWaived }: StandingIssue) => (isWaived ? 2 : Number(level !== 'error'));
  return [...verdict.issues]
    .sort((one, other) => place(one) - place(other))
    .map((issue) => `${issue.waived ? waived : levels[issue.level]}：${issueSentence(issue, form, speech)}`)
    .join('\n');
}

function whyOf(verdict: Verdict, speech: Speech): string {
  const { why, state } = verdict;
  const others = { duplicateOf: otherEntry(verdict, 'duplicate'), jointWith: otherEntry(verdict, 'joint') };
  return countSentence({ why, state, ...others }, speech);
}
