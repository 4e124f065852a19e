/** The keys of a grid: walking, selecting, typing, and what Sheets does by a key. */

import { alone, type Bench, clear, isField } from './grid-bench.ts';
import { ROW_HEIGHT } from './grid-cells.ts';
import { blockOf, edgesOf, moved, wholeLines } from './grid-events.ts';
import { choose } from './grid-selecting.ts';
import { keyAct } from './sheet-keys.ts';

/** Does what a key stands for; a key that stands for nothing is left to the browser. */
export function onKey(bench: Bench, event: KeyboardEvent): void {
  const { grid } = bench;
  if (event.isComposing || isField(event.target) || grid.isEditing()) return;
  if (selects(bench, event) || acts(bench, event) || walks(bench, event)) event.preventDefault();
  else writes(bench, event);
}

function walks(bench: Bench, event: KeyboardEvent): boolean {
  const { from, to, whole } = bench.selection;
  const page = Math.max(1, Math.floor((bench.grid.holder()?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const next = moved(event, event.shiftKey ? to : from, bench.grid.view(), page);
  if (next === null) return false;
  if (!event.shiftKey) choose(bench, alone(next));
  else if (whole === undefined) choose(bench, { from, to: next });
  else choose(bench, wholeLines(bench.grid.view(), whole, lineOf(whole, from), lineOf(whole, next)), next);
  return true;
}

function lineOf(axis: 'rows' | 'columns', cell: { row: number; column: number }): number {
  return axis === 'rows' ? cell.row : cell.column;
}

// Shift and the space bar take whole rows, Ctrl and the space bar whole columns, as in Sheets.
function selects(bench: Bench, event: KeyboardEvent): boolean {
  if (event.key !== ' ' || event.altKey || event.shiftKey === (event.ctrlKey || event.metaKey)) return false;
  const { bottom, left, right, top } = edgesOf(bench.selection);
  const view = bench.grid.view();
  const { from } = bench.selection;
  choose(
    bench,
    event.shiftKey ? wholeLines(view, 'rows', top, bottom) : wholeLines(view, 'columns', left, right),
    from,
  );
  return true;
}

function acts(bench: Bench, event: KeyboardEvent): boolean {
  const { grid, hears } = bench;
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    const box = document.activeElement?.getBoundingClientRect();
    hears.openMenu(box?.left ?? 0, box?.bottom ?? 0);
    return true;
  }
  const block = blockOf(grid.view(), bench.selection);
  const act = block === null ? null : keyAct(event, block);
  if (act !== null) hears.act(act);
  return act !== null;
}

function writes(bench: Bench, event: KeyboardEvent): void {
  const { grid, hears, selection } = bench;
  const { from } = selection;
  // Behind a command key there is a command of the browser's; a key that an input method takes has no character yet.
  const isTyping =
    (event.key.length === 1 || event.key === 'Process') && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Escape') {
    bench.card.hide();
    hears.keepClip(null);
  } else if (event.key === 'Delete' || event.key === 'Backspace') clear(bench);
  else if (event.key === 'Enter' || event.key === 'F2' || isTyping) {
    if (from.row < grid.view().frozenRows) hears.editHead();
    else grid.edit(from.row, from.column, isTyping);
    // The typed character goes into the field that has the focus by now.
    if (isTyping) return;
  } else return;
  event.preventDefault();
}
