/** Probes of sheets: what cells make of texts, what inserted rows look like, whether looks can be given. */

import type { Probes } from '../app/office-probes.ts';
import { scratchSheet } from './scratch.ts';
import { PLAIN_TEXT } from './write-text.ts';

type SheetProbes = Pick<Probes, 'plainTexts' | 'appendedDay' | 'emptyRead' | 'insertedChoice' | 'looks' | 'writesBook'>;

/** Each probe begins with an empty sheet, so that none hangs on another. */
export const sheetProbes: SheetProbes = {
  plainTexts: (texts) => {
    const range = cleared().getRange(1, 1, texts.length, 1);
    range.setNumberFormat(PLAIN_TEXT).setValues(texts.map((text) => [text]));
    SpreadsheetApp.flush();
    const formulas = range.getFormulas();
    return range.getValues().map(([value], index) => {
      return { text: typeof value === 'string' ? value : `(${typeOf(value)})`, isFormula: formulas[index]?.[0] !== '' };
    });
  },
  appendedDay: () => {
    const sheet = cleared();
    sheet.appendRow(['2019-06-12']);
    SpreadsheetApp.flush();
    return typeOf(sheet.getRange(1, 1).getValue());
  },
  emptyRead: () => {
    const sheet = cleared();
    try {
      return sheet.getSheetValues(1, 1, -1, -1).length === 0 ? 'nothing' : 'cells';
    } catch {
      return 'refused';
    }
  },
  insertedChoice: () => {
    const sheet = cleared();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['1', '2'], true).build();
    sheet.getRange(1, 1).setDataValidation(rule);
    sheet.insertRowsAfter(1, 1);
    SpreadsheetApp.flush();
    return sheet.getRange(2, 1).getDataValidation() !== null;
  },
  looks: () => {
    const sheet = cleared();
    return LOOKS.flatMap(([name, work]) => refusalOf(name, () => work(sheet)));
  },
  writesBook: () => {
    const cell = scratchSheet().getRange(1, 1);
    cell.setValue('later');
    SpreadsheetApp.flush();
    return cell.getValue() === 'later';
  },
};

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const LOOKS: readonly (readonly [name: string, work: (sheet: Sheet) => void])[] = [
  ['protect', (sheet) => sheet.getRange(1, 1).protect().setWarningOnly(true)],
  ['rules', layRule],
  ['choices', (sheet) => sheet.getRange(1, 1).offset(0, 1).setDataValidation(rangeRule(sheet))],
  ['notes', (sheet) => sheet.getRange(1, 1).setNotes([['1']])],
  ['hidden', (sheet) => sheet.hideRows(2)],
  ['frozen', (sheet) => sheet.setFrozenRows(1)],
  ['moved', (sheet) => moveLast(sheet)],
];

function layRule(sheet: Sheet): void {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('1')
    .setRanges([sheet.getRange(1, 1, 3, 1)]);
  sheet.setConditionalFormatRules([rule.setBackground('#ffffff').build()]);
}

function rangeRule(sheet: Sheet): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInRange(sheet.getRange(1, 1, 3, 1), true)
    .build();
}

// Whoever clicks stays where they were.
function moveLast(sheet: Sheet): void {
  const book = SpreadsheetApp.getActive();
  const before = book.getActiveSheet();
  sheet.activate();
  book.moveActiveSheet(book.getSheets().length);
  before.activate();
}

function refusalOf(name: string, work: () => unknown): string[] {
  try {
    work();
    SpreadsheetApp.flush();
    return [];
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function cleared(): Sheet {
  const sheet = scratchSheet();
  sheet.clear();
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearDataValidations();
  return sheet;
}

function typeOf(value: unknown): string {
  return value instanceof Date ? 'Date' : typeof value;
}
