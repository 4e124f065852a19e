/** The event objects that triggers hand to their functions, made in the script's own realm (PLATFORM C). */

import { getISOWeek } from 'date-fns';
import { userObject } from '../base/user.ts';
import { formObject, formResponseObject } from '../forms/form.ts';
import type { ResponsePlace } from '../forms/response-sheets.ts';
import type { EditedCells } from '../spreadsheet/person-acts/opened-sheet.ts';
import { AUTH_MODE } from './script-enums.ts';
import type { Services } from './script-run.ts';

interface RangeHandle {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getDisplayValues(): string[][];
}

interface SheetHandle {
  getLastColumn(): number;
  getRange(row: number, column: number, rows: number, columns: number): RangeHandle;
}

interface SpreadsheetHandle {
  getId(): string;
  getSheetById(sheetId: number): SheetHandle;
}

interface AppHandle {
  getActiveSpreadsheet(): SpreadsheetHandle;
}

interface Ringing {
  /** Installable triggers say which one rang; simple ones do not. */
  readonly triggerUid: string | null;
  /** Who caused it, '' where Google does not tell. */
  readonly user: string;
}

/** The event of an opened spreadsheet, or of a form opened by an editor. */
export function openEvent(services: Services, ringing: Ringing): object {
  const { activeFormId } = services.forms;
  const opened = activeFormId === null ? source(services) : formObject(services.forms, activeFormId);
  return event(services, ringing, { source: opened });
}

/** The event of edited cells: `value` and `oldValue` only for a single cell, oldValue only if it was not empty. */
export function editEvent(services: Services, ringing: Ringing, block: EditedCells): object {
  const book = source(services);
  const range = book.getSheetById(block.sheetId).getRange(block.row, block.column, block.numRows, block.numColumns);
  const { oldValue, value } = block;
  return event(services, ringing, {
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(value === undefined ? {} : { value }),
    range: withEdges(range),
    source: book,
  });
}

/** The event of a change to the spreadsheet; typing is a change of type EDIT. */
export function changeEvent(services: Services, ringing: Ringing, changeType: string): object {
  return event(services, ringing, { changeType, source: source(services) });
}

/** The event of a form trigger. Google names no user here. */
export function formSubmitEvent(
  services: Services,
  triggerUid: string,
  submitted: { formId: string; responseId: string },
): object {
  const { formId, responseId } = submitted;
  return services.execution.realm.object({
    authMode: AUTH_MODE.FULL,
    response: formResponseObject(services.forms, formId, responseId),
    source: formObject(services.forms, formId),
    triggerUid,
  });
}

/** The event of a spreadsheet's form-submit trigger: texts as the row shows them, and by question title. */
export function sheetSubmitEvent(services: Services, triggerUid: string, place: ResponsePlace): object {
  const { execution } = services;
  const { realm } = execution;
  return execution.uncounted(() => {
    const sheet = source(services).getSheetById(place.sheetId);
    const width = sheet.getLastColumn();
    const range = sheet.getRange(place.row, 1, 1, width);
    const [titles = []] = sheet.getRange(1, 1, 1, width).getDisplayValues();
    const [values = []] = range.getDisplayValues();
    const named = new Map<string, string[]>();
    titles.forEach((title, index) => {
      named.set(title, [...(named.get(title) ?? []), values[index] ?? '']);
    });
    const namedValues = Object.fromEntries([...named].map(([title, texts]) => [title, realm.array(texts)]));
    return realm.object({
      authMode: AUTH_MODE.FULL,
      namedValues: realm.object(namedValues),
      range: withEdges(range),
      triggerUid,
      values: realm.array(values),
    });
  });
}

/** The event of a clock trigger. Its fields are in UTC, and say so, as in Google's example. */
export function clockEvent(services: Services, triggerUid: string, atMs: number): object {
  const at = new Date(atMs);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return services.execution.realm.object({
    authMode: AUTH_MODE.FULL,
    'day-of-month': day,
    'day-of-week': at.getUTCDay() === 0 ? 7 : at.getUTCDay(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    month: month + 1,
    second: at.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid,
    // date-fns reckons by local fields: the same day of the calendar, whatever the zone here.
    'week-of-year': getISOWeek(new Date(year, month, day)),
    year,
  });
}

function event(services: Services, ringing: Ringing, fields: Readonly<Record<string, unknown>>): object {
  const { mode, realm } = services.execution;
  return realm.object({
    authMode: AUTH_MODE[mode],
    ...fields,
    ...(ringing.triggerUid === null ? {} : { triggerUid: ringing.triggerUid }),
    user: withFields(userObject(realm, ringing.user), { email: ringing.user, nickname: nicknameOf(ringing.user) }),
  });
}

// The Range of an event bears its edges as fields, and its user their names, as JSON of recorded events shows.
function withEdges(range: RangeHandle): RangeHandle {
  const [row, column] = [range.getRow(), range.getColumn()];
  return withFields(range, {
    columnEnd: column + range.getNumColumns() - 1,
    columnStart: column,
    rowEnd: row + range.getNumRows() - 1,
    rowStart: row,
  });
}

function withFields<Thing extends object>(thing: Thing, fields: Readonly<Record<string, unknown>>): Thing {
  for (const [name, value] of Object.entries(fields)) {
    Object.defineProperty(thing, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return thing;
}

function nicknameOf(email: string): string {
  return email.slice(0, Math.max(0, email.indexOf('@')));
}

function source(services: Services): SpreadsheetHandle {
  return (services.globals.SpreadsheetApp as AppHandle).getActiveSpreadsheet();
}
