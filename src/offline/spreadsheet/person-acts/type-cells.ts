/** What a person does at the Sheet by hand: typing or pasting into cells, adding rows. */

import { putTyped } from '../range/range-writes.ts';
import { contentAt, putContent, rowFor, styleAt } from '../state/cell-grid.ts';
import { insertLines } from '../state/grid-lines.ts';
import type { CellContent, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import type { SpreadsheetStore } from '../state/spreadsheet-store.ts';
import { readTyping } from '../state/typed-input.ts';
import { sheetAt } from './opened-sheet.ts';

/**
 * Where somebody types what. `values` are rows of texts; '' empties a cell. `nowMs` is the moment, which gives a date
 * its year when it was typed without one; left out, such a date throws.
 */
export interface Typing {
  spreadsheetId: string;
  sheetId: number;
  row: number;
  column: number;
  values: readonly (readonly string[])[];
  nowMs?: number;
}

/** What an edit event tells. `value` and `oldValue` only for a single cell, and only where there was something. */
export interface TypedEdit {
  value?: string;
  oldValue?: string;
  row: number;
  column: number;
  numRows: number;
  numColumns: number;
}

/**
 * Types texts into cells, as a person would, and gives what the edit event needs.
 *
 * In plain-text cells every character stays, a leading `=` too; elsewhere texts are read as Google reads typing.
 * Nothing grows: outside the grid it throws. Validations do not stop it, as they do not stop pasting.
 *
 * @example
 * typeCells(store, { spreadsheetId: 'b', sheetId: 0, row: 1, column: 1, values: [['120']], nowMs: 0 })
 * // { value: '120', row: 1, column: 1, numRows: 1, numColumns: 1 }
 */
export function typeCells(store: SpreadsheetStore, typing: Typing): TypedEdit {
  const { file, sheet } = sheetAt(store, typing);
  const numRows = typing.values.length;
  const numColumns = Math.max(...typing.values.map((each) => each.length));
  if (typing.row + numRows - 1 > sheet.maxRows || typing.column + numColumns - 1 > sheet.maxColumns) {
    throw new Error(`typing outside the grid of ${sheet.maxRows} rows and ${sheet.maxColumns} columns`);
  }
  const single = numRows === 1 && numColumns === 1;
  const before = single ? contentAt(sheet, typing.row, typing.column) : null;
  typing.values.forEach((line, down) => {
    line.forEach((text, right) => {
      typeCell(file, sheet, typing.row + down, typing.column + right, text, typing.nowMs ?? null);
    });
  });
  file.dirty = true;
  const after = single ? contentAt(sheet, typing.row, typing.column) : null;
  return {
    ...(after === null ? {} : { value: eventText(after) }),
    ...(before === null ? {} : { oldValue: eventText(before) }),
    row: typing.row,
    column: typing.column,
    numRows,
    numColumns,
  };
}

/** Adds empty rows at the bottom of the grid, looking like the last row, as the button under the Sheet does. */
export function addRows(
  store: SpreadsheetStore,
  where: { spreadsheetId: string; sheetId: number; count: number },
): void {
  const { file, sheet } = sheetAt(store, where);
  insertLines(file, sheet, { axis: 'rows', first: sheet.maxRows + 1, count: where.count }, sheet.maxRows);
}

function typeCell(
  file: SpreadsheetFile,
  sheet: SheetState,
  line: number,
  column: number,
  text: string,
  nowMs: number | null,
): void {
  const row = rowFor(sheet, line);
  const { format } = styleAt(file, sheet, line, column);
  const { locale, timeZone } = file;
  if (text === '') putContent(row, column, null);
  else putTyped(file, row, column, readTyping(text, { locale, timeZone, nowMs, format }));
}

// An event tells the unformatted value as a text: a date as its serial number, a tick as TRUE.
function eventText(content: CellContent): string {
  if (typeof content === 'object') return content.formula;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return String(content);
}
