/** A sheet that can be worked at: selecting by pointer and keys, with the focus on the active cell, typing, acting. */

import type { SheetView } from '../answers.ts';
import { alone, type Bench, cellAt, type Hears, headAt, isField, typeAt } from './grid-bench.ts';
import { listenToClipboard } from './grid-clipboard.ts';
import { a1Of, edgesOf, type Selection, selectionAt, wholeLines } from './grid-events.ts';
import { onKey } from './grid-keys.ts';
import { choose, keepInside, mark, paint, showNote } from './grid-selecting.ts';
import { openNoteCard } from './note-card.ts';
import { fits, openGrid } from './open-grid.ts';

/** A grid that can be worked at. */
export interface GridDesk {
  /** Shows the sheet as it is now; false where it needs a grid of its own. */
  show(view: SheetView): boolean;
  /** Selects the cells of an address, and brings them into sight. */
  lead(a1: string): void;
  /** What is selected and whether the focus is here, for a grid that takes this one's place. */
  stand(): Standing;
  /** Puts the focus back on the active cell. */
  focus(): void;
  close(): void;
}

/** Where a grid stood. */
interface Standing {
  readonly selection: Selection;
  readonly hasFocus: boolean;
}

/** Opens the grid in this box; `before` is where the grid of the same sheet stood that it takes the place of. */
export function openGridDesk(box: HTMLElement, view: SheetView, hears: Hears, before: Standing | null): GridDesk {
  box.replaceChildren();
  const element = document.createElement('div');
  element.className = 'grid';
  box.append(element);
  const start = { row: Math.min(view.frozenRows, view.rows.length - 1), column: 0 };
  const bench: Bench = {
    element,
    hears,
    card: openNoteCard(box),
    selection: before?.selection ?? alone(start),
    hasFocus: before?.hasFocus ?? false,
    marked: new Set<HTMLElement>(),
    closed: new AbortController(),
    grid: openGrid(element, view, {
      words: hears.words,
      cellLabel: (row, column) => hears.words.content({ cell: a1Of(bench.grid.view(), alone({ row, column })) }),
      mark: (cell) => mark(bench, cell),
      drawn: () => requestAnimationFrame(() => paint(bench)),
      changed: (row, column, text) => typeAt(bench, { row, column }, text, false),
      left: (key, isBack) => leave(bench, key, isBack),
    }),
  };
  describe(element, view, hears);
  listen(bench);
  keepInside(bench);
  return {
    show: (next) => {
      if (!fits(bench.grid.view(), next)) return false;
      bench.grid.show(next);
      element.setAttribute('aria-rowcount', String(next.rows.length));
      keepInside(bench);
      return true;
    },
    stand: () => ({ selection: bench.selection, hasFocus: bench.hasFocus }),
    focus: () => {
      bench.hasFocus = true;
      paint(bench);
    },
    lead: (a1) => {
      const selection = selectionAt(bench.grid.view(), a1);
      if (selection !== null) choose(bench, selection, selection.from);
    },
    close: () => {
      bench.closed.abort();
      bench.grid.close();
    },
  };
}

function describe(element: HTMLElement, view: SheetView, { words }: Hears): void {
  element.setAttribute('aria-label', words.label(view));
  element.setAttribute('aria-rowcount', String(view.rows.length));
  element.setAttribute('aria-colcount', String(view.columns.length));
}

function listen(bench: Bench): void {
  const { element } = bench;
  let isDrawing = false;
  element.addEventListener('pointerdown', (event) => {
    const head = headAt(event.target);
    if (head !== null && event.button === 0) chooseLines(bench, head, event.shiftKey);
    const cell = cellAt(event.target);
    if (cell === null || isField(event.target) || event.button !== 0) return;
    isDrawing = event.pointerType === 'mouse';
    bench.hasFocus = true;
    choose(bench, { from: event.shiftKey ? bench.selection.from : cell, to: cell });
  });
  element.addEventListener('pointerover', (event) => {
    const cell = cellAt(event.target);
    if (isDrawing && cell !== null) choose(bench, { from: bench.selection.from, to: cell });
    else showNote(bench, cell);
  });
  element.addEventListener('pointerleave', () => bench.card.hide());
  const whileOpen = { signal: bench.closed.signal };
  document.addEventListener('pointerup', () => (isDrawing = false), whileOpen);
  const leaveFor = (target: EventTarget | null) => {
    if (target instanceof Node && !element.contains(target)) bench.hasFocus = false;
  };
  document.addEventListener('pointerdown', (event) => leaveFor(event.target), whileOpen);
  element.addEventListener('focusin', (event) => {
    bench.hasFocus = true;
    const cell = cellAt(event.target);
    const { from } = bench.selection;
    if (cell !== null && !isField(event.target) && (cell.row !== from.row || cell.column !== from.column)) {
      choose(bench, alone(cell));
    } else showNote(bench, from);
  });
  element.addEventListener('focusout', (event) => {
    // A focused cell that is scrolled out of sight loses the focus to nobody: it is still the grid's.
    leaveFor(event.relatedTarget);
    bench.card.hide();
  });
  element.addEventListener('keydown', (event) => onKey(bench, event));
  element.addEventListener('dblclick', (event) => {
    if (cellAt(event.target) !== null && bench.selection.from.row < bench.grid.view().frozenRows)
      bench.hears.editHead();
  });
  element.addEventListener('contextmenu', (event) => openMenuAt(bench, event));
  listenToClipboard(bench);
}

function chooseLines(
  bench: Bench,
  { axis, line }: { axis: 'rows' | 'columns'; line: number },
  isFurther: boolean,
): void {
  const { from, whole } = bench.selection;
  const start = isFurther && whole === axis ? (axis === 'rows' ? from.row : from.column) : line;
  bench.hasFocus = true;
  // Selecting a whole line scrolls along it as little as in Sheets.
  const shown = axis === 'rows' ? { row: line, column: -1 } : { row: -1, column: line };
  choose(bench, wholeLines(bench.grid.view(), axis, start, line), shown);
}

// What is not selected yet is, by the click that opens its menu.
function openMenuAt(bench: Bench, event: MouseEvent): void {
  if (isField(event.target)) return;
  const [cell, head] = [cellAt(event.target), headAt(event.target)];
  if (cell === null && head === null) return;
  event.preventDefault();
  const { bottom, left, right, top } = edgesOf(bench.selection);
  bench.hasFocus = true;
  if (head !== null) {
    const isIn =
      head.axis === 'rows' ? head.line >= top && head.line <= bottom : head.line >= left && head.line <= right;
    if (bench.selection.whole !== head.axis || !isIn) chooseLines(bench, head, false);
  } else if (cell !== null && (cell.row < top || cell.row > bottom || cell.column < left || cell.column > right)) {
    choose(bench, alone(cell));
  }
  bench.hears.openMenu(event.clientX, event.clientY);
}

function leave(bench: Bench, key: 'Enter' | 'Tab' | null, isBack: boolean): void {
  bench.hasFocus = true;
  const { column, row } = bench.selection.from;
  const view = bench.grid.view();
  const step = isBack ? -1 : 1;
  if (key === 'Enter') choose(bench, alone({ row: clamp(row + step, view.rows.length - 1), column }));
  else if (key === 'Tab') choose(bench, alone({ row, column: clamp(column + step, view.columns.length - 1) }));
  else requestAnimationFrame(() => paint(bench));
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
