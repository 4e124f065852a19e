/** What a reviewer sees first of an entry that was decided on before: what was asked, and what has changed since. */

import type { AgainView } from '../../decision-view.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { isSameIssue, type StandingIssue } from '../../domain/intake/issue.ts';
import { asItWas, askedBefore, changesSince, type FieldChange } from '../../domain/review/asked-before.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { capital } from '../../messages/capital.ts';
import { inLanguage, issueSentence } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Settings } from '../office.ts';
import type { SeenEntry } from '../tables/find-entry.ts';
import { judgeRegisters } from '../tables/registers.ts';
import { wasText, whoOf } from './entry-fields.ts';

/**
 * The decision before this review with its reason, the issues then and whether they still stand, and every field that
 * is not as it was; null for an entry that nobody has decided on yet, or that is dealt with.
 *
 * @example
 * againView(settings, found, 'zh-CN')?.changes // → [{ label: '参与人数', before: '200名', after: '180', … }]
 */
export function againView(settings: Settings, found: SeenEntry, language: SpokenLanguage): AgainView | null {
  const { decisions, register, verdict } = found;
  const { entry } = verdict;
  const asked = askedBefore(
    entry,
    decisions.filter((one) => one.entry === entry.id),
  );
  if (!asked) return null;
  const { form } = register;
  const rejected = inLanguage(form.rejected, language);
  return {
    what: capital(say('sheet', language).decisions[asked.kind](rejected)),
    who: asked.by || say('review', language).program,
    at: asked.at,
    reason: asked.reason,
    issues: issuesThen(settings, found, asked).map((issue) => ({
      text: issueSentence(issue, form, { campaign: settings.campaign, language }),
      isSettled: !standing(verdict).some((one) => isSameIssue(one, issue)),
    })),
    changes: changesSince(entry, asked.version).map((each) => changeView(form, each, language)),
  };
}

function standing({ issues }: Pick<Verdict, 'issues'>): StandingIssue[] {
  return issues.filter((issue) => !issue.waived);
}

// Judged anew as it was then, among the others as they are now.
function issuesThen(settings: Settings, { decisions, register, verdict }: SeenEntry, asked: Decision) {
  const { entry } = verdict;
  const then = asItWas(entry, asked.version);
  const entries = register.entries.map((each) => (each.id === entry.id ? then : each));
  const judged = judgeRegisters(settings, [{ ...register, entries }], decisions);
  const was = judged.find((each) => each.entry.id === entry.id);
  return was ? standing(was) : [];
}

function changeView(form: CampaignForm, { field, before, after, last }: FieldChange, language: SpokenLanguage) {
  const label = form.fields.find(({ key }) => key === field)?.label;
  return {
    label: label ? inLanguage(label, language) : field,
    before: wasText(before, language),
    after: wasText(after, language),
    who: whoOf(last, language),
    at: last.at,
  };
}
