/** Reads what stands once above a 登记表 of the program's own making: the contact person of all its new rows. */

import type { FieldKey } from '../campaign/field-key.ts';
import { fieldOf } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { folded, plain } from '../intake/read-text.ts';
import { headingKey } from './read-heading.ts';
import type { ReadTable, TableRow } from './read-table.ts';

/** The fields that are asked once, above the table: who can answer questions, and how they are reached. */
export const headFields = ({ roles }: CampaignForm): FieldKey[] =>
  [roles.contactName, roles.contactPhone, roles.contactEmail].filter((key) => key !== undefined);

/**
 * The table with the contact person who stands above it in each of its new rows. A row with a number is a correction,
 * and says nothing of who reported it first; a column of the table's own comes before what stands above.
 *
 * @param lines the whole table as it was given.
 * @example
 * withHead(activity, [['联络人：', '王示例'], ['序号', '线下活动名称', …], ['1', '讲座', …]], table).rows[0]?.cells
 * // → { title: '讲座', …, contactName: '王示例' }
 */
export function withHead(form: CampaignForm, lines: readonly (readonly string[])[], table: ReadTable): ReadTable {
  const said = contactsIn(
    form,
    table.above.map(({ index }) => lines[index] ?? []),
  );
  if (Object.keys(said).length === 0) return table;
  const filled = (row: TableRow): TableRow => (row.number === '' ? { ...row, cells: { ...said, ...row.cells } } : row);
  return { ...table, rows: table.rows.map(filled) };
}

function contactsIn(form: CampaignForm, above: readonly (readonly string[])[]): Record<FieldKey, string> {
  const labels = new Map(headFields(form).map((key) => [headingKey(fieldOf(form, key).label.own), key]));
  const said: Record<FieldKey, string> = {};
  for (const line of above) {
    let asked: FieldKey | undefined;
    for (const text of line) {
      if (plain(text) === '') continue;
      const [label = '', ...behind] = folded(text).split(':');
      const key = labels.get(headingKey(label));
      // Somebody may have gone on writing behind the label.
      const answer = key === undefined ? text : behind.join(':');
      asked = key ?? asked;
      if (asked === undefined || plain(answer) === '') continue;
      said[asked] ??= plain(answer);
      asked = undefined;
    }
  }
  return said;
}
