/** Adds a row below a table that was not read: its header says where the columns are, and nothing can come between. */

import type { Table } from '../domain/table.ts';
import { openTable } from './opened-table.ts';
import { lineOf, wholeRow } from './row-cells.ts';
import { layoutOf } from './sheet-layout.ts';
import { type Seen, shownCells, tableHere } from './shown-cells.ts';

import { isDoubtful } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The rows of keys and labels. */
const HEADER_ROWS = 2;

/**
 * As `Book.addUnread`: the header is read, then the row is appended whole, however long the table is.
 *
 * Nothing is done where the header does not stand at the top, or where Sheets might take one of the texts for something
 * else.
 */
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
