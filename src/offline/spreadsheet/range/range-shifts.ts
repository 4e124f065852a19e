/** Range.insertCells and Range.deleteCells: cells beside or below are pushed away, or fill the gap. */

import { memberOf } from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { mayRefer } from '../formula/referring-formulas.ts';
import { mustMayEdit } from '../rules/protected-cells.ts';
import { again, overlap, type RangeParts, sheetOf, touch } from '../spreadsheet-session.ts';
import type { Block, SheetState } from '../state/spreadsheet-state.ts';
import { cut, paste } from './range-moves.ts';

/** Both ways of shifting; `COLUMNS` shifts along the row, `ROWS` along the column. */
export const rangeShifts: MethodTable<RangeParts> = {
  insertCells: takes([memberOf('Dimension')], (parts, [dimension], call) => {
    shift(parts, call.method, dimension === 'COLUMNS', true);
    return again(parts);
  }),
  deleteCells: takes([memberOf('Dimension')], (parts, [dimension], call) => {
    shift(parts, call.method, dimension === 'COLUMNS', false);
    return null;
  }),
};

function shift(parts: RangeParts, method: string, along: boolean, insert: boolean): void {
  const { block, file, session } = parts;
  session.buffer.now(method, 'Range.commit', () => {
    const sheet = sheetOf(parts);
    const size = along ? block.columns : block.rows;
    // Everything from the range to the end of the sheet is moved by the range's size.
    const whole: Block = along
      ? { ...block, columns: sheet.maxColumns - block.column + 1 }
      : { ...block, rows: sheet.maxRows - block.row + 1 };
    mustMayEdit(session, file, parts.sheetId, whole);
    mustBePlain(parts, sheet, whole);
    if (insert) mustHaveRoom(sheet, whole, size, along);
    if (along) shiftRows(sheet, whole, size, insert);
    else shiftColumns(sheet, whole, size, insert);
    touch(file);
  });
}

function mustBePlain(parts: RangeParts, sheet: SheetState, whole: Block): void {
  if (mayRefer(parts.file, sheet)) throw new NotEmulated('shifting cells that formulas may refer to');
  if (sheet.merges.some((each) => overlap(each, whole))) throw new NotEmulated('shifting merged cells');
  if (parts.file.links.some((each) => each.sheetId === sheet.id)) throw new NotEmulated('shifting form responses');
  const named = parts.file.namedRanges.some(({ place }) => place.sheetId === sheet.id && overlap(place, whole));
  if (named) throw new NotEmulated('shifting cells of a named range');
}

// Google makes the sheet longer or wider here; by how much is not known.
function mustHaveRoom(sheet: SheetState, whole: Block, size: number, along: boolean): void {
  const last: Block = along
    ? { ...whole, column: sheet.maxColumns - size + 1, columns: size }
    : { ...whole, row: sheet.maxRows - size + 1, rows: size };
  for (let number = last.row; number < last.row + last.rows; number += 1) {
    if (cut(sheet, last, number).contents.some((content) => content !== null)) {
      throw new NotEmulated('Range.insertCells that pushes cells off the sheet');
    }
  }
}

function shiftRows(sheet: SheetState, whole: Block, size: number, insert: boolean): void {
  for (let number = whole.row; number < whole.row + whole.rows; number += 1) {
    const line = cut(sheet, whole, number);
    const moved = <Item>(items: readonly Item[], nothing: Item): Item[] => {
      const gap = Array.from({ length: size }, () => nothing);
      return insert ? [...gap, ...items].slice(0, items.length) : [...items.slice(size), ...gap];
    };
    const next = { contents: moved(line.contents, null), styles: moved(line.styles, 0), notes: moved(line.notes, '') };
    paste(sheet, whole, number, { ...line, ...next });
  }
}

function shiftColumns(sheet: SheetState, whole: Block, size: number, insert: boolean): void {
  // Rows behind the last one that was ever written hold nothing, and stay so.
  const last = Math.min(whole.row + whole.rows - 1, sheet.rows.length + size);
  const lines = Array.from({ length: last - whole.row + 1 }, (_, offset) => cut(sheet, whole, whole.row + offset));
  lines.forEach((line, offset) => {
    const from = lines[insert ? offset - size : offset + size];
    const empty = { contents: line.contents.map(() => null), styles: line.styles.map(() => 0), notes: [] };
    paste(sheet, whole, whole.row + offset, from ?? { ...line, ...empty });
  });
}
