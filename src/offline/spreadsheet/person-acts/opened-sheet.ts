/** A sheet that a person has open: where it is, and what the person may do there. */

import { isLocked, mayEdit, PROTECTED } from '../rules/protected-cells.ts';
import { contains } from '../spreadsheet-session.ts';
import type { Block, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import type { SpreadsheetStore } from '../state/spreadsheet-store.ts';

/** Whose sheet it is that is worked at. `as` is the person's address. */
export interface SheetOfPerson {
  readonly as: string;
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

/** The state of that sheet. */
export interface OpenedSheet {
  readonly as: string;
  readonly file: SpreadsheetFile;
  readonly sheet: SheetState;
}

/** A block as the edit event tells it; values only when one cell was typed into. */
export interface EditedCells {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly numRows: number;
  readonly numColumns: number;
  readonly value?: string;
  readonly oldValue?: string;
}

/** What an act rings: the edit triggers for cells, and the change triggers with them; or the change triggers alone. */
export type Rings = { readonly edited: EditedCells } | { readonly changeType: string };

/**
 * Gives a sheet's state with its file's.
 *
 * @throws Error where there is no such sheet.
 */
export function sheetAt(
  store: SpreadsheetStore,
  { sheetId, spreadsheetId }: { spreadsheetId: string; sheetId: number },
): { file: SpreadsheetFile; sheet: SheetState } {
  const file = store.files.get(spreadsheetId);
  const sheet = file?.sheets.find((each) => each.id === sheetId);
  if (file === undefined || sheet === undefined) throw new Error(`no sheet ${sheetId} in spreadsheet ${spreadsheetId}`);
  return { file, sheet };
}

/** Gives the sheet as the person has it open. Throws as `sheetAt`. */
export function openedSheet(store: SpreadsheetStore, where: SheetOfPerson): OpenedSheet {
  return { as: where.as, ...sheetAt(store, where) };
}

/** Throws what Google says to a person when a protection keeps them from some cell of the block. */
export function mustBeOpenTo({ as, file, sheet }: OpenedSheet, block: Block): void {
  if (isLocked(file, sheet.id, block, as)) throw new Error(PROTECTED);
}

/**
 * Throws what Google says to a person who would change the sheet itself where it is protected from them: the whole
 * sheet by its own protection, open cells in it or not; with `withRanges` by that of any range too.
 */
export function mustOwnSheet({ as, file, sheet }: OpenedSheet, withRanges: boolean): void {
  const isShut = file.protections.some(
    (each) => each.place.sheetId === sheet.id && (withRanges || each.kind === 'SHEET') && !mayEdit(file, each, as),
  );
  if (isShut) throw new Error(PROTECTED);
}

/** Throws where a block does not lie on the sheet, for a person can select nothing else. */
export function mustBeOnSheet(sheet: SheetState, block: Block): void {
  const grid = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  if (block.rows >= 1 && block.columns >= 1 && contains(grid, block)) return;
  throw new Error(`outside the grid of ${sheet.maxRows} rows and ${sheet.maxColumns} columns`);
}

/** Gives whole rows of the sheet as a block. */
export function wholeRows(sheet: SheetState, row: number, count: number): Block {
  return { row, column: 1, rows: count, columns: sheet.maxColumns };
}

/** Gives what an edit of this block rings where no single cell was typed into. */
export function editOf(sheet: SheetState, block: Block): Rings {
  const { column, columns, row, rows } = block;
  return { edited: { sheetId: sheet.id, row, column, numRows: rows, numColumns: columns } };
}
