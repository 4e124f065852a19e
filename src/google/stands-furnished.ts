/** Whether a table's sheet stands as set-up would leave it, seen without reading its rows. */

import type { Table } from '../domain/table.ts';
import { mendFormats } from './mend-formats.ts';
import { isHeaderDisplaced, layoutOf, type Values } from './sheet-layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How far down keys and header are looked for: one that stands deeper has been moved, and all is read. */
const TOP_ROWS = 8;

/**
 * Whether keys and labels stand in the sheet as they are made, so that its header needs no mending: one call,
 * however many rows there are. Where people type, cells that have lost their plain text get it again.
 *
 * Whatever is not so, or cannot be read, is for whoever reads all of the sheet.
 *
 * @param markedRows how far down the keys may stand.
 */
export function standsFurnished(sheet: Sheet, table: Table, markedRows: number): boolean {
  const top = topOf(sheet);
  if (top === null || !isHeadedAsMade(top, table, markedRows)) return false;
  return !isTypedIn(table) || mendFormats(sheet, [...layoutOf(top, table).columns.values()]);
}

// A cell beside our columns may hold what Google does not give.
function topOf(sheet: Sheet): Values | null {
  try {
    return sheet.getRange(1, 1, Math.min(TOP_ROWS, sheet.getMaxRows()), sheet.getMaxColumns()).getValues();
  } catch {
    return null;
  }
}

function isHeadedAsMade(top: Values, table: Table, markedRows: number): boolean {
  const layout = layoutOf(top, table);
  const { columns, keyRow, labelRow, missing } = layout;
  if (keyRow === 0 || keyRow > markedRows || labelRow === 0 || missing.length > 0) return false;
  if (isHeaderDisplaced(top, table, layout)) return false;
  const keys = new Map([...columns].map(([key, place]) => [place, key]));
  const isKeyLine = (top[keyRow - 1] ?? []).every((cell, index) => String(cell) === (keys.get(index + 1) ?? ''));
  const labels = top[labelRow - 1] ?? [];
  return isKeyLine && table.columns.every(({ key, label }) => labels[(columns.get(key) ?? 0) - 1] === label);
}

// What the program writes into the others it writes as text, and looks at; the copies, out of sight, it only appends.
function isTypedIn({ columns, hidden }: Table): boolean {
  return hidden === true || columns.some(({ owner }) => owner === 'staff');
}
