/** The sheet that a new workbook begins with. */

import { markOf } from './ensure-table.ts';

/** Removes blank sheets that nobody asked for: none of ours, of no form, and empty. */
export function removeBlankSheets(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, own: readonly number[]): void {
  for (const sheet of spreadsheet.getSheets()) {
    if (own.includes(sheet.getSheetId()) || sheet.getFormUrl() !== null) continue;
    if (sheet.getLastRow() === 0 && markOf(sheet) === '') spreadsheet.deleteSheet(sheet);
  }
}
