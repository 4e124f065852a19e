/** Selecting in a grid: by mouse and keys, with the focus on the active cell; copying, pasting and typing. */

import type { DeskWords } from '../../messages/desk/say.ts';
import type { SheetView } from '../answers.ts';
import { ROW_HEIGHT } from './grid-cells.ts';
import {
  a1Of,
  type CellAt,
  copyOf,
  edgesOf,
  emptyFor,
  moved,
  type Selection,
  selectionAt,
  type Typed,
} from './grid-events.ts';
import { type NoteCard, openNoteCard } from './note-card.ts';
import { fits, type OpenGrid, openGrid } from './open-grid.ts';

/** A grid that can be worked at. */
export interface GridDesk {
  /** Shows the sheet as it is now; false where it needs a grid of its own. */
  show(view: SheetView): boolean;
  /** Selects the cells of an address, and brings them into sight. */
  lead(a1: string): void;
  close(): void;
}

interface Hears {
  words: DeskWords['grid'];
  select(a1: string, active: CellAt): void;
  type(typed: Typed): void;
  editHead(): void;
}

/** What the parts of a grid's desk share. */
interface Bench {
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

/** Opens the grid in this box. */
export function openGridDesk(box: HTMLElement, view: SheetView, hears: Hears): GridDesk {
  box.replaceChildren();
  const element = document.createElement('div');
  element.className = 'grid';
  box.append(element);
  const start = { row: Math.min(view.frozenRows, view.rows.length - 1), column: 0 };
  const bench: Bench = {
    ...{ element, hears, card: openNoteCard(box), selection: { from: start, to: start }, hasFocus: false },
    ...{ marked: new Set<HTMLElement>(), closed: new AbortController() },
    grid: openGrid(element, view, {
      words: hears.words,
      cellLabel: (row, column) => hears.words.content({ cell: a1Of(bench.grid.view(), alone({ row, column })) }),
      mark: (cell) => mark(bench, cell),
      drawn: () => requestAnimationFrame(() => paint(bench)),
      changed: (row, column, text) => typeAt(bench, { row, column }, text, false),
      left: (key, isBack) => leave(bench, key, isBack),
    }),
  };
  element.setAttribute('aria-label', hears.words.label(view));
  element.setAttribute('aria-rowcount', String(view.rows.length));
  element.setAttribute('aria-colcount', String(view.columns.length));
  listen(bench);
  hears.select(a1Of(view, bench.selection), start);
  return {
    show: (next) => {
      if (!fits(bench.grid.view(), next)) return false;
      bench.grid.show(next);
      return true;
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

const alone = (at: CellAt): Selection => ({ from: at, to: at });

function listen(bench: Bench): void {
  const { element } = bench;
  let isDrawing = false;
  element.addEventListener('pointerdown', (event) => {
    const at = cellAt(event.target);
    if (at === null || isField(event.target) || event.button !== 0) return;
    isDrawing = event.pointerType === 'mouse';
    bench.hasFocus = true;
    choose(bench, { from: event.shiftKey ? bench.selection.from : at, to: at });
  });
  element.addEventListener('pointerover', (event) => {
    const at = cellAt(event.target);
    if (isDrawing && at !== null) choose(bench, { from: bench.selection.from, to: at });
    else showNote(bench, at);
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
    const at = cellAt(event.target);
    const { from } = bench.selection;
    if (at !== null && !isField(event.target) && (at.row !== from.row || at.column !== from.column)) {
      choose(bench, alone(at));
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
  listenToClipboard(bench);
}

function listenToClipboard(bench: Bench): void {
  const { element, grid } = bench;
  const copy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', copyOf(grid.view(), bench.selection));
    event.preventDefault();
  };
  element.addEventListener('copy', (event) => {
    if (!isField(event.target)) copy(event);
  });
  element.addEventListener('cut', (event) => {
    if (isField(event.target)) return;
    copy(event);
    clear(bench);
  });
  element.addEventListener('paste', (event) => {
    if (isField(event.target)) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') typeAt(bench, topLeft(bench), text, true);
  });
}

function onKey(bench: Bench, event: KeyboardEvent): void {
  const { grid, hears } = bench;
  if (event.isComposing || isField(event.target) || grid.isEditing()) return;
  const { from, to } = bench.selection;
  const view = grid.view();
  const page = Math.max(1, Math.floor((grid.holder()?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const next = moved(event, event.shiftKey ? to : from, view, page);
  // Behind a command key there is a command of the browser's; a key that an input method takes has no character yet.
  const isTyping =
    (event.key.length === 1 || event.key === 'Process') && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (next !== null) choose(bench, event.shiftKey ? { from, to: next } : alone(next));
  else if (event.key === 'Escape') bench.card.hide();
  else if (event.key === 'Delete' || event.key === 'Backspace') clear(bench);
  else if (event.key === 'Enter' || event.key === 'F2' || isTyping) {
    if (from.row < view.frozenRows) hears.editHead();
    else grid.edit(from.row, from.column, isTyping);
    // The typed character goes into the field that has the focus by now.
    if (isTyping) return;
  } else return;
  event.preventDefault();
}

function clear(bench: Bench): void {
  typeAt(bench, topLeft(bench), emptyFor(bench.selection), true);
}

function topLeft({ selection }: Bench): CellAt {
  const { left, top } = edgesOf(selection);
  return { row: top, column: left };
}

function typeAt({ grid, hears }: Bench, at: CellAt, text: string, isPasted: boolean): void {
  const row = grid.view().rows[at.row]?.number;
  const column = grid.view().columns[at.column]?.number;
  if (row !== undefined && column !== undefined) hears.type({ row, column, text, isPasted });
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

// `shown` is the cell that is brought into sight: where the selection is being drawn to, or where it begins.
function choose(bench: Bench, selection: Selection, shown = selection.to): void {
  const { grid, hears } = bench;
  bench.selection = selection;
  reveal(bench, shown);
  paint(bench);
  // A cell that was far away is drawn only after the grid has scrolled there.
  requestAnimationFrame(() => requestAnimationFrame(() => paint(bench)));
  showNote(bench, selection.from);
  hears.select(a1Of(grid.view(), selection), selection.from);
}

function reveal({ element, grid }: Bench, { column, row }: CellAt): void {
  const holder = grid.holder();
  const { frozenRows } = grid.view();
  if (holder === null) return;
  if (row >= frozenRows) {
    const top = (row - frozenRows) * ROW_HEIGHT;
    const bottom = top + ROW_HEIGHT - holder.clientHeight;
    if (holder.scrollTop > top) holder.scrollTop = top;
    else if (holder.scrollTop < bottom) holder.scrollTop = bottom;
  }
  const head = element.querySelector<HTMLElement>(`.tabulator-col[tabulator-field="c${column}"]`);
  if (head === null || head.classList.contains('tabulator-frozen')) return;
  const frozen = [...element.querySelectorAll<HTMLElement>('.tabulator-col.tabulator-frozen')];
  const staying = frozen.reduce((width, each) => width + each.offsetWidth, 0);
  const left = head.offsetLeft - staying;
  const right = head.offsetLeft + head.offsetWidth - holder.clientWidth;
  if (holder.scrollLeft > left) holder.scrollLeft = left;
  else if (holder.scrollLeft < right) holder.scrollLeft = Math.min(left, right);
}

function paint(bench: Bench): void {
  const { element, grid, marked, selection } = bench;
  const { column, row } = selection.from;
  const active = element.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  const isBlock = selection.to.row !== row || selection.to.column !== column;
  const all = isBlock ? [...element.querySelectorAll<HTMLElement>('[data-row]')] : active === null ? [] : [active];
  const before = [...marked];
  marked.clear();
  for (const cell of [...before, ...all]) mark(bench, cell);
  if (!bench.hasFocus || grid.isEditing() || active === null || active === document.activeElement) return;
  // Whatever else has the focus by now keeps it: a frame's page, the bar above.
  if (document.activeElement === document.body || element.contains(document.activeElement)) {
    active.focus({ preventScroll: true });
  }
}

function mark(bench: Bench, cell: HTMLElement): void {
  const at = cellAt(cell);
  if (at === null) return;
  const { from } = bench.selection;
  const { bottom, left, right, top } = edgesOf(bench.selection);
  const isActive = at.row === from.row && at.column === from.column;
  const isSelected = at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;
  if (isSelected) bench.marked.add(cell);
  cell.classList.toggle('active', isActive);
  cell.classList.toggle('selected', isSelected && (top !== bottom || left !== right));
  cell.tabIndex = isActive ? 0 : -1;
  if (cell.getAttribute('role') === 'gridcell') cell.setAttribute('aria-selected', String(isSelected));
}

function showNote({ card, element, grid }: Bench, at: CellAt | null): void {
  const note = at === null ? undefined : grid.view().rows[at.row]?.notes?.[at.column];
  const cell = at === null ? null : element.querySelector(`[data-row="${at.row}"][data-column="${at.column}"]`);
  if (note === undefined || cell === null) card.hide();
  else card.show(cell, note);
}

function cellAt(target: EventTarget | null): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
