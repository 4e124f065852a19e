/** Buffered writes to the cells of a range: what every setter of Range goes through. */

import { hasReference } from '../formula/formula-text.ts';
import { mustMayEdit } from '../rules/protected-cells.ts';
import { mustBeValid } from '../rules/validation-check.ts';
import { again, type RangeParts, sheetOf, touch } from '../spreadsheet-session.ts';
import { changeRow, putContent, putStyle, restyleRow, rowFor } from '../state/cell-grid.ts';
import { restyling, type StylePatch, styleOf } from '../state/cell-style.ts';
import type { RowState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { LONGEST_TEXT, readScriptValue, TOO_LONG, type Typed, type TypingPlace } from '../state/typed-input.ts';
import type { Undo } from '../state/write-buffer.ts';

/** Changes one row of a range; `offset` counts the range's rows from 0. */
type RowEdit = (row: RowState, offset: number) => void;

/**
 * Changes every row of the range as one buffered write, and gives a new Range.
 *
 * A row that throws leaves the rows above it changed, as Google does with ragged data (F32).
 */
export function writeRange(parts: RangeParts, method: string, edit: RowEdit): object {
  const { column, columns } = parts.block;
  return changeRows(parts, method, (row, offset, undo) => {
    changeRow(row, column, columns, undo, () => edit(row, offset));
  });
}

function changeRows(
  parts: RangeParts,
  method: string,
  change: (row: RowState, offset: number, undo: (back: Undo) => void) => void,
): object {
  const { session, file, block } = parts;
  session.buffer.write(method, block.rows * block.columns, (undo) => {
    const sheet = sheetOf(parts);
    mustMayEdit(session, file, parts.sheetId, block);
    touch(file);
    for (let offset = 0; offset < block.rows; offset += 1) {
      change(rowFor(sheet, block.row + offset), offset, undo);
    }
  });
  return again(parts);
}

/** Changes the look of every cell of the range; of whole columns that is a thousand rows at once. */
export function restyleRange(parts: RangeParts, method: string, patch: StylePatch): object {
  const next = restyling(parts.file, patch);
  const { column, columns } = parts.block;
  return changeRows(parts, method, (row, _offset, undo) => restyleRow(row, column, columns, next, undo));
}

/** Does something for every column of the range; `offset` counts from 0. */
export function eachColumn(parts: RangeParts, act: (column: number, offset: number) => void): void {
  const { column, columns } = parts.block;
  for (let offset = 0; offset < columns; offset += 1) act(column + offset, offset);
}

/** Gives how a value is read where the script writes it. */
function typingPlace(parts: RangeParts): Omit<TypingPlace, 'format'> {
  const { file, session } = parts;
  return { locale: file.locale, timeZone: file.timeZone, nowMs: session.execution.now() };
}

/**
 * Puts a script's value into a cell of the range's row `offset`.
 * Throws Google's errors for a text of more than 50,000 characters and for what a validation rejects.
 */
export function writeValue(parts: RangeParts, row: RowState, offset: number, column: number, value: unknown): void {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) throw parts.realm.exception(TOO_LONG);
  const style = styleOf(parts.file, row.styles[column - 1] ?? 0);
  const typed = readScriptValue(value, { ...typingPlace(parts), format: style.format });
  mustBeValid(parts.realm, style.validation, typed.content, parts.block.row + offset, column);
  putTyped(parts.file, row, column, typed);
}

/** Puts what was understood into a cell; its number format only where the cell has none of its own. */
export function putTyped(file: SpreadsheetFile, row: RowState, column: number, typed: Typed): void {
  const { content } = typed;
  if (typeof content === 'object' && content !== null && hasReference(content.formula)) file.hasReferences = true;
  putContent(row, column, content);
  if (typed.format === undefined) return;
  const style = row.styles[column - 1] ?? 0;
  if (styleOf(file, style).format !== undefined) return;
  putStyle(row, column, restyling(file, { format: typed.format })(style));
}
