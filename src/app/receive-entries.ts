/** Receives entries: a form's response when its bell rings, responses that no bell told of, rows that staff typed. */

import type { CampaignForm } from '../domain/campaign/schema.ts';
import { type Cells, dayOf, type Moment } from '../domain/intake/entry.ts';
import { fieldCells } from '../domain/intake/entry-row.ts';
import { plain } from '../domain/intake/read-text.ts';
import {
  newEntry,
  newStaffEntry,
  nextNumber,
  type Response,
  withResponse,
  withTyping,
} from '../domain/intake/record.ts';
import type { Row } from '../domain/table.ts';
import { say } from '../messages/say.ts';
import type { Letter, Office, Settings, Touch } from './office.ts';
import { ProblemError } from './problem.ts';
import { putEntry, type Register } from './registers.ts';

/** A cell holds 50,000 characters; what is longer is cut with a mark, and flagged by its rule. */
const LONGEST_CELL = 49_000;

/** How far before the last sweep the next one looks again, for events that came late. */
const OVERLAP_DAYS = 1;

/**
 * Records one response. Coming twice, or after a sweep has found it, changes nothing.
 *
 * Gives whether the register has changed.
 */
export function receiveResponse(settings: Settings, register: Register, response: Response): boolean {
  const kept = { ...response, cells: cutCells(response.cells) };
  const known = register.entries.find((each) => each.id === response.id);
  const { numberPrefix } = register.form;
  const entry = known
    ? withResponse(register.form, known, kept)
    : newEntry(kept, nextNumber(numberPrefix, settings.campaign.year, register.entries));
  if (entry) putEntry(register, entry);
  return entry !== null;
}

/**
 * The responses that the bells may not have told of: those since the last sweep and a day before. The first sweep of a
 * day looks at all, for whatever has slipped through.
 *
 * @param watermark when the last sweep was kept, '' when that is not known. Only the sweep moves it.
 */
export function lettersSince(office: Office, settings: Settings, form: string, watermark: Moment): Letters {
  const place = settings.wiring.forms[form];
  if (!place) throw new ProblemError('formMissing', form);
  const now = office.clock.now();
  const recent = office.clock.daysBefore(watermark === '' ? now : watermark, OVERLAP_DAYS);
  const isFirstOfDay = watermark === '' || dayOf(watermark) !== dayOf(now);
  return { recent, isFirstOfDay, letters: office.inbox.responses(form, place, isFirstOfDay ? null : recent) };
}

/** Letters as a sweep finds them, none opened yet. */
export interface Letters {
  /** From here on a letter is opened whatever its time says. */
  recent: Moment;
  isFirstOfDay: boolean;
  letters: readonly Letter[];
}

/** Records what is new among `found`, by id, time and content. */
export function receiveLetters(settings: Settings, register: Register, { letters, recent }: Letters): void {
  for (const letter of letters) {
    if (isNews(register, letter, recent)) receiveResponse(settings, register, letter.open());
  }
}

// A response is opened when it is unknown, was sent again, or is recent enough that its time may not tell all.
function isNews(register: Register, letter: Letter, recent: Moment): boolean {
  const known = register.recorded.get(letter.id);
  return !known || letter.at >= recent || letter.at > lastAnswerAt(known.entry.changes);
}

function lastAnswerAt(changes: readonly { at: Moment; by: string }[]): Moment {
  return changes.reduce((last, change) => (change.by === 'respondent' && change.at > last ? change.at : last), '');
}

/** Records cells that staff changed in recorded rows. Done before anything else is recorded in such a row. */
export function takeInTyping(office: Office, register: Register, who = ''): void {
  const now = office.clock.now();
  for (const row of register.recorded.values()) {
    const entry = withTyping(register.form, row, now, who);
    if (entry) putEntry(register, { ...entry, cells: cutCells(entry.cells) });
  }
}

/**
 * Records rows that staff have typed.
 *
 * @param touch the edit that rang; a row of which a single cell was just typed waits for the rest until the tick.
 */
export function takeInNewRows(office: Office, settings: Settings, register: Register, touch: Touch | null): void {
  const isTouched = (row: Row) => !touch || (row.at >= touch.from && row.at <= touch.to);
  for (const row of register.typed) {
    if (!isTouched(row) || (touch?.isSingleCell && !isComplete(register.form, row))) continue;
    const entry = newStaffEntry({
      id: office.who.newId(),
      form: register.form.key,
      number: nextNumber(register.form.numberPrefix, settings.campaign.year, register.entries),
      cells: cutCells(fieldCells(register.form, row)),
      receivedOn: row.cells.receivedOn ?? '',
      at: office.clock.now(),
      who: touch ? office.who.caller() : '',
    });
    putEntry(register, entry);
    register.placed.set(entry.id, row.at);
  }
}

function isComplete(form: CampaignForm, row: Row): boolean {
  const needed = form.rules.filter((rule) => rule.check === 'required' && !rule.when);
  return needed.every((rule) => plain(row.cells[rule.field ?? ''] ?? '') !== '');
}

function cutCells(cells: Cells): Record<string, string> {
  const mark = say('sheet').cutMark;
  return Object.fromEntries(
    Object.entries(cells).map(([key, text]) => [
      key,
      text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) + mark : text,
    ]),
  );
}
