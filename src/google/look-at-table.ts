/** Looks at a sheet as it stands: what of header, columns and drop-downs is gone, how long its cells are. */

import type { TableLook } from '../app/office.ts';
import type { Table } from '../domain/table.ts';
import { sheetValues } from './read-sheet.ts';
import { columnsByLabel, layoutOf, type Values } from './sheet-layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So many rows are looked at for drop-downs: whoever takes one away takes it from the column, or from a few cells. */
const ROWS_LOOKED_AT = 50;

/** What stands of `table` in its sheet; nothing is changed, and nothing that has gone is an error here. */
export function lookAtTable(sheet: Sheet | undefined, table: Table): TableLook {
  if (!sheet) return { isThere: false, hasKeys: false, missing: [], bare: [], longest: 0 };
  const values = sheetValues(sheet, table);
  const layout = layoutOf(values, table);
  const hasKeys = layout.keyRow > 0;
  const places = hasKeys ? layout.columns : columnsByLabel(values, table).columns;
  const missing = table.columns.filter(({ isLater, key }) => !isLater && !places.has(key)).map(({ label }) => label);
  const firstRow = Math.max(layout.labelRow, layout.keyRow) + 1;
  return {
    isThere: true,
    hasKeys,
    missing,
    bare: bareColumns(sheet, table, places, firstRow),
    longest: longest(values),
  };
}

// A column counts as bare where most of its first rows offer nothing.
function bareColumns(sheet: Sheet, table: Table, places: ReadonlyMap<string, number>, firstRow: number): string[] {
  const offering = table.columns.flatMap(({ choices, choicesOf, key, label }) => {
    const place = places.get(key);
    return place !== undefined && (choices || choicesOf) ? [{ label, place }] : [];
  });
  const count = Math.min(ROWS_LOOKED_AT, sheet.getMaxRows() - firstRow + 1);
  if (offering.length === 0 || count < 1) return [];
  const width = Math.max(...offering.map(({ place }) => place));
  const rules = sheet.getRange(firstRow, 1, count, width).getDataValidations();
  const isBare = (place: number) => rules.filter((line) => !line[place - 1]).length * 2 > count;
  return offering.filter(({ place }) => isBare(place)).map(({ label }) => label);
}

function longest(values: Values): number {
  return values.reduce((most, line) => line.reduce<number>((long, cell) => Math.max(long, lengthOf(cell)), most), 0);
}

function lengthOf(cell: unknown): number {
  return typeof cell === 'string' ? cell.length : 0;
}
