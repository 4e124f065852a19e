/** How the grid's cells are drawn: text, look, note, and where each stands. */

import type { ColumnDefinition } from 'tabulator-tables';
import type { Look, SheetRow, SheetView } from '../answers.ts';

/** A row as the grid's library keeps it: `number` names it, `row` is the view's, `c0`, `c1` … are what is changed. */
export interface GridRow {
  number: number;
  row: SheetRow;
  /** Its position in the view's rows. */
  index: number;
  [field: string]: unknown;
}

/** Pixels. */
export const ROW_HEIGHT = 27;
const NUMBER_WIDTH = 48;
/** The columns that stay may take this part of the grid's width, so that something is left to scroll. */
const STAYING_PART = 0.5;

/** The rows below those that stay, as the grid's library takes them. */
export function gridRows(view: SheetView): GridRow[] {
  return view.rows.slice(view.frozenRows).map((row, index) => gridRow(row, index + view.frozenRows));
}

/** One row for the grid's library. */
export function gridRow(row: SheetRow, index: number): GridRow {
  const texts = row.cells.map((text, column) => [`c${column}`, row.formulas?.[column] ?? text]);
  return { number: row.number, row, index, ...Object.fromEntries(texts) };
}

/** What the columns are made with. */
interface ColumnsGiven {
  /** The view as it is now: cells are drawn again and again. */
  view(): SheetView;
  /** Whether the cell is selected, the active one, or neither. */
  mark(element: HTMLElement): void;
  /** The word for a note, for screen readers. */
  noteWord: string;
  numberWord: string;
  editing(column: number): Pick<ColumnDefinition, 'editor' | 'editorParams'>;
  /** Pixels that there are for the whole grid. */
  width: number;
}

/**
 * The columns: the rows' numbers, then the sheet's. A column's head holds its letters and, below them, the rows that
 * stay in sight: to a screen reader these are the names of the columns.
 */
export function gridColumns(given: ColumnsGiven): ColumnDefinition[] {
  const view = given.view();
  let staying = NUMBER_WIDTH;
  const numbers: ColumnDefinition = {
    title: '',
    field: 'number',
    width: NUMBER_WIDTH,
    frozen: true,
    resizable: false,
    cssClass: 'row-number',
    titleFormatter: () => headOf(given, null),
    formatter: (cell) => {
      const element = cell.getElement();
      element.setAttribute('role', 'rowheader');
      element.dataset.wholeRow = String((cell.getRow().getData() as GridRow).index);
      return spanOf(String(cell.getValue()));
    },
  };
  const columns = view.columns.map(({ letters, width }, index): ColumnDefinition => {
    const stays = index < view.frozenColumns && staying + width <= given.width * STAYING_PART;
    // A column can only stay beside one that stays.
    staying = stays ? staying + width : Number.POSITIVE_INFINITY;
    return {
      title: letters,
      field: `c${index}`,
      width,
      frozen: stays,
      minWidth: 40,
      titleFormatter: () => headOf(given, index),
      formatter: (cell) => {
        const { index: row, row: shown } = cell.getRow().getData() as GridRow;
        const element = cell.getElement();
        dress(element, given.view(), shown, index);
        place(element, row, index);
        given.mark(element);
        return textOf(given, shown, index);
      },
      ...given.editing(index),
    };
  });
  return [numbers, ...columns];
}

function headOf(given: ColumnsGiven, column: number | null): HTMLElement {
  const view = given.view();
  const head = document.createElement('div');
  const letters = document.createElement('div');
  letters.className = 'letters';
  letters.textContent = column === null ? '' : (view.columns[column]?.letters ?? '');
  if (column !== null) {
    letters.setAttribute('aria-hidden', view.frozenRows > 0 ? 'true' : 'false');
    letters.dataset.wholeColumn = String(column);
  }
  head.append(letters);
  if (column === null && view.frozenRows === 0) head.append(unseen(given.numberWord));
  for (let row = 0; row < view.frozenRows; row += 1) {
    const shown = view.rows[row];
    if (shown === undefined) continue;
    const cell = document.createElement('div');
    cell.className = 'head-cell';
    if (column === null) {
      cell.classList.add('row-number');
      cell.dataset.wholeRow = String(row);
      cell.append(String(shown.number), unseen(given.numberWord));
    } else {
      dress(cell, view, shown, column);
      place(cell, row, column);
      given.mark(cell);
      cell.append(textOf(given, shown, column));
    }
    head.append(cell);
  }
  return head;
}

function place(element: HTMLElement, row: number, column: number): void {
  element.dataset.row = String(row);
  element.dataset.column = String(column);
}

function dress(element: HTMLElement, view: SheetView, row: SheetRow, column: number): void {
  const look: Look = view.looks[row.looks?.[column] ?? 0] ?? {};
  const { style } = element;
  style.backgroundColor = look.background ?? '';
  style.color = look.colour ?? '';
  style.fontWeight = look.isBold ? '600' : '';
  style.fontStyle = look.isItalic ? 'italic' : '';
  style.textDecoration = look.isStruck ? 'line-through' : '';
  style.textAlign = look.align ?? '';
  element.classList.toggle('noted', row.notes?.[column] !== undefined);
  element.classList.toggle('offers', look.choices !== undefined);
}

// Text is put in as text, never as markup. What is noted follows it for those who listen.
function textOf({ noteWord }: ColumnsGiven, row: SheetRow, column: number): HTMLElement {
  const content = spanOf(row.cells[column] ?? '');
  const note = row.notes?.[column];
  if (note !== undefined) content.append(unseen(` ${noteWord}: ${note}`));
  return content;
}

function unseen(text: string): HTMLElement {
  const element = spanOf(text);
  element.className = 'unseen';
  return element;
}

function spanOf(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}
