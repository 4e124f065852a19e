/** Makes a table's sheet, or mends its header: keys in a hidden row, labels below, plain text in all our columns. */

import type { Table } from '../domain/table.ts';
import { dressRows } from './format-table.ts';
import { KEY_ROW, LABEL_ROW } from './fresh-sheets.ts';
import { columnsByLabel, isHeaderDisplaced, layoutOf, type Values } from './sheet-layout.ts';
import { standsFurnished } from './stands-furnished.ts';
import { PLAIN_TEXT } from './write-text.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MARK = 'ten-events:';

/** The note moves along with its cell: people put a row above it, or a column before it. */
const MARKED_ROWS = 3;

/** Which table a sheet says it is, by a note at its keys; '' for a sheet of somebody else's. */
export function markOf(sheet: Sheet): string {
  const top = sheet.getRange(KEY_ROW, 1, Math.min(MARKED_ROWS, sheet.getMaxRows()), sheet.getMaxColumns());
  const note =
    top
      .getNotes()
      .flat()
      .find((text) => text.startsWith(MARK)) ?? '';
  return note.slice(MARK.length);
}

/** What set-up knows of the sheets before it begins. */
export interface FurnishKnown {
  knownId: number | undefined;
  /** The sheet that bears the mark of a table: looked for only where it is not where it is known to be. */
  marked: (table: string) => Sheet | undefined;
  /** Told before columns that have gone, or a whole sheet, are put back empty. */
  onLoss: (table: string, columns: readonly string[]) => void;
}

/** A table's sheet before it is furnished: one that stands, or a blank one that was put there for it. */
export interface PlacedTable {
  table: Table;
  sheet: Sheet;
  isFresh: boolean;
}

/**
 * The table's sheet; where there is none, a blank one. Nothing is written yet: the sheets of all tables are put there
 * before the first is furnished, since each that is put there carries out what was written before.
 */
export function placeTable(
  spreadsheet: Spreadsheet,
  table: Table,
  { knownId, marked, onLoss }: FurnishKnown,
): PlacedTable {
  const known = knownId === undefined ? null : spreadsheet.getSheetById(knownId);
  const there = known ?? marked(table.key);
  if (there) return { table, sheet: there, isFresh: false };
  if (knownId !== undefined) onLoss(table.key, []);
  return { table, sheet: blankSheet(spreadsheet, table), isFresh: true };
}

/**
 * Furnishes the table's sheet. Done again it changes nothing but what has gone missing: keys are put back at the labels
 * that still stand, and only columns that are nowhere are added at the right end.
 *
 * @returns whether all is known of the sheet: it was blank, and its rows are dressed.
 */
export function furnishTable({ isFresh, sheet, table }: PlacedTable, onLoss: FurnishKnown['onLoss']): boolean {
  if (isFresh) return furnishBlank(sheet, table);
  if (standsFurnished(sheet, table, MARKED_ROWS)) return false;
  const values = sheet.getLastRow() === 0 ? [] : sheet.getSheetValues(1, 1, -1, -1);
  if (values.length === 0) writeHeader(sheet, table);
  else mendHeader(sheet, table, values, (columns) => onLoss(table.key, columns));
  return false;
}

/** Takes the mark away: the sheet is then no table of ours, and keeps all that stands in it. */
export function unmark(sheet: Sheet): void {
  const top = sheet.getRange(KEY_ROW, 1, Math.min(MARKED_ROWS, sheet.getMaxRows()), sheet.getMaxColumns());
  top.setNotes(top.getNotes().map((line) => line.map((text) => (text.startsWith(MARK) ? '' : text))));
}

function blankSheet(spreadsheet: Spreadsheet, table: Table): Sheet {
  const namesake = spreadsheet.getSheetByName(table.title);
  // A run that ended early has put it there, and written nothing into it.
  const isOurs = namesake && namesake.getFormUrl() === null && namesake.getLastRow() === 0 && markOf(namesake) === '';
  const sheet = isOurs
    ? namesake
    : spreadsheet.insertSheet(freeTitle(spreadsheet, table.title), spreadsheet.getSheets().length);
  const columns = sheet.getMaxColumns();
  const missing = table.columns.length - columns;
  if (missing > 0) sheet.insertColumnsAfter(columns, missing);
  // Empty columns count towards the workbook's ten million cells, and nobody notes anything beside what is hidden.
  if (missing < 0 && table.hidden) sheet.deleteColumns(table.columns.length + 1, -missing);
  return sheet;
}

// Without a single read, which would carry out by itself what was written for each of the tables before.
function furnishBlank(sheet: Sheet, table: Table): boolean {
  const isDressed = dressBlank(sheet, table);
  if (!isDressed) sheet.getRange(1, 1, sheet.getMaxRows(), table.columns.length).setNumberFormat(PLAIN_TEXT);
  writeHeader(sheet, table);
  sheet.hideRows(KEY_ROW);
  if (table.hidden) sheet.hideSheet();
  return isDressed;
}

// Each cell once, with its format and its looks together, as copies of the first row. Looks may be refused.
function dressBlank(sheet: Sheet, { columns }: Table): boolean {
  const first = LABEL_ROW + 1;
  try {
    const line = sheet.getRange(first, 1, 1, columns.length).setNumberFormat(PLAIN_TEXT);
    dressRows(
      columns.map((column, index) => ({ column, index: index + 1 })),
      ({ count, index }) => sheet.getRange(first, index, 1, count),
    );
    const rest = sheet.getRange(first + 1, 1, sheet.getMaxRows() - first, columns.length);
    line.copyTo(rest, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    return true;
  } catch (error) {
    console.warn(`looks: ${error instanceof Error ? error.message : ''}`);
    return false;
  }
}

function freeTitle(spreadsheet: Spreadsheet, title: string): string {
  let free = title;
  for (let next = 2; spreadsheet.getSheetByName(free); next += 1) free = `${title} ${next}`;
  return free;
}

function writeHeader(sheet: Sheet, table: Table): void {
  const { columns } = table;
  sheet.getRange(KEY_ROW, 1).setNote(MARK + table.key);
  const header = sheet.getRange(KEY_ROW, 1, LABEL_ROW, columns.length);
  header.setNumberFormat(PLAIN_TEXT);
  header.setValues([columns.map(({ key }) => key), columns.map(({ label }) => label)]);
  columns.forEach((column, index) => {
    if (column.hidden) sheet.hideColumns(index + 1);
  });
}

function mendHeader(sheet: Sheet, table: Table, values: Values, onLoss: (columns: readonly string[]) => void): void {
  const { keyRow: found } = layoutOf(values, table);
  let stand = values;
  if (found === 0) stand = insertKeyRow(sheet, table, values);
  else if (found > MARKED_ROWS) stand = raiseKeyRow(sheet, table, values, found);
  const keys = keysByLabel(table, stand);
  const width = Math.max(...stand.map((line) => line.length), 1);
  const lost = table.columns.filter(({ key }) => !keys.has(key));
  const gone = lost.filter(({ isLater }) => !isLater);
  if (gone.length > 0) onLoss(gone.map(({ key }) => key));
  lost.forEach(({ key }, index) => {
    keys.set(key, width + index + 1);
  });
  if (width + lost.length > sheet.getMaxColumns()) {
    sheet.insertColumnsAfter(sheet.getMaxColumns(), width + lost.length - sheet.getMaxColumns());
  }
  const keyRow = writeKeys(sheet, table, { keys, stand, width: width + lost.length });
  // The mark goes with the column that it stood in.
  if (lost.length > 0 && markOf(sheet) === '') sheet.getRange(keyRow, 1).setNote(MARK + table.key);
  mendLabels(sheet, table, { keys, keyRow, stand, width: width + lost.length });
  for (const { hidden, key } of lost) if (hidden) sheet.hideColumns(keys.get(key) ?? 1);
  formatColumns(sheet, [...keys.values()], stand);
}

/**
 * Adds the columns that came with a later version than the sheet's, where all others are there; tells whether it did.
 * What else has gone is for set-up to put back.
 */
export function addLaterColumns(sheet: Sheet, table: Table, values: Values): boolean {
  const { missing } = layoutOf(values, table);
  if (missing.length === 0 || missing.some(({ isLater }) => !isLater)) return false;
  mendHeader(sheet, table, values, () => undefined);
  return true;
}

// The sheet's first row is the place of the keys: what stands there moves down by one.
function insertKeyRow(sheet: Sheet, table: Table, values: Values, keys: readonly unknown[] = []): Values {
  const isFree = keys.length === 0 && (values[0]?.every((value) => value === '') ?? true);
  if (!isFree) sheet.insertRowBefore(KEY_ROW);
  sheet.hideRows(KEY_ROW);
  sheet.getRange(KEY_ROW, 1).setNote(MARK + table.key);
  return isFree ? values : [keys, ...values];
}

// Keys that were sorted in among the rows are put on top again, with their mark.
function raiseKeyRow(sheet: Sheet, table: Table, values: Values, from: number): Values {
  const line = values[from - 1] ?? [];
  sheet.deleteRow(from);
  const stand = insertKeyRow(sheet, table, [...values.slice(0, from - 1), ...values.slice(from)], line);
  sheet
    .getRange(KEY_ROW, 1, 1, line.length)
    .setNumberFormat(PLAIN_TEXT)
    .setValues([[...line]]);
  return stand;
}

// By their keys; where a key is gone, by the label that still stands above the column.
function keysByLabel(table: Table, values: Values): Map<string, number> {
  const layout = layoutOf(values, table);
  const keys = new Map(layout.columns);
  const taken = new Set(keys.values());
  const labelled = columnsByLabel(values, table).columns;
  for (const { key } of layout.missing) {
    const index = labelled.get(key);
    if (index === undefined || taken.has(index)) continue;
    keys.set(key, index);
    taken.add(index);
  }
  return keys;
}

interface HeaderGiven {
  keys: ReadonlyMap<string, number>;
  stand: Values;
  width: number;
}

function writeKeys(sheet: Sheet, table: Table, { keys, stand, width }: HeaderGiven): number {
  const keyRow = layoutOf(stand, table).keyRow || KEY_ROW;
  const wanted = Array.from({ length: width }, () => '');
  for (const [key, position] of keys) wanted[position - 1] = key;
  const line = stand[keyRow - 1] ?? [];
  if (wanted.some((key, index) => key !== String(line[index] ?? ''))) {
    sheet.getRange(keyRow, 1, 1, width).setNumberFormat(PLAIN_TEXT).setValues([wanted]);
  }
  return keyRow;
}

function mendLabels(sheet: Sheet, table: Table, given: HeaderGiven & { keyRow: number }): void {
  const { keyRow, keys, stand, width } = given;
  const labels = new Map(table.columns.map(({ key, label }) => [keys.get(key) ?? 0, label]));
  const withKeys = stand.map((line, index) => (index + 1 === keyRow ? keyLine(keys, width) : line));
  const layout = layoutOf(withKeys, table);
  if (layout.labelRow === 0 || isHeaderDisplaced(withKeys, table, layout)) {
    putHeaderBack(sheet, table, withKeys);
    return;
  }
  const line = stand[layout.labelRow - 1] ?? [];
  const wanted = Array.from({ length: width }, (_, index) => labels.get(index + 1) ?? line[index] ?? '');
  if (wanted.some((label, index) => label !== (line[index] ?? ''))) {
    sheet.getRange(layout.labelRow, 1, 1, width).setNumberFormat(PLAIN_TEXT).setValues([wanted]);
  }
}

function keyLine(keys: ReadonlyMap<string, number>, width: number): string[] {
  const line = Array.from({ length: width }, () => '');
  for (const [key, index] of keys) line[index - 1] = key;
  return line;
}

/**
 * Puts the header below the keys again, where it has gone or was sorted in among the rows; a header that stands
 * elsewhere is taken away.
 *
 * @param values all that stands in the sheet, its keys among them.
 */
export function putHeaderBack(sheet: Sheet, table: Table, values: Values): void {
  const { columns, keyRow, labelRows } = layoutOf(values, table);
  const [displaced = 0] = labelRows;
  if (displaced > 0) sheet.deleteRow(displaced);
  const row = (displaced > 0 && displaced < keyRow ? keyRow - 1 : keyRow) + 1;
  sheet.insertRowAfter(row - 1);
  // The new row is hidden with the one that it was made from.
  sheet.showRows(row);
  const width = Math.max(...columns.values());
  const line = Array.from({ length: width }, () => '');
  for (const { key, label } of table.columns) {
    const index = columns.get(key);
    if (index !== undefined) line[index - 1] = label;
  }
  const header = sheet.getRange(row, 1, 1, width);
  header.setNumberFormat(PLAIN_TEXT).setValues([line]).setFontWeight('bold');
  if (sheet.getMaxRows() > row) sheet.setFrozenRows(row);
}

// What clearing the formats has taken away. A column that holds a date or a number keeps the look of the rows that are
// filled: what plain text would make of them is not documented.
function formatColumns(sheet: Sheet, places: readonly number[], values: Values): void {
  const isText = (place: number) => values.every((line) => typeof (line[place - 1] ?? '') === 'string');
  const firstRow = (place: number) => (isText(place) ? 1 : values.length + 1);
  const runs: { first: number; count: number; row: number }[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    const row = firstRow(place);
    if (last && last.first + last.count === place && last.row === row) last.count += 1;
    else runs.push({ first: place, count: 1, row });
  }
  for (const { count, first, row } of runs) {
    const height = sheet.getMaxRows() - row + 1;
    if (height > 0) sheet.getRange(row, first, height, count).setNumberFormat(PLAIN_TEXT);
  }
}
