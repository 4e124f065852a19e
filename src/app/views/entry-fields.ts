/** The fields of an entry as a reviewer sees and mends them: as written, as understood, and what stood there before. */

import { choiceLabel } from '../../domain/campaign/fields.ts';
import type { CampaignForm, Field } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import type { Change, Unit, Value } from '../../domain/intake/entry.ts';
import { readLinks } from '../../domain/intake/read-links.ts';
import { plain } from '../../domain/intake/read-text.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { FieldView, SpokenLanguage } from '../../views.ts';

/** The fields of the entry in the form's order. */
export function fieldViews(
  form: CampaignForm,
  { entry, read }: Verdict,
  roster: readonly Unit[],
  language: SpokenLanguage,
): FieldView[] {
  return form.fields.map((field) => {
    const { key, label, type } = field;
    const text = entry.cells[key] ?? '';
    const meant = meaningOf(field, read.values[key], read.unit, language);
    return {
      ...{ key, label: inLanguage(label, language), text, understood: meant === plain(text) ? '' : meant },
      links: type === 'links' ? readLinks(text).links : [],
      before: beforeOf(entry.changes, key, language),
      ...inputOf(field, text, roster),
    };
  });
}

// What the program goes by, as people would say it. Links stand as they are, and a free text means itself.
function meaningOf(field: Field, value: Value | undefined, unit: Unit | null, language: SpokenLanguage): string {
  const isFree = field.type === 'line' || field.type === 'paragraph' || field.type === 'links';
  if (value === undefined || isFree) return '';
  if (field.type === 'unit') return unit?.name ?? '';
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

/** Who made a change: the account where Google tells it, the unit for its own. */
export function whoOf({ by, who }: Pick<Change, 'by' | 'who'>, language: SpokenLanguage): string {
  const words = say('review', language);
  return by === 'respondent' ? words.respondent : who || words.somebody;
}

/** A text as a change kept it: of a long one that staff typed over, only its length is known. */
export function wasText(kept: string, language: SpokenLanguage): string {
  const length = /^long:(\d+):[0-9a-f]+$/.exec(kept)?.[1];
  return length === undefined ? kept : say('review', language).log.longText(length);
}

// What is chosen is written into the register, so the choices are the campaign's own words whoever reads them. The page
// lets another text be typed beside any of them.
function inputOf(field: Field, text: string, roster: readonly Unit[]): Pick<FieldView, 'input' | 'choices'> {
  const labels = (field.choices ?? []).map(({ key }) => choiceLabel(field, key));
  // A box of one line would run the lines of such a text together.
  const hasLines = field.type === 'paragraph' || field.type === 'links' || /[\r\n]/.test(text);
  const free = hasLines ? 'paragraph' : 'line';
  switch (field.type) {
    case 'unit':
      return { input: 'choice', choices: roster.filter((unit) => unit.active).map((unit) => unit.name) };
    case 'yes':
      return { input: 'choice', choices: [say('sheet').yes, say('sheet').no] };
    case 'choice':
      return { input: 'choice', choices: labels };
    case 'choices':
      return { input: 'choices', choices: labels };
    default:
      return { input: free, choices: [] };
  }
}
