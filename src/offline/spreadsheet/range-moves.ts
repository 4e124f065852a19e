/** The methods of Range that move or copy cells: sorting and copying. */

import { enumMemberName } from '../base/google-enum.ts';
import type { CallArguments } from './call-arguments.ts';
import { tagOf } from './cell-display.ts';
import { putContent, putNote, putStyle, rowAt } from './cell-grid.ts';
import { formulaResult, shiftedFormula } from './formula-text.ts';
import { mustMayEdit } from './protected-cells.ts';
import { eachColumn, writeRange } from './range-writes.ts';
import { type MethodTable, takes } from './service-class.ts';
import { again, type RangeParts, sheetOf, touch } from './spreadsheet-session.ts';
import type { Block, CellContent, SheetState } from './spreadsheet-store.ts';

/** One key of a sort. `column` counts on the sheet, not in the range (F37). */
interface SortKey {
  column: number;
  ascending: boolean;
}

/** Sorting and copying. */
export const rangeMoves: MethodTable<RangeParts> = {
  sort: takes(1, 1, (parts, given) => {
    const wanted = given.values[0];
    const keys = (Array.isArray(wanted) ? wanted : [wanted]).map((each) => sortKey(each, given));
    sortBlock(parts, given.method, parts.block, keys);
    return again(parts);
  }),
  copyTo: takes(1, 3, (parts, given) => {
    const target = parts.session.rangeParts(given.values[0]);
    if (target === null) throw given.wrong();
    if (target.file !== parts.file) throw new Error('not emulated: Range.copyTo into another spreadsheet');
    copy(parts, target, given.method, whatToCopy(given));
    return null;
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
    throw new Error('not emulated: sorting a sheet of form responses');
  }
  const compare = comparison(keys, tagOf(file.locale));
  session.buffer.now(method, 'Range.commit', () => {
    const sheet = sheetOf(parts);
    mustMayEdit(session, file, parts.sheetId, block);
    const lines = Array.from({ length: block.rows }, (_, offset) => cut(sheet, block, block.row + offset));
    // Array.prototype.sort is stable: equal rows keep their order.
    const sorted = lines.slice().sort(compare);
    sorted.forEach((line, offset) => {
      paste(sheet, block, block.row + offset, line);
    });
    touch(file);
  });
}

interface Line {
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

function cut(sheet: SheetState, block: Block, number: number): Line {
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

function paste(sheet: SheetState, block: Block, number: number, line: Line): void {
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

type Copied = { contents: 'formulas' | 'values' | 'none'; looks: boolean };

function whatToCopy(given: CallArguments): Copied {
  if (given.count === 1) return { contents: 'formulas', looks: true };
  const name = enumMemberName('CopyPasteType', given.values[1]);
  if (name !== null) {
    if (given.count === 3 && given.flag(2)) throw new Error('not emulated: Range.copyTo transposed');
    if (name === 'PASTE_NORMAL') return { contents: 'formulas', looks: true };
    if (name === 'PASTE_VALUES') return { contents: 'values', looks: false };
    if (name === 'PASTE_FORMAT') return { contents: 'none', looks: true };
    throw new Error(`not emulated: Range.copyTo with ${name}`);
  }
  const options = given.values[1];
  if (given.count !== 2 || typeof options !== 'object' || options === null) throw given.wrong();
  if (Reflect.get(options, 'contentsOnly') === true) return { contents: 'values', looks: false };
  if (Reflect.get(options, 'formatOnly') === true) return { contents: 'none', looks: true };
  return { contents: 'formulas', looks: true };
}

// A smaller target takes the whole source; a larger one takes it as often as it fits wholly (F40).
function copy(source: RangeParts, target: RangeParts, method: string, what: Copied): void {
  const { rows, columns } = source.block;
  const times = {
    down: Math.max(1, Math.floor(target.block.rows / rows)),
    right: Math.max(1, Math.floor(target.block.columns / columns)),
  };
  const block = { ...target.block, rows: rows * times.down, columns: columns * times.right };
  const from = sheetOf(source);
  const lines = Array.from({ length: rows }, (_, offset) => cut(from, source.block, source.block.row + offset));
  writeRange({ ...target, block }, method, (row, down) => {
    const line = lines[down % rows];
    eachColumn({ ...target, block }, (column, right) => {
      const position = right % columns;
      if (line === undefined) return;
      if (what.contents !== 'none') {
        const shift = {
          down: block.row + down - source.block.row - (down % rows),
          right: column - source.block.column - position,
        };
        putContent(row, column, copiedContent(line.contents[position] ?? null, what.contents, shift));
      }
      if (!what.looks) return;
      putStyle(row, column, line.styles[position] ?? 0);
      putNote(row, column, line.notes[position] ?? '');
    });
  });
}

function copiedContent(
  content: CellContent | null,
  as: 'formulas' | 'values',
  shift: { down: number; right: number },
): CellContent | null {
  if (typeof content !== 'object' || content === null) return content;
  if (as === 'values') return formulaResult(content.formula);
  return { formula: shiftedFormula(content.formula, shift.down, shift.right) };
}
