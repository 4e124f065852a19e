/** Formulas between A1 and R1C1: what a reference is called from the cell that it stands in. */

import { columnLetters, columnNumber } from '../state/a1-notation.ts';

// A quoted text or a quoted sheet name is passed over; what follows a letter, a digit or a dot is no reference.
const QUOTED = `("(?:[^"]|"")*"|'(?:[^']|'')*')`;
const R1C1 = new RegExp(`${QUOTED}|(?<![\\w.])R(\\d+|\\[-?\\d+\\])?C(\\d+|\\[-?\\d+\\])?(?![\\w(.])`, 'gi');
const A1 = new RegExp(`${QUOTED}|(?<![\\w.$])(\\$?)([A-Z]{1,3})(\\$?)(\\d+)(?![\\w(.])`, 'gi');

/** Where a formula stands. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * The formula in A1, for a cell that stands at `cell`. A reference that would leave the sheet at its top or left is
 * `#REF!`.
 *
 * @example
 * formulaInA1('=R[-1]C*R1C1', { row: 5, column: 2 })  // '=B4*$A$1'
 */
export function formulaInA1(formula: string, cell: Cell): string {
  return formula.replace(R1C1, (whole: string, quoted: string | undefined, row?: string, column?: string) => {
    if (quoted !== undefined) return whole;
    const down = place(row, cell.row);
    const right = place(column, cell.column);
    if (down.line < 1 || right.line < 1) return '#REF!';
    return `${right.held}${columnLetters(right.line)}${down.held}${down.line}`;
  });
}

/**
 * The formula in R1C1, for a cell that stands at `cell`; relative parts are always written with their number (F36).
 *
 * @example
 * formulaInR1C1('=B4*$A$1', { row: 5, column: 2 })  // '=R[-1]C[0]*R1C1'
 */
export function formulaInR1C1(formula: string, cell: Cell): string {
  return formula.replace(
    A1,
    (whole: string, quoted: string | undefined, columnHeld: string, letters: string, rowHeld: string, row: string) => {
      if (quoted !== undefined) return whole;
      const down = rowHeld === '$' ? row : `[${Number(row) - cell.row}]`;
      const right = columnHeld === '$' ? `${columnNumber(letters)}` : `[${columnNumber(letters) - cell.column}]`;
      return `R${down}C${right}`;
    },
  );
}

function place(text: string | undefined, own: number): { line: number; held: '' | '$' } {
  if (text === undefined) return { line: own, held: '' };
  if (text.startsWith('[')) return { line: own + Number(text.slice(1, -1)), held: '' };
  return { line: Number(text), held: '$' };
}
