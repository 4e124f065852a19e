/** A sheet of the workbook as the page draws it. */

import {
  type CellContent,
  type CellStyle,
  type ConditionalRuleState,
  conditionalLook,
  displayText,
  formulaReader,
  isJudged,
  lastColumn,
  lastRow,
  NotEmulated,
  type ReadFormula,
  type RowState,
  resultText,
  type SheetState,
  type SpreadsheetFile,
} from '../offline/inspect.ts';
import type { Look, SheetRow, SheetView } from './answers.ts';
import { choicesOf } from './offered-choices.ts';
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
 * A formula shows what it gives at `nowMs`; one that the offline Workspace does not work out shows itself.
 * Conditional formats are laid over the cells' own looks.
 *
 * @example
 * sheetView(book, sheet, { nowMs, showsHidden: false }).rows[0]?.cells  // → ['编号', '审核状态', …]
 */
export function sheetView(
  book: SpreadsheetFile,
  sheet: SheetState,
  { nowMs, showsHidden }: { nowMs: number; showsHidden: boolean },
): SheetView {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(showsHidden ? [] : sheet.hiddenColumns);
  const width = Math.min(sheet.maxColumns, Math.max(lastColumn(sheet), FEWEST_COLUMNS));
  const columns = numbers(width).filter((column) => !hiddenColumns.has(column));
  const height = Math.min(sheet.maxRows, lastRow(sheet) + SPARE_ROWS);
  const looks = looksOf(book);
  // What cannot be judged here colours nothing, as a formula that cannot be worked out shows itself.
  const judged = sheet.conditionalRules.filter(isJudged);
  const rules = columns.map((column) =>
    judged.filter(({ places }) =>
      places.some((place) => column >= place.column && column < place.column + place.columns),
    ),
  );
  const drawn = { book, sheet, formulas: formulaReader(book, nowMs), columns, rules, looks };
  const rows = numbers(height)
    .filter((row) => !hiddenRows.has(row))
    .map((number) => rowView(drawn, sheet.rows[number - 1] ?? null, number));
  return {
    id: sheet.id,
    name: sheet.name,
    table: tableKeyOf(sheet),
    frozenRows: rows.filter(({ number }) => number <= sheet.frozenRows).length,
    frozenColumns: columns.filter((column) => column <= sheet.frozenColumns).length,
    columns: columns.map((number, index) => ({
      number,
      letters: lettersOf(number),
      width: sheet.columnWidths[String(number)] ?? widthOf(rows, index),
    })),
    rows,
    looks: looks.all,
    choices: looks.choices,
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
function widthOf(rows: readonly SheetRow[], index: number): number {
  const lengths = rows.slice(0, MEASURED_ROWS).map(({ cells }) => displayLength(cells[index] ?? ''));
  return Math.round(Math.min(WIDEST, Math.max(USUAL_WIDTH, Math.max(0, ...lengths) * CHARACTER_WIDTH + CELL_PADDING)));
}

function displayLength(text: string): number {
  return [...text].reduce((length, character) => length + (character < '\u2000' ? NARROW : 1), 0);
}

const NARROW = 0.56;

function rowView(given: Drawn, row: RowState | null, number: number): SheetRow {
  const { columns } = given;
  if (row === null) return { number, cells: columns.map(() => '') };
  const shown = columns.map((column) => shownOf(given, row, number, column));
  const cells = shown.map(({ text }) => text);
  const looks = columns.map((column, index) => {
    const own = row.styles[column - 1] ?? 0;
    const rules = given.rules[index] ?? [];
    if (rules.length === 0) return own;
    const { content = null, text = '' } = shown[index] ?? {};
    const cell = { sheetId: given.sheet.id, row: number, column, text, content };
    return given.looks.laidOver(own, conditionalLook(rules, cell));
  });
  const notes = byPosition(columns, (column) => row.notes?.[String(column)]);
  const formulas = byPosition(columns, (column) => formulaIn(row.contents[column - 1] ?? null));
  return {
    number,
    cells,
    ...(Object.keys(formulas).length > 0 ? { formulas } : {}),
    ...(looks.some((look) => look !== 0) ? { looks } : {}),
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
  };
}

// Of the columns only those that have such a text, by their position in the view.
function byPosition(columns: readonly number[], textIn: (column: number) => string | undefined) {
  const texts: Record<string, string> = {};
  columns.forEach((column, index) => {
    const text = textIn(column);
    if (text !== undefined) texts[String(index)] = text;
  });
  return texts;
}

function formulaIn(content: CellContent | null): string | undefined {
  return typeof content === 'object' && content !== null ? content.formula : undefined;
}

/** What the rows of a sheet are drawn with; `rules` are the conditional formats that reach each of `columns`. */
interface Drawn {
  readonly book: SpreadsheetFile;
  readonly sheet: SheetState;
  readonly formulas: ReadFormula;
  readonly columns: readonly number[];
  readonly rules: readonly (readonly ConditionalRuleState[])[];
  readonly looks: Looks;
}

interface Looks {
  readonly all: Look[];
  readonly choices: string[][];
  /** The number of a look with a conditional format's laid over it. */
  laidOver(own: number, over: ReturnType<typeof conditionalLook>): number;
}

// The looks of the workbook have their own numbers; what conditional formats make of them is added behind.
function looksOf(book: SpreadsheetFile): Looks {
  const choices: string[][] = [];
  const all = book.styles.map((style) => lookOf(book, style, choices));
  const made = new Map<string, number>();
  return {
    all,
    choices,
    laidOver: (own, { background, bold, fontColor }) => {
      if (background === null && bold === null && fontColor === null) return own;
      const key = [own, background, bold, fontColor].join();
      const known = made.get(key);
      if (known !== undefined) return known;
      all.push({
        ...all[own],
        ...(background === null ? {} : { background }),
        ...(fontColor === null ? {} : { colour: fontColor }),
        ...(bold === null ? {} : { isBold: bold }),
      });
      made.set(key, all.length - 1);
      return all.length - 1;
    },
  };
}

/** What a cell shows, and what conditional formats judge: of a formula its number. */
interface Shown {
  readonly text: string;
  readonly content: CellContent | null;
}

function shownOf({ book, formulas, sheet }: Drawn, row: RowState, number: number, column: number): Shown {
  const content = row.contents[column - 1] ?? null;
  const format = book.styles[row.styles[column - 1] ?? 0]?.format;
  if (typeof content !== 'object' || content === null) {
    return { text: displayText(content, format, book.locale), content };
  }
  try {
    const result = formulas(sheet, number, column);
    const judged = typeof result.value === 'number' ? result.value : content;
    return { text: resultText(result, format, book), content: judged };
  } catch (error) {
    if (!(error instanceof NotEmulated)) throw error;
    return { text: content.formula, content };
  }
}

// A list that several looks offer stands in `lists` once.
function lookOf(book: SpreadsheetFile, style: CellStyle, lists: string[][]): Look {
  const { background, fontColor, fontLine, fontStyle, fontWeight, horizontalAlignment, validation } = style;
  const offered = validation === undefined ? [] : choicesOf(book, validation);
  const align = ALIGNMENTS.find((each) => each === horizontalAlignment);
  return {
    ...(background === undefined ? {} : { background }),
    ...(fontColor === undefined ? {} : { colour: fontColor }),
    ...(fontWeight === 'bold' ? { isBold: true } : {}),
    ...(fontStyle === 'italic' ? { isItalic: true } : {}),
    ...(fontLine === 'line-through' ? { isStruck: true } : {}),
    ...(align === undefined ? {} : { align }),
    ...(offered.length > 0 ? { choices: positionIn(lists, offered) } : {}),
  };
}

const ALIGNMENTS = ['left', 'center', 'right'] as const;

function positionIn(lists: string[][], list: string[]): number {
  const text = JSON.stringify(list);
  const known = lists.findIndex((each) => JSON.stringify(each) === text);
  return known < 0 ? lists.push(list) - 1 : known;
}

function numbers(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
