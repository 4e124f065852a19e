/** What the desk wants to know of the workbook's tables: which sheet is which, the registers, the forms. */

import { lastRow } from '../offline/spreadsheet/cell-grid.ts';
import type { SheetState, SpreadsheetFile } from '../offline/spreadsheet/spreadsheet-store.ts';
import {
  type BookRow,
  type BookTable,
  findRow,
  readRow,
  readRows,
  tableOf,
  type Workbook,
} from '../season/workbook-tables.ts';

/** A register: a table of entries. `labels` are the headers by column key, in the order of the columns. */
export interface Register {
  readonly table: BookTable;
  readonly labels: ReadonlyMap<string, string>;
  readonly rows: readonly BookRow[];
}

const MARK = 'ten-events:';
const LABEL_ROW = 2;

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
 * Every register of the workbook: a table that has a column for the code of the state.
 *
 * @example
 * readRegisters(workbook).map(({ labels }) => labels.get('number'))  // → ['编号', '编号']
 */
export function readRegisters(workbook: Workbook): Register[] {
  const keys = bookFile(workbook)
    .sheets.map(tableKeyOf)
    .filter((key) => key !== '');
  return keys
    .map((key) => tableOf(workbook, key))
    .filter((table) => table.columns.has('stateKey'))
    .map((table) => {
      const labels = new Map(Object.entries(readRow(table, LABEL_ROW).cells));
      return { table, labels, rows: lastRow(table.sheet) > LABEL_ROW ? readRows(table) : [] };
    });
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
  const text = findRow(tableOf(workbook, 'settings'), 'settingKey', 'wiring')?.cells.settingValue ?? '';
  if (text === '') return [];
  // The program wrote it (settings.ts, Wiring); staff are told not to touch it.
  const wiring: { forms?: Record<string, { id: string }> } = JSON.parse(text);
  return Object.entries(wiring.forms ?? {}).map(([key, { id }]) => ({ key, id }));
}
