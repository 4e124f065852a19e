/** Receives entries: responses that a trigger brought or that none told of, and rows that staff typed. */

import { rulesOf } from '../../domain/campaign/fields.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Cells, Entry } from '../../domain/intake/entry.ts';
import { fieldCells } from '../../domain/intake/entry-row.ts';
import { plain } from '../../domain/intake/read-text.ts';
import {
  answeredAgain,
  applyResponse,
  applyStaffEdit,
  newEntry,
  newStaffEntry,
  type Response,
} from '../../domain/intake/record.ts';
import type { Row } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings, Touch } from '../office.ts';
import { readCopies, readCopyLines } from './entry-copies.ts';
import { numberFor, wasNumbered } from './entry-numbers.ts';
import { putEntry, type Register } from './registers.ts';
import { attempt } from './troubles.ts';

/** A cell holds 50,000 characters; what is longer is cut with a mark, and flagged by its rule. */
const LONGEST_CELL = 49_000;

/**
 * Records one response. Coming twice, or after a sweep has found it, changes nothing; an entry whose row has gone comes
 * back as it stood, and then takes it.
 *
 * Gives whether the register has changed.
 */
export function receiveResponse(office: Office, settings: Settings, register: Register, response: Response): boolean {
  const kept = { ...response, cells: cutCells(office, response.cells) };
  const here = register.entries.find((each) => each.id === response.id);
  const known = here ?? recall(office, settings, register, response.id);
  const entry = known
    ? (applyResponse(register.form, known, kept) ?? answeredAgain(known, kept.at))
    : newEntry(kept, numberFor(office, settings, register, kept.id));
  if (entry) putEntry(register, entry);
  return entry !== null || known !== here;
}

/** The entry that a response makes of which nothing is recorded. */
export function firstEntry(
  office: Office,
  settings: Settings,
  register: Parameters<typeof numberFor>[2],
  response: Response,
): Entry {
  const kept = { ...response, cells: cutCells(office, response.cells) };
  return newEntry(kept, numberFor(office, settings, register, kept.id));
}

/** Whether a response says anything that is not recorded yet. */
export function isNews(office: Spoken, register: Register, response: Response): boolean {
  const known = register.entries.find(({ id }) => id === response.id);
  const kept = { ...response, cells: cutCells(office, response.cells) };
  return !known || applyResponse(register.form, known, kept) !== null || answeredAgain(known, kept.at) !== null;
}

function recall(office: Office, settings: Settings, register: Register, id: string): Entry | undefined {
  const isKnown = wasNumbered(office, settings, register, id);
  // Of a register of thousands only the newest numbers are at hand; the copies know them all.
  if (!isKnown || (isKnown === 'unknown' && !isCopied(office, register, id))) return undefined;
  return recallEntries(office, settings, register, new Set([id])).get(id);
}

function isCopied(office: Office, register: Register, id: string): boolean {
  register.copyLines ??= readCopyLines(office).filter(({ form }) => form === register.form.key);
  return register.copyLines.some((line) => line.id === id);
}

/** Brings entries back whose rows have gone, as they were last recorded. Gives those that came. */
export function recallEntries(
  office: Office,
  settings: Settings,
  register: Register,
  ids: ReadonlySet<string>,
): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const [id, { beside, row }] of readCopies(office, settings, ids)) {
    register.recalled.add(id);
    register.beside.set(id, beside);
    putEntry(register, row.entry);
    found.set(id, row.entry);
  }
  return found;
}

/** Records cells that staff changed in recorded rows. Done before anything else is recorded in such a row. */
export function recordStaffEdits(office: Office, register: Register, who = ''): void {
  const now = office.clock.now();
  for (const row of register.recorded.values()) {
    attempt(office, rowLabel(office, register, row), () => {
      const entry = applyStaffEdit(register.form, row, now, who);
      if (entry) putEntry(register, { ...entry, cells: cutCells(office, entry.cells) });
    });
  }
}

/**
 * Records rows that staff have typed.
 *
 * @param touch the edit that rang; a row of which a single cell was just typed waits for the rest until the tick.
 */
export function recordNewRows(office: Office, settings: Settings, register: Register, touch: Touch | null): void {
  const isTouched = (row: Row) => !touch || (row.index >= touch.from && row.index <= touch.to);
  for (const row of register.typed) {
    if (!isTouched(row) || (touch?.isSingleCell && !isComplete(register.form, row))) continue;
    attempt(office, rowLabel(office, register, row), () => takeInRow(office, settings, register, row, touch));
  }
}

function takeInRow(office: Office, settings: Settings, register: Register, row: Row, touch: Touch | null): void {
  const id = office.session.newId();
  const entry = newStaffEntry({
    id,
    form: register.form.key,
    number: numberFor(office, settings, register, id),
    cells: cutCells(office, fieldCells(register.form, row)),
    receivedOn: row.cells.receivedOn ?? '',
    at: office.clock.now(),
    who: touch ? office.session.activeUser() : '',
  });
  putEntry(register, entry);
  register.placed.set(entry.id, row.index);
}

type Spoken = Pick<Office, 'language'>;

function rowLabel({ language }: Spoken, { table }: Register, { index }: Pick<Row, 'index'>): string {
  return say('workbook', language).rowLabel(table.title, index);
}

function isComplete(form: CampaignForm, row: Row): boolean {
  const needed = rulesOf(form, 'required').filter((rule) => !rule.when);
  return needed.every((rule) => (rule.fields ?? [rule.field]).some((key) => plain(row.cells[key] ?? '') !== ''));
}

function cutCells(spoken: Spoken, cells: Cells): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, cutText(spoken, text)]));
}

/** A text as a cell can hold it: what is too long is cut, with a mark. */
export function cutText({ language }: Spoken, text: string): string {
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) + say('workbook', language).cutMark : text;
}
