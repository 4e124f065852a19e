/** How much of a sheet one call reads. */

import { describe, expect, it } from '@jest/globals';
import { dispatchesTable } from '../../src/app/tables/tables.ts';
import { sheetValues } from '../../src/google/read-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet of so many rows, each of which says its number. */
function sheetOf(lastRow: number) {
  const asked: number[][] = [];
  const valueAt = (row: number) => [String(row)];
  const sheet: Partial<Sheet> = {
    getMaxRows: () => lastRow + 100,
    getLastRow: () => lastRow,
    getSheetValues: (row, column, rows, columns) => {
      asked.push([row, column, rows, columns]);
      const count = rows === -1 ? lastRow - row + 1 : rows;
      return Array.from({ length: count }, (_, index) => valueAt(row + index));
    },
  };
  return { asked, sheet: sheet as Sheet };
}

describe('sheetValues', () => {
  it('reads a sheet by one call', () => {
    const { asked, sheet } = sheetOf(5000);
    expect(sheetValues(sheet, dispatchesTable('zh-CN'))).toHaveLength(5000);
    expect(asked).toEqual([[1, 1, -1, -1]]);
  });

  it('reads one of 400,000 rows in parts, and puts them together in their order', () => {
    const { asked, sheet } = sheetOf(400_002);
    const values = sheetValues(sheet, dispatchesTable('zh-CN'));
    expect(asked).toEqual([
      [1, 1, 200_000, -1],
      [200_001, 1, 200_000, -1],
      [400_001, 1, 2, -1],
    ]);
    expect(values.findIndex(([text], index) => text !== String(index + 1))).toBe(-1);
    expect(values).toHaveLength(400_002);
  });

  it('reads nothing of a long sheet behind its last row', () => {
    const { asked, sheet } = sheetOf(300_000);
    expect([sheetValues(sheet, dispatchesTable('zh-CN'), 300_001), asked]).toEqual([[], []]);
  });
});
