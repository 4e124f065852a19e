/** Finds what Sheets has made of appended texts where people have cleared the plain-text format of the cells. */

import { type KnownRow, type OpenedTable, UNPLACED } from './opened-table.ts';
import type { Values } from './sheet-layout.ts';

/**
 * Whether a cell holds a text, or nothing. Where formats were cleared an appended day becomes a date, which reads the
 * same until somebody changes the look of the column.
 *
 * @example
 * isTextAt([['2019-06-12']], 1, 1) // → true
 */
export function isTextAt(values: Values, row: number, column: number): boolean {
  return typeof (values[row - 1]?.[column - 1] ?? '') === 'string';
}

/**
 * The rows that were appended since the last commit and hold something other than text: one call each, of which there
 * is seldom more than one.
 */
export function misreadRows({ appended, columns, rows, sheet }: OpenedTable): KnownRow[] {
  return [...appended].flatMap((name) => {
    const row = rows.get(name);
    if (!row || row.place === 0 || row.place === UNPLACED) return [];
    const stand = sheet.getRange(row.place, 1, 1, sheet.getLastColumn()).getValues();
    return [...columns.values()].every((column) => isTextAt(stand, 1, column)) ? [] : [row];
  });
}
