/** The sheet of a form in the 登记表: who reports above, the columns, what the unit has reported, and empty lines. */

import type { FieldKey } from '../campaign/field-key.ts';
import { fieldOf, rulesOf } from '../campaign/fields.ts';
import { filled } from '../campaign/placeholders.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import type { Field } from '../fields/all.ts';
import { headFields } from '../import/own-head.ts';
import { markText } from '../import/table-mark.ts';
import type { Unit } from '../intake/entry.ts';
import { byText } from '../text-order.ts';
import type { RegistrationWords } from './registration-words.ts';
import { needOf } from './rule-lines.ts';
import type { CellLook, CellRule, ColumnCheck, TableCell, TableSheet } from './table-book.ts';

/** Lines above the first line of data: a title, who reports, what to do, the headings. */
const HEAD_LINES = 4;

/** Empty lines stand ready for so many more entries; further ones may be written below. */
const EMPTY_LINES = 30;

/** A cell of an .xlsx holds no more. What is longer is left out: an empty cell of a known entry says nothing. */
const MOST_SIGNS = 32_767;

/** What a sheet is made of. */
export interface SheetFacts {
  campaign: Campaign;
  form: CampaignForm;
  unit: Unit;
  /** The unit's own of this form. */
  verdicts: readonly Verdict[];
  words: RegistrationWords;
}

/** Where the choices of a column stand in the sheet of choices. */
export type ChoicePlace = (labels: readonly string[]) => { column: number; count: number };

/**
 * The fields that are columns, official ones first. Unit and contact person stand once above the table.
 *
 * @example
 * columnFields(activity).map(({ key }) => key) // → ['title', 'host', 'heldOn', 'participants', 'note', 'heldUntil', …]
 */
export function columnFields(form: CampaignForm): Field[] {
  const above = [form.roles.unit, ...headFields(form)];
  const isAsked = (key: FieldKey) => form.sections.some(({ fields }) => fields.includes(key));
  const official = form.table.fields.filter((key) => !above.includes(key));
  const others = form.fields.map(({ key }) => key).filter((key) => isAsked(key) && !official.includes(key));
  return [...official, ...others.filter((key) => !above.includes(key))].map((key) => fieldOf(form, key));
}

/** The texts that may be chosen in a column; none where anything may be written. */
export function choicesIn(field: Field, words: RegistrationWords): string[] {
  if (field.type === 'yes') return [words.yes];
  return (field.choices ?? []).map(({ label }) => label.own);
}

/**
 * The sheet. What stands in the lines of entries is what stands in the register, letter for letter, so that a line that
 * comes back untouched changes nothing; of personal fields only the author stands there, as in summaries.
 */
export function registrationSheet(facts: SheetFacts, placeOf: ChoicePlace): TableSheet {
  const { form, verdicts, words } = facts;
  const fields = columnFields(form);
  const entries = [...verdicts].sort(byText(({ entry }) => entry.number));
  const lines = Array.from({ length: entries.length + EMPTY_LINES }, (_, index) =>
    lineOf(facts, fields, index, entries[index]),
  );
  const title = fields.findIndex(({ key }) => key === form.roles.title);
  return {
    name: form.noun.own,
    isHidden: false,
    widths: [6, ...fields.map(({ key, type }) => (key === form.roles.title ? 30 : WIDTHS[type])), 15, 12],
    rows: [...headLines(facts, fields), headings(form, fields, words), ...lines],
    // What an entry is called stays in sight where it stands first.
    frozen: { rows: HEAD_LINES, columns: title === 0 ? 2 : 1 },
    checks: fields.map((field, index) => checkOf(facts, field, index + 1, placeOf)),
  };
}

/** In signs, of which a Chinese one is two. */
const WIDTHS: Readonly<Record<Field['type'], number>> = {
  line: 22,
  paragraph: 24,
  day: 13,
  dayOrMonth: 13,
  count: 10,
  seconds: 10,
  megabytes: 10,
  choice: 16,
  choices: 22,
  links: 24,
  email: 20,
  phone: 15,
  unit: 22,
  yes: 8,
};

const plain = (value: string | number, look: CellLook = 'plain'): TableCell => ({ value, look });
const GAP = plain('');

function headLines({ campaign, form, unit, words }: SheetFacts, fields: readonly Field[]): TableCell[][] {
  const mark = markText({ campaign: campaign.id, form: form.key, unit: unit.id });
  const gaps = Array.from({ length: fields.length }, () => GAP);
  const asked = headFields(form).map((key) => fieldOf(form, key).label.own);
  return [
    [plain(words.title(form.noun.own), 'title'), ...gaps, plain(mark, 'hint')],
    [
      GAP,
      plain(words.asked(fieldOf(form, form.roles.unit).label.own) + unit.name, 'label'),
      ...asked.flatMap((label) => [plain(words.asked(label), 'label'), plain('', 'input')]),
    ],
    [plain(words.hint, 'hint')],
  ];
}

function headings(form: CampaignForm, fields: readonly Field[], words: RegistrationWords): TableCell[] {
  const heading = (field: Field) => {
    const label = field.type === 'choices' ? words.several(field.label.own) : field.label.own;
    const star = needOf(form, field.key) === 'required' ? '*' : '';
    return plain(star + label, form.table.fields.includes(field.key) ? 'head' : 'more');
  };
  return [plain(words.serial, 'head'), ...fields.map(heading), plain(words.number, 'kept'), plain(words.state, 'kept')];
}

function lineOf({ form, words }: SheetFacts, fields: readonly Field[], index: number, verdict?: Verdict): TableCell[] {
  const isShown = ({ key, personal }: Field) => !personal || key === form.roles.author;
  const cells = fields.map((field) => cellOf(field, isShown(field) ? (verdict?.entry.cells[field.key] ?? '') : ''));
  const state = verdict ? words.states[verdict.state] : '';
  return [plain(index + 1, 'number'), ...cells, plain(verdict?.entry.number ?? '', 'kept'), plain(state, 'kept')];
}

const LOOKS: Readonly<Partial<Record<Field['type'], CellLook>>> = { count: 'number', day: 'day' };
const WHOLE = /^(?:0|[1-9]\d{0,8})$/;
/** In a cell of numbers or days such a text would become a formula as soon as somebody goes into it. */
const LIKE_FORMULA = /^[=+\-@]/;

function cellOf({ type }: Field, written: string): TableCell {
  const text = written.length > MOST_SIGNS ? '' : written;
  const look = LIKE_FORMULA.test(text) ? 'text' : (LOOKS[type] ?? 'text');
  return plain(look === 'number' && WHOLE.test(text) ? Number(text) : text, look);
}

function checkOf(facts: SheetFacts, field: Field, column: number, placeOf: ChoicePlace): ColumnCheck {
  const { campaign, form, words } = facts;
  const ownHelp = field.type === 'yes' ? (field.statement?.own ?? '') : (field.help?.own ?? '');
  const help = filled(ownHelp, { campaign, form, field: field.key }, words.placeholders);
  return { column, rule: ruleOf(form, field, words, placeOf), help };
}

function ruleOf(form: CampaignForm, field: Field, words: RegistrationWords, placeOf: ChoicePlace): CellRule {
  const labels = choicesIn(field, words);
  const several = field.type === 'choices' || field.open === true;
  if (labels.length > 0) return { is: 'choice', ...placeOf(labels), several };
  if (field.type === 'count') return { is: 'whole', least: field.least ?? 1 };
  if (field.type !== 'day') return null;
  // A window of some entries alone is no limit of the column.
  const [window] = rulesOf(form, 'window').filter((rule) => rule.field === field.key && rule.when === undefined);
  return { is: 'day', from: window?.from ?? null, until: window?.until ?? null };
}
