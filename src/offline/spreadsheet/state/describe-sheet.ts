/** A sheet as a page draws it: plain JSON of what is seen. */

import { literalResult } from '../formula/formula-text.ts';
import { conditionalLook } from '../rules/conditional-look.ts';
import { displayText } from './cell-display.ts';
import { lastColumn, lastRow } from './cell-grid.ts';
import { styleOf } from './cell-style.ts';
import type { Block, CellContent, SheetState, SpreadsheetFile, ValidationState } from './spreadsheet-state.ts';

/** One cell that shows something. What is missing is the default. */
export interface DescribedCell {
  row: number;
  column: number;
  text: string;
  formula?: string;
  note?: string;
  background?: string;
  fontColor?: string;
  fontWeight?: string;
  horizontalAlignment?: string;
  wrap?: string;
  format?: string;
  validation?: ValidationState;
}

/** A sheet with the cells that show something, by rows and then columns. */
export interface DescribedSheet {
  sheetId: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  maxRows: number;
  maxColumns: number;
  lastRow: number;
  lastColumn: number;
  frozenRows: number;
  frozenColumns: number;
  hiddenRows: number[];
  hiddenColumns: number[];
  columnWidths: Record<string, number>;
  rowHeights: Record<string, number>;
  merges: Block[];
  formUrl: string | null;
  cells: DescribedCell[];
}

/**
 * Describes a sheet for a page. Colours of conditional formats are laid over the cells' own.
 *
 * A formula that is more than a literal shows its own text. Throws when the file has no such sheet.
 */
export function describeSheet(file: SpreadsheetFile, sheetId: number): DescribedSheet {
  const sheet = file.sheets.find((each) => each.id === sheetId);
  if (sheet === undefined) throw new Error(`no sheet ${sheetId} in spreadsheet ${file.id}`);
  const { name, hidden, tabColor, maxRows, maxColumns, frozenRows, frozenColumns, formUrl } = sheet;
  return {
    sheetId,
    name,
    hidden,
    tabColor,
    maxRows,
    maxColumns,
    lastRow: lastRow(sheet),
    lastColumn: lastColumn(sheet),
    frozenRows,
    frozenColumns,
    hiddenRows: sheet.hiddenRows.slice(),
    hiddenColumns: sheet.hiddenColumns.slice(),
    columnWidths: { ...sheet.columnWidths },
    rowHeights: { ...sheet.rowHeights },
    merges: sheet.merges.map((each) => ({ ...each })),
    formUrl,
    cells: describeCells(file, sheet),
  };
}

function describeCells(file: SpreadsheetFile, sheet: SheetState): DescribedCell[] {
  return sheet.rows.flatMap((row, index) => {
    if (row === null) return [];
    const noted = Object.keys(row.notes ?? {}).map(Number);
    const width = Math.max(row.contents.length, row.styles.length, ...noted);
    return Array.from({ length: width }, (_, offset) => describeCell(file, sheet, index + 1, offset + 1)).filter(
      // A cell without anything but its place and an empty text shows nothing.
      (cell) => cell.text !== '' || Object.keys(cell).length > 3,
    );
  });
}

function describeCell(file: SpreadsheetFile, sheet: SheetState, row: number, column: number): DescribedCell {
  const state = sheet.rows[row - 1];
  const content = state?.contents[column - 1] ?? null;
  const style = styleOf(file, state?.styles[column - 1] ?? 0);
  const note = state?.notes?.[column];
  const text = shownText(content, style.format, file.locale);
  const over = conditionalLook(sheet.conditionalRules, { row, column, text, content, sheetId: sheet.id });
  const looks = {
    formula: typeof content === 'object' && content !== null ? content.formula : undefined,
    note,
    background: over.background ?? style.background,
    fontColor: over.fontColor ?? style.fontColor,
    fontWeight: over.bold === true ? 'bold' : style.fontWeight,
    horizontalAlignment: style.horizontalAlignment,
    wrap: style.wrap,
    format: style.format,
    validation: style.validation,
  };
  const given = Object.entries(looks).filter(([, value]) => value !== undefined);
  return { row, column, text, ...Object.fromEntries(given) };
}

function shownText(content: CellContent | null, format: string | undefined, locale: string): string {
  const literal = typeof content === 'object' && content !== null ? literalResult(content.formula) : null;
  const value = typeof content === 'object' && content !== null ? (literal ?? content.formula) : content;
  try {
    return displayText(value, format, locale);
  } catch {
    return String(value);
  }
}
