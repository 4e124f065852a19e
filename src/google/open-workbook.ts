/** The spreadsheet itself: which one it is, its time zone, its protections, the forms behind its response sheets. */

import type { Workbook } from '../app/office.ts';
import type { Table } from '../domain/table.ts';
import { markOf, unmark } from './ensure-table.ts';
import type { FreshSheets } from './fresh-sheets.ts';
import { sheetValues } from './read-sheet.ts';
import { emptyBelowHeader, rewriteSheets } from './rewrite-sheets.ts';
import { layoutOf } from './sheet-layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Opens the spreadsheet that the script is bound to.
 *
 * @param fresh the sheets that this run has made: nobody has moved or protected anything in them yet.
 */
export function openWorkbook(fresh: FreshSheets): Workbook {
  return {
    id: () => SpreadsheetApp.getActive().getId(),
    hasTables: () => ourSheets().length > 0,
    zone: () => SpreadsheetApp.getActive().getSpreadsheetTimeZone(),
    setZone: (zone) => {
      const spreadsheet = SpreadsheetApp.getActive();
      if (spreadsheet.getSpreadsheetTimeZone() !== zone) spreadsheet.setSpreadsheetTimeZone(zone);
    },
    responsesIn: (sheetId) => {
      const sheet = SpreadsheetApp.getActive().getSheetById(sheetId);
      return Math.max(0, (sheet?.getLastRow() ?? 0) - 1);
    },
    cells: () =>
      SpreadsheetApp.getActive()
        .getSheets()
        .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
    linkedForms: () => {
      const addresses = SpreadsheetApp.getActive()
        .getSheets()
        .map((sheet) => sheet.getFormUrl() ?? '');
      return addresses.flatMap((address) => /\/d\/([\w-]+)/.exec(address)?.[1] ?? []);
    },
    protect: (table, sheetId) => {
      const sheet = SpreadsheetApp.getActive().getSheetById(sheetId);
      if (sheet) protectColumns(sheet, table, fresh.get(sheetId));
    },
    rewrite: (change, how) => rewriteSheets(change, how),
    emptyResponses: () =>
      SpreadsheetApp.getActive()
        .getSheets()
        .filter((sheet) => sheet.getFormUrl() !== null)
        .reduce((sum, sheet) => sum + emptyBelowHeader(sheet), 0),
    setAside: (but, rename) => {
      for (const { mark, sheet } of ourSheets()) if (!but.includes(mark)) setAside(sheet, rename);
    },
  };
}

function ourSheets(): { sheet: Sheet; mark: string }[] {
  return SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => ({ sheet, mark: markOf(sheet) }))
    .filter(({ mark }) => mark !== '');
}

// Its rows stay as they are; without the mark no run of ours looks into it again.
function setAside(sheet: Sheet, rename: (title: string) => string): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const title = rename(sheet.getName());
  let free = title;
  for (let next = 2; spreadsheet.getSheetByName(free); next += 1) free = `${title} ${next}`;
  sheet.setName(free);
  unmark(sheet);
}

// A warning, never a lock: staff may have a reason, and what they type over is restored by the next run.
function protectColumns(sheet: Sheet, table: Table, declared?: ReadonlyMap<string, number>): void {
  const columns = declared ?? layoutOf(sheetValues(sheet, table), table).columns;
  const owned = table.columns.flatMap(({ key, owner }) => (owner === 'staff' ? [] : (columns.get(key) ?? [])));
  const known = declared ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const there = new Set(known.map((each) => each.getRange().getA1Notation()));
  for (const first of owned.filter((place) => !owned.includes(place - 1))) {
    let width = 1;
    while (owned.includes(first + width)) width += 1;
    const range = sheet.getRange(1, first, sheet.getMaxRows(), width);
    if (!there.has(range.getA1Notation())) range.protect().setWarningOnly(true);
  }
}
