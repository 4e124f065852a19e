/** What becomes of the references of a formula when rows or columns are inserted or deleted. */

import { columnLetters, columnNumber } from '../state/a1-notation.ts';
import type { Axis } from '../state/spreadsheet-state.ts';

/** Lines that come in before line `first` (`change` of them, above 0), or go from it on (below 0). */
export interface Shift {
  readonly axis: Axis;
  readonly first: number;
  readonly change: number;
}

/** A shift on the sheet named `target`. */
interface SheetShift extends Shift {
  readonly target: string;
  /** Name of the sheet on which the formula stands: what a reference without a name means. */
  readonly own: string;
}

const SIDE = '\\$?[A-Z]{1,3}\\$?\\d+|\\$?[A-Z]{1,3}|\\$?\\d+';
const CELL = '\\$?[A-Z]{1,3}\\$?\\d+';
// A quoted text; or A1, A1:B2, A2:A, A:C, 5:7, with the name of their sheet before them.
const SPAN = new RegExp(
  `("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?` +
    `(?<![\\p{L}\\p{N}_.$])((?:${SIDE}):(?:${SIDE})|${CELL})(?![\\p{L}\\p{N}_(.:!])`,
  'giu',
);
const PARTS = /^(\$?)([A-Z]{0,3})(\$?)(\d*)$/i;

/** One side of a reference: column letters and row digits, '' where it is open. */
interface Side {
  columnHeld: string;
  column: string;
  rowHeld: string;
  row: string;
}

/**
 * Gives the formula as Google rewrites it: references behind the change move, ranges around it grow or shrink, and
 * what is deleted altogether becomes #REF!. A `$` holds nothing here, for the cell itself has moved.
 *
 * @example
 * movedFormula('=SUM(A2:A9)+B1', { axis: 'rows', first: 3, change: 1, target: 'S', own: 'S' })  // '=SUM(A2:A10)+B1'
 * movedFormula('=D2:D+E9', { axis: 'columns', first: 4, change: -1, target: 'S', own: 'S' })  // '=#REF!+D9'
 */
export function movedFormula(formula: string, shift: SheetShift): string {
  return formula.replace(SPAN, (whole: string, quoted?: string, prefix?: string, cells?: string) => {
    if (quoted !== undefined || cells === undefined) return whole;
    const named = prefix === undefined ? shift.own : unprefixed(prefix);
    if (named !== shift.target) return whole;
    return `${prefix ?? ''}${movedSpan(cells, shift) ?? '#REF!'}`;
  });
}

function movedSpan(cells: string, shift: Shift): string | null {
  const [one = '', other] = cells.split(':');
  const start = sideOf(one);
  const end = other === undefined ? start : sideOf(other);
  const moved = movedLines(lineOf(start, shift), lineOf(end, shift), shift);
  if (moved === null) return null;
  const [from, to] = moved;
  const begin = textOf(start, from, shift);
  return other === undefined ? begin : `${begin}:${textOf(end, to, shift)}`;
}

// Lines from and to, null where that side is open; null altogether when nothing is left.
function movedLines(
  from: number | null,
  to: number | null,
  { first, change }: Shift,
): readonly [number | null, number | null] | null {
  if (change > 0) {
    const shifted = (line: number | null): number | null => (line === null || line < first ? line : line + change);
    return [shifted(from), shifted(to)];
  }
  const end = first - change;
  const fromGone = from !== null && from >= first && from < end;
  const toGone = to !== null && to >= first && to < end;
  if (fromGone && toGone) return null;
  const shifted = (line: number | null): number | null => (line === null || line < end ? line : line + change);
  return [fromGone ? first : shifted(from), toGone ? first - 1 : shifted(to)];
}

function sideOf(text: string): Side {
  const [, columnHeld = '', column = '', rowHeld = '', row = ''] = PARTS.exec(text) ?? [];
  // A lone "$5" is read as the column's sign without a column.
  return column === ''
    ? { columnHeld: '', column, rowHeld: columnHeld || rowHeld, row }
    : { columnHeld, column, rowHeld, row };
}

function lineOf(side: Side, { axis }: Shift): number | null {
  if (axis === 'rows') return side.row === '' ? null : Number(side.row);
  return side.column === '' ? null : columnNumber(side.column);
}

function textOf(side: Side, line: number | null, { axis }: Shift): string {
  const column = axis === 'columns' && line !== null ? columnLetters(line) : side.column;
  const row = axis === 'rows' && line !== null ? String(line) : side.row;
  return `${side.columnHeld}${column}${side.rowHeld}${row}`;
}

function unprefixed(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
