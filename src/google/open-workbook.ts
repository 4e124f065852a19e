/** The spreadsheet itself: which one it is, its time zone, its protections, the forms behind its response sheets. */

import type { Workbook } from '../app/office.ts';
import type { Table } from '../domain/table.ts';
import { KEY_ROW, markOf } from './furnish-table.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Opens the spreadsheet that the script is bound to. */
export function openWorkbook(): Workbook {
  return {
    id: () => SpreadsheetApp.getActive().getId(),
    hasTables: () => ourSheets().length > 0,
    setZone: (zone) => {
      const spreadsheet = SpreadsheetApp.getActive();
      if (spreadsheet.getSpreadsheetTimeZone() !== zone) spreadsheet.setSpreadsheetTimeZone(zone);
    },
    linkedForms: () => {
      const addresses = SpreadsheetApp.getActive()
        .getSheets()
        .map((sheet) => sheet.getFormUrl() ?? '');
      return addresses.flatMap((address) => /\/d\/([\w-]+)/.exec(address)?.[1] ?? []);
    },
    protect: (table, sheetId) => {
      const sheet = SpreadsheetApp.getActive().getSheetById(sheetId);
      if (sheet) protectColumns(sheet, table);
    },
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
  sheet.getRange(KEY_ROW, 1).setNote('');
}

// A warning, never a lock: staff may have a reason, and what they type over is restored at the next bell.
function protectColumns(sheet: Sheet, table: Table): void {
  const [keys = []] = sheet.getSheetValues(KEY_ROW, 1, 1, Math.max(sheet.getLastColumn(), 1));
  const owners = new Map(table.columns.map(({ key, owner }) => [key, owner]));
  const isOurs = (key: unknown) => (owners.get(String(key)) ?? 'staff') !== 'staff';
  const there = new Set(
    sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((each) => each.getRange().getA1Notation()),
  );
  keys.forEach((key, at) => {
    if (!isOurs(key) || (at > 0 && isOurs(keys[at - 1]))) return;
    let width = 1;
    while (isOurs(keys[at + width])) width += 1;
    const range = sheet.getRange(1, at + 1, sheet.getMaxRows(), width);
    if (!there.has(range.getA1Notation())) range.protect().setWarningOnly(true);
  });
}
