/** Makes a sheet longer before rows are added below its last one. */

import { colourWords } from './format-table.ts';
import type { OpenedTable } from './opened-table.ts';

const SPARE_ROWS = 100;

/**
 * Sees to it that `count` rows can be added. New rows look like the one above them, the ground of a cell with a note
 * included; rules do not follow downward.
 */
export function makeRoom({ columns, lastRow, layout, sheet, table }: OpenedTable, count: number): void {
  const last = sheet.getMaxRows();
  const needed = lastRow + count - last;
  if (needed <= 0) return;
  sheet.insertRowsAfter(last, needed + SPARE_ROWS);
  sheet.getRange(last + 1, 1, needed + SPARE_ROWS, Math.max(1, ...columns.values())).setBackground(null);
  colourWords(sheet, table, { places: columns, firstRow: layout.labelRow + 1 });
}
