/** The sheet 填写说明 of the 登记表: how it is filled in, column by column, and what entries are held against. */

import { fieldOf } from '../campaign/fields.ts';
import { filled } from '../campaign/placeholders.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { type Field, typeOf } from '../fields/all.ts';
import { headFields } from '../import/own-head.ts';
import { choicesIn, columnFields } from './registration-sheet.ts';
import type { GuideLine, RegistrationWords } from './registration-words.ts';
import { needOf, ruleLines } from './rule-lines.ts';
import type { CellLook, TableCell, TableSheet } from './table-book.ts';

/** The sheet, of these forms; it is read by people alone, and no line of it is data. */
export function guideSheet(campaign: Campaign, forms: readonly CampaignForm[], words: RegistrationWords): TableSheet {
  const { guide } = words;
  const [first] = forms.flatMap((form) => form.fields.filter(({ type }) => type === 'choices'));
  const about = { several: first?.label.own ?? '', office: campaign.office.own };
  return {
    name: guide.name,
    isHidden: false,
    widths: [24, 78, 16, 46],
    rows: [
      [cell(guide.title(campaign.title.own), 'title')],
      ...guide.lines(about).map(lineCells),
      ...forms.flatMap((form) => formLines(campaign, form, words)),
    ],
    frozen: { rows: 0, columns: 0 },
    checks: [],
  };
}

const cell = (value: string, look: CellLook): TableCell => ({ value, look });

const lineCells = (line: GuideLine): TableCell[] => line.map((part) => cell(part, 'wrapped'));

function formLines(campaign: Campaign, form: CampaignForm, words: RegistrationWords): TableCell[][] {
  const { guide } = words;
  const asked = headFields(form).map((key) => fieldOf(form, key).label.own);
  return [
    [],
    [cell(form.noun.own, 'strong')],
    lineCells(guide.above(asked)),
    guide.columns.map((label) => cell(label, 'head')),
    ...columnFields(form).map((field) => fieldLine(campaign, form, field, words)),
    [cell(guide.rules, 'strong')],
    ...ruleLines(campaign, form, words).map(lineCells),
  ];
}

/** Only limits that somebody may come near are told where the help does not. */
const NEAR = 500;

function fieldLine(campaign: Campaign, form: CampaignForm, field: Field, words: RegistrationWords): TableCell[] {
  const { guide } = words;
  const help = filled(field.help?.own ?? '', { campaign, form, field: field.key }, words.placeholders);
  const isNear = typeOf(field).isFree && field.max <= NEAR && !help.includes(String(field.max));
  // How a box is ticked says nothing of a cell.
  const own = field.type === 'yes' ? guide.tick(field.statement?.own ?? field.label.own) : help;
  const how = [own, isNear ? guide.most(field.max) : ''].filter((text) => text !== '').join('\n');
  const texts = [field.label.own, how, guide.needs[needOf(form, field.key)], guide.listed(choicesIn(field, words))];
  return texts.map((text) => cell(text, 'wrapped'));
}
