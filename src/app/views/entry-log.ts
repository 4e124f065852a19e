/** The log of an entry in words: hand-in, changes and decisions, latest first. */

import { formOf } from '../../domain/campaign/fields.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import type { Change, Entry } from '../../domain/intake/entry.ts';
import { ISSUE_CODES } from '../../domain/intake/issue.ts';
import type { Decision } from '../../domain/review/decision.ts';
import type { Happening } from '../../domain/review/happenings.ts';
import { enteredBy, isBySameHands } from '../../domain/review/same-hands.ts';
import { capital } from '../../messages/capital.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { isTypingSlip, sourceLabel } from '../../messages/names/source-label.ts';
import { say } from '../../messages/say.ts';
import type { LogLine, SpokenLanguage } from '../../views.ts';
import { wasText, whoOf } from './entry-fields.ts';

/** One line for each of `happenings` of `entry`, the latest first. */
export function logLines(
  { campaign, entry }: { campaign: Campaign; entry: Entry },
  happenings: readonly Happening[],
  language: SpokenLanguage,
): LogLine[] {
  const form = formOf(campaign, entry.form);
  const entered = enteredBy(entry);
  return happenings
    .map(({ at, change, decision, undone, version }) => {
      const told = change ? changeLine(campaign, form, change, version, language) : null;
      return { at, version, ...(told ?? decisionLine(form, { decision, undone, entered }, language)) };
    })
    .reverse();
}

type Told = Pick<LogLine, 'who' | 'what' | 'detail'>;

function changeLine(
  campaign: Campaign,
  form: CampaignForm,
  change: Change,
  version: number,
  language: SpokenLanguage,
): Told {
  const { log: words, somebody } = say('review', language);
  const isStaff = change.by === 'staff';
  const handIn = isStaff ? words.entered : words.handedIn;
  const how = change.source ?? '';
  // What staff had typed wrong themselves nobody has confirmed.
  const isOwn = how === '' || isTypingSlip(campaign, how);
  const corrected = isOwn ? words.corrected : words.confirmed(sourceLabel(campaign, how, language));
  const later = isStaff ? corrected : words.changed;
  const detail = form.fields.flatMap(({ key, label }) => {
    const [before, after] = change.fields[key] ?? [];
    if (before === undefined || after === undefined) return [];
    return [words.field(inLanguage(label, language), wasText(before, language), wasText(after, language))];
  });
  const { agreedWith = '', isToTell = false } = change;
  const agreed = [...(agreedWith === '' ? [] : [words.agreedWith(agreedWith)]), ...(isToTell ? [words.toTell] : [])];
  const byTable = change.via && (version === 1 ? words.tabled : words.changedByTable)(change.who || somebody);
  return {
    who: whoOf(change, language),
    what: byTable ?? (version === 1 ? handIn : later),
    detail: [...detail, ...agreed].join(words.separator),
  };
}

/** A decision by name, of a waiver with the issue: 人工认定：重复报送. */
export function decidedLabel(form: CampaignForm, { code, kind }: Decision, language: SpokenLanguage): string {
  const label = capital(say('sheet', language).decisions[kind](inLanguage(form.rejected, language)));
  const issue = ISSUE_CODES.find((each) => each === code);
  return say('review', language).log.decided(label, issue ? say('issues', language).names[issue] : '');
}

function decisionLine(
  form: CampaignForm,
  { decision, entered, undone }: Pick<Happening, 'decision' | 'undone'> & { entered: string },
  language: SpokenLanguage,
): Told {
  if (!decision) return { who: '', what: '', detail: '' };
  const { by, reason } = decision;
  const words = say('review', language);
  const label = decidedLabel(form, decision, language);
  const what = undone ? words.log.undone(decidedLabel(form, undone, language)) : label;
  // Only the program decides by nobody, and its reason is written in the sheet's language.
  if (by === '') return { who: words.program, what, detail: words.log.emptied };
  const marks = isBySameHands(decision, entered) ? [say('staff', language).sameHands] : [];
  return { who: by, what, detail: [reason, ...marks].filter((text) => text !== '').join(words.log.separator) };
}
