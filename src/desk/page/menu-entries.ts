/** What the menu of a selection offers: the acts with what they are called, by what is selected. */

import type { DeskWords } from '../../messages/desk/say.ts';
import type { SheetAct } from '../sheet-act.ts';
import type { Clip } from './grid-bench.ts';
import { pasting } from './grid-clipboard.ts';
import type { SelectedBlock } from './grid-events.ts';
import { cellsOf, fillOf } from './sheet-keys.ts';

/** What picking an entry does: an act, copying or cutting the selected rows, or a question about the sheet. */
export type Picked =
  | { readonly act: SheetAct }
  | { readonly keep: 'copy' | 'cut' }
  | { readonly ask: 'rename' | 'deleteSheet' };

/** An entry; `what` is null while it cannot be picked. `keys` as aria-keyshortcuts has them. */
export interface MenuEntry {
  readonly label: string;
  readonly what: Picked | null;
  readonly keys?: string;
}

type Words = DeskWords['grid']['acts'];

/** Gives the entries in groups. `letters` are those of the selection's first and last column. */
export function menuEntries(
  words: Words,
  block: SelectedBlock,
  letters: readonly [string, string],
  clip: Clip | null,
): MenuEntry[][] {
  return [
    rowClipping(words, block, clip),
    inserting(words, block),
    deleting(words, block, letters),
    sorting(words, block, letters),
    arranging(words, block),
    [
      { label: words.rename, what: { ask: 'rename' } },
      { label: words.deleteSheet, what: { ask: 'deleteSheet' } },
    ],
  ];
}

function rowClipping(words: Words, { column, row, rows }: SelectedBlock, clip: Clip | null): MenuEntry[] {
  const paste = (mode: 'over' | 'insert'): Picked | null =>
    clip?.block.whole === 'rows' ? { act: pasting(clip, { row, column }, mode) } : null;
  const about = { from: row, to: row + rows - 1 };
  return [
    { label: words.copyRows(about), what: { keep: 'copy' } },
    { label: words.cutRows(about), what: { keep: 'cut' } },
    { label: words.pasteOver({ row }), what: paste('over') },
    { label: words.pasteInto({ row }), what: paste('insert') },
  ];
}

// Whoever has selected whole columns does not mean all rows, nor the other way round.
function inserting(words: Words, { column, columns, row, rows, whole }: SelectedBlock): MenuEntry[] {
  const insert = (axis: 'rows' | 'columns', index: number, side: 'before' | 'after', count: number): Picked | null =>
    whole === null || whole === axis ? { act: { kind: 'insert', axis, index, side, count } } : null;
  return [
    { label: words.insertAbove({ count: rows }), what: insert('rows', row, 'before', rows) },
    { label: words.insertBelow({ count: rows }), what: insert('rows', row + rows - 1, 'after', rows) },
    { label: words.insertLeft({ count: columns }), what: insert('columns', column, 'before', columns) },
    { label: words.insertRight({ count: columns }), what: insert('columns', column + columns - 1, 'after', columns) },
  ];
}

function deleting(words: Words, block: SelectedBlock, [first, last]: readonly [string, string]): MenuEntry[] {
  const { column, columns, row, rows, whole } = block;
  const rowsGo: Picked = { act: { kind: 'delete', axis: 'rows', from: row, count: rows } };
  const columnsGo: Picked = { act: { kind: 'delete', axis: 'columns', from: column, count: columns } };
  return [
    { label: words.deleteRows({ from: row, to: row + rows - 1 }), what: whole === 'columns' ? null : rowsGo },
    { label: words.deleteColumns({ from: first, to: last }), what: whole === 'rows' ? null : columnsGo },
  ];
}

function sorting(words: Words, block: SelectedBlock, [first]: readonly [string, string]): MenuEntry[] {
  const { column } = block.active;
  const letters = column === block.column ? first : words.activeColumn;
  const isRange = block.rows > 1 && block.whole !== 'columns';
  const sort = (ascending: boolean): Picked => ({ act: { kind: 'sort', column, ascending, block: null } });
  const sortRange = (ascending: boolean): Picked | null =>
    isRange ? { act: { kind: 'sort', column, ascending, block: cellsOf(block) } } : null;
  return [
    { label: words.sortUp({ column: letters }), what: sort(true) },
    { label: words.sortDown({ column: letters }), what: sort(false) },
    { label: words.sortRangeUp, what: sortRange(true) },
    { label: words.sortRangeDown, what: sortRange(false) },
  ];
}

function arranging(words: Words, block: SelectedBlock): MenuEntry[] {
  const fill = fillOf(block);
  const isOne = block.rows * block.columns === 1;
  return [
    { label: words.fillDown, what: fill === null ? null : { act: fill }, keys: 'Control+D' },
    { label: words.clearFormats, what: { act: { kind: 'clearFormats', block: cellsOf(block) } }, keys: 'Control+\\' },
    { label: words.merge, what: isOne ? null : { act: { kind: 'merge', block: cellsOf(block) } } },
  ];
}
