/** Reads and writes the addresses of ranges: A1 and R1C1. */

import type { Block } from './spreadsheet-state.ts';

/** Which sides of an address were named: `D:F` names no rows, `5:7` no columns (F16). */
export interface Bounds {
  startRow: boolean;
  endRow: boolean;
  startColumn: boolean;
  endColumn: boolean;
}

/** A block, and how it was addressed. */
export interface Address {
  /** The sheet's name, where the address has one. */
  sheet: string | null;
  block: Block;
  bounds: Bounds;
}

/** Every side named, as in `A1:B2`. */
export const BOUNDED: Bounds = { startRow: true, endRow: true, startColumn: true, endColumn: true };

const A1 = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;
const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * Reads an address on a grid of `rows` by `columns`; null when it is none. `RC1` is a cell of column RC (F17).
 *
 * @example
 * parseAddress('C5:B2', { rows: 1000, columns: 26 })?.block  // { row: 2, column: 2, rows: 4, columns: 2 }
 */
export function parseAddress(text: string, grid: { rows: number; columns: number }): Address | null {
  const named = SHEET.exec(text);
  const sheet = named === null ? null : (named[1]?.replaceAll("''", "'") ?? named[2] ?? null);
  const rest = named?.[3] ?? text;
  const byNumbers = R1C1.exec(rest);
  if (byNumbers !== null) {
    const [startRow, startColumn] = [Number(byNumbers[1]), Number(byNumbers[2])];
    const end = { row: Number(byNumbers[3] ?? startRow), column: Number(byNumbers[4] ?? startColumn) };
    return { sheet, block: blockBetween({ row: startRow, column: startColumn }, end), bounds: BOUNDED };
  }
  const found = parseLetters(rest, grid);
  return found === null ? null : { sheet, ...found };
}

/**
 * Writes a block as A1, keeping open sides open: `D:F` stays `D:F` (F15).
 *
 * @example
 * a1Of({ row: 2, column: 28, rows: 1, columns: 2 }, BOUNDED)  // 'AB2:AC2'
 */
export function a1Of(block: Block, bounds: Bounds): string {
  const from = side(block.row, block.column, bounds.startRow, bounds.startColumn);
  const last = { row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
  const to = side(last.row, last.column, bounds.endRow, bounds.endColumn);
  // A whole sheet, as a protection tells it, has no address (F64).
  if (from === '' && to === '') return '';
  const bounded = bounds.startRow && bounds.endRow && bounds.startColumn && bounds.endColumn;
  return bounded && from === to ? from : `${from}:${to}`;
}

/** Gives the letters of a column number: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Gives the column number of letters: A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function parseLetters(text: string, grid: { rows: number; columns: number }): Omit<Address, 'sheet'> | null {
  const found = A1.exec(text);
  if (found === null || text === '') return null;
  const single = !text.includes(':');
  const start = { column: found[1], row: found[2] };
  const end = single ? start : { column: found[3], row: found[4] };
  // A cell needs both parts; a pair needs at least one part on each side, and the open sides must agree.
  if (single && (start.column === undefined || start.row === undefined)) return null;
  if ((start.column === undefined) !== (end.column === undefined)) return null;
  if (start.column === undefined && (start.row === undefined || end.row === undefined)) return null;
  const bounds = {
    startRow: start.row !== undefined,
    endRow: end.row !== undefined,
    startColumn: start.column !== undefined,
    endColumn: end.column !== undefined,
  };
  const from = { row: Number(start.row ?? 1), column: start.column === undefined ? 1 : columnNumber(start.column) };
  const last = end.column === undefined ? grid.columns : columnNumber(end.column);
  if (from.row < 1) return null;
  return { block: blockBetween(from, { row: Number(end.row ?? grid.rows), column: last }), bounds };
}

function blockBetween(one: { row: number; column: number }, other: { row: number; column: number }): Block {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return { row, column, rows: Math.abs(one.row - other.row) + 1, columns: Math.abs(one.column - other.column) + 1 };
}

function side(row: number, column: number, rowNamed: boolean, columnNamed: boolean): string {
  return `${columnNamed ? columnLetters(column) : ''}${rowNamed ? row : ''}`;
}
