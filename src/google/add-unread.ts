/** Adds a row below a table that was not read: its header says where the columns are, and nothing can come between. */

import type { Table } from '../domain/table.ts';
import { openTable } from './opened-table.ts';
import { layoutOf } from './sheet-layout.ts';
import { type Seen, shownCells, tableHere } from './shown-cells.ts';
import { lineOf, wholeRow } from './write-rows.ts';
import { isDoubtful } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The rows of keys and labels. */
const HEADER_ROWS = 2;

/** As `Book.addUnread`: the header is read, then the row is appended whole. */
export function addUnread(sheet: Sheet, table: Table, row: Readonly<Record<string, string>>, seen: Seen): boolean {
  if (sheet.getMaxRows() < HEADER_ROWS) return false;
  const header = sheet.getSheetValues(1, 1, HEADER_ROWS, -1);
  const { columns, keyRow, labelRow } = layoutOf(header, table);
  const isWhole = layoutOf(header, tableHere(table, columns)).missing.length === 0;
  if (keyRow !== 1 || labelRow !== HEADER_ROWS || !isWhole) return false;
  const opened = openTable(sheet, table, header, seen);
  const line = lineOf(opened, wholeRow(opened, shownCells(opened.shown, row)));
  if (line.some(isDoubtful)) return false;
  sheet.appendRow(line);
  return true;
}
