/** Range.sort, and rows of cells as they are cut and pasted. */

import { NotEmulated } from '../not-emulated.ts';
import type { CallArguments } from './call-arguments.ts';
import { tagOf } from './cell-display.ts';
import { putContent, putNote, putStyle, rowAt } from './cell-grid.ts';
import { formulaResult, shiftedFormula } from './formula-text.ts';
import { noteMove } from './line-journal.ts';
import { mustMayEdit } from './protected-cells.ts';
import { type MethodTable, takes } from './service-class.ts';
import { again, type RangeParts, sheetOf, touch } from './spreadsheet-session.ts';
import type { Block, CellContent, SheetState, SpreadsheetFile } from './spreadsheet-store.ts';

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

/** Sorts the rows of a block as one change, as `sortLines` does, where the execution's user may edit them. */
export function sortBlock(parts: RangeParts, method: string, block: Block, keys: readonly SortKey[]): void {
  const { file, session } = parts;
  session.buffer.now(method, 'Range.commit', () => {
    mustMayEdit(session, file, parts.sheetId, block);
    sortLines(file, sheetOf(parts), block, keys);
    touch(file);
  });
}

/**
 * Sorts the rows of a block: numbers before texts before truth values (F38), empty cells last.
 *
 * Looks and notes go along with their cells. Throws `not emulated` on a sheet of form responses, where it is not known
 * which row a later edit of a response would then change.
 */
export function sortLines(file: SpreadsheetFile, sheet: SheetState, block: Block, keys: readonly SortKey[]): void {
  if (file.links.some((each) => each.sheetId === sheet.id)) {
    throw new NotEmulated('sorting a sheet of form responses');
  }
  const compare = comparison(keys, tagOf(file.locale));
  const rows = Array.from({ length: block.rows }, (_, offset) => block.row + offset);
  // Array.prototype.sort is stable: equal rows keep their order.
  const sorted = rows.map((row) => ({ row, line: cut(sheet, block, row) })).sort((a, b) => compare(a.line, b.line));
  reorder(
    sheet,
    block,
    sorted.map(({ row }) => row),
    rows,
  );
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
  /** Contents by column of the sheet, for comparing. */
  at(column: number): string | number | boolean | null;
}

function sortKey(wanted: unknown, given: CallArguments): SortKey {
  if (typeof wanted === 'number') return { column: Math.trunc(wanted), ascending: true };
  if (typeof wanted !== 'object' || wanted === null) throw given.wrong();
  const column: unknown = Reflect.get(wanted, 'column');
  const ascending: unknown = Reflect.get(wanted, 'ascending');
  if (typeof column !== 'number') throw given.wrong();
  return { column: Math.trunc(column), ascending: ascending !== false };
}

/** Gives what stands in row `number` of the block. */
export function cut(sheet: SheetState, block: Block, number: number): Line {
  const row = rowAt(sheet, number);
  const columns = Array.from({ length: block.columns }, (_, offset) => block.column + offset);
  return {
    contents: columns.map((column) => row?.contents[column - 1] ?? null),
    styles: columns.map((column) => row?.styles[column - 1] ?? 0),
    notes: columns.map((column) => row?.notes?.[column] ?? ''),
    at: (column) => {
      const content = row?.contents[column - 1] ?? null;
      return typeof content === 'object' && content !== null ? formulaResult(content.formula) : content;
    },
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

function comparison(keys: readonly SortKey[], locale: string): (one: Line, other: Line) => number {
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
