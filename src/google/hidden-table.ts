/** Reads and writes a table that nobody sees: its rows and columns stand where they were put. */

import { tableMissing } from '../app/problem.ts';
import type { Table } from '../domain/table.ts';
import { asText, PLAIN_TEXT, textOf } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = Readonly<Record<string, string>>;

const HEADER_ROWS = 2;
const SPARE_ROWS = 100;

/**
 * The first columns of every row, in their order.
 *
 * @throws ProblemError tableMissing where they do not stand where they were put.
 */
export function readFirstColumns(sheet: Sheet, table: Table, count: number, zone: () => string): Cells[] {
  const keys = table.columns.slice(0, count).map(({ key }) => key);
  const [head = [], ...lines] = filledColumns(sheet, table, count);
  mustBe(table, keys, head);
  return lines
    .slice(HEADER_ROWS - 1)
    .filter(([id]) => id !== '')
    .map((line) => Object.fromEntries(keys.map((key, index) => [key, textOf(line[index], zone)])));
}

/** Adds a row below all others: one call, nothing is read. */
export function appendRow(sheet: Sheet, table: Table, row: Cells): void {
  sheet.appendRow(table.columns.map(({ key }) => asText(row[key] ?? '')));
}

/** Writes whole rows, each over the one with the same text in the first column, else below all: one read. */
export function putRows(sheet: Sheet, table: Table, rows: readonly Cells[]): void {
  const [first] = table.columns;
  const ids = filledColumns(sheet, table, 1).map(([id]) => String(id));
  if (!first || rows.length === 0) return;
  mustBe(table, [first.key], ids.slice(0, 1));
  const placeOf = new Map(ids.map((id, index) => [id, index + 1]));
  const known = rows.filter((row) => placeOf.has(row[first.key] ?? ''));
  const added = rows.filter((row) => !placeOf.has(row[first.key] ?? ''));
  const lines = (some: readonly Cells[]) => some.map((row) => table.columns.map(({ key }) => asText(row[key] ?? '')));
  const write = (place: number, some: readonly Cells[]) => {
    const range = sheet.getRange(place, 1, some.length, table.columns.length);
    range.setNumberFormat(PLAIN_TEXT).setValues(lines(some));
  };
  for (const run of runsOf(known.map((row) => ({ row, place: placeOf.get(row[first.key] ?? '') ?? 0 })))) {
    write(run.place, run.rows);
  }
  if (added.length === 0) return;
  const needed = ids.length + added.length - sheet.getMaxRows();
  if (needed > 0) sheet.insertRowsAfter(sheet.getMaxRows(), needed + SPARE_ROWS);
  write(ids.length + 1, added);
}

// Google refuses to read where nothing stands.
function filledColumns(sheet: Sheet, table: Table, count: number): unknown[][] {
  try {
    return sheet.getSheetValues(1, 1, -1, count);
  } catch (error) {
    if (sheet.getLastRow() > 0) throw error;
    throw tableMissing(table);
  }
}

function runsOf(placed: readonly { row: Cells; place: number }[]): { place: number; rows: Cells[] }[] {
  const runs: { place: number; rows: Cells[] }[] = [];
  for (const { place, row } of [...placed].sort((one, other) => one.place - other.place)) {
    const last = runs[runs.length - 1];
    if (last && last.place + last.rows.length === place) last.rows.push(row);
    else runs.push({ place, rows: [row] });
  }
  return runs;
}

function mustBe(table: Table, keys: readonly string[], head: readonly unknown[]): void {
  if (keys.some((key, index) => head[index] !== key)) throw tableMissing(table);
}
