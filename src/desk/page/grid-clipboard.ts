/** Copying, cutting and pasting in a grid: within the workbook with all that belongs to the cells, else as texts. */

import type { SheetAct } from '../sheet-act.ts';
import { type Bench, type Clip, isField, topLeft, typeAt } from './grid-bench.ts';
import { blockOf, copyOf } from './grid-events.ts';
import { cellsOf } from './sheet-keys.ts';

/** Lets the grid hear of the clipboard. */
export function listenToClipboard(bench: Bench): void {
  const { element } = bench;
  element.addEventListener('copy', (event) => {
    if (!isField(event.target)) copy(bench, event, false);
  });
  element.addEventListener('cut', (event) => {
    if (!isField(event.target)) copy(bench, event, true);
  });
  element.addEventListener('paste', (event) => {
    if (isField(event.target)) return;
    event.preventDefault();
    paste(bench, event.clipboardData?.getData('text/plain') ?? '');
  });
}

// What is cut stays until it is pasted, as in Sheets.
function copy({ grid, hears, selection }: Bench, event: ClipboardEvent, isCut: boolean): void {
  const text = copyOf(grid.view(), selection);
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
  const block = blockOf(grid.view(), selection);
  hears.keepClip(block === null ? null : { sheetId: grid.view().id, block, isCut, text });
}

// What the clipboard holds by now may come from elsewhere: then it is a text.
function paste(bench: Bench, text: string): void {
  const clip = bench.hears.clip();
  const cell = topLeft(bench);
  const { columns, rows } = bench.grid.view();
  const [row, column] = [rows[cell.row]?.number, columns[cell.column]?.number];
  const isKept = clip !== null && row !== undefined && column !== undefined && isOf(clip, text);
  if (isKept) bench.hears.act(pasting(clip, { row, column }, 'over'));
  else if (text !== '') typeAt(bench, cell, text, true);
}

/** The act that pastes what was copied: whole rows over others or into inserted ones, other cells as a block. */
export function pasting(clip: Clip, to: { row: number; column: number }, mode: 'over' | 'insert'): SheetAct {
  const { block, isCut, sheetId: fromSheetId } = clip;
  if (block.whole !== 'rows') return { kind: 'pasteCells', fromSheetId, block: cellsOf(block), isCut, to };
  return { kind: 'paste', fromSheetId, from: block.row, count: block.rows, to: to.row, mode, isCut };
}

// Line ends may have been changed on the way through the system's clipboard.
function isOf(clip: Clip, text: string): boolean {
  const plain = (each: string): string => each.replaceAll('\r\n', '\n').replace(/\n$/, '');
  return plain(clip.text) === plain(text);
}
