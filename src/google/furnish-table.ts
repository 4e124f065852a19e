/** Makes a table's sheet, or mends its header: keys hidden in the first row, labels in the second, plain text below. */

import type { Column, Table } from '../domain/table.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The row of the hidden column keys. */
export const KEY_ROW = 1;
/** The row of the headers that people see. */
export const LABEL_ROW = 2;
const MARK = 'ten-events:';
const PLAIN_TEXT = '@';

/** Which table a sheet says it is, by the note in its first cell; '' for a sheet of somebody else's. */
export function markOf(sheet: Sheet): string {
  const note = sheet.getRange(KEY_ROW, 1).getNote();
  return note.startsWith(MARK) ? note.slice(MARK.length) : '';
}

/**
 * The id of the table's sheet. Done again it changes nothing but what has gone missing: columns that the table has
 * and the sheet lacks are added at the right end, labels that differ are written again.
 */
export function furnishTable(spreadsheet: Spreadsheet, table: Table, knownId: number | undefined): number {
  const known = knownId === undefined ? null : spreadsheet.getSheetById(knownId);
  const sheet =
    known ?? spreadsheet.getSheets().find((each) => markOf(each) === table.key) ?? makeSheet(spreadsheet, table);
  mendHeader(sheet, table);
  return sheet.getSheetId();
}

function makeSheet(spreadsheet: Spreadsheet, table: Table): Sheet {
  const sheet = spreadsheet.insertSheet(freeTitle(spreadsheet, table.title), spreadsheet.getSheets().length);
  const missing = table.columns.length - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setNumberFormat(PLAIN_TEXT);
  sheet.getRange(KEY_ROW, 1).setNote(MARK + table.key);
  sheet.hideRows(KEY_ROW);
  if (table.hidden) sheet.hideSheet();
  return sheet;
}

function freeTitle(spreadsheet: Spreadsheet, title: string): string {
  let free = title;
  for (let next = 2; spreadsheet.getSheetByName(free); next += 1) free = `${title} ${next}`;
  return free;
}

function mendHeader(sheet: Sheet, table: Table): void {
  const width = Math.max(sheet.getLastColumn(), 1);
  const [keys = [], labels = []] = sheet.getRange(KEY_ROW, 1, LABEL_ROW, width).getValues();
  const placed = new Map(keys.map((key, at) => [String(key), at + 1]));
  let next = keys.filter((key) => key !== '').length === 0 ? 1 : width + 1;
  const isNew = next === 1;
  const added: { column: Column; at: number }[] = [];
  const wanted = [...labels];
  for (const column of table.columns) {
    const at = placed.get(column.key);
    if (at === undefined) added.push({ column, at: next++ });
    else wanted[at - 1] = column.label;
  }
  if (!isNew && wanted.some((label, at) => label !== labels[at])) {
    sheet.getRange(LABEL_ROW, 1, 1, width).setValues([wanted]);
  }
  if (added.length === 0) return;
  const first = added[0]?.at ?? 1;
  if (next - 1 > sheet.getMaxColumns())
    sheet.insertColumnsAfter(sheet.getMaxColumns(), next - 1 - sheet.getMaxColumns());
  const header = sheet.getRange(KEY_ROW, first, LABEL_ROW, added.length);
  header.setNumberFormat(PLAIN_TEXT);
  header.setValues([added.map((one) => one.column.key), added.map((one) => one.column.label)]);
  for (const { column, at } of added) if (column.hidden) sheet.hideColumns(at);
}
