/** Gives a table's sheet its looks: an official header, widths, alignment, drop-downs, and colours beside words. */

import type { Column, Table } from '../domain/table.ts';
import { type FreshSheets, LABEL_ROW } from './fresh-sheets.ts';
import { layoutOf } from './sheet-layout.ts';
import { HEADER, LEAD_BACKGROUND, TONES } from './tones.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const LABEL_HEIGHT = 42;
const USUAL_WIDTH = 100;
const NUMBERED = ' ';

/** Where the columns of a sheet are, by hidden key, counted from 1. */
export type Places = ReadonlyMap<string, number>;

/** The sheet of the table with this key; null where there is none. */
export type FindSheet = (table: string) => Sheet | null;

/** How far down keys and header are looked for: staff put a line or two above them, not more. */
const TOP_ROWS = 10;

// The first rows of a sheet: one call.
function topOf(sheet: Sheet): unknown[][] {
  return sheet.getRange(1, 1, Math.min(TOP_ROWS, sheet.getMaxRows()), sheet.getMaxColumns()).getValues();
}

/** What dressing goes by beside the table. */
interface DressGiven {
  findSheet: FindSheet;
  fresh: FreshSheets;
}

/**
 * Dresses the table's sheet; done again it changes nothing. Columns are where staff have put them.
 *
 * A sheet that this run has made is not read, and its rows are dressed already.
 */
export function formatTable(sheet: Sheet, table: Table, { findSheet, fresh }: DressGiven): void {
  const declared = fresh.get(sheet.getSheetId());
  const { columns: places, labelRow } = declared
    ? { columns: declared, labelRow: LABEL_ROW }
    : layoutOf(topOf(sheet), table);
  const firstRow = labelRow + 1;
  const placed = table.columns.flatMap((column) => {
    const index = places.get(column.key);
    return index === undefined ? [] : [{ column, index }];
  });
  const width = Math.max(1, ...placed.map(({ index }) => index));
  if (labelRow > 0) dressHeader(sheet, table, { labelRow, width });
  if (!declared) dressRows(placed, (run) => columnsOf(sheet, run, firstRow));
  if (table.hasLead) sheet.getRange(firstRow, 1, 1, width).setFontWeight('bold').setBackground(LEAD_BACKGROUND);
  for (const run of runsOf(placed, ({ hidden, width: wanted }) => (hidden ? '' : String(wanted ?? USUAL_WIDTH)))) {
    sheet.setColumnWidths(run.index, run.count, Number(run.look));
  }
  for (const { column, index } of placed) {
    offerChoices(columnsOf(sheet, { index, count: 1 }, firstRow), column, { findSheet, fresh });
  }
  colourWords(sheet, table, { places, firstRow, isFresh: declared !== undefined });
}

/**
 * Gives rows the looks of their columns.
 *
 * @param cells the cells of so many columns that are to be dressed.
 */
export function dressRows(placed: readonly Placed[], cells: (run: Columns) => Range): void {
  const width = Math.max(1, ...placed.map(({ index }) => index));
  const all = cells({ index: 1, count: width });
  all.setVerticalAlignment('middle').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  for (const run of runsOf(placed, ({ wraps }) => (wraps ? 'wraps' : ''))) {
    cells(run).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  }
  for (const run of runsOf(placed, ({ align }) => align ?? '')) {
    cells(run).setHorizontalAlignment(run.look === 'right' ? 'right' : 'center');
  }
}

function dressHeader(sheet: Sheet, table: Table, { labelRow, width }: { labelRow: number; width: number }): void {
  const header = sheet.getRange(labelRow, 1, 1, width);
  header.setFontWeight('bold').setFontColor(HEADER.letters).setBackground(HEADER.background);
  header.setHorizontalAlignment('center').setVerticalAlignment('middle');
  header.setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  sheet.setRowHeight(labelRow, LABEL_HEIGHT);
  sheet.setFrozenRows(labelRow);
  if (table.frozenColumns > 0) sheet.setFrozenColumns(table.frozenColumns);
}

interface Placed {
  column: Column;
  index: number;
}

/** Neighbouring columns: the first, from 1, and how many. */
interface Columns {
  index: number;
  count: number;
}

interface Run extends Columns {
  look: string;
}

/** Neighbouring columns of the same look, so that they are dressed by one call; those without a look are left out. */
function runsOf(placed: readonly Placed[], lookOf: (column: Column) => string): Run[] {
  const runs: Run[] = [];
  for (const { column, index } of [...placed].sort((one, other) => one.index - other.index)) {
    const look = lookOf(column);
    const last = runs[runs.length - 1];
    if (last && last.look === look && last.index + last.count === index) last.count += 1;
    else runs.push({ index, count: 1, look });
  }
  return runs.filter((run) => run.look !== '');
}

function columnsOf(sheet: Sheet, run: Columns, firstRow: number): Range {
  return sheet.getRange(firstRow, run.index, sheet.getMaxRows() - firstRow + 1, run.count);
}

function offerChoices(cells: Range, column: Column, { findSheet, fresh }: DressGiven): void {
  const { choices, choicesOf } = column;
  if (!choices && !choicesOf) return;
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (choices) rule.requireValueInList([...choices], true);
  else if (choicesOf) {
    const source = findSheet(choicesOf.table);
    const place = source ? placeOfColumn(source, choicesOf.column, fresh) : null;
    if (!source || !place) return;
    rule.requireValueInRange(columnsOf(source, { index: place.index, count: 1 }, place.firstRow), true);
  }
  cells.setDataValidation(rule.build());
}

// Where a column of another table stands, which is known by its key alone; in a new sheet the keys stand first.
function placeOfColumn(source: Sheet, column: string, fresh: FreshSheets): { index: number; firstRow: number } | null {
  const known = fresh.get(source.getSheetId())?.get(column);
  if (known !== undefined) return { index: known, firstRow: LABEL_ROW + 1 };
  const top = topOf(source);
  const keyRow = top.findIndex((line) => line.includes(column));
  // Below the keys stands the header.
  return keyRow < 0 ? null : { index: (top[keyRow]?.indexOf(column) ?? 0) + 1, firstRow: keyRow + 3 };
}

/**
 * Lays the table's tones over its words by rules of the sheet, so that no row is ever coloured by a write.
 *
 * Rules that staff have made stay, behind ours. Called again when rows are added at the bottom, which rules do not
 * follow.
 */
export function colourWords(
  sheet: Sheet,
  table: Table,
  { firstRow, isFresh = false, places }: { firstRow: number; places: Places; isFresh?: boolean },
): void {
  const toned = table.columns.flatMap((column) => {
    const index = places.get(column.key);
    return index === undefined || !column.tones ? [] : [{ column, index }];
  });
  if (toned.length === 0) return;
  const ours = toned.flatMap(({ column, index }) => rulesOf(column, columnsOf(sheet, { index, count: 1 }, firstRow)));
  if (isFresh) {
    sheet.setConditionalFormatRules(ours);
    return;
  }
  const words = new Set(toned.flatMap(({ column, index }) => wordsOf(column).map(([word]) => index + NUMBERED + word)));
  const theirs = sheet.getConditionalFormatRules().filter((rule) => !words.has(nameOf(rule)));
  sheet.setConditionalFormatRules([...ours, ...theirs]);
}

function wordsOf({ tones = {}, words = {} }: Column): [word: string, tone: keyof typeof TONES][] {
  return Object.entries(tones).map(([code, tone]) => [words[code] ?? code, tone]);
}

function rulesOf(column: Column, range: Range): Rule[] {
  return wordsOf(column).map(([word, tone]) => ruleOf(word, TONES[tone], range));
}

function ruleOf(word: string, { background, letters }: (typeof TONES)[keyof typeof TONES], range: Range): Rule {
  const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(word).setRanges([range]);
  return rule.setBackground(background).setFontColor(letters).build();
}

// Column and word of a rule that asks for one word in one column; '' for every other rule.
function nameOf(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  const [range, more] = rule.getRanges();
  if (!condition || !range || more || range.getNumColumns() > 1) return '';
  if (condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO) return '';
  return range.getColumn() + NUMBERED + String(condition.getCriteriaValues()[0]);
}
