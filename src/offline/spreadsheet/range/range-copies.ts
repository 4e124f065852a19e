/** The methods of Range that copy cells to another place, or move them there. */

import { fields, flag, instance, integer, memberOf } from '../../base/parameters.ts';
import { type Call, type Form, type MethodTable, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { formulaReader } from '../formula/formula-results.ts';
import { shiftedFormula } from '../formula/formula-text.ts';
import { mayRefer } from '../formula/referring-formulas.ts';
import { gridRange } from '../sheet/sheet-ranges.ts';
import { RANGE, type RangeParts, SHEET, sheetOf } from '../spreadsheet-session.ts';
import { putContent, putNote, putStyle } from '../state/cell-grid.ts';
import type { Block, CellContent } from '../state/spreadsheet-state.ts';
import { cut, type Line, valueAt } from './range-moves.ts';
import { eachColumn, writeRange } from './range-writes.ts';

/** Copying and moving. */
export const rangeCopies: MethodTable<RangeParts> = {
  copyTo: [
    takes([instance(RANGE)], (parts, [target], call) => copyTo(parts, target, call, ALL)),
    // Of two arguments Google takes the second for options: a type without `transposed` is none, and all is pasted.
    takes([instance(RANGE), fields], (parts, [target, options], call) =>
      copyTo(parts, target, call, askedFor(options)),
    ),
    takes([instance(RANGE), memberOf('CopyPasteType'), flag], (parts, [target, type, transposed], call) =>
      copyTo(parts, target, call, { ...pastedBy(type), transposed }),
    ),
  ],
  copyValuesToRange: toRange({ contents: 'values', looks: false, transposed: false }),
  copyFormatToRange: toRange({ contents: 'none', looks: true, transposed: false }),
  moveTo: takes([instance(RANGE)], (parts, [target], call) => {
    if (target.file !== parts.file) throw call.wrong();
    if (mayRefer(parts.file, sheetOf(parts))) throw new NotEmulated('Range.moveTo of cells that formulas may refer to');
    moveTo(parts, target, call.method);
    return null;
  }),
};

type Copied = { contents: 'formulas' | 'values' | 'none'; looks: boolean; transposed: boolean };

const ALL: Copied = { contents: 'formulas', looks: true, transposed: false };

function copyTo(parts: RangeParts, target: RangeParts, call: Call, what: Copied): null {
  if (target.file !== parts.file) throw new NotEmulated('Range.copyTo into another spreadsheet');
  copy(parts, target, call.method, what);
  return null;
}

// The copy into columns and rows of a sheet, given as itself or by its id; both ends belong to it. A sheet's name is
// neither of the two, and fits no form of the method.
function toRange(what: Copied): readonly Form<RangeParts>[] {
  const into = (parts: RangeParts, sheetId: number, lines: readonly number[], call: Call): null => {
    const [column = 1, columnEnd = 1, row = 1, rowEnd = 1] = lines;
    const block = { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 };
    const target = RANGE.partsOf(gridRange({ ...parts, sheetId }, block));
    if (target !== null) copy(parts, target, call.method, what);
    return null;
  };
  return [
    takes([integer, integer, integer, integer, integer], (parts, [sheetId, ...lines], call) =>
      into(parts, sheetId, lines, call),
    ),
    takes([instance(SHEET), integer, integer, integer, integer], (parts, [sheet, ...lines], call) => {
      if (sheet.file !== parts.file) throw call.wrong();
      return into(parts, sheet.sheetId, lines, call);
    }),
  ];
}

function pastedBy(type: string): Copied {
  if (type === 'PASTE_NORMAL') return ALL;
  if (type === 'PASTE_VALUES') return { ...ALL, contents: 'values', looks: false };
  if (type === 'PASTE_FORMAT') return { ...ALL, contents: 'none' };
  throw new NotEmulated(`Range.copyTo with ${type}`);
}

function askedFor(options: object): Copied {
  if (Reflect.get(options, 'contentsOnly') === true) return { ...ALL, contents: 'values', looks: false };
  if (Reflect.get(options, 'formatOnly') === true) return { ...ALL, contents: 'none' };
  return ALL;
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
  const whole = RANGE.partsOf(gridRange(target, block));
  if (whole === null) return;
  const nothing = { content: null, style: 0, note: '', row: 0, column: 0 };
  const pieces = piecesOf(source, ALL);
  write(source, method, ALL, () => nothing);
  write(whole, method, ALL, (down, right) => pieces[down]?.[right]);
}

function copiedContent(content: CellContent | null, shift: { down: number; right: number }): CellContent | null {
  if (typeof content !== 'object' || content === null) return content;
  return { formula: shiftedFormula(content.formula, shift.down, shift.right) };
}
