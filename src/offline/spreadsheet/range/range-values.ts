/** The methods of Range that read and write values and formulas. */

import { fields, MISFIT, parameter, rows, text } from '../../base/parameters.ts';
import { type Call, type MethodTable, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { formulaReader, isDateResult, resultText } from '../formula/formula-results.ts';
import { shiftedFormula } from '../formula/formula-text.ts';
import { type RangeParts, sheetOf } from '../spreadsheet-session.ts';
import { displayText, scriptValue } from '../state/cell-display.ts';
import { putContent, putNote, putStyle } from '../state/cell-grid.ts';
import { LOOKS, restyling, styleOf } from '../state/cell-style.ts';
import { momentOf } from '../state/serial-time.ts';
import type { Block, CellContent, RowState, SheetState } from '../state/spreadsheet-state.ts';
import { eachColumn, putTyped, restyleRange, writeRange, writeValue } from './range-writes.ts';

// What one cell may be set to: an array is none.
const cellValue = parameter('Object', (value) => (Array.isArray(value) ? MISFIT : value));

/** Reading and writing values, formulas, and the family of `clear`. */
export const rangeValues: MethodTable<RangeParts> = {
  getValue: (parts) => readCells(first(parts), 'Range.getValue', valueReader(parts))[0]?.[0],
  getValues: (parts) => parts.realm.rows(readValues(parts, 'Range.getValues')),
  getDisplayValue: (parts) => readCells(first(parts), 'Range.getDisplayValue', displayOf(parts))[0]?.[0],
  getDisplayValues: (parts) => parts.realm.rows(readCells(parts, 'Range.getDisplayValues', displayOf(parts))),
  getFormula: (parts) => readCells(first(parts), 'Range.getFormula', formulaOf)[0]?.[0],
  getFormulas: (parts) => parts.realm.rows(readCells(parts, 'Range.getFormulas', formulaOf)),
  isBlank: (parts) =>
    readCells(parts, 'Range.isBlank', (content) => content)
      .flat()
      .every((each) => each === null),
  setValue: takes([cellValue], (parts, [value], call) =>
    writeRange(parts, call.method, (row, offset) => {
      eachColumn(parts, (column) => writeValue(parts, row, offset, column, value));
    }),
  ),
  setValues: takes([rows], (parts, [lines], call) => {
    mustFitRows(parts, lines);
    return writeRange(parts, call.method, (row, offset) => {
      const values = rowThatFits(parts, lines[offset]);
      eachColumn(parts, (column, position) => writeValue(parts, row, offset, column, values[position]));
    });
  }),
  setFormula: takes([text], (parts, [formula], call) =>
    writeRange(parts, call.method, (row, down) => {
      eachColumn(parts, (column, right) => writeFormula(parts, row, column, shiftedFormula(formula, down, right)));
    }),
  ),
  setFormulas: takes([rows], (parts, [lines], call) => {
    mustFitRows(parts, lines);
    return writeRange(parts, call.method, (row, offset) => {
      const values = rowThatFits(parts, lines[offset]);
      eachColumn(parts, (column, position) => writeFormula(parts, row, column, String(values[position] ?? '')));
    });
  }),
  clear: [
    takes([], (parts, _given, call) => clearRange(parts, call.method, { contents: true, formats: true })),
    takes([fields], (parts, [options], call) => clearAs(parts, options, call)),
  ],
  clearContent: (parts) => clearRange(parts, 'Range.clearContent', { contents: true }),
  clearFormat: (parts) => restyleRange(parts, 'Range.clearFormat', LOOKS),
  clearNote: (parts) => clearRange(parts, 'Range.clearNote', { notes: true }),
  clearDataValidations: (parts) => restyleRange(parts, 'Range.clearDataValidations', { validation: undefined }),
};

/** What `clear` takes away. */
export interface Clearing {
  contents?: boolean;
  formats?: boolean;
  notes?: boolean;
  validations?: boolean;
}

/** Takes contents, formats, notes or validations from every cell as one buffered write, and gives a new Range. */
export function clearRange(parts: RangeParts, method: string, what: Clearing): object {
  const patch = { ...(what.formats ? LOOKS : {}), ...(what.validations ? { validation: undefined } : {}) };
  const next = restyling(parts.file, patch);
  return writeRange(parts, method, (row) => {
    eachColumn(parts, (column) => {
      if (what.contents) putContent(row, column, null);
      if (what.notes) putNote(row, column, '');
      if (what.formats || what.validations) putStyle(row, column, next(row.styles[column - 1] ?? 0));
    });
  });
}

/**
 * Reads every cell of the range's block as one call.
 *
 * @param blockThen the block as it is when the call is carried out: one that goes to the last row follows what came
 *   meanwhile.
 */
export function readCells<Result>(
  parts: RangeParts,
  method: string,
  read: CellReader<Result>,
  blockThen: (sheet: SheetState) => Block = () => parts.block,
): Result[][] {
  const { block, session } = parts;
  return session.buffer.read(method, 'Range.read', block.rows * block.columns, () => {
    const sheet = sheetOf(parts);
    return readBlock(sheet, blockThen(sheet), read);
  });
}

/** Reads every value of the range's block as one call, as `readCells` does with `valueReader`. */
export function readValues(
  parts: RangeParts,
  method: string,
  blockThen: (sheet: SheetState) => Block = () => parts.block,
): unknown[][] {
  const read = valueReader(parts);
  const { block, session } = parts;
  return session.buffer.read(method, 'Range.read', block.rows * block.columns, () => {
    const sheet = sheetOf(parts);
    const { column, columns, row, rows } = blockThen(sheet);
    const lines: unknown[][] = [];
    for (let line = row; line < row + rows; line += 1) lines.push(lineOf(sheet, line, column, columns, read));
    return lines;
  });
}

// Most cells of a table hold texts, which are copied as a row; only the others are looked at one by one.
function lineOf(sheet: SheetState, row: number, first: number, columns: number, read: CellReader<unknown>): unknown[] {
  const contents = sheet.rows[row - 1]?.contents ?? NO_CONTENTS;
  const cells: unknown[] = contents.slice(first - 1, first - 1 + columns);
  for (let index = 0; index < columns; index += 1) {
    if (typeof cells[index] === 'string') continue;
    const content = contents[first - 1 + index] ?? null;
    cells[index] = content === null ? '' : read(content, sheet, row, first + index);
  }
  return cells;
}

const NO_CONTENTS: RowState['contents'] = [];

// By plain loops: a run reads its tables cell by cell, and little else is done as often.
function readBlock<Result>(sheet: SheetState, block: Block, read: CellReader<Result>): Result[][] {
  const rows: Result[][] = [];
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const contents = sheet.rows[row - 1]?.contents;
    const cells: Result[] = [];
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      cells.push(read(contents?.[column - 1] ?? null, sheet, row, column));
    }
    rows.push(cells);
  }
  return rows;
}

/** Gives the same range cut down to its first cell, which the singular getters read. */
export function first(parts: RangeParts): RangeParts {
  return { ...parts, block: { ...parts.block, rows: 1, columns: 1 } };
}

/** Throws Google's error when there are too few or too many rows for the range (F30). */
export function mustFitRows(parts: RangeParts, lines: readonly unknown[]): void {
  if (lines.length === parts.block.rows) return;
  throw parts.realm.exception(
    'The number of rows in the data does not match the number of rows in the range. ' +
      `The data has ${lines.length} but the range has ${parts.block.rows}.`,
  );
}

/** Gives the row. Throws Google's error when it has too few or too many cells (F31). */
export function rowThatFits(parts: RangeParts, row: readonly unknown[] | undefined): readonly unknown[] {
  const values = row ?? [];
  if (values.length === parts.block.columns) return values;
  throw parts.realm.exception(
    'The number of columns in the data does not match the number of columns in the range. ' +
      `The data has ${values.length} but the range has ${parts.block.columns}.`,
  );
}

/** Reads one cell. */
export type CellReader<Result> = (
  content: CellContent | null,
  sheet: SheetState,
  row: number,
  column: number,
) => Result;

/** Gives how `getValues` reads a cell. */
function valueReader(parts: RangeParts): CellReader<unknown> {
  const { file, realm, session } = parts;
  const formulas = formulaReader(file, session.execution.now());
  return (content, sheet, row, column) => {
    // Only a number is read by its format.
    if (content === null) return '';
    if (typeof content === 'string' || typeof content === 'boolean') return content;
    const { format } = styleOf(file, sheet.rows[row - 1]?.styles[column - 1] ?? 0);
    if (typeof content === 'number') return scriptValue(content, format, file.timeZone, realm);
    const result = formulas(sheet, row, column);
    return isDateResult(result, format) ? realm.date(momentOf(Number(result.value), file.timeZone)) : result.value;
  };
}

function displayOf(parts: RangeParts): CellReader<string> {
  const { file, session } = parts;
  const formulas = formulaReader(file, session.execution.now());
  return (content, sheet, row, column) => {
    if (content === null) return '';
    const { format } = styleOf(file, sheet.rows[row - 1]?.styles[column - 1] ?? 0);
    if (typeof content !== 'object') return displayText(content, format, file.locale);
    return resultText(formulas(sheet, row, column), format, file);
  };
}

/** Gives a cell's formula, '' where it has none (F36). */
export function formulaOf(content: CellContent | null): string {
  return typeof content === 'object' && content !== null ? content.formula : '';
}

/** Puts a formula into a cell of the row; '' empties the cell. */
export function writeFormula(parts: RangeParts, row: RowState, column: number, text: string): void {
  // Google puts the missing `=` in front by itself; an empty formula empties the cell.
  const formula = text === '' || text.startsWith('=') ? text : `=${text}`;
  putTyped(parts.file, row, column, { content: formula === '' ? null : { formula } });
}

function clearAs(parts: RangeParts, options: object, call: Call): object {
  const on = (name: string): boolean => Reflect.get(options, name) === true;
  if (on('skipFilteredRows')) throw new NotEmulated('Range.clear with skipFilteredRows');
  const what = {
    contents: on('contentsOnly'),
    formats: on('formatOnly'),
    notes: on('commentsOnly'),
    validations: on('validationsOnly'),
  };
  if (Object.values(what).some(Boolean)) return clearRange(parts, call.method, what);
  return clearRange(parts, call.method, { contents: true, formats: true });
}
