/** Opens a table by its header and one row alone, where no other row matters. */

import type { SoughtRow } from '../app/office.ts';
import type { Row, Table } from '../domain/table.ts';
import { headerOf } from './open-at-end.ts';
import { knownRow, type OpenedTable, openTable } from './opened-table.ts';
import { keptCells, type Seen } from './shown-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The table as it is open for its one row to be changed; null where the header is not as it should be, or not exactly
 * one row can be meant. Two calls where the row stands where it was thought to, however many there are; else two more,
 * of which one reads the column that tells it.
 */
export function openedAtRow(sheet: Sheet, table: Table, sought: SoughtRow, seen: Seen): OpenedTable | null {
  const header = headerOf(sheet, table);
  if (!header) return null;
  const opened = openTable(sheet, table, header, seen);
  if (opened.rows.size > 0 || table.identity === undefined) return null;
  const isFound = takeRow(opened, sought, sought.place) || takeRow(opened, sought, placeIn(opened, sought));
  if (!isFound) return null;
  opened.isAlone = true;
  opened.isPlaced = true;
  return opened;
}

function takeRow(opened: OpenedTable, { key, text }: SoughtRow, place: number): boolean {
  const line = place > opened.layout.labelRow ? lineAt(opened.sheet, place) : null;
  if (!line) return false;
  const row = { ...knownRow(opened, [line], 1), place };
  if (row.texts[key] !== text || row.identity === '') return false;
  opened.rows.set(place, row);
  opened.lastRow = place;
  return true;
}

// Google refuses to read where nothing is.
function lineAt(sheet: Sheet, place: number): unknown[] | null {
  try {
    return sheet.getSheetValues(place, 1, 1, -1)[0] ?? null;
  } catch {
    return null;
  }
}

// 0 where none has it, or more than one: which of them it is only the whole table tells.
function placeIn({ columns, sheet }: OpenedTable, { key, text }: SoughtRow): number {
  const column = columns.get(key) ?? 0;
  if (column === 0) return 0;
  const texts = sheet.getRange(1, column, sheet.getMaxRows(), 1).getValues();
  const places = texts.flatMap(([value], index) => (String(value) === text ? [index + 1] : []));
  return places.length === 1 ? (places[0] ?? 0) : 0;
}

/** The one row of a table that is open so. */
export function rowAlone({ rows, shown }: OpenedTable): Row | null {
  const [first] = rows;
  return first ? { index: first[0], cells: keptCells(shown, first[1].texts) } : null;
}

/** Whether the row still stands where it stood, and all that was written into it: one call. */
export function standsAsWritten(opened: OpenedTable): boolean {
  return [...opened.written].every(([name, texts]) => {
    const row = opened.rows.get(name);
    const line = row && lineAt(opened.sheet, row.place);
    if (!row || !line) return false;
    const stand = knownRow(opened, [line], 1);
    return stand.identity === row.identity && Object.keys(texts).every((key) => stand.texts[key] === row.texts[key]);
  });
}
