/** Lays the cells of a table into its columns: where each begins, and what the rows above reach down into. */

import { assert } from '../assert.ts';
import type { PaperCell, PaperTable } from './paper.ts';

/** A cell in its place; `cell` is null where a cell of a row above reaches down. */
export interface LaidCell {
  column: number;
  span: number;
  /** In millimetres. */
  width: number;
  cell: PaperCell | null;
}

interface Reach {
  span: number;
  rows: number;
}

/**
 * Gives every row of `table` as cells that fill all columns, each with its width.
 *
 * A row that is too short or too long, a cell that reaches below the last row, and a head row below others are bugs
 * of whoever made the table: Word calls such a file damaged.
 *
 * @example
 * layCells({ is: 'table', widths: [30, 50], size: 12, height: 10, rows: [{ cells: [{ text: '甲', span: 2 }] }] })
 * // → [[{ column: 0, span: 2, width: 80, cell: { text: '甲', span: 2 } }]]
 */
export function layCells(table: PaperTable): LaidCell[][] {
  const reaching = new Map<number, Reach>();
  const laid = table.rows.map((row) => layRow(table.widths, row.cells, reaching));
  assert(reaching.size === 0, 'no cell reaches below the last row of its table');
  const firstBody = table.rows.findIndex((row) => !row.isHead);
  assert(firstBody === -1 || !table.rows.slice(firstBody).some((row) => row.isHead), 'head rows stand first');
  return laid;
}

function layRow(widths: readonly number[], cells: readonly PaperCell[], reaching: Map<number, Reach>): LaidCell[] {
  const row: LaidCell[] = [];
  const place = (column: number, span: number, cell: PaperCell | null) => {
    assert(column + span <= widths.length, `the cells of a row fill ${widths.length} columns`);
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    row.push({ column, span, width, cell });
    return column + span;
  };
  let next = 0;
  let column = 0;
  while (column < widths.length) {
    const above = reaching.get(column);
    if (above) {
      if (above.rows === 1) reaching.delete(column);
      else reaching.set(column, { span: above.span, rows: above.rows - 1 });
      column = place(column, above.span, null);
      continue;
    }
    const cell = cells[next];
    assert(cell, `the cells of a row fill ${widths.length} columns`);
    next += 1;
    const { span = 1, down = 1 } = cell;
    if (down > 1) reaching.set(column, { span, rows: down - 1 });
    column = place(column, span, cell);
  }
  assert(next === cells.length, `the cells of a row fill ${widths.length} columns`);
  return row;
}
