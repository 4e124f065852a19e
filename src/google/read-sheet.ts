/** What stands in a sheet of ours: all of it, or our own columns alone where a cell beside them cannot be read. */

import type { Table } from '../domain/table.ts';
import { layoutOf } from './sheet-layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The key row is among these; a title or two of staff may stand above it. */
const TOP_ROWS = 5;

/** Google gives some million cells at once and no more: a longer sheet is read in parts. */
const MOST_ROWS = 200_000;

/**
 * The values of the rows from `from` to the last row and column that hold anything, in one call, or one for each
 * 200,000 rows and one more; [] where nothing is.
 *
 * Where that call fails, something that people have put beside our columns may be the reason: then our own columns are
 * read by themselves, and every other cell is ''.
 *
 * @throws whatever Google throws where our own columns cannot be read either.
 * @example
 * sheetValues(sheet, roster) // → [['id', 'name'], ['单位代码', '单位名称'], ['TG', '塘沽']]
 */
export function sheetValues(sheet: Sheet, table: Table, from = 1): unknown[][] {
  try {
    return sheet.getMaxRows() <= MOST_ROWS ? sheet.getSheetValues(from, 1, -1, -1) : valuesInParts(sheet, from);
  } catch {
    // Google refuses to read where nothing is: a set-up that ended early can leave a sheet without its header.
    const lastRow = sheet.getLastRow();
    return lastRow < from ? [] : ownValues(sheet, table, { from, lastRow });
  }
}

function valuesInParts(sheet: Sheet, from: number): unknown[][] {
  const lastRow = sheet.getLastRow();
  const parts: unknown[][][] = [];
  for (let row = from; row <= lastRow; row += MOST_ROWS) {
    parts.push(sheet.getSheetValues(row, 1, Math.min(MOST_ROWS, lastRow - row + 1), -1));
  }
  return parts.flat();
}

function ownValues(sheet: Sheet, table: Table, { from, lastRow }: { from: number; lastRow: number }): unknown[][] {
  const width = sheet.getLastColumn();
  const height = lastRow - from + 1;
  const values = Array.from({ length: height }, () => Array.from({ length: width }, (): unknown => ''));
  const { columns } = layoutOf(topOf(sheet, table, { lastRow, width }), table);
  for (const { count, first } of runsOf([...columns.values()])) {
    sheet.getSheetValues(from, first, height, count).forEach((line, down) => {
      values[down]?.splice(first - 1, count, ...line);
    });
  }
  return values;
}

// The row of the keys is nearly always the first; the rows below it, where people have put theirs, are best not read.
function topOf(sheet: Sheet, table: Table, { lastRow, width }: { lastRow: number; width: number }): unknown[][] {
  const first = sheet.getSheetValues(1, 1, 1, width);
  if (lastRow === 1 || layoutOf(first, table).keyRow > 0) return first;
  return [...first, ...sheet.getSheetValues(2, 1, Math.min(lastRow, TOP_ROWS) - 1, width)];
}

function runsOf(places: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === place) last.count += 1;
    else runs.push({ first: place, count: 1 });
  }
  return runs;
}
