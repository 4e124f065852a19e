/** Whether a table's sheet stands as set-up would leave it, seen without reading its rows. */

import type { Table } from '../domain/table.ts';
import { isHeaderDisplaced, layoutOf, type Values } from './sheet-layout.ts';
import { PLAIN_TEXT } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How far down keys and header are looked for: one that stands deeper has been moved, and all is read. */
const TOP_ROWS = 8;

/** So many rows are asked at once for their formats: Google gives some million cells and no more. */
const MOST_ROWS = 40_000;

/**
 * Whether keys, labels and plain text stand in the sheet as they are made, so that there is nothing to mend: one call
 * for the header, however many rows there are, and one for the formats where people type.
 *
 * Whatever is not so, or cannot be read, is for whoever reads all of the sheet.
 */
export function standsFurnished(sheet: Sheet, table: Table, markedRows: number): boolean {
  const top = topOf(sheet);
  if (top === null) return false;
  const { columns, keyRow, labelRow } = layoutOf(top, table);
  if (keyRow === 0 || keyRow > markedRows || !isHeadedAsMade(top, table)) return false;
  return labelRow > 0 && (!isTypedIn(table) || isPlainText(sheet, [...columns.values()]));
}

// A cell beside our columns may hold what Google does not give.
function topOf(sheet: Sheet): Values | null {
  try {
    return sheet.getRange(1, 1, Math.min(TOP_ROWS, sheet.getMaxRows()), sheet.getMaxColumns()).getValues();
  } catch {
    return null;
  }
}

function isHeadedAsMade(top: Values, table: Table): boolean {
  const layout = layoutOf(top, table);
  const { columns, keyRow, labelRow, missing } = layout;
  if (missing.length > 0 || labelRow === 0 || isHeaderDisplaced(top, table, layout)) return false;
  const keys = new Map([...columns].map(([key, place]) => [place, key]));
  const isKeyLine = (top[keyRow - 1] ?? []).every((cell, index) => String(cell) === (keys.get(index + 1) ?? ''));
  const labels = top[labelRow - 1] ?? [];
  return isKeyLine && table.columns.every(({ key, label }) => labels[(columns.get(key) ?? 0) - 1] === label);
}

// What the program writes into the others it writes as text, and looks at; the copies, out of sight, it only appends.
function isTypedIn({ columns, hidden }: Table): boolean {
  return hidden === true || columns.some(({ owner }) => owner === 'staff');
}

function isPlainText(sheet: Sheet, places: readonly number[]): boolean {
  const first = Math.min(...places);
  const width = Math.max(...places) - first + 1;
  const last = sheet.getMaxRows();
  for (let row = 1; row <= last; row += MOST_ROWS) {
    const formats = sheet.getRange(row, first, Math.min(MOST_ROWS, last - row + 1), width).getNumberFormats();
    if (formats.some((line) => places.some((place) => line[place - first] !== PLAIN_TEXT))) return false;
  }
  return true;
}
