/** Opens a table by its header and its last row alone, where one row is to be added and no other matters. */

import type { TableEnd } from '../app/office.ts';
import type { Table } from '../domain/table.ts';
import { isHeaderBroken, type OpenedTable, openTable } from './opened-table.ts';
import { layoutOf, type Values } from './sheet-layout.ts';
import { type Seen, tableHere } from './shown-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Keys and header are among these; a title or two of staff may stand above them. */
const TOP_ROWS = 5;

/**
 * The table as it is open for rows to be added below `end`; null where it does not end there any more, or its header is
 * not as it should be: then whoever asks has to read it whole. Two calls, however many rows there are.
 */
export function openedAtEnd(sheet: Sheet, table: Table, end: TableEnd, seen: Seen): OpenedTable | null {
  const header = headerOf(sheet, table);
  if (!header || sheet.getLastRow() !== end.row || end.row < header.length) return null;
  const opened = openTable(sheet, table, header, seen);
  if (opened.rows.size > 0) return null;
  opened.lastRow = end.row;
  if (end.identity !== '') opened.lastIdentity = end.identity;
  return opened;
}

/** The values down to the row of the labels; null where it is not whole within the first rows. One call. */
export function headerOf(sheet: Sheet, table: Table): Values | null {
  const top = topOf(sheet);
  const { columns, keyRow, labelRow } = layoutOf(top, table);
  const isWhole = tableHere(table, columns).columns.every(({ key }) => columns.has(key));
  if (keyRow === 0 || labelRow === 0 || !isWhole) return null;
  const header = top.slice(0, Math.max(keyRow, labelRow));
  return isHeaderBroken(header, table) ? null : header;
}

// Google refuses to read where nothing is.
function topOf(sheet: Sheet): Values {
  try {
    return sheet.getSheetValues(1, 1, TOP_ROWS, -1);
  } catch {
    return [];
  }
}

/** Where an open table ends as far as this run knows; null where no row of ours stands there. */
export function endOf(opened: OpenedTable | undefined): TableEnd | null {
  if (!opened || opened.isAlone) return null;
  const { lastRow, layout, rows, table } = opened;
  if (lastRow === layout.labelRow) return { row: lastRow, identity: '' };
  const last = [...rows.values()].find(({ place }) => place === lastRow);
  return table.identity !== undefined && last?.identity ? { row: lastRow, identity: last.identity } : null;
}
