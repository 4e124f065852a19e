/** Adds a row below a table that was not read: its header says where the columns are, before it and after. */

import type { Table } from '../domain/table.ts';
import { openTable } from './opened-table.ts';
import { sheetValues } from './read-sheet.ts';
import { lineOf, wholeRow } from './row-cells.ts';
import { layoutOf, type Values } from './sheet-layout.ts';
import { type Seen, shownCells, tableHere } from './shown-cells.ts';
import { isDoubtful, PLAIN_TEXT } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = Readonly<Record<string, string>>;

/** The rows of keys and labels. */
const HEADER_ROWS = 2;

/**
 * As `Book.addUnread`: the header is read, then the row is appended whole, however long the table is. Where people have
 * moved a column between these two calls, which the header tells once more, the row is put right by its identity.
 *
 * Nothing is done where the header does not stand at the top, or where Sheets might take one of the texts for something
 * else.
 */
export function addUnread(sheet: Sheet, table: Table, row: Cells, seen: Seen): boolean {
  if (sheet.getMaxRows() < HEADER_ROWS) return false;
  const header = sheet.getSheetValues(1, 1, HEADER_ROWS, -1);
  const { columns, keyRow, labelRow } = layoutOf(header, table);
  const isWhole = layoutOf(header, tableHere(table, columns)).missing.length === 0;
  if (keyRow !== 1 || labelRow !== HEADER_ROWS || !isWhole) return false;
  const line = lineIn({ sheet, table, seen }, header, row);
  if (line.some(isDoubtful)) return false;
  sheet.appendRow(line);
  const after = sheet.getSheetValues(1, 1, HEADER_ROWS, -1);
  if (JSON.stringify(after) !== JSON.stringify(header)) putRight({ sheet, table, seen }, row, line.length);
  return true;
}

interface Place {
  sheet: Sheet;
  table: Table;
  seen: Seen;
}

function lineIn({ seen, sheet, table }: Place, values: Values, row: Cells): string[] {
  const opened = openTable(sheet, table, values, seen);
  return lineOf(opened, wholeRow(opened, shownCells(opened.shown, row)));
}

function putRight(place: Place, row: Cells, appended: number): void {
  const { sheet, table } = place;
  const identity = row[table.identity ?? ''] ?? '';
  const values = sheetValues(sheet, table);
  const index = values.map((cells) => cells.includes(identity)).lastIndexOf(true);
  if (identity === '' || index < HEADER_ROWS) return;
  const line = lineIn(place, values, row);
  const width = Math.max(line.length, appended);
  const cells = [...line, ...Array<string>(width - line.length).fill('')];
  sheet
    .getRange(index + 1, 1, 1, width)
    .setNumberFormat(PLAIN_TEXT)
    .setValues([cells]);
}
