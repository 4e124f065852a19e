/** Gives a table's sheet its looks: an official header, widths, alignment, drop-downs, and colours beside words. */

import type { Column, Table } from '../domain/table.ts';
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

/** Dresses the table's sheet; done again it changes nothing. Columns are where staff have put them. */
export function formatTable(sheet: Sheet, table: Table, findSheet: FindSheet): void {
  const { columns: places, labelRow } = layoutOf(topOf(sheet), table);
  const firstRow = labelRow + 1;
  const placed = table.columns.flatMap((column) => {
    const index = places.get(column.key);
    return index === undefined ? [] : [{ column, index }];
  });
  const width = Math.max(1, ...placed.map(({ index }) => index));
  if (labelRow > 0) dressHeader(sheet, table, { labelRow, width });
  const body = columnsOf(sheet, { index: 1, count: width }, firstRow);
  body.setVerticalAlignment('middle').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  if (table.hasLead) sheet.getRange(firstRow, 1, 1, width).setFontWeight('bold').setBackground(LEAD_BACKGROUND);
  const runs = (lookOf: (column: Column) => string) => runsOf(placed, lookOf);
  for (const run of runs(({ wraps }) => (wraps ? 'wraps' : ''))) {
    columnsOf(sheet, run, firstRow).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  }
  for (const run of runs(({ align }) => align ?? '')) {
    columnsOf(sheet, run, firstRow).setHorizontalAlignment(run.look === 'right' ? 'right' : 'center');
  }
  for (const run of runs(({ hidden, width: wanted }) => (hidden ? '' : String(wanted ?? USUAL_WIDTH)))) {
    sheet.setColumnWidths(run.index, run.count, Number(run.look));
  }
  for (const { column, index } of placed)
    offerChoices(columnsOf(sheet, { index, count: 1 }, firstRow), column, findSheet);
  colourWords(sheet, table, { places, firstRow });
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

interface Run {
  index: number;
  count: number;
  look: string;
}

/** Neighbouring columns of the same look, so that they are dressed by one call; those without a look are left out. */
function runsOf(placed: readonly { column: Column; index: number }[], lookOf: (column: Column) => string): Run[] {
  const runs: Run[] = [];
  for (const { column, index } of [...placed].sort((one, other) => one.index - other.index)) {
    const look = lookOf(column);
    const last = runs[runs.length - 1];
    if (last && last.look === look && last.index + last.count === index) last.count += 1;
    else runs.push({ index, count: 1, look });
  }
  return runs.filter((run) => run.look !== '');
}

function columnsOf(sheet: Sheet, run: Pick<Run, 'index' | 'count'>, firstRow: number): Range {
  return sheet.getRange(firstRow, run.index, sheet.getMaxRows() - firstRow + 1, run.count);
}

function offerChoices(cells: Range, column: Column, findSheet: FindSheet): void {
  const { choices, choicesOf } = column;
  if (!choices && !choicesOf) return;
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (choices) rule.requireValueInList([...choices], true);
  else if (choicesOf) {
    const source = findSheet(choicesOf.table);
    const top = source ? topOf(source) : [];
    const keyRow = top.findIndex((line) => line.includes(choicesOf.column));
    if (!source || keyRow < 0) return;
    const index = (top[keyRow]?.indexOf(choicesOf.column) ?? 0) + 1;
    // Below the keys stands the header.
    rule.requireValueInRange(columnsOf(source, { index, count: 1 }, keyRow + 3), true);
  }
  cells.setDataValidation(rule.build());
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
  { firstRow, places }: { firstRow: number; places: Places },
): void {
  const toned = table.columns.flatMap((column) => {
    const index = places.get(column.key);
    return index === undefined || !column.tones ? [] : [{ column, index }];
  });
  if (toned.length === 0) return;
  const ours = toned.flatMap(({ column, index }) => rulesOf(column, columnsOf(sheet, { index, count: 1 }, firstRow)));
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
