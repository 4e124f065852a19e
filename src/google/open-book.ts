/** The workbook as tables: found by sheet id, columns by the hidden keys in the first row, never by title or place. */

import type { Book, Touch } from '../app/office.ts';
import { ProblemError } from '../app/problem.ts';
import { assert } from '../domain/assert.ts';
import type { CellNote, Column, Row, RowChange, RowNotes, Table } from '../domain/table.ts';
import { annotateCells } from './annotate-cells.ts';
import { blocksOf } from './cell-blocks.ts';
import { colourWords, dressTable } from './dress-table.ts';
import { furnishTable, KEY_ROW, markOf } from './furnish-table.ts';
import { asText, isDoubtful, textOf } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Opened {
  sheet: Sheet;
  /** Column by key, from 1. */
  columns: Map<string, number>;
  lastRow: number;
}

/** A block in which some text might be taken for something else, to be read back. */
interface Doubt {
  sheet: Sheet;
  row: number;
  column: number;
  texts: string[][];
}

/** Rows above the data: the hidden keys and the headers. */
const HEADER_ROWS = 2;

/** Opens the shared workbook that the script is bound to. The one place that does. */
export function openBook(): Book {
  const book: OpenBook = { opened: new Map(), sheets: {}, glances: new Map(), doubts: [], hasWritten: false };
  return {
    locate: (sheets) => {
      book.sheets = { ...sheets };
    },
    read: (table) => readTable(book, table),
    print: (tables) => JSON.stringify(tables.map((table) => glance(book, table))),
    change: (table, changes) => changeRows(book, table, changes),
    add: (table, rows) => addRows(book, table, rows),
    annotate: (table, notes) => annotate(book, table, notes),
    keep: () => keep(book),
    hasWritten: () => book.hasWritten,
    furnish: (tables, known) => furnish(book, tables, known),
    dress: (tables) => dress(book, tables),
    selected: () => selectedRow(book),
    select: (table, at) => {
      const { sheet } = openedOf(book, table);
      sheet.getRange(at, 1, 1, Math.max(sheet.getLastColumn(), 1)).activate();
    },
    touched: (event) => touchOf(book, event),
  };
}

interface OpenBook {
  opened: Map<string, Opened>;
  sheets: Record<string, number>;
  /** Values that were looked at and not yet read as rows. */
  glances: Map<string, unknown[][]>;
  doubts: Doubt[];
  hasWritten: boolean;
}

function sheetOf(book: OpenBook, table: Table): Sheet {
  const spreadsheet = SpreadsheetApp.getActive();
  const id = book.sheets[table.key];
  const known = id === undefined ? null : spreadsheet.getSheetById(id);
  const found = known ?? spreadsheet.getSheets().find((sheet) => markOf(sheet) === table.key);
  if (!found) throw new ProblemError(table.key === 'settings' ? 'notSetUp' : 'tableMissing', table.title);
  book.sheets[table.key] = found.getSheetId();
  return found;
}

// From the first cell to the last row and column that hold anything, in one call.
function glance(book: OpenBook, table: Table): unknown[][] {
  const values = valuesOf(sheetOf(book, table));
  book.glances.set(table.key, values);
  return values;
}

// A set-up that ended early can leave a sheet without its header, and Google refuses to read where nothing is.
function valuesOf(sheet: Sheet): unknown[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1);
  } catch (error) {
    if (sheet.getLastRow() > 0) throw error;
    return [];
  }
}

function readTable(book: OpenBook, table: Table): Row[] {
  const sheet = sheetOf(book, table);
  const values = book.glances.get(table.key) ?? glance(book, table);
  book.glances.delete(table.key);
  const columns = new Map((values[KEY_ROW - 1] ?? []).map((key, at) => [String(key), at + 1]));
  book.opened.set(table.key, { sheet, columns, lastRow: Math.max(values.length, HEADER_ROWS) });
  const rows: Row[] = [];
  values.forEach((line, index) => {
    if (index < HEADER_ROWS || line.every((value) => value === '')) return;
    const cells: Record<string, string> = {};
    for (const column of table.columns) {
      const place = columns.get(column.key);
      if (place !== undefined) cells[column.key] = codeOf(column, textOf(line[place - 1]));
    }
    rows.push({ at: index + 1, cells });
  });
  return rows;
}

function openedOf(book: OpenBook, table: Table): Opened {
  if (!book.opened.has(table.key)) readTable(book, table);
  const opened = book.opened.get(table.key);
  if (!opened) throw new ProblemError('tableMissing', table.title);
  return opened;
}

function changeRows(book: OpenBook, table: Table, changes: readonly RowChange[]): void {
  const opened = openedOf(book, table);
  const cells = new Map<number, Map<number, string>>();
  for (const change of changes) {
    const line = cells.get(change.at) ?? new Map<number, string>();
    for (const [key, text] of Object.entries(change.cells)) {
      line.set(columnOf(opened, table, key), wordOf(columnNamed(table, key), text));
    }
    cells.set(change.at, line);
  }
  writeBlocks(book, opened, cells);
}

function addRows(book: OpenBook, table: Table, rows: readonly Readonly<Record<string, string>>[]): number {
  const opened = openedOf(book, table);
  const first = opened.lastRow + 1;
  const needed = opened.lastRow + rows.length - opened.sheet.getMaxRows();
  if (needed > 0) addSpareRows(opened, table, needed + SPARE_ROWS);
  const cells = new Map<number, Map<number, string>>();
  for (const row of rows) {
    opened.lastRow += 1;
    const line = new Map<number, string>();
    for (const column of table.columns) {
      line.set(columnOf(opened, table, column.key), wordOf(column, row[column.key] ?? ''));
    }
    cells.set(opened.lastRow, line);
  }
  writeBlocks(book, opened, cells);
  return first;
}

const SPARE_ROWS = 100;

// New rows look like the one above them, the ground of a cell with a note included; rules do not follow downward.
function addSpareRows({ sheet, columns }: Opened, table: Table, count: number): void {
  const last = sheet.getMaxRows();
  sheet.insertRowsAfter(last, count);
  sheet.getRange(last + 1, 1, count, Math.max(1, ...columns.values())).setBackground(null);
  colourWords(sheet, table, columns);
}

function columnOf(opened: Opened, table: Table, key: string): number {
  const column = opened.columns.get(key);
  if (column === undefined) throw new ProblemError('tableMissing', `${table.title} (${key})`);
  return column;
}

function columnNamed(table: Table, key: string): Column {
  const column = table.columns.find((each) => each.key === key);
  assert(column, `table '${table.key}' has a column '${key}'`);
  return column;
}

// A column with words shows people the word and gives the program the code; what is neither stays as it is.
function wordOf(column: Column, code: string): string {
  return column.words?.[code] ?? code;
}

function codeOf(column: Column, word: string): string {
  const { words } = column;
  return words ? (Object.keys(words).find((code) => words[code] === word) ?? word) : word;
}

function writeBlocks(book: OpenBook, opened: Opened, cells: ReadonlyMap<number, ReadonlyMap<number, string>>): void {
  book.hasWritten = true;
  book.glances.clear();
  for (const { row, column, texts } of blocksOf(cells)) {
    const range = opened.sheet.getRange(row, column, texts.length, texts[0]?.length ?? 0);
    range.setValues(texts.map((line) => line.map(asText)));
    if (texts.some((line) => line.some(isDoubtful))) book.doubts.push({ sheet: opened.sheet, row, column, texts });
  }
}

function annotate(book: OpenBook, table: Table, notes: readonly RowNotes[]): void {
  if (notes.length === 0) return;
  book.hasWritten = true;
  const opened = openedOf(book, table);
  const lines = notes.map(({ at, cells }): [number, Map<number, CellNote | null>] => {
    const line = Object.entries(cells).map(([key, note]) => [columnOf(opened, table, key), note] as const);
    return [at, new Map(line)];
  });
  annotateCells(opened.sheet, new Map(lines));
}

// Whether the apostrophe is consumed in a plain-text cell is the one thing that is not documented: it is looked at,
// and a block that shows it is written again without. A block with a formula in it is emptied and reported.
function keep(book: OpenBook): void {
  SpreadsheetApp.flush();
  for (const { sheet, row, column, texts } of book.doubts.splice(0)) {
    const range = sheet.getRange(row, column, texts.length, texts[0]?.length ?? 0);
    const stand = range.getValues();
    const differs = (wanted: (text: string) => string) =>
      texts.some((line, down) => line.some((text, right) => isDoubtful(text) && stand[down]?.[right] !== wanted(text)));
    if (!differs((text) => text)) continue;
    if (!differs(asText)) range.setValues(texts);
    SpreadsheetApp.flush();
    if (range.getFormulas().every((line) => line.every((formula) => formula === ''))) continue;
    range.clearContent();
    SpreadsheetApp.flush();
    throw new ProblemError('becameFormula', range.getA1Notation());
  }
}

function furnish(
  book: OpenBook,
  tables: readonly Table[],
  known: Readonly<Record<string, number>>,
): Record<string, number> {
  const spreadsheet = SpreadsheetApp.getActive();
  book.sheets = { ...known };
  const made = Object.fromEntries(
    tables.map((table) => [table.key, furnishTable(spreadsheet, table, known[table.key])]),
  );
  book.sheets = { ...known, ...made };
  book.opened.clear();
  if (Object.keys(known).length === 0) removeBlankSheets(spreadsheet);
  SpreadsheetApp.flush();
  return made;
}

function dress(book: OpenBook, tables: readonly Table[]): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const findSheet = (key: string) => {
    const id = book.sheets[key];
    return id === undefined ? null : spreadsheet.getSheetById(id);
  };
  for (const table of tables) {
    const sheet = findSheet(table.key);
    if (sheet) dressTable(sheet, table, findSheet);
  }
  book.hasWritten = true;
}

// A new workbook begins with a blank sheet that nobody asked for.
function removeBlankSheets(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  for (const sheet of spreadsheet.getSheets()) {
    if (markOf(sheet) === '' && sheet.getFormUrl() === null && sheet.getLastRow() === 0) spreadsheet.deleteSheet(sheet);
  }
}

function selectedRow(book: OpenBook): { table: string; at: number } | null {
  const range = SpreadsheetApp.getActiveRange();
  if (!range) return null;
  const sheetId = range.getSheet().getSheetId();
  const table = Object.keys(book.sheets).find((key) => book.sheets[key] === sheetId);
  return table && range.getRow() > HEADER_ROWS ? { table, at: range.getRow() } : null;
}

function touchOf(book: OpenBook, event: unknown): Touch | null {
  const { range } = (event ?? {}) as Partial<GoogleAppsScript.Events.SheetsOnEdit>;
  if (!range) return null;
  const sheetId = range.getSheet().getSheetId();
  const table = Object.keys(book.sheets).find((key) => book.sheets[key] === sheetId);
  if (!table || range.getLastRow() <= HEADER_ROWS) return null;
  const isSingleCell = range.getNumRows() === 1 && range.getNumColumns() === 1;
  return { table, from: Math.max(range.getRow(), HEADER_ROWS + 1), to: range.getLastRow(), isSingleCell };
}
