/** What a person does with rows, columns, cells and sheets at the desk: the shape of each act, and its carrying out. */

import * as z from 'zod/mini';
import type { Desk } from './desk.ts';

const line = () => z.number().check(z.int(), z.minimum(1), z.maximum(100_000));
const axis = () => z.enum(['rows', 'columns']);
/** Cells of the sheet; null rows or columns are all of them. */
const block = () =>
  z.strictObject({ row: line(), column: line(), rows: z.nullable(line()), columns: z.nullable(line()) });

/** The acts, by `kind`. Rows and columns are the sheet's own numbers. */
export const SHEET_ACT = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('insert'),
    axis: axis(),
    index: line(),
    side: z.enum(['before', 'after']),
    count: line(),
  }),
  z.strictObject({ kind: z.literal('delete'), axis: axis(), from: line(), count: line() }),
  z.strictObject({
    kind: z.literal('sort'),
    column: line(),
    ascending: z.boolean(),
    block: z.nullable(block()),
  }),
  z.strictObject({
    kind: z.literal('paste'),
    fromSheetId: z.number(),
    from: line(),
    count: line(),
    to: line(),
    mode: z.enum(['over', 'insert']),
    isCut: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('pasteCells'),
    fromSheetId: z.number(),
    block: block(),
    isCut: z.boolean(),
    to: z.strictObject({ row: line(), column: line() }),
  }),
  z.strictObject({ kind: z.enum(['fillDown', 'clearFormats', 'merge']), block: block() }),
  z.strictObject({ kind: z.literal('rename'), name: z.string().check(z.minLength(1), z.maxLength(100)) }),
  z.strictObject({ kind: z.enum(['deleteSheet', 'undo', 'redo']) }),
]);

/** One act. */
export type SheetAct = z.infer<typeof SHEET_ACT>;

/** Cells as an act names them. */
export type ActBlock = z.infer<ReturnType<typeof block>>;

/**
 * Does the act as the person, in the sheet that they have open.
 *
 * @throws Error with the workspace's words: who may not edit, what is locked, what is not emulated.
 * @example
 * doSheetAct(desk, 'review@example.org', 0, { kind: 'insert', axis: 'rows', index: 3, side: 'before', count: 1 })
 */
export function doSheetAct(desk: Desk, as: string, sheetId: number, act: SheetAct): void {
  const { workspace } = desk;
  const cell = { as, spreadsheetId: desk.book().id, sheetId };
  switch (act.kind) {
    case 'insert': {
      const where = {
        ...cell,
        ...(act.side === 'before' ? { before: act.index } : { after: act.index }),
        count: act.count,
      };
      if (act.axis === 'rows') workspace.insertRows(where);
      else workspace.insertColumns(where);
      return;
    }
    case 'delete':
      if (act.axis === 'rows') workspace.deleteRows({ ...cell, from: act.from, count: act.count });
      else workspace.deleteColumns({ ...cell, from: act.from, count: act.count });
      return;
    case 'sort':
      workspace.sortRows({ ...cell, column: act.column, ascending: act.ascending, ...sorted(act.block) });
      return;
    case 'paste': {
      const { count, from, fromSheetId, isCut, mode, to } = act;
      const pasting = { ...cell, sheetId: fromSheetId, from, count, to, mode, into: cell };
      if (isCut) workspace.cutRow(pasting);
      else workspace.copyRow(pasting);
      return;
    }
    case 'pasteCells': {
      const pasting = { ...selected(act.block), ...cell, sheetId: act.fromSheetId, to: act.to, into: cell };
      if (act.isCut) workspace.cutCells(pasting);
      else workspace.copyCells(pasting);
      return;
    }
    case 'rename':
      workspace.renameSheet({ ...cell, name: act.name });
      return;
    case 'deleteSheet':
      workspace.deleteSheet(cell);
      return;
    case 'undo':
      workspace.undo(cell);
      return;
    case 'redo':
      workspace.redo(cell);
      return;
    default:
      doWithCells(desk, cell, act.kind, act.block);
  }
}

function doWithCells(
  { workspace }: Desk,
  cell: { as: string; spreadsheetId: string; sheetId: number },
  kind: 'fillDown' | 'clearFormats' | 'merge',
  cells: ActBlock,
): void {
  const where = { ...cell, ...selected(cells) };
  if (kind === 'fillDown') workspace.fillDown(where);
  else if (kind === 'clearFormats') workspace.clearFormats(where);
  else workspace.mergeCells(where);
}

function selected({ column, columns, row, rows }: ActBlock) {
  return { row, column, ...(rows === null ? {} : { rows }), ...(columns === null ? {} : { columns }) };
}

// Without a block all below the frozen rows is sorted.
function sorted(cells: ActBlock | null): { from?: number; to?: number; firstColumn?: number; lastColumn?: number } {
  if (cells === null) return {};
  return {
    from: cells.row,
    firstColumn: cells.column,
    ...(cells.rows === null ? {} : { to: cells.row + cells.rows - 1 }),
    ...(cells.columns === null ? {} : { lastColumn: cells.column + cells.columns - 1 }),
  };
}
