/** Records what comes in: a form's response, a row that staff typed, a cell that staff changed. Twice is once. */

import type { Moment } from '../calendar.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { type Agreement, answeredAt, type Cells, type Change, type Entry } from './entry.ts';
import type { EntryRow } from './entry-row.ts';
import { imprint, loggedText } from './imprint.ts';

/** A form's response as the inbox gives it. */
export interface Response {
  id: string;
  form: string;
  /** When it was sent, or sent again. */
  at: Moment;
  cells: Cells;
  /** Fields whose question was not there: nothing is known of them, and what was recorded stays. */
  unknown?: readonly FieldKey[];
  editUrl: string;
}

type FieldChanges = Record<FieldKey, readonly [string, string]>;

/** The entry that a first response makes; `number` is the next one of its form. */
export function newEntry(response: Response, number: string): Entry {
  const { id, form, at, cells, editUrl } = response;
  const changes: Change[] = [{ at, by: 'respondent', who: '', fields: {} }];
  return { id, form, number, door: 'form', handedInAt: at, receivedOn: '', changes, cells, answers: {}, editUrl };
}

/** The entry that a row makes which staff typed; `who` as far as Google tells. */
export function newStaffEntry(given: {
  id: string;
  form: string;
  number: string;
  cells: Cells;
  receivedOn: string;
  at: Moment;
  who: string;
}): Entry {
  const { id, form, number, cells, receivedOn, at, who } = given;
  const changes: Change[] = [{ at, by: 'staff', who, fields: {} }];
  return { id, form, number, door: 'staff', handedInAt: at, receivedOn, changes, cells, answers: {}, editUrl: '' };
}

/**
 * The entry after its respondent sent the response again; null when nothing differs.
 *
 * What he changed is seen against his own last answers, so a staff correction of an answer that he left alone stays;
 * in the fields that he changes he has the last word. Where he only writes what staff had corrected already, the entry
 * is as it was but for his answers, which are no longer others than theirs. What Google leaves out, since the question
 * was deleted, is unknown, and no change; what was taken out because it is about a person never comes back.
 */
export function applyResponse(form: CampaignForm, entry: Entry, response: Response): Entry | null {
  if (isLate(entry, response)) return null;
  const changed = form.fields
    .map(({ key }) => key)
    .filter((key) => !response.unknown?.includes(key) && !entry.removed?.fields.includes(key))
    .filter((key) => imprint(response.cells[key] ?? '') !== lastAnswer(entry, key));
  if (changed.length === 0) return null;
  const cells: Record<FieldKey, string> = { ...entry.cells };
  const answers: Record<FieldKey, string> = { ...entry.answers };
  const tabled: Record<FieldKey, string> = { ...entry.tabled };
  const fields: FieldChanges = {};
  const { at, editUrl } = response;
  for (const key of changed) {
    const text = response.cells[key] ?? '';
    if (isTabledSince(entry, key, at)) {
      const said = ownLast(entry, key);
      answers[key] = imprint(text);
      noteSaid({ cells, answers, tabled }, key, said);
      continue;
    }
    delete answers[key];
    delete tabled[key];
    if (imprint(text) === imprint(cells[key] ?? '')) continue;
    fields[key] = [loggedText(cells[key] ?? ''), loggedText(text)];
    cells[key] = text;
  }
  const said = entry.tabled ? { answers, tabled, editUrl } : { answers, editUrl };
  if (Object.keys(fields).length === 0) return { ...entry, ...said, answeredAt: at };
  const change: Change = { at, by: 'respondent', who: '', fields };
  const { answeredAt: _, ...rest } = entry;
  return { ...rest, ...said, cells, changes: [...entry.changes, change] };
}

function isTabledSince({ changes }: Entry, key: FieldKey, at: Moment): boolean {
  return changes.some((change) => change.via === 'table' && change.at > at && change.fields[key] !== undefined);
}

/**
 * The entry with the moment at which its response was sent again as it was: no change, but it need not be opened again.
 * Null when that is known already.
 */
export function answeredAgain(entry: Entry, at: Moment): Entry | null {
  return answeredAt(entry) < at ? { ...entry, answeredAt: at } : null;
}

// An older response than the last one recorded is a late event.
function isLate(entry: Entry, response: Response): boolean {
  return answeredAt(entry) > response.at;
}

/**
 * The entry after staff typed into its row; null when nothing differs from what was recorded.
 *
 * Staff's change is content, so it is a new version and waivers fall; it never moves the review state.
 *
 * @param agreement how it was agreed with the unit, where staff said.
 */
export function applyStaffEdit(
  form: CampaignForm,
  row: EntryRow,
  at: Moment,
  who: string,
  agreement: Agreement = {},
): Entry | null {
  const { entry, imprints } = row;
  const edited = form.fields.filter(({ key }) => imprint(entry.cells[key] ?? '') !== (imprints[key] ?? ''));
  if (edited.length === 0) return null;
  const answers: Record<FieldKey, string> = { ...entry.answers };
  const tabled: Record<FieldKey, string> = { ...entry.tabled };
  const fields: FieldChanges = {};
  for (const { key } of edited) {
    const before = imprints[key] ?? '';
    const text = entry.cells[key] ?? '';
    const after = imprint(text);
    fields[key] = [loggedText(before), loggedText(text)];
    const said = tabled[key] ?? answers[key] ?? before;
    if (entry.door === 'form' && answers[key] === undefined) answers[key] = before;
    if (answers[key] === after) delete answers[key];
    if (entry.tabled) noteSaid({ cells: entry.cells, answers, tabled }, key, said);
  }
  const change: Change = { at, by: 'staff', who, ...agreement, fields };
  return { ...entry, answers, ...(entry.tabled ? { tabled } : {}), changes: [...entry.changes, change] };
}

/**
 * The next number of a form: HD-2019-0008 after HD-2019-0007.
 *
 * @param given how many numbers are known to have been given, of entries whose rows are gone as well.
 */
export function nextNumber(prefix: string, year: number, entries: readonly Pick<Entry, 'number'>[], given = 0): string {
  const last = entries.reduce((most, { number }) => Math.max(most, sequenceOf(number)), given);
  return numberAt(prefix, year, last + 1);
}

/** The number with this sequence. @example numberAt('HD', 2019, 8) // → 'HD-2019-0008' */
export function numberAt(prefix: string, year: number, sequence: number): string {
  return `${prefix}-${year}-${String(sequence).padStart(4, '0')}`;
}

/** The sequence in a number; 0 where there is none. @example sequenceOf('HD-2019-0008') // → 8 */
export function sequenceOf(number: string): number {
  return Number(number.slice(number.lastIndexOf('-') + 1)) || 0;
}

function lastAnswer(entry: Entry, key: FieldKey): string {
  return entry.answers[key] ?? imprint(entry.cells[key] ?? '');
}

/** What the unit last said of a field, by form or by table, as its imprint; staff may have corrected it since. */
export function ownLast(entry: Entry, key: FieldKey): string {
  return entry.tabled?.[key] ?? lastAnswer(entry, key);
}

/**
 * Notes in `tabled` what a unit last said of a field, where neither the form's last answer nor the cell tells it.
 *
 * @param said as its imprint.
 */
export function noteSaid(
  { answers, cells, tabled }: { answers: Cells; cells: Cells; tabled: Record<FieldKey, string> },
  key: FieldKey,
  said: string,
): void {
  if (said === (answers[key] ?? imprint(cells[key] ?? ''))) delete tabled[key];
  else tabled[key] = said;
}
