/** Lines that an act has inserted: which of them go when it is taken back, and where they are by then. */

import { NotEmulated } from '../../not-emulated.ts';
import { lastColumn } from '../state/cell-grid.ts';
import {
  type JournalEntry,
  type LineMove,
  type LinesMove,
  lineAfter,
  placeAfter,
  standing,
} from '../state/line-journal.ts';
import type { Axis, SheetState } from '../state/spreadsheet-state.ts';

/** For each line that a move has inserted, in order: whether it was blank when the act was done. */
export type Blank = ReadonlyMap<JournalEntry, readonly boolean[]>;

/** Tells of every inserted line whether it is blank now, right behind the act whose moves these are. */
export function blankLines(sheet: SheetState, entries: readonly JournalEntry[]): Blank {
  const known = new Map<JournalEntry, boolean[]>();
  for (const [index, entry] of entries.entries()) {
    const { move } = entry;
    if (move.kind !== 'insert') continue;
    const follow = standing(entries.slice(index + 1));
    const blank = Array.from({ length: move.count }, (_, offset) => {
      const line = lineAfter(follow, move.axis, move.first + offset);
      return line === null || isBlank(sheet, move.axis, line);
    });
    known.set(entry, blank);
  }
  return known;
}

/**
 * Gives the numbers, ascending, that the lines to be taken away have by now, after the moves of `follow`.
 *
 * A line that was blank and that somebody has filled since stays: what others have written is not undone. `isAll` says
 * whether every line goes.
 *
 * @throws Error `not emulated` where rows were sorted since in some of their columns alone, so that they are no longer
 * in one piece.
 */
export function removableLines(
  sheet: SheetState,
  move: LinesMove,
  blank: readonly boolean[],
  follow: readonly LineMove[],
): { lines: number[]; isAll: boolean } {
  const present = Array.from({ length: move.count }, (_, offset) => ({
    line: lineNow(sheet, move.axis, move.first + offset, follow),
    wasBlank: blank[offset] ?? false,
  }));
  const going = present.flatMap(({ line, wasBlank }) =>
    line === null || (wasBlank && !isBlank(sheet, move.axis, line)) ? [] : [line],
  );
  return { lines: going.sort((one, other) => one - other), isAll: going.length === move.count };
}

function lineNow(sheet: SheetState, axis: Axis, line: number, follow: readonly LineMove[]): number | null {
  if (axis === 'columns') return lineAfter(follow, axis, line);
  let row: number | null = line;
  for (const move of follow) {
    if (row === null) return null;
    if (move.kind === 'order' && move.from.includes(row)) {
      const { column, columns } = move.block;
      const isWhole = column === 1 && columns >= lastColumn(sheet);
      if (!isWhole) throw new NotEmulated('undoing an insertion after some columns of its rows were sorted');
    }
    row = placeAfter([move], { row, column: 1 })?.row ?? null;
  }
  return row;
}

function isBlank(sheet: SheetState, axis: Axis, line: number): boolean {
  if (axis === 'rows') return (sheet.rows[line - 1]?.contents.length ?? 0) === 0;
  return sheet.rows.every((row) => (row?.contents[line - 1] ?? null) === null);
}
