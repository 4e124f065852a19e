/** Which table a person is at: what is selected, and what an edit has touched. */

import type { Touch } from '../app/office.ts';

/** The ids of sheets by table. */
type Sheets = Readonly<Record<string, number>>;

/** The first row of what is selected; null where it is in none of the tables. */
export function selectedRow(sheets: Sheets): { table: string; index: number } | null {
  const range = SpreadsheetApp.getActiveRange();
  if (!range) return null;
  const table = tableOf(sheets, range.getSheet().getSheetId());
  return table ? { table, index: range.getRow() } : null;
}

/** What an edit has touched. An event can be blank, or made up by whoever calls the trigger's function: then null. */
export function touchOf(sheets: Sheets, event: unknown): Touch | null {
  const { range } = (event ?? {}) as Partial<GoogleAppsScript.Events.SheetsOnEdit>;
  if (!range || typeof range.getSheet !== 'function') return null;
  const table = tableOf(sheets, range.getSheet().getSheetId());
  if (!table) return null;
  const isSingleCell = range.getNumRows() === 1 && range.getNumColumns() === 1;
  return { table, from: range.getRow(), to: range.getLastRow(), isSingleCell };
}

function tableOf(sheets: Sheets, id: number): string | undefined {
  return Object.keys(sheets).find((key) => sheets[key] === id);
}
