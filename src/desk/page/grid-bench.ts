/** What the parts of a grid's desk share: the grid, what is selected in it, and what it tells. */

import type { DeskWords } from '../../messages/desk/say.ts';
import type { SheetAct } from '../sheet-act.ts';
import { type CellAt, edgesOf, emptyFor, type SelectedBlock, type Selection, type Typed } from './grid-events.ts';
import type { NoteCard } from './note-card.ts';
import type { OpenGrid } from './open-grid.ts';

/** Cells that were copied or cut in the workbook; `text` is what the clipboard got of them. */
export interface Clip {
  readonly sheetId: number;
  readonly block: SelectedBlock;
  readonly isCut: boolean;
  readonly text: string;
}

/** Who hears of what is done in the grid. */
export interface Hears {
  words: DeskWords['grid'];
  select(a1: string, active: CellAt, block: SelectedBlock | null): void;
  type(typed: Typed): void;
  act(act: SheetAct): void;
  editHead(): void;
  /** What was copied last, and how it is kept. */
  clip(): Clip | null;
  keepClip(clip: Clip | null): void;
  /** Opens the menu of what is selected, at a place on the screen. */
  openMenu(left: number, top: number): void;
}

/** The state of one grid. */
export interface Bench {
  readonly element: HTMLElement;
  readonly grid: OpenGrid;
  readonly card: NoteCard;
  readonly hears: Hears;
  selection: Selection;
  /** Whether the focus belongs to the grid: it then follows the active cell, also when that is drawn anew. */
  hasFocus: boolean;
  /** The cells that are drawn as selected, whether they are in sight or not. */
  marked: Set<HTMLElement>;
  readonly closed: AbortController;
}

/** The selection of a single cell. */
export function alone(cell: CellAt): Selection {
  return { from: cell, to: cell };
}

/** Empties the selected cells. */
export function clear(bench: Bench): void {
  typeAt(bench, topLeft(bench), emptyFor(bench.selection), true);
}

/** The first selected cell. */
export function topLeft({ selection }: Bench): CellAt {
  const { left, top } = edgesOf(selection);
  return { row: top, column: left };
}

/** Tells that a text goes into the sheet from a cell of the view on. */
export function typeAt({ grid, hears }: Bench, cell: CellAt, text: string, isPasted: boolean): void {
  const row = grid.view().rows[cell.row]?.number;
  const column = grid.view().columns[cell.column]?.number;
  if (row !== undefined && column !== undefined) hears.type({ row, column, text, isPasted });
}

/** The cell that an event is at; null beside the cells. */
export function cellAt(target: EventTarget | null): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

/** The row or column whose head an event is at, by its position in the view. */
export function headAt(target: EventTarget | null): { axis: 'rows' | 'columns'; line: number } | null {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-whole-row], [data-whole-column]') : null;
  const { wholeColumn, wholeRow } = head?.dataset ?? {};
  if (wholeRow !== undefined) return { axis: 'rows', line: Number(wholeRow) };
  return wholeColumn === undefined ? null : { axis: 'columns', line: Number(wholeColumn) };
}

/** Whether an event is in a field, whose keys and clipboard are its own. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
