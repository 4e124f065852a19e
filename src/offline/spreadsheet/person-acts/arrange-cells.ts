/** A person sorts rows, clears formats, merges cells. */

import { NotEmulated } from '../../not-emulated.ts';
import { sortLines } from '../range/range-moves.ts';
import { contains, overlap } from '../spreadsheet-session.ts';
import { putContent, putStyle, rowAt } from '../state/cell-grid.ts';
import { LOOKS, restyling } from '../state/cell-style.ts';
import type { Block } from '../state/spreadsheet-state.ts';
import { mustBeOnSheet, mustBeOpenTo, type OpenedSheet, type Rings } from './opened-sheet.ts';

/** What is sorted by what. Rows and columns from 1, both ends belong to it; left out, all below the frozen rows. */
export interface Sorting {
  readonly from?: number;
  readonly to?: number;
  readonly firstColumn?: number;
  readonly lastColumn?: number;
  /** The column that is compared, counted on the sheet. */
  readonly column: number;
  /** A to Z when not said. */
  readonly ascending?: boolean;
}

/**
 * Sorts whole rows, or the rows of some columns, as "Sort sheet" and "Sort range" do; formulas as at `nowMs`.
 *
 * @returns what rings: the change triggers; whether Google rings the edit triggers too is not known.
 * @throws Error where a cell is locked; `not emulated` over merged cells and on a sheet of form responses.
 */
export function sortBy(opened: OpenedSheet, sorting: Sorting, nowMs: number): Rings {
  const { file, sheet } = opened;
  const { ascending = true, column, firstColumn = 1, lastColumn = sheet.maxColumns } = sorting;
  const { from = sheet.frozenRows + 1, to = sheet.maxRows } = sorting;
  const whole = { row: from, column: firstColumn, rows: to - from + 1, columns: lastColumn - firstColumn + 1 };
  mustBeOnSheet(sheet, whole);
  if (column < firstColumn || column > lastColumn) throw new Error(`column ${column} is not among what is sorted`);
  mustBeOpenTo(opened, whole);
  if (sheet.merges.some((each) => overlap(each, whole))) throw new NotEmulated('sorting merged cells');
  // Rows behind the last one that was ever written hold nothing, and stay at the end.
  const block = { ...whole, rows: Math.min(whole.rows, sheet.rows.length - from + 1) };
  if (block.rows > 1) sortLines(file, sheet, { block, keys: [{ column, ascending }], nowMs });
  file.dirty = true;
  return { changeType: 'OTHER' };
}

/**
 * Takes looks and number formats from the block, a plain-text format too; contents, notes and validations stay.
 *
 * @throws Error where a cell is locked for the person.
 */
export function clearFormatsBy(opened: OpenedSheet, block: Block): Rings {
  const { file, sheet } = opened;
  mustBeOnSheet(sheet, block);
  mustBeOpenTo(opened, block);
  const plain = restyling(file, LOOKS);
  for (let number = block.row; number < block.row + block.rows; number += 1) {
    const row = rowAt(sheet, number);
    if (row === null) continue;
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      putStyle(row, column, plain(row.styles[column - 1] ?? 0));
    }
  }
  file.dirty = true;
  return { changeType: 'FORMAT' };
}

/**
 * Merges the block into one cell, of which only the content at the top left is left.
 *
 * @throws Error with Google's words where a merged range lies across the block's edge, or a cell is locked.
 */
export function mergeBy(opened: OpenedSheet, block: Block): Rings {
  const { file, sheet } = opened;
  mustBeOnSheet(sheet, block);
  mustBeOpenTo(opened, block);
  if (sheet.merges.some((each) => overlap(each, block) && !contains(block, each))) {
    throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = [...sheet.merges.filter((each) => !overlap(each, block)), ...(isOneCell(block) ? [] : [{ ...block }])];
  for (let number = block.row; number < block.row + block.rows; number += 1) {
    const row = rowAt(sheet, number);
    if (row === null) continue;
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      if (number !== block.row || column !== block.column) putContent(row, column, null);
    }
  }
  file.dirty = true;
  return { changeType: 'OTHER' };
}

function isOneCell({ columns, rows }: Block): boolean {
  return rows * columns === 1;
}
