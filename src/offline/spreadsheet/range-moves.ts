/** Range.sort, and rows of cells as they are cut and pasted. */

import { givenNumber } from '../base/given-number.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { CallArguments } from './call-arguments.ts';
import { type PlainValue, tagOf } from './cell-display.ts';
import { contentAt, putContent, putNote, putStyle, rowAt } from './cell-grid.ts';
import { formulaReader, type ReadFormula } from './formula-results.ts';
import { mustMayEdit } from './protected-cells.ts';
import { type MethodTable, takes } from './service-class.ts';
import { again, type RangeParts, sheetOf, touch } from './spreadsheet-session.ts';
import type { Block, CellContent, SheetState } from './spreadsheet-store.ts';

/** One key of a sort. `column` counts on the sheet, not in the range (F37). */
interface SortKey {
  column: number;
  ascending: boolean;
}

/** Sorting. */
export const rangeMoves: MethodTable<RangeParts> = {
  sort: takes(1, 1, (parts, given) => {
    const wanted = given.values[0];
    const keys = (Array.isArray(wanted) ? wanted : [wanted]).map((each) => sortKey(each, given));
    sortBlock(parts, given.method, parts.block, keys);
    return again(parts);
  }),
};

/**
 * Sorts the rows of a block as one change: numbers before texts before truth values (F38), empty cells last.
 *
 * Looks and notes go along with their cells. Throws `not emulated` on a sheet of form responses, where it is not known
 * which row a later edit of a response would then change.
 */
export function sortBlock(parts: RangeParts, method: string, block: Block, keys: readonly SortKey[]): void {
  const { file, session } = parts;
  if (file.links.some((each) => each.sheetId === parts.sheetId)) {
    throw new NotEmulated('sorting a sheet of form responses');
  }
  const compare = comparison(keys, tagOf(file.locale));
  session.buffer.now(method, 'Range.commit', () => {
    const sheet = sheetOf(parts);
    mustMayEdit(session, file, parts.sheetId, block);
    const formulas = formulaReader(file, session.execution.now());
    const lines = Array.from({ length: block.rows }, (_, offset) => {
      const number = block.row + offset;
      return { line: cut(sheet, block, number), at: (column: number) => valueAt(sheet, number, column, formulas) };
    });
    // Array.prototype.sort is stable: equal rows keep their order.
    const sorted = lines.slice().sort(compare);
    sorted.forEach(({ line }, offset) => {
      paste(sheet, block, block.row + offset, line);
    });
    touch(file);
  });
}

/** One row of a block, taken out of the sheet. */
export interface Line {
  contents: (CellContent | null)[];
  styles: number[];
  notes: string[];
}

/** A row that is compared: what it holds, and its values by column of the sheet. */
interface SortedLine {
  readonly line: Line;
  at(column: number): PlainValue | null;
}

/** Gives what a cell holds, or its formula gives. */
export function valueAt(sheet: SheetState, row: number, column: number, formulas: ReadFormula): PlainValue | null {
  const content = contentAt(sheet, row, column);
  return typeof content === 'object' && content !== null ? formulas(sheet, row, column).value : content;
}

function sortKey(wanted: unknown, given: CallArguments): SortKey {
  const alone = givenNumber(wanted);
  if (alone !== null) return { column: Math.trunc(alone), ascending: true };
  if (typeof wanted !== 'object' || wanted === null) throw given.wrong();
  const column: unknown = Reflect.get(wanted, 'column');
  const ascending: unknown = Reflect.get(wanted, 'ascending');
  const number = givenNumber(column);
  if (number === null) throw given.wrong();
  return { column: Math.trunc(number), ascending: ascending !== false };
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
      const [left, right] = [one.at(column), other.at(column)];
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
