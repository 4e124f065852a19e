/** A sheet of a workbook as XML: cells whose texts stay texts, what may be chosen in them, and how it is printed. */

import { daysBetween } from '../../domain/calendar.ts';
import type { CellLook, CellRule, ColumnCheck, TableCell, TableSheet } from '../../domain/registration/table-book.ts';
import { foreignPart, those } from '../docx/xml.ts';
import { styleOf } from './book-styles.ts';
import { cellText, columnLetters } from './cell-text.ts';
import { MAIN } from './namespaces.ts';

/** What is chosen and checked reaches so far down, for lines that are written below the empty ones. */
const LAST_CHECKED = 1000;

/** In points: a line of text, and the tallest row that there is. */
const LINE = 16;
const MOST_HEIGHT = 400;

/** Looks whose texts are broken into lines. */
const WRAPPING: ReadonlySet<CellLook> = new Set(['label', 'input', 'head', 'more', 'text', 'day', 'kept', 'wrapped']);

/** Excel cuts what it shows beside a cell, and calls a longer one a fault of the file. */
const MOST_HELP = 255;

/**
 * `xl/worksheets/sheetN.xml`. The elements stand in the order of the schema, without which Excel mends the file.
 *
 * @param choices how formulas name the sheet of choices: `'可选内容'`.
 * @param isFirst the sheet that is seen when the file is opened.
 */
export function sheetPart(sheet: TableSheet, choices: string, isFirst: boolean): string {
  const { checks, frozen, rows, widths } = sheet;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const checked = checks.flatMap((check) => checkXml(check, frozen.rows + 1, choices));
  return foreignPart(
    `<worksheet xmlns="${MAIN}">${those(
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<sheetViews>${viewXml(frozen, isFirst)}</sheetViews>`,
      `<sheetFormatPr defaultRowHeight="${LINE}"/>`,
      columns.length > 0 && `<cols>${columns.join('')}</cols>`,
      `<sheetData>${rows.map((cells, index) => rowXml(cells, index, widths)).join('')}</sheetData>`,
      checked.length > 0 && `<dataValidations count="${checked.length}">${checked.join('')}</dataValidations>`,
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    ).join('')}</worksheet>`,
  );
}

function viewXml({ columns, rows }: TableSheet['frozen'], isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  if (rows === 0) return `<sheetView${selected} workbookViewId="0"/>`;
  const first = `${columnLetters(columns)}${rows + 1}`;
  const split = `xSplit="${columns}" ySplit="${rows}" topLeftCell="${first}"`;
  return (
    `<sheetView${selected} workbookViewId="0"><pane ${split} activePane="bottomRight" state="frozen"/>` +
    `<selection pane="bottomRight" activeCell="${first}" sqref="${first}"/></sheetView>`
  );
}

function rowXml(cells: readonly TableCell[], index: number, widths: readonly number[]): string {
  const written = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${index + 1}`));
  const height = heightOf(cells, widths);
  const tall = height > LINE ? ` ht="${height}"` : '';
  return `<row r="${index + 1}"${tall}>${written.join('')}</row>`;
}

// Programs fit a row to its texts when somebody writes in it, and not all of them when the file is opened.
function heightOf(cells: readonly TableCell[], widths: readonly number[]): number {
  const lines = cells.map(({ look, value }, column) => {
    if (!WRAPPING.has(look)) return look === 'title' ? 2 : 1;
    return String(value)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(signsOf(line) / ((widths[column] ?? 10) - 1))), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE);
}

/** A Chinese sign is as wide as two others. */
function signsOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0);
}

function cellXml({ look, value }: TableCell, reference: string): string {
  const head = `<c r="${reference}" s="${styleOf(look)}"`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (value === '') return look === 'plain' ? '' : `${head}/>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

function checkXml({ column, help, rule }: ColumnCheck, from: number, choices: string): string[] {
  const letters = columnLetters(column);
  const place = `sqref="${letters}${from}:${letters}${LAST_CHECKED}"`;
  const shown = help === '' ? '' : ` showInputMessage="1" prompt="${cellText([...help].slice(0, MOST_HELP).join(''))}"`;
  if (rule === null) return help === '' ? [] : [`<dataValidation allowBlank="1"${shown} ${place}/>`];
  const { formulas, kind } = formulaOf(rule, choices);
  // Readers take more than a list or a calendar does, so that whoever insists may go on; of several nobody asks back.
  const asksBack = rule.is === 'choice' && rule.several ? '' : ' errorStyle="warning" showErrorMessage="1"';
  const written = formulas.map((formula, index) => `<formula${index + 1}>${formula}</formula${index + 1}>`).join('');
  return [`<dataValidation ${kind} allowBlank="1"${asksBack}${shown} ${place}>${written}</dataValidation>`];
}

function formulaOf(rule: NonNullable<CellRule>, choices: string): { kind: string; formulas: (string | number)[] } {
  if (rule.is === 'choice') {
    const letters = columnLetters(rule.column);
    return { kind: 'type="list"', formulas: [cellText(`${choices}!$${letters}$1:$${letters}$${rule.count}`)] };
  }
  if (rule.is === 'whole') return { kind: 'type="whole" operator="greaterThanOrEqual"', formulas: [rule.least] };
  const days = [rule.from, rule.until].flatMap((day) => (day === null ? [] : [daysBetween(DAY_ZERO, day)]));
  const operator = rule.from === null ? (rule.until === null ? null : 'lessThanOrEqual') : 'greaterThanOrEqual';
  if (days.length > 1) return { kind: 'type="date" operator="between"', formulas: days };
  // Any day at all, where the campaign has no limits.
  return operator === null
    ? { kind: 'type="date" operator="greaterThan"', formulas: [0] }
    : { kind: `type="date" operator="${operator}"`, formulas: days };
}

/** Day 0 of spreadsheets, as from March 1900 on. */
const DAY_ZERO = '1899-12-30';
