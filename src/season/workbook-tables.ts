/** The workbook's tables as a person finds them: by the hidden keys, whatever titles and places have become. */

import {
  addRows,
  contentAt,
  displayText,
  lastColumn,
  lastRow,
  type SheetState,
  type SpreadsheetFile,
} from '../offline/inspect.ts';
import type { Workspace } from '../offline/workspace.ts';

/** One row of a table: its number in the sheet, and its texts by column key. */
export interface BookRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table of the workbook. `columns` are numbers from 1 by key. */
export interface BookTable {
  readonly file: SpreadsheetFile;
  readonly sheet: SheetState;
  /** The row of the hidden keys; the header stands below it. */
  readonly keyRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** A workbook in a workspace. */
export interface Workbook {
  readonly workspace: Workspace;
  readonly id: string;
}

const MARK = 'ten-events:';
const SPARE_ROWS = 200;
/** The mark moves along with its cell: people put a row above it, or a column before it. */
const MARKED_ROWS = 3;

/** Finds a table. Throws when the workbook has none of this key: set-up has not made it. */
export function tableOf(book: Workbook, key: string): BookTable {
  const file = fileOf(book);
  const sheet = file.sheets.find((each) => markedRow(each, key) > 0);
  if (sheet === undefined) throw new Error(`the workbook has no table ${key}`);
  const keyRow = markedRow(sheet, key);
  const columns = new Map<string, number>();
  for (let column = 1; column <= lastColumn(sheet); column += 1) {
    const name = textAt(file, sheet, keyRow, column);
    if (name !== '') columns.set(name, column);
  }
  return { file, sheet, keyRow, columns };
}

function markedRow({ rows }: SheetState, key: string): number {
  const isMarked = (index: number) => Object.values(rows[index]?.notes ?? {}).includes(MARK + key);
  return 1 + Array.from({ length: MARKED_ROWS }, (_, index) => isMarked(index)).indexOf(true);
}

/** Reads every row that has anything in it, in order. */
export function readRows(table: BookTable): BookRow[] {
  const rows: BookRow[] = [];
  for (let number = table.keyRow + 2; number <= lastRow(table.sheet); number += 1) {
    const row = readRow(table, number);
    if (Object.values(row.cells).some((text) => text !== '')) rows.push(row);
  }
  return rows;
}

/**
 * Reads one row by its number in the sheet; an empty one gives empty texts. Of a column that shows something other than
 * what it keeps, this gives what it keeps: `unit` is the unit's code, `at` the whole moment.
 */
export function readRow({ columns, file, sheet }: BookTable, number: number): BookRow {
  const texts = [...columns]
    .filter(([name]) => !isKept(name))
    .map(([name, column]) => {
      const kept = columns.get(name + KEPT);
      return [name, (kept && textAt(file, sheet, number, kept)) || textAt(file, sheet, number, column)] as const;
    });
  return { number, cells: Object.fromEntries(texts) };
}

/** Behind the key of a column: the hidden one that keeps what the program reads. */
const KEPT = '.key';

const isKept = (name: string): boolean => name.endsWith(KEPT);

/** Finds the first row whose column `name` holds `text`; null when none does. Only that column is looked at. */
export function findRow(table: BookTable, name: string, text: string): BookRow | null {
  const column = table.columns.get(name + KEPT) ?? table.columns.get(name) ?? 0;
  for (let number = table.keyRow + 2; number <= lastRow(table.sheet); number += 1) {
    if (textAt(table.file, table.sheet, number, column) === text) return readRow(table, number);
  }
  return null;
}

/**
 * Types `cells` into one row as one block, from the first to the last column that they name; what stands between is
 * typed again as it is, so that it is one edit and one change.
 *
 * @param row its number, or null for the first free one, which is the one given back.
 * @throws Error for a column that the table does not have.
 */
export function typeRow(
  book: Workbook,
  as: string,
  key: string,
  row: number | null,
  cells: Readonly<Record<string, string>>,
): number {
  const table = tableOf(book, key);
  const number = row ?? firstFree(table);
  const places = Object.keys(cells).map((name) => columnOf(table, key, name));
  const first = Math.min(...places);
  const last = Math.max(...places);
  const keyAt = new Map([...table.columns].map(([name, column]) => [column, name]));
  const line = Array.from({ length: last - first + 1 }, (_, index) => {
    const name = keyAt.get(first + index) ?? '';
    return cells[name] ?? textAt(table.file, table.sheet, number, first + index);
  });
  typeBlock(book, as, table, number, first, [line]);
  return number;
}

/** Types whole rows below what is there, as one block; every row holds the columns from the table's first one on. */
export function typeRows(
  book: Workbook,
  as: string,
  key: string,
  rows: readonly Readonly<Record<string, string>>[],
): void {
  if (rows.length === 0) return;
  const table = tableOf(book, key);
  const names = [...table.columns].sort(([, one], [, other]) => one - other).map(([name]) => name);
  const first = Math.min(...table.columns.values());
  const texts = rows.map((row) => names.map((name) => row[name] ?? ''));
  typeBlock(book, as, table, firstFree(table), first, texts);
}

function typeBlock(
  { workspace, id }: Workbook,
  as: string,
  { sheet }: BookTable,
  row: number,
  column: number,
  values: string[][],
): void {
  const missing = row + values.length - 1 - sheet.maxRows;
  if (missing > 0) {
    addRows(workspace.parts.spreadsheets, { spreadsheetId: id, sheetId: sheet.id, count: missing + SPARE_ROWS });
  }
  workspace.type({ as, spreadsheetId: id, sheetId: sheet.id, row, column, values });
}

function columnOf({ columns }: BookTable, key: string, name: string): number {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`the table ${key} has no column ${name}`);
  return column;
}

function fileOf({ workspace, id }: Workbook): SpreadsheetFile {
  const file = workspace.parts.spreadsheets.files.get(id);
  if (file === undefined) throw new Error(`the workspace has no spreadsheet ${id}`);
  return file;
}

function firstFree({ keyRow, sheet }: BookTable): number {
  return Math.max(lastRow(sheet), keyRow + 1) + 1;
}

// A formula stays as it was written: nothing of ours is one, and rows are only found and told by these texts.
function textAt(file: SpreadsheetFile, sheet: SheetState, row: number, column: number): string {
  const content = contentAt(sheet, row, column);
  if (typeof content === 'object' && content !== null) return content.formula;
  return typeof content === 'string' ? content : displayText(content, undefined, file.locale);
}
