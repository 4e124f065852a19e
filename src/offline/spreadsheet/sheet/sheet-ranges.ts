/** Makes ranges of a sheet from numbers and from addresses, with Google's errors for what lies outside. */

import { integer, optional, textAlone } from '../../base/parameters.ts';
import { type Form, takes } from '../../base/service-class.ts';
import { type SheetParts, type SpreadsheetParts, sheetOf } from '../spreadsheet-session.ts';
import { BOUNDED, parseAddress } from '../state/a1-notation.ts';
import type { Block } from '../state/spreadsheet-state.ts';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const NOT_FOUND = 'Range not found';

/** Gives the Range of a block. Throws Google's errors for what is too small (F10, F11) or outside the grid. */
export function gridRange(parts: SheetParts, block: Block): object {
  mustBeRange(parts, block);
  return parts.session.range(parts.file, parts.sheetId, block, BOUNDED);
}

/** Throws as `gridRange` does, where no Range is asked for. */
export function mustBeRange(parts: SheetParts, block: Block): void {
  const error = (message: string): Error => parts.realm.exception(message);
  if (block.row < 1) throw error('The starting row of the range is too small.');
  if (block.column < 1) throw error('The starting column of the range is too small.');
  if (block.rows < 1) throw error('The number of rows in the range must be at least 1.');
  if (block.columns < 1) throw error('The number of columns in the range must be at least 1.');
  mustBeInside(parts, block);
}

/**
 * `Sheet.getRange` in all its forms: A1, R1C1 or the name of a range, or numbers. A number alone is no address, though
 * Google turns numbers into text elsewhere.
 */
export const rangesOnSheet: readonly Form<SheetParts>[] = [
  takes([textAlone], (parts, [address]) => rangeByAddress(parts, address, parts)),
  takes([integer, integer, optional(integer), optional(integer)], (parts, [row, column, rows = 1, columns = 1]) =>
    gridRange(parts, { row, column, rows, columns }),
  ),
];

/**
 * Gives the Range of an address; one without a sheet's name is on `home`. Throws `Range not found` (F10).
 */
export function rangeByAddress(parts: SpreadsheetParts, text: string, home: SheetParts): object {
  const { file, session } = parts;
  const sheetName = text.includes('!') ? parseAddress(text, { rows: 1, columns: 1 })?.sheet : null;
  const sheet = sheetName ? file.sheets.find((each) => each.name === sheetName) : sheetOf(home);
  if (sheet === undefined) throw parts.realm.exception(NOT_FOUND);
  const address = parseAddress(text, { rows: sheet.maxRows, columns: sheet.maxColumns });
  if (address !== null) {
    mustBeInside({ ...parts, sheetId: sheet.id }, address.block);
    return session.range(file, sheet.id, address.block, address.bounds);
  }
  const named = file.namedRanges.find((each) => each.name === text);
  if (named === undefined) throw parts.realm.exception(NOT_FOUND);
  return session.range(file, named.place.sheetId, blockOf(named.place), BOUNDED);
}

/** Gives the block of something larger that has one. */
export function blockOf(place: Block): Block {
  return { row: place.row, column: place.column, rows: place.rows, columns: place.columns };
}

function mustBeInside(parts: SheetParts, block: Block): void {
  const sheet = sheetOf(parts);
  const inside = block.row + block.rows - 1 <= sheet.maxRows && block.column + block.columns - 1 <= sheet.maxColumns;
  if (!inside) throw parts.realm.exception(OUTSIDE);
}
