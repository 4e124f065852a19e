/** What a grid tells, and the block of cells that is selected in it. */

import type { SheetView } from '../answers.ts';

/** A text for a cell of the sheet, row and column as the sheet counts them; pasted ones are lines between tabs. */
export interface Typed {
  row: number;
  column: number;
  text: string;
  isPasted: boolean;
}

/** A cell by its position in the view's rows and columns. */
export interface CellAt {
  row: number;
  column: number;
}

/**
 * What is selected: from the cell where it began, which is the active one, to where it has been drawn. `whole` says
 * that rows or columns were selected by their heads, with whatever of them is not shown.
 */
export interface Selection {
  from: CellAt;
  to: CellAt;
  whole?: 'rows' | 'columns';
}

/** What is selected, in the sheet's own numbers; `column` and `row` of `active` are those of the active cell. */
export interface SelectedBlock {
  readonly whole: 'rows' | 'columns' | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly active: CellAt;
}

/** The selection in the sheet's own numbers, with the rows and columns between that are not shown; null of no cell. */
export function blockOf(view: SheetView, selection: Selection): SelectedBlock | null {
  const { bottom, left, right, top } = edgesOf(selection);
  const [first, last] = [view.rows[top]?.number, view.rows[bottom]?.number];
  const [start, end] = [view.columns[left]?.number, view.columns[right]?.number];
  const [row, column] = [view.rows[selection.from.row]?.number, view.columns[selection.from.column]?.number];
  if (first === undefined || last === undefined || start === undefined || end === undefined) return null;
  if (row === undefined || column === undefined) return null;
  const size = { rows: last - first + 1, columns: end - start + 1 };
  return { whole: selection.whole ?? null, row: first, column: start, ...size, active: { row, column } };
}

/** Whole rows or columns of the view, from one line to another. */
export function wholeLines(view: SheetView, axis: 'rows' | 'columns', from: number, to: number): Selection {
  const [bottom, right] = [view.rows.length - 1, view.columns.length - 1];
  if (axis === 'rows') return { from: { row: from, column: 0 }, to: { row: to, column: right }, whole: axis };
  return { from: { row: 0, column: from }, to: { row: bottom, column: to }, whole: axis };
}

/** The selection's edges, in the view's rows and columns. */
export interface Edges {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The selection's edges, whichever way it was drawn. */
export function edgesOf({ from, to }: Selection): Edges {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

/**
 * The selection as Sheets writes it.
 *
 * @example
 * a1Of(view, { from: { row: 1, column: 0 }, to: { row: 2, column: 1 } })  // → 'A3:B4'
 */
export function a1Of(view: SheetView, selection: Selection): string {
  const { bottom, left, right, top } = edgesOf(selection);
  const name = (row: number, column: number) => `${view.columns[column]?.letters ?? ''}${view.rows[row]?.number ?? ''}`;
  const first = name(top, left);
  return top === bottom && left === right ? first : `${first}:${name(bottom, right)}`;
}

/**
 * Where an address is in the view; null where the view does not show its first cell. A block that goes on behind what
 * is shown ends at the view's edge.
 *
 * @example
 * selectionAt(view, 'A3:B4')  // → { from: { row: 1, column: 0 }, to: { row: 2, column: 1 } }
 */
export function selectionAt(view: SheetView, a1: string): Selection | null {
  const found = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(a1);
  if (found === null) return null;
  const [, letters, number, endLetters = letters, endNumber = number] = found;
  const row = view.rows.findIndex((each) => each.number === Number(number));
  // The first column may be one that is not shown: the row's first that is shown stands for it.
  const column = Math.max(
    0,
    view.columns.findIndex((each) => each.letters === letters),
  );
  if (row < 0) return null;
  const lastRow = view.rows.findLastIndex((each) => each.number <= Number(endNumber));
  const lastColumn = view.columns.findLastIndex((each) => each.letters === endLetters);
  return {
    from: { row, column },
    to: { row: Math.max(row, lastRow), column: lastColumn < column ? view.columns.length - 1 : lastColumn },
  };
}

/**
 * The selected cells as other tables take them: tabs between cells, lines between rows, quotes where a text has either.
 */
export function copyOf(view: SheetView, selection: Selection): string {
  const { bottom, left, right, top } = edgesOf(selection);
  const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return view.rows
    .slice(top, bottom + 1)
    .map(({ cells }) =>
      cells
        .slice(left, right + 1)
        .map(quoted)
        .join('\t'),
    )
    .join('\n');
}

/** As many empty cells as are selected, each row with the end of its line, so that the last empty one counts too. */
export function emptyFor(selection: Selection): string {
  const { bottom, left, right, top } = edgesOf(selection);
  return Array.from({ length: bottom - top + 1 }, () => `${'\t'.repeat(right - left)}\n`).join('');
}

/** Where a key leads from a cell; null for keys that lead nowhere. `page` is how many rows are in sight. */
export function moved(event: KeyboardEvent, { column, row }: CellAt, view: SheetView, page: number): CellAt | null {
  const bottom = view.rows.length - 1;
  const right = view.columns.length - 1;
  const jumps = event.ctrlKey || event.metaKey;
  const steps: Record<string, CellAt> = {
    ArrowUp: { row: jumps ? view.frozenRows : row - 1, column },
    ArrowDown: { row: jumps ? lastFilled(view) : row + 1, column },
    ArrowLeft: { row, column: jumps ? 0 : column - 1 },
    ArrowRight: { row, column: jumps ? right : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: jumps ? 0 : row, column: 0 },
    End: { row: jumps ? lastFilled(view) : row, column: right },
  };
  const next = steps[event.key];
  if (next === undefined) return null;
  return { row: clamp(next.row, bottom), column: clamp(next.column, right) };
}

function lastFilled(view: SheetView): number {
  return Math.max(
    0,
    view.rows.findLastIndex(({ cells }) => cells.some((cell) => cell !== '')),
  );
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
