/** Makes the entries of rows that mean none yet: each under an id and a number of its own. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { PlannedRow } from '../../domain/import/plan-rows.ts';
import { newTableEntry, type Taking } from '../../domain/import/record-row.ts';
import type { Entry, Unit } from '../../domain/intake/entry.ts';
import { lettersOf } from '../../domain/intake/imprint.ts';
import { numberAt, sequenceOf } from '../../domain/intake/record.ts';
import type { Office, Settings } from '../office.ts';
import { readCopyLines } from './entry-copies.ts';
import { numberFor } from './entry-numbers.ts';
import type { Register } from './registers.ts';

/**
 * The entries that the new rows make, each with its row's n, in the rows' order.
 *
 * The id follows from what the row says, and from how many of the same were there before: a run that ended when the
 * sheet had made room for the rows is repeated into the same places.
 */
export function newEntries(
  office: Office,
  settings: Settings,
  register: Register,
  { planned, taking, unit }: { planned: readonly PlannedRow[]; taking: Taking; unit: Unit },
): { n: number; entry: Entry }[] {
  const rows = planned.filter(({ does }) => does === 'new');
  if (rows.length === 0) return [];
  const { form } = register;
  const ids = idsOf(office, register, unit, rows);
  const first = numberFor(office, settings, register, ids[0] ?? '');
  return rows.map(({ row, said }, index) => {
    const id = ids[index] ?? '';
    const number = numberAt(form.numberPrefix, settings.campaign.year, sequenceOf(first) + index);
    const place = register.broken.find(({ cells }) => cells.id === id)?.index;
    if (place !== undefined) register.placed.set(id, place);
    const cells = { ...said, [form.roles.unit]: unit.name };
    return { n: row.n, entry: newTableEntry({ id, number, form, cells }, taking) };
  });
}

function idsOf(office: Office, register: Register, unit: Unit, rows: readonly PlannedRow[]): string[] {
  const { form, recorded } = register;
  register.copyLines ??= readCopyLines(office).filter((line) => line.form === form.key);
  const taken = new Set([...recorded.keys(), ...register.copyLines.map(({ id }) => id)]);
  return rows.map((row) => {
    const stem = `table-${lettersOf(saying(form, unit, row))}`;
    let time = 1;
    while (taken.has(`${stem}-${time}`)) time += 1;
    taken.add(`${stem}-${time}`);
    return `${stem}-${time}`;
  });
}

function saying({ key, roles }: CampaignForm, unit: Unit, { said }: PlannedRow): string {
  return JSON.stringify([key, unit.id, said[roles.day ?? ''] ?? '', said[roles.title] ?? '']);
}
