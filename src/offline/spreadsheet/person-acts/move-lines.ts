/** A person inserts and deletes rows and columns. */

import { mayEdit, PROTECTED } from '../rules/protected-cells.ts';
import { blockOfLines, refusedDeletion } from '../sheet/sheet-lines.ts';
import { deleteLines, insertLines } from '../state/grid-lines.ts';
import type { Axis, Lines } from '../state/spreadsheet-state.ts';
import { mustBeOnSheet, mustBeOpenTo, mustOwnSheet, type OpenedSheet, type Rings } from './opened-sheet.ts';

/** Where lines are inserted: before a line or behind it, from 1. They look like that line. */
export type InsertedWhere = { readonly before: number } | { readonly after: number };

/**
 * Inserts empty rows or columns, as "Insert rows above" and "below" do.
 *
 * @returns what rings: the change triggers, never the edit triggers.
 * @throws Error where the sheet, or a range that would grow by it, is locked for the person.
 */
export function insertBy(opened: OpenedSheet, axis: Axis, where: InsertedWhere, count: number): Rings {
  const { file, sheet } = opened;
  const like = 'before' in where ? where.before : where.after;
  const first = 'before' in where ? where.before : where.after + 1;
  mustBeOnSheet(sheet, blockOfLines(sheet, { axis, first: like, count: 1 }));
  if (count < 1) throw new Error(`no ${axis} to insert`);
  mustOwnSheet(opened, false);
  const isInside = file.protections.some(({ place, ...each }) => {
    const [start, size] = axis === 'rows' ? [place.row, place.rows] : [place.column, place.columns];
    const grows = place.sheetId === sheet.id && start < first && first < start + size;
    return grows && !mayEdit(file, { place, ...each }, opened.as);
  });
  if (isInside) throw new Error(PROTECTED);
  insertLines(file, sheet, { axis, first, count }, like);
  return { changeType: axis === 'rows' ? 'INSERT_ROW' : 'INSERT_COLUMN' };
}

/**
 * Deletes rows or columns with all that is in them.
 *
 * @returns what rings: the change triggers, never the edit triggers.
 * @throws Error with Google's words where a cell of them is locked for the person, or too few lines would be left.
 */
export function deleteBy(opened: OpenedSheet, lines: Lines): Rings {
  const { file, sheet } = opened;
  const block = blockOfLines(sheet, lines);
  mustBeOnSheet(sheet, block);
  mustBeOpenTo(opened, block);
  const refusal = refusedDeletion(sheet, lines);
  if (refusal !== null) throw new Error(refusal);
  deleteLines(file, sheet, lines);
  return { changeType: lines.axis === 'rows' ? 'REMOVE_ROW' : 'REMOVE_COLUMN' };
}
