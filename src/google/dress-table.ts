/** Gives a table's sheet its looks: an official header, widths, alignment, drop-downs, and colours beside words. */

import type { Column, Table } from '../domain/table.ts';
import { KEY_ROW, LABEL_ROW } from './furnish-table.ts';
import { HEADER, LEAD_BACKGROUND, TONES } from './tones.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const FIRST_ROW = LABEL_ROW + 1;
const LABEL_HEIGHT = 42;
const USUAL_WIDTH = 100;
const NUMBERED = ' ';

/** Where the columns of a sheet are, by hidden key, counted from 1. */
export type Places = ReadonlyMap<string, number>;

/** The sheet of the table with this key; null where there is none. */
export type FindSheet = (table: string) => Sheet | null;

// The hidden keys of a sheet: one call.
function placesOf(sheet: Sheet): Places {
  const [keys = []] = sheet.getRange(KEY_ROW, 1, 1, sheet.getMaxColumns()).getValues();
  return new Map(keys.flatMap((key, at) => (key === '' ? [] : [[String(key), at + 1] as const])));
}

/** Dresses the table's sheet; done again it changes nothing. Columns are where staff have put them. */
export function dressTable(sheet: Sheet, table: Table, findSheet: FindSheet): void {
  const places = placesOf(sheet);
  const placed = table.columns.flatMap((column) => {
    const at = places.get(column.key);
    return at === undefined ? [] : [{ column, at }];
  });
  const width = Math.max(1, ...placed.map(({ at }) => at));
  dressHeader(sheet, table, width);
  const body = sheet.getRange(FIRST_ROW, 1, heightOf(sheet), width);
  body.setVerticalAlignment('middle').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  if (table.hasLead) sheet.getRange(FIRST_ROW, 1, 1, width).setFontWeight('bold').setBackground(LEAD_BACKGROUND);
  const runs = (lookOf: (column: Column) => string) => runsOf(placed, lookOf);
  for (const run of runs(({ wraps }) => (wraps ? 'wraps' : ''))) {
    columnsOf(sheet, run).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  }
  for (const run of runs(({ align }) => align ?? '')) {
    columnsOf(sheet, run).setHorizontalAlignment(run.look === 'right' ? 'right' : 'center');
  }
  for (const run of runs(({ hidden, width: wanted }) => (hidden ? '' : String(wanted ?? USUAL_WIDTH)))) {
    sheet.setColumnWidths(run.at, run.count, Number(run.look));
  }
  for (const { column, at } of placed) offerChoices(sheet, column, at, findSheet);
  colourWords(sheet, table, places);
}

function dressHeader(sheet: Sheet, table: Table, width: number): void {
  const header = sheet.getRange(LABEL_ROW, 1, 1, width);
  header.setFontWeight('bold').setFontColor(HEADER.letters).setBackground(HEADER.background);
  header.setHorizontalAlignment('center').setVerticalAlignment('middle');
  header.setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  sheet.setRowHeight(LABEL_ROW, LABEL_HEIGHT);
  sheet.setFrozenRows(LABEL_ROW);
  if (table.frozenColumns > 0) sheet.setFrozenColumns(table.frozenColumns);
}

interface Run {
  at: number;
  count: number;
  look: string;
}

/** Neighbouring columns of the same look, so that they are dressed by one call; those without a look are left out. */
function runsOf(placed: readonly { column: Column; at: number }[], lookOf: (column: Column) => string): Run[] {
  const runs: Run[] = [];
  for (const { column, at } of [...placed].sort((one, other) => one.at - other.at)) {
    const look = lookOf(column);
    const last = runs[runs.length - 1];
    if (last && last.look === look && last.at + last.count === at) last.count += 1;
    else runs.push({ at, count: 1, look });
  }
  return runs.filter((run) => run.look !== '');
}

function columnsOf(sheet: Sheet, run: Pick<Run, 'at' | 'count'>): Range {
  return sheet.getRange(FIRST_ROW, run.at, heightOf(sheet), run.count);
}

function heightOf(sheet: Sheet): number {
  return sheet.getMaxRows() - LABEL_ROW;
}

function offerChoices(sheet: Sheet, column: Column, at: number, findSheet: FindSheet): void {
  const { choices, choicesOf } = column;
  if (!choices && !choicesOf) return;
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (choices) rule.requireValueInList([...choices], true);
  else if (choicesOf) {
    const source = findSheet(choicesOf.table);
    const place = source ? placesOf(source).get(choicesOf.column) : undefined;
    if (!source || place === undefined) return;
    rule.requireValueInRange(columnsOf(source, { at: place, count: 1 }), true);
  }
  columnsOf(sheet, { at, count: 1 }).setDataValidation(rule.build());
}

/**
 * Lays the table's tones over its words by rules of the sheet, so that no row is ever coloured by a write.
 *
 * Rules that staff have made stay, behind ours. Called again when rows are added at the bottom, which rules do not
 * follow.
 */
export function colourWords(sheet: Sheet, table: Table, places: Places): void {
  const toned = table.columns.flatMap((column) => {
    const at = places.get(column.key);
    return at === undefined || !column.tones ? [] : [{ column, at }];
  });
  if (toned.length === 0) return;
  const ours = toned.flatMap(({ column, at }) => rulesOf(column, columnsOf(sheet, { at, count: 1 })));
  const words = new Set(toned.flatMap(({ column, at }) => wordsOf(column).map(([word]) => at + NUMBERED + word)));
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
