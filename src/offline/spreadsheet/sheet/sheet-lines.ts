/** The methods of Sheet about rows and columns: inserting, deleting, hiding, freezing, sizes. */

import { NotEmulated } from '../../not-emulated.ts';
import type { CallArguments } from '../call-arguments.ts';
import { mustMayEdit } from '../rules/protected-cells.ts';
import { type MethodEntry, type MethodTable, takes } from '../service-class.ts';
import { type SheetParts, sheetOf, touch } from '../spreadsheet-session.ts';
import { mustHaveRoom } from '../state/cell-limit.ts';
import { type Axis, deleteLines, insertLines } from '../state/grid-lines.ts';
import type { SheetState } from '../state/spreadsheet-state.ts';
import { fittedWidth } from './fitted-width.ts';

const NAMES = { rows: 'Rows', columns: 'Columns' } as const;
// Google's pixels for what nobody has resized.
const STANDARD = { rows: 21, columns: 100 } as const;

/** Rows and columns of a sheet. */
export const sheetLines: MethodTable<SheetParts> = {
  ...axisMethods('rows', 'Row'),
  ...axisMethods('columns', 'Column'),
  getMaxRows: (parts) => sheetOf(parts).maxRows,
  getMaxColumns: (parts) => sheetOf(parts).maxColumns,
  getFrozenRows: (parts) => sheetOf(parts).frozenRows,
  getFrozenColumns: (parts) => sheetOf(parts).frozenColumns,
  setFrozenRows: takes(1, 1, (parts, given) => freeze(parts, given, 'rows')),
  setFrozenColumns: takes(1, 1, (parts, given) => freeze(parts, given, 'columns')),
  isRowHiddenByUser: takes(1, 1, (parts, given) => isHidden(parts, given, 'hiddenRows')),
  isColumnHiddenByUser: takes(1, 1, (parts, given) => isHidden(parts, given, 'hiddenColumns')),
  getRowHeight: takes(1, 1, (parts, given) => readSize(parts, given, 'rows')),
  getColumnWidth: takes(1, 1, (parts, given) => readSize(parts, given, 'columns')),
  setRowHeight: takes(2, 2, (parts, given) => resize(parts, given, 'rows', 1, given.integer(1))),
  setColumnWidth: takes(2, 2, (parts, given) => resize(parts, given, 'columns', 1, given.integer(1))),
  autoResizeColumn: takes(1, 1, (parts, given) => fitColumns(parts, given, 1)),
  autoResizeColumns: takes(2, 2, (parts, given) => fitColumns(parts, given, given.integer(1))),
  // Forced rows keep their height even where it hides text; on the grid it is the same number.
  setRowHeightsForced: takes(3, 3, (parts, given) => resize(parts, given, 'rows', given.integer(1), given.integer(2))),
  setRowHeights: takes(3, 3, (parts, given) => resize(parts, given, 'rows', given.integer(1), given.integer(2))),
  setColumnWidths: takes(3, 3, (parts, given) => resize(parts, given, 'columns', given.integer(1), given.integer(2))),
};

/** Changes a sheet's own properties as one buffered write; each changed property is taken back by itself. */
export function changeSheet(
  parts: SheetParts,
  method: string,
  patch: (sheet: SheetState) => Partial<SheetState>,
): void {
  parts.session.buffer.write(method, 1, (undo) => {
    const sheet = sheetOf(parts);
    const after = patch(sheet);
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, Reflect.get(sheet, key) as unknown]));
    Object.assign(sheet, after);
    touch(parts.file);
    undo(() => {
      // What someone else has changed since is theirs.
      for (const [key, value] of Object.entries(after)) {
        if (Reflect.get(sheet, key) === value) Reflect.set(sheet, key, before[key]);
      }
    });
  });
}

type Act = (parts: SheetParts, given: CallArguments) => void;

function toSheet(act: Act): (parts: SheetParts, given: CallArguments) => object {
  return (parts, given) => {
    act(parts, given);
    return parts.session.sheet(parts.file, parts.sheetId);
  };
}

function toNull(act: Act): (parts: SheetParts, given: CallArguments) => null {
  return (parts, given) => {
    act(parts, given);
    return null;
  };
}

function countOf(given: CallArguments): number {
  return given.count > 1 ? given.integer(1) : 1;
}

function axisMethods(axis: Axis, one: 'Row' | 'Column'): MethodTable<SheetParts> {
  const many = NAMES[axis];
  const after: Act = (parts, given) => {
    const like = given.integer(0);
    insert(parts, given, axis, like + 1, countOf(given), like);
  };
  const before: Act = (parts, given) => {
    const like = given.integer(0);
    insert(parts, given, axis, like, countOf(given), like);
  };
  const hide = (hidden: boolean): MethodEntry<SheetParts> =>
    takes(
      1,
      2,
      toNull((parts, given) => setHidden(parts, given, axis, given.integer(0), countOf(given), hidden)),
    );
  return {
    [`insert${one}After`]: takes(1, 1, toSheet(after)),
    [`insert${one}Before`]: takes(1, 1, toSheet(before)),
    [`insert${many}After`]: takes(2, 2, toSheet(after)),
    [`insert${many}Before`]: takes(2, 2, toSheet(before)),
    [`insert${many}`]: takes(1, 2, toNull(before)),
    // The singular gives the Sheet, the plural nothing (F5).
    [`delete${one}`]: takes(
      1,
      1,
      toSheet((parts, given) => remove(parts, given, axis, 1)),
    ),
    [`delete${many}`]: takes(
      2,
      2,
      toNull((parts, given) => remove(parts, given, axis, given.integer(1))),
    ),
    [`hide${many}`]: hide(true),
    [`show${many}`]: hide(false),
    [`hide${one}`]: takes(
      1,
      1,
      toNull((parts, given) => setRangeHidden(parts, given, axis, true)),
    ),
    [`unhide${one}`]: takes(
      1,
      1,
      toNull((parts, given) => setRangeHidden(parts, given, axis, false)),
    ),
  };
}

function insert(parts: SheetParts, given: CallArguments, axis: Axis, at: number, count: number, like: number): void {
  parts.session.buffer.now(given.method, 'Range.commit', () => {
    const sheet = sheetOf(parts);
    mustBeLines(parts, axis, like, 1);
    if (count < 1) throw new NotEmulated(`${given.method} of ${count}`);
    mustHaveRoom(parts, count * (axis === 'rows' ? sheet.maxColumns : sheet.maxRows));
    insertLines(parts.file, sheet, axis, at, count, like);
  });
}

function remove(parts: SheetParts, given: CallArguments, axis: Axis, count: number): void {
  const at = given.integer(0);
  parts.session.buffer.now(given.method, 'Sheet.deleteRow', () => {
    const sheet = sheetOf(parts);
    mustBeLines(parts, axis, at, count);
    if (count < 1) throw new NotEmulated(`${given.method} of ${count}`);
    const block = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    const lines = axis === 'rows' ? { ...block, row: at, rows: count } : { ...block, column: at, columns: count };
    mustMayEdit(parts.session, parts.file, parts.sheetId, lines);
    const refusal = refusedDeletion(sheet, axis, at, count);
    if (refusal !== null) throw parts.realm.exception(refusal);
    deleteLines(parts.file, sheet, axis, at, count);
  });
}

function mustBeLines(parts: SheetParts, axis: Axis, at: number, count: number): void {
  const sheet = sheetOf(parts);
  const most = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (at < 1 || at + count - 1 > most) throw parts.realm.exception(`Those ${axis} are out of bounds.`);
}

/** What Google says to whoever would delete lines of which some have to stay; null where they may go. */
export function refusedDeletion(sheet: SheetState, axis: Axis, at: number, count: number): string | null {
  const [most, frozen] = axis === 'rows' ? [sheet.maxRows, sheet.frozenRows] : [sheet.maxColumns, sheet.frozenColumns];
  if (count >= most) return `You can't delete all the ${axis} on the sheet.`;
  const frozenAfter = frozen - Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  const noneLeft = frozen > 0 && most - count <= frozenAfter;
  return noneLeft ? `Sorry, it is not possible to delete all non-frozen ${axis}.` : null;
}

function freeze(parts: SheetParts, given: CallArguments, axis: Axis): null {
  const count = given.integer(0);
  changeSheet(parts, given.method, (sheet) => {
    if (count >= (axis === 'rows' ? sheet.maxRows : sheet.maxColumns)) {
      throw parts.realm.exception(`You can't freeze all visible ${axis} on the sheet.`);
    }
    return axis === 'rows' ? { frozenRows: count } : { frozenColumns: count };
  });
  return null;
}

function setHidden(
  parts: SheetParts,
  given: CallArguments,
  axis: Axis,
  at: number,
  count: number,
  hidden: boolean,
): void {
  mustBeLines(parts, axis, at, count);
  changeSheet(parts, given.method, (sheet) => {
    const before = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
    const others = before.filter((line) => line < at || line >= at + count);
    const lines = hidden ? Array.from({ length: count }, (_, offset) => at + offset) : [];
    const after = [...others, ...lines].sort((one, other) => one - other);
    return axis === 'rows' ? { hiddenRows: after } : { hiddenColumns: after };
  });
}

function setRangeHidden(parts: SheetParts, given: CallArguments, axis: Axis, hidden: boolean): void {
  const range = parts.session.rangeParts(given.values[0]);
  if (range === null) throw given.wrong();
  const { row, rows, column, columns } = range.block;
  const [at, count] = axis === 'rows' ? [row, rows] : [column, columns];
  setHidden(parts, given, axis, at, count, hidden);
}

function isHidden(parts: SheetParts, given: CallArguments, key: 'hiddenRows' | 'hiddenColumns'): boolean {
  const line = given.integer(0);
  return parts.session.buffer.read(given.method, 'Sheet.getLastRow', 1, () => sheetOf(parts)[key].includes(line));
}

function readSize(parts: SheetParts, given: CallArguments, axis: Axis): number {
  const line = given.integer(0);
  mustBeLines(parts, axis, line, 1);
  return parts.session.buffer.read(given.method, 'Sheet.getLastRow', 1, () => {
    const sheet = sheetOf(parts);
    return (axis === 'rows' ? sheet.rowHeights : sheet.columnWidths)[line] ?? STANDARD[axis];
  });
}

function fitColumns(parts: SheetParts, given: CallArguments, count: number): object {
  const at = given.integer(0);
  mustBeLines(parts, 'columns', at, count);
  changeSheet(parts, given.method, (sheet) => {
    const widths = { ...sheet.columnWidths };
    for (let column = at; column < at + count; column += 1) {
      const pixels = fittedWidth(parts.file, sheet, column);
      if (pixels !== null) widths[column] = pixels;
    }
    return { columnWidths: widths };
  });
  return parts.session.sheet(parts.file, parts.sheetId);
}

function resize(parts: SheetParts, given: CallArguments, axis: Axis, count: number, pixels: number): object {
  const at = given.integer(0);
  mustBeLines(parts, axis, at, count);
  changeSheet(parts, given.method, (sheet) => {
    const lines = Array.from({ length: count }, (_, offset) => [String(at + offset), pixels]);
    const sizes = Object.fromEntries(lines) as Record<string, number>;
    if (axis === 'rows') return { rowHeights: { ...sheet.rowHeights, ...sizes } };
    return { columnWidths: { ...sheet.columnWidths, ...sizes } };
  });
  return parts.session.sheet(parts.file, parts.sheetId);
}
