/** Which lines of a sheet have moved where, in order: what taking back an earlier act has to follow. */

import type { Axis, Block, Lines, SheetState } from './spreadsheet-state.ts';

/** Lines that came, or went. */
export interface LinesMove extends Lines {
  readonly kind: 'insert' | 'delete';
}

/** Lines that came, went, or changed places; `from` and `to` are rows, of the columns of `block` alone. */
export type LineMove =
  | LinesMove
  | { readonly kind: 'order'; readonly block: Block; readonly from: readonly number[]; readonly to: readonly number[] };

/** A move in the journal; `inverseOf` is the move that it has taken back exactly. */
export interface JournalEntry {
  readonly move: LineMove;
  inverseOf: JournalEntry | null;
}

/** A cell by its numbers from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const journals = new WeakMap<SheetState, JournalEntry[]>();

/** Gives the sheet's journal, which is kept from the first call on, for as long as the sheet is in memory. */
export function journalOf(sheet: SheetState): JournalEntry[] {
  const known = journals.get(sheet) ?? [];
  journals.set(sheet, known);
  return known;
}

/** Writes a move into the sheet's journal, where one is kept. */
export function noteMove(sheet: SheetState, move: LineMove): void {
  journals.get(sheet)?.push({ move, inverseOf: null });
}

/**
 * Gives the moves of a part of a journal without those that have been taken back within it.
 *
 * @example
 * standing([{ move: inserted, … }, { move: deleted, inverseOf: theFirst }])  // []
 */
export function standing(entries: readonly JournalEntry[]): LineMove[] {
  const kept: JournalEntry[] = [];
  for (const entry of entries) {
    if (entry.inverseOf !== null && kept.at(-1) === entry.inverseOf) kept.pop();
    else kept.push(entry);
  }
  return kept.map(({ move }) => move);
}

/** Gives where a cell is after these moves; null when it was deleted. */
export function placeAfter(moves: readonly LineMove[], before: CellPlace): CellPlace | null {
  let place: CellPlace | null = before;
  for (const move of moves) {
    if (place === null) return null;
    place = movedPlace(move, place);
  }
  return place;
}

/**
 * Gives where a row or column is after these moves, whatever rows changed places only in some columns; null when it was
 * deleted.
 */
export function lineAfter(moves: readonly LineMove[], axis: Axis, line: number): number | null {
  const own = moves.filter((move) => move.kind !== 'order' && move.axis === axis);
  const place = placeAfter(own, axis === 'rows' ? { row: line, column: 1 } : { row: 1, column: line });
  return place === null ? null : axis === 'rows' ? place.row : place.column;
}

function movedPlace(move: LineMove, place: CellPlace): CellPlace | null {
  if (move.kind === 'order') {
    const { column, columns } = move.block;
    const index = place.column < column || place.column >= column + columns ? -1 : move.from.indexOf(place.row);
    return index < 0 ? place : { ...place, row: move.to[index] ?? place.row };
  }
  const line = move.axis === 'rows' ? place.row : place.column;
  if (line < move.first) return place;
  if (move.kind === 'delete' && line < move.first + move.count) return null;
  const next = move.kind === 'insert' ? line + move.count : line - move.count;
  return move.axis === 'rows' ? { ...place, row: next } : { ...place, column: next };
}
