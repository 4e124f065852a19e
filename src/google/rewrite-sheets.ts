/** Rewrites texts wherever they stand in the workbook: in every sheet, hidden ones too, in cells and in notes. */

import { blocksOf } from './cell-blocks.ts';
import { markOf } from './ensure-table.ts';
import { asText, PLAIN_TEXT } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Change = (text: string) => string;

/** As `Workbook.rewrite`: three reads for each sheet, and a write for each rectangle of cells that change. */
export function rewriteSheets(
  change: Change,
  { but, isToWrite }: { but: readonly string[]; isToWrite: boolean },
): { title: string; count: number }[] {
  return SpreadsheetApp.getActive()
    .getSheets()
    .filter((sheet) => sheet.getLastRow() > 0)
    .map((sheet) => {
      const isNotes = but.includes(markOf(sheet));
      return { title: sheet.getName(), count: rewriteSheet(sheet, change, { isNotes, isToWrite }) };
    })
    .filter(({ count }) => count > 0);
}

function rewriteSheet(
  sheet: Sheet,
  change: Change,
  { isNotes, isToWrite }: { isNotes: boolean; isToWrite: boolean },
): number {
  const range = sheet.getDataRange();
  const formulas = isNotes ? [] : range.getFormulas();
  // What a formula shows follows what it is made of; one that itself holds such a text becomes a text.
  const values = isNotes ? [] : range.getValues();
  const held = values.map((line, row) =>
    line.map((value, column) => {
      const formula = formulas[row]?.[column] ?? '';
      if (formula === '') return value;
      return change(formula) === formula ? '' : formula;
    }),
  );
  const cells = changedIn(held, change);
  const notes = changedIn(range.getNotes(), change);
  if (isToWrite) {
    for (const { column, row, texts } of blocksOf(cells)) {
      const written = sheet.getRange(row, column, texts.length, texts[0]?.length ?? 0).setNumberFormat(PLAIN_TEXT);
      written.setValues(texts.map((line) => line.map(asText)));
    }
    for (const { column, row, texts } of blocksOf(notes)) {
      sheet.getRange(row, column, texts.length, texts[0]?.length ?? 0).setNotes(texts);
    }
  }
  return [...cells.values(), ...notes.values()].reduce((sum, line) => sum + line.size, 0);
}

// A telephone that Sheets has taken for a number is one all the same.
function changedIn(values: readonly (readonly unknown[])[], change: Change): Map<number, Map<number, string>> {
  const found = new Map<number, Map<number, string>>();
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return;
      const text = String(value);
      const changed = change(text);
      if (changed === text) return;
      const cells = found.get(row + 1) ?? new Map<number, string>();
      found.set(row + 1, cells.set(column + 1, changed));
    });
  });
  return found;
}

/** Empties all rows of a response sheet below its header. Gives how many there were. */
export function emptyBelowHeader(sheet: Sheet): number {
  const rows = sheet.getLastRow() - 1;
  if (rows <= 0) return 0;
  sheet.getRange(2, 1, rows, sheet.getLastColumn()).clearContent();
  return rows;
}
