/** What the desk wants to know of the workbook's tables: which sheet is which, and where the forms are. */

import type { SheetState, SpreadsheetFile } from '../offline/inspect.ts';
import { findRow, tableOf, type Workbook } from '../season/workbook-tables.ts';

const MARK = 'ten-events:';

/**
 * Which table of the program a sheet holds: the note of its first cell says it, because titles are the staff's.
 *
 * @returns '' for a sheet that is none of the program's.
 * @example
 * tableKeyOf(sheet)  // → 'roster'
 */
export function tableKeyOf(sheet: SheetState): string {
  const note = sheet.rows[0]?.notes?.['1'] ?? '';
  return note.startsWith(MARK) ? note.slice(MARK.length) : '';
}

/**
 * The workbook's file.
 *
 * @throws Error when the workspace does not have it.
 */
export function bookFile({ id, workspace }: Workbook): SpreadsheetFile {
  const file = workspace.parts.spreadsheets.files.get(id);
  if (file === undefined) throw new Error(`the workspace has no spreadsheet ${id}`);
  return file;
}

/**
 * Where the program has put its forms, by form key: it notes that in its settings.
 *
 * @returns nothing before set-up.
 * @example
 * formsOf(workbook)  // → [{ key: 'activity', id: 'form-…' }, …]
 */
export function formsOf(workbook: Workbook): { key: string; id: string }[] {
  if (!bookFile(workbook).sheets.some((sheet) => tableKeyOf(sheet) === 'settings')) return [];
  const text = findRow(tableOf(workbook, 'settings'), 'settingKey', 'wiring')?.cells.settingRecord ?? '';
  if (text === '') return [];
  // The program wrote it (settings.ts, Wiring); staff are told not to touch it.
  const wiring: { forms?: Record<string, { id: string }> } = JSON.parse(text);
  return Object.entries(wiring.forms ?? {}).map(([key, { id }]) => ({ key, id }));
}
