/** Copying, cutting and pasting in a grid: cells by their texts, whole rows with all that belongs to them. */

import { type Bench, clear, isField, type RowClip, topLeft, typeAt } from './grid-bench.ts';
import { blockOf, copyOf } from './grid-events.ts';

/** Lets the grid hear of the clipboard. */
export function listenToClipboard(bench: Bench): void {
  const { element } = bench;
  element.addEventListener('copy', (event) => {
    if (!isField(event.target)) copy(bench, event, false);
  });
  element.addEventListener('cut', (event) => {
    if (isField(event.target)) return;
    copy(bench, event, true);
    // Cut rows stay until they are pasted.
    if (bench.selection.whole !== 'rows') clear(bench);
  });
  element.addEventListener('paste', (event) => {
    if (isField(event.target)) return;
    event.preventDefault();
    paste(bench, event.clipboardData?.getData('text/plain') ?? '');
  });
}

function keepRows({ grid, hears, selection }: Bench, isCut: boolean, text: string): void {
  const block = blockOf(grid.view(), selection);
  if (block === null) return;
  hears.keepClip({ sheetId: grid.view().id, from: block.row, count: block.rows, isCut, text });
}

function copy(bench: Bench, event: ClipboardEvent, isCut: boolean): void {
  const text = copyOf(bench.grid.view(), bench.selection);
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
  if (bench.selection.whole === 'rows') keepRows(bench, isCut, text);
  else bench.hears.keepClip(null);
}

// What the clipboard holds by now may come from elsewhere: then it is a text.
function paste(bench: Bench, text: string): void {
  const clip = bench.hears.clip();
  const row = bench.grid.view().rows[topLeft(bench).row]?.number;
  if (clip !== null && row !== undefined && isOf(clip, text)) {
    bench.hears.act({ ...pasting(clip), to: row, mode: 'over' });
    if (clip.isCut) bench.hears.keepClip(null);
  } else if (text !== '') typeAt(bench, topLeft(bench), text, true);
}

/** The act that pastes these rows, but for where. */
export function pasting({ count, from, isCut, sheetId }: RowClip) {
  return { kind: 'paste' as const, fromSheetId: sheetId, from, count, isCut };
}

// Line ends may have been changed on the way through the system's clipboard.
function isOf(clip: RowClip, text: string): boolean {
  const plain = (each: string): string => each.replaceAll('\r\n', '\n').replace(/\n$/, '');
  return plain(clip.text) === plain(text);
}
