/** A person copies or cuts cells and pastes them: hidden cells, formulas, looks, notes and validations come along. */

import { NotEmulated } from '../../not-emulated.ts';
import { hasReference, shiftedFormula } from '../formula/formula-text.ts';
import { mayRefer } from '../formula/referring-formulas.ts';
import { cut, type Line } from '../range/range-moves.ts';
import { contains, overlap } from '../spreadsheet-session.ts';
import { putContent, putNote, putStyle, rowAt, rowFor } from '../state/cell-grid.ts';
import { restyling, styleOf } from '../state/cell-style.ts';
import type { Block, CellContent } from '../state/spreadsheet-state.ts';
import { editOf, mustBeOnSheet, mustBeOpenTo, type OpenedSheet, type Rings } from './opened-sheet.ts';
import { pasteConditions } from './paste-conditions.ts';

/** Cells of a sheet. */
export interface Cells extends OpenedSheet {
  readonly block: Block;
}

/**
 * Pastes a copy of `from` over the cells from the place `to` on, whatever stands there.
 *
 * Formulas come to read as at their new place; conditional formats reach the copy as they reached what was copied.
 * From another spreadsheet a validation by a range does not come along, for its range is not there.
 *
 * @returns what rings: one edit of the whole block, without a value, as pasting has it.
 * @throws Error where a cell is locked or lies outside the sheet; `not emulated` where a merged range is only in part
 * within either block.
 */
export function pasteBy(from: Cells, to: OpenedSheet & { readonly row: number; readonly column: number }): Rings {
  const target = { ...from.block, row: to.row, column: to.column };
  mustBeOnSheet(from.sheet, from.block);
  mustBeOnSheet(to.sheet, target);
  mustBeOpenTo(to, target);
  const merges = pastedMerges(from, to, target);
  const restyled = styleMover(from, to);
  const shift = { down: target.row - from.block.row, right: target.column - from.block.column };
  const lines = linesOf(from);
  pasteConditions(from, { ...to, block: target });
  for (const [offset, line] of lines.entries()) {
    const row = rowFor(to.sheet, target.row + offset);
    for (let offset = 0; offset < target.columns; offset += 1) {
      const content = shifted(line.contents[offset] ?? null, shift);
      if (typeof content === 'object' && content !== null && hasReference(content.formula))
        to.file.hasReferences = true;
      putContent(row, target.column + offset, content);
      putStyle(row, target.column + offset, restyled(line.styles[offset] ?? 0));
      putNote(row, target.column + offset, line.notes[offset] ?? '');
    }
  }
  to.sheet.merges = merges;
  to.file.dirty = true;
  return editOf(to.sheet, target);
}

/**
 * Cuts `from` and pastes it: nothing of its cells is left there.
 *
 * @throws Error as `pasteBy`; `not emulated` where formulas may refer to the cells, which follow them on Google, and
 * into another spreadsheet.
 */
export function moveBy(from: Cells, to: OpenedSheet & { readonly row: number; readonly column: number }): Rings {
  const { block, file, sheet } = from;
  if (to.file !== file) throw new NotEmulated('cutting cells and pasting them into another spreadsheet');
  if (mayRefer(file, sheet)) throw new NotEmulated('cutting cells that formulas may refer to');
  mustBeOnSheet(sheet, block);
  mustBeOpenTo(from, block);
  if (sheet.merges.some((each) => overlap(each, block))) throw new NotEmulated('cutting merged cells');
  const target = { ...block, row: to.row, column: to.column };
  const isOver = (row: number, column: number): boolean =>
    to.sheet === sheet && overlap(target, { row, column, rows: 1, columns: 1 });
  const rings = pasteBy(from, to);
  for (let number = block.row; number < block.row + block.rows; number += 1) {
    const row = rowAt(sheet, number);
    if (row === null) continue;
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      if (isOver(number, column)) continue;
      putContent(row, column, null);
      putStyle(row, column, 0);
      putNote(row, column, '');
    }
  }
  return rings;
}

/**
 * Fills the block with its first row, as Ctrl+D does: no series is continued.
 *
 * @throws Error as `pasteBy`, and for a block of one row.
 */
export function fillDownBy(cells: Cells): Rings {
  const { block } = cells;
  const filled = { ...block, row: block.row + 1, rows: block.rows - 1 };
  mustBeOnSheet(cells.sheet, filled);
  mustBeOpenTo(cells, filled);
  const first = { ...cells, block: { ...block, rows: 1 } };
  for (let row = filled.row; row < filled.row + filled.rows; row += 1) pasteBy(first, { ...cells, ...block, row });
  return editOf(cells.sheet, filled);
}

function linesOf({ block, sheet }: Cells): Line[] {
  return Array.from({ length: block.rows }, (_, offset) => cut(sheet, block, block.row + offset));
}

function shifted(content: CellContent | null, { down, right }: { down: number; right: number }): CellContent | null {
  if (typeof content !== 'object' || content === null) return content;
  return { formula: shiftedFormula(content.formula, down, right) };
}

// A merged range comes along when all of it was copied, and one that is pasted over is no more.
function pastedMerges(from: Cells, to: OpenedSheet, target: Block): Block[] {
  const [copied, covered] = [
    from.sheet.merges.filter((each) => overlap(each, from.block)),
    to.sheet.merges.filter((each) => overlap(each, target)),
  ];
  if (!copied.every((each) => contains(from.block, each)) || !covered.every((each) => contains(target, each))) {
    throw new NotEmulated('copying or pasting over a part of merged cells');
  }
  const shift = { row: target.row - from.block.row, column: target.column - from.block.column };
  const moved = copied.map((each) => ({ ...each, row: each.row + shift.row, column: each.column + shift.column }));
  return [...to.sheet.merges.filter((each) => !covered.includes(each)), ...moved];
}

// Looks are numbered by file; a look of another file is looked for in this one.
function styleMover(from: OpenedSheet, to: OpenedSheet): (style: number) => number {
  if (from.file === to.file) return (style) => style;
  const known = new Map<number, number>();
  return (style) => {
    const found = known.get(style);
    if (found !== undefined) return found;
    const { validation, ...look } = styleOf(from.file, style);
    const isByRange = validation?.values.some((value) => typeof value === 'object' && 'place' in value) === true;
    const made = restyling(to.file, isByRange ? look : { ...look, validation })(0);
    known.set(style, made);
    return made;
  };
}
