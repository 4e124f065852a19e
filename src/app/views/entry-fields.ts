/** The fields of an entry as a reviewer sees and mends them: as written, as understood, and what stood there before. */

import { isAsked } from '../../domain/campaign/own-pages.ts';
import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { type Field, typeOf } from '../../domain/fields/all.ts';
import { choiceLabels } from '../../domain/fields/choices-of.ts';
import type { Change, Unit, Value } from '../../domain/intake/entry.ts';
import { longTextLength } from '../../domain/intake/imprint.ts';
import { readLinks } from '../../domain/intake/read-links.ts';
import { plain } from '../../domain/intake/read-text.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { FieldView, SpokenLanguage } from '../../views.ts';

/**
 * The fields of the entry in the form's order: those that its own pages ask for, and of others what holds a text, held
 * one, or bears an issue.
 */
export function fieldViews(
  campaign: Campaign,
  form: CampaignForm,
  { entry, issues, read }: Verdict,
  roster: readonly Unit[],
  language: SpokenLanguage,
): FieldView[] {
  const isShown = ({ key }: Field) =>
    isAsked(form, key, read.values) ||
    plain(entry.cells[key] ?? '') !== '' ||
    entry.changes.some(({ fields }) => fields[key] !== undefined) ||
    issues.some((issue) => issue.field === key);
  return form.fields.filter(isShown).map((field) => {
    const { key, label, type } = field;
    const text = entry.cells[key] ?? '';
    const meant = meaningOf(field, read.values[key], read.unit, language);
    return {
      key,
      label: inLanguage(label, language),
      text,
      understood: meant === plain(text) ? '' : meant,
      links: type === 'links' ? readLinks(text).links : [],
      before: beforeOf(entry.changes, key, language),
      ...inputOf(campaign, field, text, roster),
    };
  });
}

// What the program goes by, as people would say it. Links stand as they are, and a free text means itself.
function meaningOf(field: Field, value: Value | undefined, unit: Unit | null, language: SpokenLanguage): string {
  const { input, isFree } = typeOf(field);
  if (value === undefined || isFree) return '';
  if (input === 'units') return unit?.name ?? '';
  if (typeof value === 'boolean') return say('sheet', language)[value ? 'yes' : 'no'];
  const labelOf = (choice: string) => {
    const label = field.choices?.find((each) => each.key === choice)?.label;
    return label ? inLanguage(label, language) : choice;
  };
  return typeof value === 'number' ? String(value) : say('review', language).listed([value].flat().map(labelOf));
}

function beforeOf(changes: readonly Change[], key: string, language: SpokenLanguage): FieldView['before'] {
  const last = [...changes].reverse().find((change) => change.fields[key] !== undefined);
  if (!last) return null;
  return { text: wasText(last.fields[key]?.[0] ?? '', language), at: last.at, who: whoOf(last, language) };
}

/** Session made a change: the account where Google tells it, the unit for its own. */
export function whoOf({ by, who }: Pick<Change, 'by' | 'who'>, language: SpokenLanguage): string {
  const words = say('review', language);
  return by === 'respondent' ? words.respondent : who || words.somebody;
}

/** A text as a change kept it: of a long one that staff typed over, only its length is known. */
export function wasText(kept: string, language: SpokenLanguage): string {
  const length = longTextLength(kept);
  return length === null ? kept : say('review', language).log.longText(length);
}

// What is chosen is written into the register, so the choices are the campaign's own words whoever reads them. The page
// lets another text be typed beside any of them.
function inputOf(
  { language }: Campaign,
  field: Field,
  text: string,
  roster: readonly Unit[],
): Pick<FieldView, 'input' | 'choices'> {
  const { input } = typeOf(field);
  const own = say('sheet', language);
  switch (input) {
    case 'units':
      return { input: 'choice', choices: roster.filter((unit) => unit.active).map((unit) => unit.name) };
    case 'tick':
      return { input: 'choice', choices: [own.yes, own.no] };
    case 'choice':
    case 'choices':
      return { input, choices: choiceLabels(field) };
    default:
      // A box of one line would run the lines of such a text together.
      return { input: /[\r\n]/.test(text) ? 'paragraph' : input, choices: [] };
  }
}
