/** What a register shows of a verdict, in words: state, problems, whether it counts and why. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import { otherEntries } from '../../domain/count/entry-name.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { errorsFirst } from '../../domain/intake/issue.ts';
import { issueSentence } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import { countSentence } from '../../messages/sheet/count-sentence.ts';
import type { Settings } from '../office.ts';

/** The derived cells of one entry's row, by column key. */
export function derivedCells(settings: Settings, form: CampaignForm, verdict: Verdict): Record<string, string> {
  const words = say('sheet').counts;
  const shown = { state: verdict.state, stateKey: verdict.state, problems: problemsOf(form, verdict) };
  if (form.key !== settings.campaign.goal.form) return shown;
  return { ...shown, counts: verdict.counts ? words.yes : words.no, why: whyOf(verdict) };
}

// One problem a line, errors first and what staff have set aside last: what they read when they ask why.
function problemsOf(form: CampaignForm, verdict: Verdict): string {
  const { waived } = say('sheet');
  const { levels } = say('workbook');
  return errorsFirst(verdict.issues)
    .map((issue) => `${issue.waived ? waived : levels[issue.level]}：${issueSentence(issue, form, 'zh-CN')}`)
    .join('\n');
}

function whyOf(verdict: Verdict): string {
  return countSentence({ ...verdict, ...otherEntries(verdict) }, 'zh-CN');
}
