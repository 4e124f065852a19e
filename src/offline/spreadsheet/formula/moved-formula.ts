/** What becomes of the references of a formula when rows or columns are inserted or deleted. */

import { columnLetters, columnNumber } from '../state/a1-notation.ts';

/** Lines that were inserted (`count` above 0) or deleted (below 0) at line `at` of the sheet named `target`. */
export interface LineChange {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
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
 * movedFormula('=SUM(A2:A9)+B1', { axis: 'rows', at: 3, count: 1, target: 'S', own: 'S' })  // '=SUM(A2:A10)+B1'
 * movedFormula('=D2:D+E9', { axis: 'columns', at: 4, count: -1, target: 'S', own: 'S' })  // '=#REF!+D9'
 */
export function movedFormula(formula: string, change: LineChange): string {
  return formula.replace(SPAN, (whole: string, quoted?: string, prefix?: string, cells?: string) => {
    if (quoted !== undefined || cells === undefined) return whole;
    const named = prefix === undefined ? change.own : unprefixed(prefix);
    if (named !== change.target) return whole;
    return `${prefix ?? ''}${movedSpan(cells, change) ?? '#REF!'}`;
  });
}

function movedSpan(cells: string, change: LineChange): string | null {
  const [first = '', second] = cells.split(':');
  const start = sideOf(first);
  const end = second === undefined ? start : sideOf(second);
  const moved = movedLines(lineOf(start, change), lineOf(end, change), change);
  if (moved === null) return null;
  const [from, to] = moved;
  const begin = textOf(start, from, change);
  return second === undefined ? begin : `${begin}:${textOf(end, to, change)}`;
}

// Lines from and to, null where that side is open; null altogether when nothing is left.
function movedLines(
  from: number | null,
  to: number | null,
  { at, count }: LineChange,
): readonly [number | null, number | null] | null {
  if (count > 0) {
    const shifted = (line: number | null): number | null => (line === null || line < at ? line : line + count);
    return [shifted(from), shifted(to)];
  }
  const end = at - count;
  const fromGone = from !== null && from >= at && from < end;
  const toGone = to !== null && to >= at && to < end;
  if (fromGone && toGone) return null;
  const shifted = (line: number | null): number | null => (line === null || line < end ? line : line + count);
  return [fromGone ? at : shifted(from), toGone ? at - 1 : shifted(to)];
}

function sideOf(text: string): Side {
  const [, columnHeld = '', column = '', rowHeld = '', row = ''] = PARTS.exec(text) ?? [];
  // A lone "$5" is read as the column's sign without a column.
  return column === ''
    ? { columnHeld: '', column, rowHeld: columnHeld || rowHeld, row }
    : { columnHeld, column, rowHeld, row };
}

function lineOf(side: Side, { axis }: LineChange): number | null {
  if (axis === 'rows') return side.row === '' ? null : Number(side.row);
  return side.column === '' ? null : columnNumber(side.column);
}

function textOf(side: Side, line: number | null, { axis }: LineChange): string {
  const column = axis === 'columns' && line !== null ? columnLetters(line) : side.column;
  const row = axis === 'rows' && line !== null ? String(line) : side.row;
  return `${side.columnHeld}${column}${side.rowHeld}${row}`;
}

function unprefixed(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
