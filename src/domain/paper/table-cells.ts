/** Lays the cells of a table into its columns: where each begins, and what the rows above reach down into. */

import { assert } from '../assert.ts';
import type { PaperCell, PaperTable } from './paper.ts';

/** A cell in its place; `cell` is null where a cell of a row above reaches down. */
export interface LaidCell {
  column: number;
  span: number;
  cell: PaperCell | null;
}

interface Reach {
  span: number;
  rows: number;
}

/**
 * Gives every row of `table` as cells that fill all columns.
 *
 * A table with a fault is a bug of whoever made it: Word calls such a file damaged.
 *
 * @example
 * layCells({ is: 'table', widths: [30, 50], size: 12, height: 10, rows: [{ cells: [{ text: '甲', span: 2 }] }] })
 * // → [[{ column: 0, span: 2, cell: { text: '甲', span: 2 } }]]
 */
export function layCells(table: PaperTable): LaidCell[][] {
  const { rows, faults } = laidCells(table);
  assert(faults.length === 0, faults[0] ?? '');
  return rows;
}

/**
 * What is wrong with the shape of `table`: rows that are too short or too long, cells that reach below the last row,
 * head rows below others. Each fault says what should be.
 *
 * @example
 * tableFaults({ is: 'table', widths: [30, 50], size: 12, height: 10, rows: [{ cells: [{ text: '甲' }] }] })
 * // → ['row 1 fills 2 columns']
 */
export function tableFaults(table: PaperTable): string[] {
  return laidCells(table).faults;
}

function laidCells({ widths, rows }: PaperTable): { rows: LaidCell[][]; faults: string[] } {
  const reaching = new Map<number, Reach>();
  const faults: string[] = [];
  const laid = rows.map(({ cells }, index) => {
    const { row, isFull } = layRow(widths.length, cells, reaching);
    if (!isFull) faults.push(`row ${index + 1} fills ${widths.length} columns`);
    return row;
  });
  if (reaching.size > 0) faults.push('no cell reaches below the last row');
  const firstBody = rows.findIndex((row) => !row.isHead);
  if (firstBody >= 0 && rows.slice(firstBody).some((row) => row.isHead)) faults.push('head rows stand first');
  return { rows: laid, faults };
}

function layRow(
  columns: number,
  cells: readonly PaperCell[],
  reaching: Map<number, Reach>,
): { row: LaidCell[]; isFull: boolean } {
  const row: LaidCell[] = [];
  let next = 0;
  let column = 0;
  while (column < columns) {
    const above = reaching.get(column);
    const cell = above ? null : cells[next];
    if (cell === undefined) return { row, isFull: false };
    const span = above?.span ?? cell?.span ?? 1;
    const below = (above?.rows ?? cell?.down ?? 1) - 1;
    if (below > 0) reaching.set(column, { span, rows: below });
    else reaching.delete(column);
    row.push({ column, span, cell });
    if (cell) next += 1;
    column += span;
  }
  // A row may also run into a cell from above that begins within its own last cell.
  const isFree = row.every((one) => one.cell === null || !hidesReach(one, reaching));
  return { row, isFull: column === columns && next === cells.length && isFree };
}

const hidesReach = ({ column, span }: LaidCell, reaching: ReadonlyMap<number, Reach>): boolean =>
  [...reaching.keys()].some((start) => start > column && start < column + span);
