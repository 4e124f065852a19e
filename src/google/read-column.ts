/** One column of a table by itself, however wide the table is. */

import type { Table } from '../domain/table.ts';
import { headerOf } from './open-at-end.ts';
import { layoutOf } from './sheet-layout.ts';
import { textOf } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The texts of a column below the header, as they stand; null where the header is not as it should be. Two calls.
 *
 * @throws whatever Google throws where the column cannot be read.
 */
export function readColumn(sheet: Sheet, table: Table, key: string, zone: () => string): string[] | null {
  const header = headerOf(sheet, table);
  const place = header && layoutOf(header, table).columns.get(key);
  if (!header || !place) return null;
  try {
    const column = sheet.getSheetValues(1, place, -1, 1).slice(header.length);
    return column.map(([value]) => textOf(value, zone));
  } catch (error) {
    // Google refuses to read where nothing is.
    if (sheet.getLastRow() > header.length) throw error;
    return [];
  }
}
