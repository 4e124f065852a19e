/** The methods of Range that copy cells to another place, or move them there. */

import { givenNumber } from '../../base/given-number.ts';
import { enumMemberName } from '../../base/google-enum.ts';
import { NotEmulated } from '../../not-emulated.ts';
import type { CallArguments } from '../call-arguments.ts';
import { formulaReader } from '../formula/formula-results.ts';
import { shiftedFormula } from '../formula/formula-text.ts';
import { mayRefer } from '../formula/referring-formulas.ts';
import { type MethodEntry, type MethodTable, takes } from '../service-class.ts';
import { gridRange } from '../sheet/sheet-ranges.ts';
import { type RangeParts, sheetOf } from '../spreadsheet-session.ts';
import { putContent, putNote, putStyle } from '../state/cell-grid.ts';
import type { Block, CellContent } from '../state/spreadsheet-state.ts';
import { cut, type Line, valueAt } from './range-moves.ts';
import { eachColumn, writeRange } from './range-writes.ts';

/** Copying and moving. */
export const rangeCopies: MethodTable<RangeParts> = {
  copyTo: takes(1, 3, (parts, given) => {
    const target = parts.session.rangeParts(given.values[0]);
    if (target === null) throw given.wrong();
    if (target.file !== parts.file) throw new NotEmulated('Range.copyTo into another spreadsheet');
    copy(parts, target, given.method, whatToCopy(given));
    return null;
  }),
  copyValuesToRange: toRange({ contents: 'values', looks: false, transposed: false }),
  copyFormatToRange: toRange({ contents: 'none', looks: true, transposed: false }),
  moveTo: takes(1, 1, (parts, given) => {
    const target = parts.session.rangeParts(given.values[0]);
    if (target === null || target.file !== parts.file) throw given.wrong();
    if (mayRefer(parts.file, sheetOf(parts))) throw new NotEmulated('Range.moveTo of cells that formulas may refer to');
    moveTo(parts, target, given.method);
    return null;
  }),
};

type Copied = { contents: 'formulas' | 'values' | 'none'; looks: boolean; transposed: boolean };

// The copy into columns and rows of a sheet, given as itself or by its id; both ends belong to it.
function toRange(what: Copied): MethodEntry<RangeParts> {
  return takes(5, 5, (parts, given) => {
    const sheet = parts.session.sheetParts(given.values[0]);
    // A sheet's name is neither of the two, and fits no form of the method.
    const sheetId = sheet === null ? givenNumber(given.values[0]) : sheet.sheetId;
    if (sheetId === null) throw given.wrong();
    if (sheet !== null && sheet.file !== parts.file) throw given.wrong();
    const [column, columnEnd, row, rowEnd] = [1, 2, 3, 4].map((position) => given.integer(position));
    if (column === undefined || columnEnd === undefined || row === undefined || rowEnd === undefined) return null;
    const block = { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
    const target = parts.session.rangeParts(gridRange({ ...parts, sheetId }, block));
    if (target !== null) copy(parts, target, given.method, what);
    return null;
  });
}

function whatToCopy(given: CallArguments): Copied {
  const all: Copied = { contents: 'formulas', looks: true, transposed: false };
  if (given.count === 1) return all;
  const name = enumMemberName('CopyPasteType', given.values[1]);
  if (name !== null && given.count === 3) {
    const transposed = given.flag(2);
    if (name === 'PASTE_NORMAL') return { ...all, transposed };
    if (name === 'PASTE_VALUES') return { contents: 'values', looks: false, transposed };
    if (name === 'PASTE_FORMAT') return { contents: 'none', looks: true, transposed };
    throw new NotEmulated(`Range.copyTo with ${name}`);
  }
  // Of two arguments Google takes the second for options: a paste type without `transposed` is none, and all is pasted.
  const options = given.values[1];
  if (given.count !== 2 || typeof options !== 'object' || options === null) throw given.wrong();
  if (Reflect.get(options, 'contentsOnly') === true) return { ...all, contents: 'values', looks: false };
  if (Reflect.get(options, 'formatOnly') === true) return { ...all, contents: 'none' };
  return all;
}

interface Piece {
  content: CellContent | null;
  style: number;
  note: string;
  /** Where it came from. */
  row: number;
  column: number;
}

// Values are taken before anything is written, because a formula may refer to what is written over.
function piecesOf(source: RangeParts, { contents, transposed }: Copied): Piece[][] {
  const { block, file, session } = source;
  const sheet = sheetOf(source);
  const formulas = formulaReader(file, session.execution.now());
  const lines: Line[] = Array.from({ length: block.rows }, (_, offset) => cut(sheet, block, block.row + offset));
  const pieces = lines.map((line, down) =>
    line.contents.map((content, right) => ({
      content: contents === 'values' ? valueAt(sheet, block.row + down, block.column + right, formulas) : content,
      style: line.styles[right] ?? 0,
      note: line.notes[right] ?? '',
      row: block.row + down,
      column: block.column + right,
    })),
  );
  if (!transposed) return pieces;
  const isFormula = (piece: Piece): boolean => typeof piece.content === 'object' && piece.content !== null;
  if (pieces.flat().some(isFormula)) throw new NotEmulated('Range.copyTo of transposed formulas');
  return Array.from({ length: block.columns }, (_, right) => pieces.flatMap((line) => line[right] ?? []));
}

// A smaller target takes the whole source; a larger one takes it as often as it fits wholly (F40).
function copy(source: RangeParts, target: RangeParts, method: string, what: Copied): void {
  const pieces = piecesOf(source, what);
  const [rows, columns] = [pieces.length, pieces[0]?.length ?? 0];
  const times = {
    down: Math.max(1, Math.floor(target.block.rows / rows)),
    right: Math.max(1, Math.floor(target.block.columns / columns)),
  };
  const block = { ...target.block, rows: rows * times.down, columns: columns * times.right };
  write({ ...target, block }, method, what, (down, right) => pieces[down % rows]?.[right % columns]);
}

function write(
  target: RangeParts,
  method: string,
  what: Copied,
  pieceAt: (down: number, right: number) => Piece | undefined,
): void {
  writeRange(target, method, (row, down) => {
    eachColumn(target, (column, right) => {
      const piece = pieceAt(down, right);
      if (piece === undefined) return;
      if (what.contents !== 'none') {
        const shift = { down: target.block.row + down - piece.row, right: column - piece.column };
        putContent(row, column, copiedContent(piece.content, shift));
      }
      if (!what.looks) return;
      putStyle(row, column, piece.style);
      putNote(row, column, piece.note);
    });
  });
}

// Cut and paste: values, looks, validations and notes go, and leave nothing behind (F42).
function moveTo(source: RangeParts, target: RangeParts, method: string): void {
  const { rows, columns } = source.block;
  const block: Block = { ...target.block, rows, columns };
  const whole = source.session.rangeParts(gridRange(target, block));
  if (whole === null) return;
  const nothing = { content: null, style: 0, note: '', row: 0, column: 0 };
  const all: Copied = { contents: 'formulas', looks: true, transposed: false };
  const pieces = piecesOf(source, all);
  write(source, method, all, () => nothing);
  write(whole, method, all, (down, right) => pieces[down]?.[right]);
}

function copiedContent(content: CellContent | null, shift: { down: number; right: number }): CellContent | null {
  if (typeof content !== 'object' || content === null) return content;
  return { formula: shiftedFormula(content.formula, shift.down, shift.right) };
}
