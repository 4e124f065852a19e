/** A sheet in Tabulator: drawing, scrolling, frozen columns and editors are the library's; selecting cells is ours. */

import {
  EditModule,
  FormatModule,
  FrozenColumnsModule,
  ResizeColumnsModule,
  ResizeTableModule,
  Tabulator,
} from 'tabulator-tables';
import type { SheetView } from '../answers.ts';
import { editingOf, narrowByInput } from './cell-editor.ts';
import { type GridRow, gridColumns, gridRow, gridRows, ROW_HEIGHT } from './grid-cells.ts';

/** What the grid is opened with, and what it tells. */
export interface GridGiven {
  words: { note: string; rowNumber: string; noChoices: string };
  /** The name of a cell's field for a screen reader. */
  cellLabel(row: number, column: number): string;
  mark(element: HTMLElement): void;
  /** Cells have come into sight or moved. */
  drawn(): void;
  /** A text was put into the cell, positions in the view. */
  changed(row: number, column: number, text: string): void;
  /** Editing has ended, and where the key that ended it leads. */
  left(key: 'Enter' | 'Tab' | null, isBack: boolean): void;
}

/** The library's grid over one sheet. */
export interface OpenGrid {
  /** What scrolls; null until the grid is built. */
  holder(): HTMLElement | null;
  view(): SheetView;
  /** Puts the sheet's present state in the place of the one before; where it was scrolled to stays. */
  show(view: SheetView): void;
  /** Opens the editor of a cell; `isTyped` for an empty one, into which a character goes. */
  edit(row: number, column: number, isTyped: boolean): void;
  isEditing(): boolean;
  close(): void;
}

// Drawn above and below what is in sight, so that a quick scroll shows no gap.
const SPARE_PIXELS = 10 * ROW_HEIGHT;
// So many changed rows are drawn one by one; more are put in all at once.
const FEW_ROWS = 200;

Tabulator.registerModule([FormatModule, EditModule, FrozenColumnsModule, ResizeColumnsModule, ResizeTableModule]);

/** Opens the grid in this element, which is empty and has a size. */
export function openGrid(element: HTMLElement, first: SheetView, given: GridGiven): OpenGrid {
  const state: GridState = { view: first, isTyped: false, isBuilt: false, waiting: null };
  const typedOver = new Set<number>();
  const table = tableOf(element, state, given);
  narrowByInput(element);
  const show = (view: SheetView) => {
    if (!state.isBuilt || isEditing(element)) state.waiting = view;
    else state.view = putIn(table, state.view, view, typedOver);
    given.drawn();
  };
  const showWaiting = () => {
    const { waiting } = state;
    state.waiting = null;
    if (waiting !== null) show(waiting);
  };
  table.on('tableBuilt', () => {
    state.isBuilt = true;
    // The cells themselves take the focus; the box around them would be a stop without a name.
    holderOf(element)?.removeAttribute('tabindex');
    showWaiting();
    given.drawn();
  });
  table.on('scrollVertical', given.drawn);
  table.on('renderComplete', given.drawn);
  const ended = () => {
    given.left(null, false);
    showWaiting();
  };
  table.on('cellEditCancelled', ended);
  table.on('cellEdited', (cell) => {
    const { index } = cell.getRow().getData() as GridRow;
    typedOver.add(index);
    given.changed(index, Number(cell.getField().slice(1)), String(cell.getValue() ?? ''));
    ended();
  });
  return {
    holder: () => holderOf(element),
    view: () => state.view,
    show,
    edit: (row, column, isTyped) => {
      const number = state.view.rows[row]?.number;
      if (number === undefined) return;
      state.isTyped = isTyped;
      table.getRow(number).getCell(`c${column}`).edit(true);
      state.isTyped = false;
    },
    isEditing: () => isEditing(element),
    close: () => table.destroy(),
  };
}

interface GridState {
  view: SheetView;
  isTyped: boolean;
  isBuilt: boolean;
  /** A newer state of the sheet, for when the grid can take it. */
  waiting: SheetView | null;
}

function tableOf(element: HTMLElement, state: GridState, given: GridGiven): Tabulator {
  const { noChoices, note, rowNumber } = given.words;
  const editing = {
    view: () => state.view,
    isTyped: () => state.isTyped,
    label: given.cellLabel,
    noChoices,
    leave: given.left,
  };
  return new Tabulator(element, {
    data: gridRows(state.view),
    index: 'number',
    layout: 'fitData',
    height: '100%',
    rowHeight: ROW_HEIGHT,
    editTriggerEvent: 'dblclick',
    columnDefaults: { resizable: 'header' },
    renderVerticalBuffer: SPARE_PIXELS,
    columns: gridColumns({
      view: () => state.view,
      mark: given.mark,
      noteWord: note,
      numberWord: rowNumber,
      width: element.clientWidth,
      editing: (column) => editingOf(editing, column),
    }),
  });
}

function holderOf(element: HTMLElement): HTMLElement | null {
  return element.querySelector('.tabulator-tableholder');
}

function isEditing(element: HTMLElement): boolean {
  return element.querySelector('.tabulator-cell.tabulator-editing') !== null;
}

/** Whether two states of a sheet can share a grid: the same columns, and the same rows that stay. Widths may differ. */
export function fits(one: SheetView, other: SheetView): boolean {
  const shape = ({ columns, frozenColumns, frozenRows, id, rows }: SheetView) =>
    JSON.stringify([id, columns.map(({ number }) => number), frozenColumns, rows.slice(0, frozenRows)]);
  return shape(one) === shape(other);
}

// Most changes touch a row or two of thousands: only these are drawn anew. Numbers of rows are their names.
function putIn(table: Tabulator, before: SheetView, view: SheetView, typedOver: Set<number>): SheetView {
  const old = before.rows;
  const isSameOrder =
    old.length <= view.rows.length && old.every(({ number }, index) => view.rows[index]?.number === number);
  const rows = view.rows
    .map((row, index) => ({ row, index }))
    .slice(view.frozenRows, old.length)
    .filter(({ index, row }) => typedOver.has(index) || JSON.stringify(row) !== JSON.stringify(old[index]));
  typedOver.clear();
  if (!isSameOrder || rows.length > FEW_ROWS) {
    void table.replaceData(gridRows(view));
    return view;
  }
  const added = view.rows.slice(old.length).map((row, index) => gridRow(row, index + old.length));
  if (added.length > 0) void table.addData(added);
  for (const { index, row } of rows) {
    const shown = table.getRow(row.number);
    void Promise.resolve(shown.update(gridRow(row, index))).then(() => shown.reformat());
  }
  return view;
}
