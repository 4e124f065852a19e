/** The methods of Range that tell where it is, and give other ranges. */

import { integer, optional } from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { gridRange } from '../sheet/sheet-ranges.ts';
import { again, type RangeParts, type SheetParts, sheetOf } from '../spreadsheet-session.ts';
import { a1Of, BOUNDED } from '../state/a1-notation.ts';

/** Position, size, cells and neighbours. None of these asks Google's servers. */
export const rangePlace: MethodTable<RangeParts> = {
  getRow: ({ block }) => block.row,
  getRowIndex: ({ block }) => block.row,
  getColumn: ({ block }) => block.column,
  getColumnIndex: ({ block }) => block.column,
  getNumRows: ({ block }) => block.rows,
  getNumColumns: ({ block }) => block.columns,
  getHeight: ({ block }) => block.rows,
  getWidth: ({ block }) => block.columns,
  getLastRow: ({ block }) => block.row + block.rows - 1,
  getLastColumn: ({ block }) => block.column + block.columns - 1,
  getEndRow: ({ block }) => block.row + block.rows - 1,
  getEndColumn: ({ block }) => block.column + block.columns - 1,
  getA1Notation: ({ block, bounds }) => a1Of(block, bounds),
  getGridId: ({ sheetId }) => sheetId,
  getSheet: ({ session, file, sheetId }) => session.sheet(file, sheetId),
  isStartRowBounded: ({ bounds }) => bounds.startRow,
  isEndRowBounded: ({ bounds }) => bounds.endRow,
  isStartColumnBounded: ({ bounds }) => bounds.startColumn,
  isEndColumnBounded: ({ bounds }) => bounds.endColumn,
  getCell: takes([integer, integer], (parts, [row, column]) => {
    const { block } = parts;
    if (row < 1 || column < 1 || row > block.rows || column > block.columns) {
      throw parts.realm.exception('Cell reference out of range');
    }
    const cell = { row: block.row + row - 1, column: block.column + column - 1, rows: 1, columns: 1 };
    return parts.session.range(parts.file, parts.sheetId, cell, BOUNDED);
  }),
  offset: takes([integer, integer, optional(integer), optional(integer)], (parts, [down, right, rows, columns]) => {
    const { block } = parts;
    return gridRange(parts, {
      row: block.row + down,
      column: block.column + right,
      rows: rows ?? block.rows,
      columns: columns ?? block.columns,
    });
  }),
  activate: (parts) => {
    select(parts, parts);
    return again(parts);
  },
};

/** Makes a block the selection: the run's own, and after it the person's who looks on (Screen.selected). */
export function select(parts: SheetParts, range: { block: RangeParts['block'] }): void {
  sheetOf(parts);
  parts.session.active.set(parts.file.id, { sheetId: parts.sheetId, block: range.block });
}
