/** The registers as tables: the declared columns around the fields of a form, and the cells that the program writes. */

import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import { type Field, typeOf } from '../../domain/fields/all.ts';
import { choiceLabels } from '../../domain/fields/choices-of.ts';
import type { Column, Table } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import type { SheetWords } from '../../messages/sheet/zh-CN.ts';
import {
  backColumns,
  frontColumns,
  type RegisterColumn,
  type RegisterKey,
  type WrittenEntry,
} from './register-columns.ts';

/**
 * The register of a form: what the program says of each entry, the fields as they were written (those of the
 * official table first and in its order), what staff note beside them, and at the end what only the program reads.
 */
export function registerTable(campaign: Campaign, form: CampaignForm): Table {
  const words = say('sheet', campaign.language);
  const labelled = (column: [RegisterKey, RegisterColumn]) => columnOf(words, column);
  return {
    key: form.key,
    title: form.register.own,
    identity: 'id',
    frozenColumns: 2,
    columns: [
      ...declared(campaign, form, frontColumns(campaign)).map(labelled),
      ...officialFirst(form).map((field) => fieldColumn(words, form, field)),
      ...declared(campaign, form, backColumns(campaign)).map(labelled),
    ],
  };
}

/**
 * The cells of an entry's row that the program writes beside its fields, by column key: made once for a form, then
 * asked for each entry.
 *
 * @example
 * programCells(campaign, form)({ form, entry, verdict, book: '' }).number // → 'HD-2019-0001'
 */
export function programCells(
  campaign: Campaign,
  form: CampaignForm,
): (written: WrittenEntry) => Record<string, string> {
  const columns = [frontColumns(campaign), backColumns(campaign)]
    .flatMap((some) => declared(campaign, form, some))
    .flatMap(([key, { text }]) => (text === undefined ? [] : [{ key, text }]));
  return (written) => {
    const cells: Record<string, string> = {};
    for (const { key, text } of columns) cells[key] = text(written);
    return cells;
  };
}

/** The keys of what staff write beside the fields of a form: 报送渠道, 收到日期, 内部备注, what they have decided. */
export function besideKeys({ columns }: Table, { fields }: CampaignForm): string[] {
  const asked = new Set(fields.map(({ key }) => key));
  return columns.filter(({ key, owner }) => owner === 'staff' && !asked.has(key)).map(({ key }) => key);
}

function declared(
  campaign: Campaign,
  form: CampaignForm,
  columns: Readonly<Partial<Record<RegisterKey, RegisterColumn>>>,
): [RegisterKey, RegisterColumn][] {
  const all = Object.entries(columns) as [RegisterKey, RegisterColumn][];
  return all.filter(([, { isOfGoal }]) => !isOfGoal || form.key === campaign.goal.form);
}

function columnOf(
  { registerColumns }: SheetWords,
  [key, { isOfGoal: _, owner, text: __, ...look }]: [RegisterKey, RegisterColumn],
): Column {
  return { key, label: registerColumns[key], owner, ...look };
}

// A table as the notice prints it can be pasted whole; what it does not ask for stands behind.
function officialFirst({ fields, table }: CampaignForm): Field[] {
  const official = table.fields.flatMap((key) => fields.filter((field) => field.key === key));
  return [...official, ...fields.filter((field) => !official.includes(field))];
}

// Names are read, so they are broken into lines; notes, summaries and links would make rows as high as a page.
function fieldColumn(words: SheetWords, { roles }: CampaignForm, field: Field): Column {
  const { column } = typeOf(field);
  const isName = field.key === roles.title || field.key === roles.host;
  return {
    key: field.key,
    label: field.label.own,
    owner: 'staff',
    ...column(field),
    ...(isName ? { wraps: true } : {}),
    ...offered(words, field),
  };
}

function offered({ yes }: SheetWords, field: Field): Pick<Column, 'choices' | 'choicesOf'> {
  switch (typeOf(field).input) {
    case 'units':
      return { choicesOf: { table: 'roster', column: 'name' } };
    case 'choice':
      return { choices: choiceLabels(field) };
    case 'tick':
      return { choices: [yes] };
    default:
      return {};
  }
}
