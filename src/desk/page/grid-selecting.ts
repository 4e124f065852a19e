/** What is selected in a grid is brought into sight, drawn, told, and given the focus. */

import { alone, type Bench, cellAt } from './grid-bench.ts';
import { ROW_HEIGHT } from './grid-cells.ts';
import { a1Of, blockOf, type CellAt, edgesOf, type Selection } from './grid-events.ts';

/** Selects cells. `shown` is the one that is brought into sight: where the selection is drawn to, or its beginning. */
export function choose(bench: Bench, selection: Selection, shown = selection.to): void {
  bench.selection = selection;
  reveal(bench, shown);
  paint(bench);
  // A cell that was far away is drawn only after the grid has scrolled there.
  requestAnimationFrame(() => requestAnimationFrame(() => paint(bench)));
  showNote(bench, selection.from);
  tell(bench);
}

/** Tells what is selected. */
function tell({ grid, hears, selection }: Bench): void {
  const view = grid.view();
  hears.select(a1Of(view, selection), selection.from, blockOf(view, selection));
}

/** Leads the selection back onto the sheet after it has become smaller. */
export function keepInside(bench: Bench): void {
  const view = bench.grid.view();
  const inside = ({ column, row }: CellAt): CellAt => ({
    row: Math.max(0, Math.min(row, view.rows.length - 1)),
    column: Math.max(0, Math.min(column, view.columns.length - 1)),
  });
  const { from, to } = bench.selection;
  const isInside = inside(from).row === from.row && inside(to).row === to.row && inside(to).column === to.column;
  if (!isInside) bench.selection = alone(inside(from));
  tell(bench);
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

/** Draws what is selected, and keeps the focus on the active cell while it is the grid's. */
export function paint(bench: Bench): void {
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

/** Draws one cell as selected, active or neither. */
export function mark(bench: Bench, cell: HTMLElement): void {
  const place = cellAt(cell);
  if (place === null) return;
  const { from } = bench.selection;
  const { bottom, left, right, top } = edgesOf(bench.selection);
  const isActive = place.row === from.row && place.column === from.column;
  const isSelected = place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
  if (isSelected) bench.marked.add(cell);
  cell.classList.toggle('active', isActive);
  cell.classList.toggle('selected', isSelected && (top !== bottom || left !== right));
  cell.tabIndex = isActive ? 0 : -1;
  if (cell.getAttribute('role') === 'gridcell') cell.setAttribute('aria-selected', String(isSelected));
}

/** Shows the note of a cell, or none. */
export function showNote({ card, element, grid }: Bench, place: CellAt | null): void {
  const note = place === null ? undefined : grid.view().rows[place.row]?.notes?.[place.column];
  const cell =
    place === null ? null : element.querySelector(`[data-row="${place.row}"][data-column="${place.column}"]`);
  if (note === undefined || cell === null) card.hide();
  else card.show(cell, note);
}
