/** Reads and changes cells in a sheet's state. */

import { styleOf } from './cell-style.ts';
import type { Block, CellContent, CellStyle, RowState, SheetState, SpreadsheetFile } from './spreadsheet-state.ts';
import type { Undo } from './write-buffer.ts';

/** Gives the row's state by its number from 1, or null where nothing was ever written. */
export function rowAt(sheet: SheetState, row: number): RowState | null {
  return sheet.rows[row - 1] ?? null;
}

/** Gives the row's state, made when it is not there yet. */
export function rowFor(sheet: SheetState, row: number): RowState {
  const known = sheet.rows[row - 1];
  if (known) return known;
  while (sheet.rows.length < row) sheet.rows.push(null);
  const made: RowState = { contents: [], styles: [] };
  sheet.rows[row - 1] = made;
  return made;
}

/** Gives what a cell holds, or null. */
export function contentAt(sheet: SheetState, row: number, column: number): CellContent | null {
  return sheet.rows[row - 1]?.contents[column - 1] ?? null;
}

/** Gives how a cell looks. */
export function styleAt(file: SpreadsheetFile, sheet: SheetState, row: number, column: number): CellStyle {
  return styleOf(file, sheet.rows[row - 1]?.styles[column - 1] ?? 0);
}

/** Puts a content into a cell; null empties it. The row's contents keep ending at its last filled cell. */
export function putContent(row: RowState, column: number, content: CellContent | null): void {
  const contents = row.contents;
  while (contents.length < column - 1 && content !== null) contents.push(null);
  if (content !== null || column <= contents.length) contents[column - 1] = content;
  while (contents.length > 0 && (contents[contents.length - 1] ?? null) === null) contents.pop();
}

/** Gives a cell the look with a number. */
export function putStyle(row: RowState, column: number, style: number): void {
  const styles = row.styles;
  if (style === 0 && column > styles.length) return;
  while (styles.length < column - 1) styles.push(0);
  styles[column - 1] = style;
}

/** Puts a note on a cell; '' takes it away. */
export function putNote(row: RowState, column: number, note: string): void {
  // Nearly every cell that is copied or filled has none, before and after.
  if (note === '' && row.notes === undefined) return;
  const { [String(column)]: _before, ...others } = row.notes ?? {};
  const notes = note === '' ? others : { ...others, [column]: note };
  if (Object.keys(notes).length === 0) delete row.notes;
  else row.notes = notes;
}

/** Gives the number of the last row with content, 0 for an empty sheet (F2). */
export function lastRow(sheet: SheetState): number {
  const { rows } = sheet;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row && row.contents.length > 0) return index + 1;
  }
  return 0;
}

/** Gives the number of the last column with content, 0 for an empty sheet (F2). */
export function lastColumn(sheet: SheetState): number {
  return lastColumnOf(sheet, lastRow(sheet));
}

/** Gives the number of the last column with content in a sheet of which the last row with content is known. */
export function lastColumnOf({ rows }: SheetState, lastRow: number): number {
  let last = 0;
  for (let index = 0; index < lastRow; index += 1) {
    const filled = rows[index]?.contents.length ?? 0;
    if (filled > last) last = filled;
  }
  return last;
}

/** Gives `read` of every cell of a block, row by row. */
export function mapCells<Result>(block: Block, read: (row: number, column: number) => Result): Result[][] {
  const rows: Result[][] = [];
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const cells: Result[] = [];
    for (let column = block.column; column < block.column + block.columns; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/**
 * Changes cells of one row, and hands over how the change is taken back.
 *
 * Taking back touches only cells that still hold what was written: another execution may have written since. It works
 * on the row itself and not on its number, because rows may have been inserted since.
 */
export function changeRow(
  row: RowState,
  from: number,
  count: number,
  undo: (back: Undo) => void,
  edit: () => void,
): void {
  const before = snapshot(row, from, count);
  edit();
  const after = snapshot(row, from, count);
  undo(() => {
    for (let index = 0; index < count; index += 1) {
      const column = from + index;
      const content = row.contents[column - 1] ?? null;
      if (content === (after.contents[index] ?? null)) putContent(row, column, before.contents[index] ?? null);
      const style = row.styles[column - 1] ?? 0;
      if (style === (after.styles[index] ?? 0)) putStyle(row, column, before.styles[index] ?? 0);
    }
    if (row.notes !== after.notes) return;
    if (before.notes === undefined) delete row.notes;
    else row.notes = before.notes;
  });
}

/** As `changeRow`, where only looks change: each cell's becomes what `next` gives for it. */
export function restyleRow(
  row: RowState,
  from: number,
  count: number,
  next: (style: number) => number,
  undo: (back: Undo) => void,
): void {
  const changed: { column: number; before: number; after: number }[] = [];
  for (let column = from; column < from + count; column += 1) {
    const before = row.styles[column - 1] ?? 0;
    const after = next(before);
    if (after === before) continue;
    putStyle(row, column, after);
    changed.push({ column, before, after });
  }
  if (changed.length === 0) return;
  undo(() => {
    for (const { after, before, column } of changed) {
      if ((row.styles[column - 1] ?? 0) === after) putStyle(row, column, before);
    }
  });
}

// What lies behind the row's last cell or look is in neither list.
function snapshot({ contents, notes, styles }: RowState, from: number, count: number): RowState {
  const [first, end] = [from - 1, from - 1 + count];
  const taken = { contents: contents.slice(first, end), styles: styles.slice(first, end) };
  return notes === undefined ? taken : { ...taken, notes };
}
