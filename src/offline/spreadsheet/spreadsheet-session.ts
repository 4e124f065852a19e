/** What all objects of the Spreadsheet service in one execution share. */

import { objectKind } from '../base/object-kind.ts';
import type { Execution, Realm } from '../service.ts';
import type { Bounds } from './state/a1-notation.ts';
import type { Block, Place, SheetState, SpreadsheetFile } from './state/spreadsheet-state.ts';
import type { SpreadsheetStore } from './state/spreadsheet-store.ts';
import type { WriteBuffer } from './state/write-buffer.ts';

/** What `spreadsheetApp` is given by the Workspace. */
export interface SpreadsheetSetting {
  execution: Execution;
  store: SpreadsheetStore;
  /** The file that the script is bound to, or null for a standalone script. */
  activeSpreadsheetId: string | null;
  newId(kind: string): string;
  /** The account's language and zone, which a new file of a standalone script has. */
  newFile: { locale: string; timeZone: string };
  /** `SpreadsheetApp.getUi`: gives the Ui, or throws Google's error where there is none. */
  getUi(): object;
  /** What is selected where the person clicked; null in a trigger. */
  activeSelection: { sheetId: number; a1: string } | null;
  /** Where the run keeps what it makes active, for whoever shows it to the person afterwards. */
  active?: Session['active'];
}

/** The execution's own view: its buffered writes, which sheet is active, and the makers of service objects. */
export interface Session {
  readonly setting: SpreadsheetSetting;
  readonly execution: Execution;
  readonly realm: Realm;
  readonly buffer: WriteBuffer;
  /** The active sheet of each file in this execution, and the range selected on it. */
  readonly active: Map<string, { sheetId: number; block: Block | null }>;
  range(file: SpreadsheetFile, sheetId: number, block: Block, bounds?: Bounds): object;
  sheet(file: SpreadsheetFile, sheetId: number): object;
  spreadsheet(file: SpreadsheetFile): object;
}

/** What a Spreadsheet object stands for. */
export interface SpreadsheetParts {
  readonly realm: Realm;
  readonly session: Session;
  readonly file: SpreadsheetFile;
}

/** What a Sheet object stands for. */
export interface SheetParts extends SpreadsheetParts {
  readonly sheetId: number;
}

/** What a Range object stands for: cells by position, which does not move when rows are inserted. */
export interface RangeParts extends SheetParts {
  readonly block: Block;
  readonly bounds: Bounds;
}

/** The classes, for whatever takes their objects: their methods lean on it in turn. */
export const SPREADSHEET = objectKind<SpreadsheetParts>('SpreadsheetApp.Spreadsheet');
export const SHEET = objectKind<SheetParts>('SpreadsheetApp.Sheet');
export const RANGE = objectKind<RangeParts>('SpreadsheetApp.Range');

/** Gives the sheet's state. Throws Google's error when it was deleted since. */
export function sheetOf(parts: SheetParts): SheetState {
  const sheet = parts.file.sheets.find((each) => each.id === parts.sheetId);
  if (sheet === undefined) throw parts.realm.exception(`Sheet ${parts.sheetId} not found`);
  return sheet;
}

/** Gives a new object for the same range: Google's setters never give back their receiver (F29). */
export function again(parts: RangeParts): object {
  return parts.session.range(parts.file, parts.sheetId, parts.block, parts.bounds);
}

/** Gives the range as a place that can be saved. */
export function placeOf(parts: RangeParts): Place {
  return { sheetId: parts.sheetId, ...parts.block };
}

/** Marks the file as changed. */
export function touch(file: SpreadsheetFile): void {
  file.dirty = true;
}

/** Tells whether two blocks share a cell. */
export function overlap(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Tells whether `outer` holds every cell of `inner`. */
export function contains(outer: Block, inner: Block): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
