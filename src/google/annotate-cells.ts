/** Puts notes with a soft ground at cells, in the fewest rectangles. */

import type { CellNote } from '../domain/table.ts';
import { blocksOf } from './cell-blocks.ts';
import { TONES } from './tones.ts';

/** A note is read in a small window, so that more than this is of no use there. */
const LONGEST_NOTE = 2000;

/**
 * Writes notes and grounds; null takes both away.
 *
 * Somebody's own note at one of these cells gives way: to look first would cost a call for each rectangle.
 *
 * @param cells notes by row and column, both counted from 1.
 */
export function annotateCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: ReadonlyMap<number, ReadonlyMap<number, CellNote | null>>,
): void {
  const places = [...cells].map(([row, line]) => [row, new Map([...line.keys()].map((index) => [index, '']))] as const);
  for (const { row, column, texts } of blocksOf(new Map(places))) {
    const height = texts.length;
    const width = texts[0]?.length ?? 0;
    const notes = texts.map((line, down) => line.map((_, right) => cells.get(row + down)?.get(column + right) ?? null));
    const range = sheet.getRange(row, column, height, width);
    range.setNotes(notes.map((line) => line.map((note) => note?.text.slice(0, LONGEST_NOTE) ?? null)));
    range.setBackgrounds(notes.map((line) => line.map((note) => (note ? TONES[note.tone].background : null))));
  }
}
