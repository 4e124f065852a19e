/** Range.sort, and rows of cells as they are cut and pasted. */

import { givenNumber } from '../../base/given-number.ts';
import { MISFIT, parameter } from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { formulaReader, type ReadFormula } from '../formula/formula-results.ts';
import { shiftedFormula } from '../formula/formula-text.ts';
import { mustMayEdit } from '../rules/protected-cells.ts';
import { again, type RangeParts, sheetOf, touch } from '../spreadsheet-session.ts';
import { type PlainValue, tagOf } from '../state/cell-display.ts';
import { contentAt, putContent, putNote, putStyle, rowAt } from '../state/cell-grid.ts';
import { noteMove } from '../state/line-journal.ts';
import type { Block, CellContent, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';

/** One key of a sort. `column` counts on the sheet, not in the range (F37). */
interface SortKey {
  column: number;
  ascending: boolean;
}

/** What is sorted by what; formulas are worked out as at `nowMs`. */
interface Sort {
  readonly block: Block;
  readonly keys: readonly SortKey[];
  readonly nowMs: number;
}

// A column's number, what says a column and a direction, or several of them.
const sortKeys = parameter('Object', (value) => {
  const wanted: unknown[] = Array.isArray(value) ? value : [value];
  const keys = wanted.map(sortKey);
  const fitting = keys.filter((each) => each !== null);
  return fitting.length === keys.length ? fitting : MISFIT;
});

/** Sorting. */
export const rangeMoves: MethodTable<RangeParts> = {
  sort: takes([sortKeys], (parts, [keys], call) => {
    sortBlock(parts, call.method, parts.block, keys);
    return again(parts);
  }),
};

/** Sorts the rows of a block as one change, as `sortLines` does, where the execution's user may edit them. */
export function sortBlock(parts: RangeParts, method: string, block: Block, keys: readonly SortKey[]): void {
  const { file, session } = parts;
  session.buffer.now(method, 'Range.commit', () => {
    mustMayEdit(session, file, parts.sheetId, block);
    sortLines(file, sheetOf(parts), { block, keys, nowMs: session.execution.now() });
    touch(file);
  });
}

/**
 * Sorts the rows of a block: numbers before texts before truth values (F38), empty cells last.
 *
 * Looks and notes go along with their cells. Throws `not emulated` on a sheet of form responses, where it is not known
 * which row a later edit of a response would then change, and where a formula that is compared is not worked out.
 */
export function sortLines(file: SpreadsheetFile, sheet: SheetState, { block, keys, nowMs }: Sort): void {
  if (file.links.some((each) => each.sheetId === sheet.id)) {
    throw new NotEmulated('sorting a sheet of form responses');
  }
  const compare = comparison(keys, tagOf(file.locale));
  const formulas = formulaReader(file, nowMs);
  const rows = Array.from({ length: block.rows }, (_, offset) => block.row + offset);
  const lines = rows.map((row) => ({ row, valueIn: (column: number) => valueAt(sheet, row, column, formulas) }));
  // Array.prototype.sort is stable: equal rows keep their order.
  const sorted = lines.sort(compare).map(({ row }) => row);
  reorder(sheet, block, sorted, rows);
}

/** Takes the block's cells in the rows `from` to the rows `to`; formulas come to read as at their new place. */
export function reorder(sheet: SheetState, block: Block, from: readonly number[], to: readonly number[]): void {
  const lines = from.map((row) => cut(sheet, block, row));
  lines.forEach((line, index) => {
    const [before = 0, after = 0] = [from[index], to[index]];
    const contents = line.contents.map((content) =>
      typeof content === 'object' && content !== null
        ? { formula: shiftedFormula(content.formula, after - before, 0) }
        : content,
    );
    paste(sheet, block, after, { ...line, contents });
  });
  noteMove(sheet, { kind: 'order', block: { ...block }, from, to });
}

/** One row of a block, taken out of the sheet. */
export interface Line {
  contents: (CellContent | null)[];
  styles: number[];
  notes: string[];
}

/** A row that is compared: its number, and its values by column of the sheet. */
interface SortedLine {
  readonly row: number;
  valueIn(column: number): PlainValue | null;
}

/** Gives what a cell holds, or its formula gives. */
export function valueAt(sheet: SheetState, row: number, column: number, formulas: ReadFormula): PlainValue | null {
  const content = contentAt(sheet, row, column);
  return typeof content === 'object' && content !== null ? formulas(sheet, row, column).value : content;
}

function sortKey(wanted: unknown): SortKey | null {
  const alone = givenNumber(wanted);
  if (alone !== null) return { column: Math.trunc(alone), ascending: true };
  if (typeof wanted !== 'object' || wanted === null) return null;
  const column: unknown = Reflect.get(wanted, 'column');
  const ascending: unknown = Reflect.get(wanted, 'ascending');
  const number = givenNumber(column);
  return number === null ? null : { column: Math.trunc(number), ascending: ascending !== false };
}

/** Gives what stands in row `number` of the block. */
export function cut(sheet: SheetState, block: Block, number: number): Line {
  const row = rowAt(sheet, number);
  const columns = Array.from({ length: block.columns }, (_, offset) => block.column + offset);
  return {
    contents: columns.map((column) => row?.contents[column - 1] ?? null),
    styles: columns.map((column) => row?.styles[column - 1] ?? 0),
    notes: columns.map((column) => row?.notes?.[column] ?? ''),
  };
}

/** Puts a cut row into row `number` of the block. */
export function paste(sheet: SheetState, block: Block, number: number, line: Line): void {
  while (sheet.rows.length < number) sheet.rows.push(null);
  // A row of its own, because the lines still to be pasted were cut from the rows that stood here.
  const before = rowAt(sheet, number);
  const row = {
    contents: before?.contents.slice() ?? [],
    styles: before?.styles.slice() ?? [],
    ...(before?.notes === undefined ? {} : { notes: before.notes }),
  };
  line.contents.forEach((content, offset) => {
    putContent(row, block.column + offset, content);
    putStyle(row, block.column + offset, line.styles[offset] ?? 0);
    putNote(row, block.column + offset, line.notes[offset] ?? '');
  });
  sheet.rows[number - 1] = row;
}

function comparison(keys: readonly SortKey[], locale: string): (one: SortedLine, other: SortedLine) => number {
  const texts = new Intl.Collator(locale);
  const rank = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  return (one, other) => {
    for (const { column, ascending } of keys) {
      const [left, right] = [one.valueIn(column), other.valueIn(column)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      const order =
        rank(left) - rank(right) ||
        (typeof left === 'string' ? texts.compare(left, String(right)) : Number(left) - Number(right));
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  };
}
