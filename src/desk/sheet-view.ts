/** A sheet of the workbook as the page draws it. */

import { displayText } from '../offline/spreadsheet/cell-display.ts';
import { lastColumn, lastRow } from '../offline/spreadsheet/cell-grid.ts';
import type { CellStyle } from '../offline/spreadsheet/cell-style.ts';
import type { CellContent, RowState, SheetState, SpreadsheetFile } from '../offline/spreadsheet/spreadsheet-store.ts';
import type { Look, SheetRow, SheetView } from './answers.ts';
import { tableKeyOf } from './read-tables.ts';

/** Empty rows that are shown below the data, so that there is room to type. */
const SPARE_ROWS = 30;
/** Columns that a sheet without headers shows at least. */
const FEWEST_COLUMNS = 8;
const USUAL_WIDTH = 100;
const WIDEST = 260;
/** Pixels of a Chinese character, and of what else is in a cell. */
const CHARACTER_WIDTH = 13;
const CELL_PADDING = 16;
/** Rows that are looked at for the width of a column. */
const MEASURED_ROWS = 60;

/**
 * Gives the sheet's visible cells as texts, with the room below them; all columns where `showsHidden`.
 *
 * Formulas are shown as they were written: the offline Workspace works out literals only.
 *
 * @example
 * sheetView(book, sheet, false).rows[0]?.cells  // → ['编号', '审核状态', …]
 */
export function sheetView(book: SpreadsheetFile, sheet: SheetState, showsHidden: boolean): SheetView {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(showsHidden ? [] : sheet.hiddenColumns);
  const width = Math.min(sheet.maxColumns, Math.max(lastColumn(sheet), FEWEST_COLUMNS));
  const columns = numbers(width).filter((column) => !hiddenColumns.has(column));
  const height = Math.min(sheet.maxRows, lastRow(sheet) + SPARE_ROWS);
  const rows = numbers(height)
    .filter((row) => !hiddenRows.has(row))
    .map((number) => rowView(book, sheet.rows[number - 1] ?? null, number, columns));
  return {
    id: sheet.id,
    name: sheet.name,
    table: tableKeyOf(sheet),
    frozenRows: rows.filter(({ number }) => number <= sheet.frozenRows).length,
    frozenColumns: columns.filter((column) => column <= sheet.frozenColumns).length,
    columns: columns.map((number, at) => ({
      number,
      letters: lettersOf(number),
      width: sheet.columnWidths[String(number)] ?? widthOf(rows, at),
    })),
    rows,
    looks: book.styles.map(lookOf),
  };
}

// The letters that stand above a column: 28 is AB.
function lettersOf(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

// A column that was given no width would cut most names off; it is shown as wide as its texts, within reason.
function widthOf(rows: readonly SheetRow[], at: number): number {
  const lengths = rows.slice(0, MEASURED_ROWS).map(({ cells }) => displayLength(cells[at] ?? ''));
  return Math.round(Math.min(WIDEST, Math.max(USUAL_WIDTH, Math.max(0, ...lengths) * CHARACTER_WIDTH + CELL_PADDING)));
}

function displayLength(text: string): number {
  return [...text].reduce((length, character) => length + (character < '\u2000' ? NARROW : 1), 0);
}

const NARROW = 0.56;

function rowView(book: SpreadsheetFile, row: RowState | null, number: number, columns: readonly number[]): SheetRow {
  if (row === null) return { number, cells: columns.map(() => '') };
  const styles = columns.map((column) => row.styles[column - 1] ?? 0);
  const cells = columns.map((column, at) =>
    textOf(row.contents[column - 1] ?? null, book.styles[styles[at] ?? 0], book.locale),
  );
  const notes = Object.fromEntries(
    columns.flatMap((column, at) => {
      const note = row.notes?.[String(column)];
      return note === undefined ? [] : [[String(at), note]];
    }),
  );
  return {
    number,
    cells,
    ...(styles.some((style) => style !== 0) ? { looks: styles } : {}),
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
  };
}

function textOf(content: CellContent | null, style: CellStyle | undefined, locale: string): string {
  if (content !== null && typeof content === 'object') return content.formula;
  return displayText(content, style?.format, locale);
}

function lookOf({ background, fontColor, fontWeight, validation }: CellStyle): Look {
  const choices = validation?.criteria === 'VALUE_IN_LIST' ? validation.values.filter((each) => isText(each)) : [];
  return {
    ...(background === undefined ? {} : { background }),
    ...(fontColor === undefined ? {} : { colour: fontColor }),
    ...(fontWeight === 'bold' ? { isBold: true } : {}),
    ...(choices.length > 0 ? { choices } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function numbers(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}
