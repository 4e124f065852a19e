/** Makes cells plain text again where rows were added without it, or people have cleared it. */

import { PLAIN_TEXT } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So many rows are asked at once for their formats: Google gives some million cells and no more. */
const MOST_ROWS = 40_000;

/** Of a sheet in which more stretches of rows have lost it all is read and written. */
const MOST_BLOCKS = 6;

interface Run {
  first: number;
  count: number;
}

/**
 * Sees to it that our columns are plain text: one call where they are, two more for each stretch of rows that are not.
 * A cell that holds a day or a number keeps its look, and what stands above it in that stretch: what plain text would
 * make of it is not documented.
 *
 * @param places of our columns, from 1.
 * @returns false where so much is to be done that whoever reads all of the sheet does it in fewer calls.
 */
export function mendFormats(sheet: Sheet, places: readonly number[]): boolean {
  const first = Math.min(...places);
  const width = Math.max(...places) - first + 1;
  const blocks = runsOf(bareRows(sheet, places, { first, width }));
  if (blocks.length > MOST_BLOCKS) return false;
  for (const { count, first: row } of blocks) {
    const values = sheet.getRange(row, first, count, width).getValues();
    const isOther = (place: number) => (line: readonly unknown[]) => typeof line[place - first] !== 'string';
    const passed = new Map(places.map((place) => [place, lastIndex(values, isOther(place)) + 1]));
    for (const skip of new Set(passed.values())) {
      if (skip === count) continue;
      for (const run of runsOf(places.filter((place) => passed.get(place) === skip))) {
        sheet.getRange(row + skip, run.first, count - skip, run.count).setNumberFormat(PLAIN_TEXT);
      }
    }
  }
  return true;
}

function lastIndex<One>(all: readonly One[], isWanted: (one: One) => boolean): number {
  for (let index = all.length - 1; index >= 0; index -= 1) if (isWanted(all[index] as One)) return index;
  return -1;
}

function bareRows(sheet: Sheet, places: readonly number[], { first, width }: { first: number; width: number }) {
  const last = sheet.getMaxRows();
  const bare: number[] = [];
  for (let from = 1; from <= last; from += MOST_ROWS) {
    const formats = sheet.getRange(from, first, Math.min(MOST_ROWS, last - from + 1), width).getNumberFormats();
    formats.forEach((line, down) => {
      if (places.some((place) => line[place - first] !== PLAIN_TEXT)) bare.push(from + down);
    });
  }
  return bare;
}

/** Neighbours together. */
function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}
