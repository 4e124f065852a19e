/** What Sheets does by a key with what is selected. */

import type { ActBlock, SheetAct } from '../sheet-act.ts';
import type { SelectedBlock } from './grid-events.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The cells of the selection, all of a line where it was selected whole. */
export function cellsOf({ column, columns, row, rows, whole }: SelectedBlock): ActBlock {
  return {
    row: whole === 'columns' ? 1 : row,
    column: whole === 'rows' ? 1 : column,
    rows: whole === 'columns' ? null : rows,
    columns: whole === 'rows' ? null : columns,
  };
}

/**
 * The act that a key stands for; null for other keys.
 *
 * @example
 * keyAct({ key: 'z', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false }, block)  // → { kind: 'undo' }
 */
export function keyAct({ altKey, ctrlKey, key, metaKey, shiftKey }: Pressed, block: SelectedBlock): SheetAct | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case '\\':
      return { kind: 'clearFormats', block: cellsOf(block) };
    case 'd':
      return fillOf(block);
    default:
      return null;
  }
}

/** The act that fills the selection with its first row, or a single row with the one above; null in the first row. */
export function fillOf(block: SelectedBlock): SheetAct | null {
  const cells = cellsOf(block);
  if (cells.rows !== 1) return { kind: 'fillDown', block: cells };
  return cells.row === 1 ? null : { kind: 'fillDown', block: { ...cells, row: cells.row - 1, rows: 2 } };
}
