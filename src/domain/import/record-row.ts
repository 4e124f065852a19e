/** Records a row of a table that a unit mailed: as a new row of staff, or as the unit's change of its entry. */

import type { Moment } from '../calendar.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Cells, Change, Entry } from '../intake/entry.ts';
import { imprint, loggedText } from '../intake/imprint.ts';
import { newStaffEntry, noteSaid, ownLast } from '../intake/record.ts';

/** By whom and when a table was taken in, and by which way it had come. */
export interface Taking {
  at: Moment;
  /** The account of staff, as far as Google tells. */
  who: string;
  /** 邮件, 微信 … */
  source: string;
  receivedOn: string;
}

/** The entry that a row makes. @param given with the texts of its row and the unit's name. */
export function newTableEntry(
  given: { id: string; number: string; form: CampaignForm; cells: Cells },
  { at, receivedOn, who }: Taking,
): Entry {
  const { form, id, number } = given;
  const cells = { ...Object.fromEntries(form.fields.map(({ key }) => [key, ''])), ...given.cells };
  const entry = newStaffEntry({ id, form: form.key, number, cells, receivedOn, at, who });
  return { ...entry, tabled: {}, changes: entry.changes.map((change) => ({ ...change, via: 'table' })) };
}

/** Whether an entry came in a table that was imported, and not by form or by typing. */
export function cameByTable({ changes }: Pick<Entry, 'changes'>): boolean {
  return changes[0]?.via === 'table';
}

/**
 * The entry after its unit has sent a row that means it; null when there is nothing to be recorded.
 *
 * As when a form is handed in again: what the unit changed is seen against its own last answers, by form or by table,
 * so that what staff corrected stays where the row repeats itself; and a row that only says what stands already makes
 * no version. The answers of the form stay noted as they were, so that no later look at the form takes them for new.
 *
 * @param cells the texts of the row by field.
 */
export function withTableRow(entry: Entry, cells: Cells, { at, source, who }: Taking): Entry | null {
  const isOpen = (key: FieldKey) => !entry.removed?.fields.includes(key);
  const said = Object.entries(cells).filter(([key, text]) => isOpen(key) && imprint(text) !== ownLast(entry, key));
  // Of a row that staff typed its unit has said nothing yet: from now on its word is told from staff's.
  if (said.length === 0) return entry.tabled || entry.door === 'form' ? null : { ...entry, tabled: {} };
  const fields: Record<FieldKey, readonly [string, string]> = {};
  const next = { cells: { ...entry.cells }, answers: { ...entry.answers }, tabled: { ...entry.tabled } };
  for (const [key, text] of said) {
    const stood = next.cells[key] ?? '';
    if (imprint(text) !== imprint(stood)) {
      fields[key] = [loggedText(stood), loggedText(text)];
      if (entry.door === 'form' && next.answers[key] === undefined) next.answers[key] = imprint(stood);
      next.cells[key] = text;
      if (next.answers[key] === imprint(text)) delete next.answers[key];
    }
    noteSaid(next, key, imprint(text));
  }
  const change: Change = { at, by: 'respondent', who, via: 'table', ...(source === '' ? {} : { source }), fields };
  const changes = Object.keys(fields).length === 0 ? entry.changes : [...entry.changes, change];
  return { ...entry, ...next, changes };
}
