/** The methods of Sheet about rows and columns: inserting, deleting, hiding, freezing, sizes. */

import { instance, integer, optional } from '../../base/parameters.ts';
import { type Call, type Form, type MethodTable, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { mustMayEdit } from '../rules/protected-cells.ts';
import { RANGE, type SheetParts, sheetOf, touch } from '../spreadsheet-session.ts';
import { mustHaveRoom } from '../state/cell-limit.ts';
import { deleteLines, insertLines } from '../state/grid-lines.ts';
import type { Axis, Block, Lines, SheetState } from '../state/spreadsheet-state.ts';
import { fittedWidth } from './fitted-width.ts';

const NAMES = { rows: 'Rows', columns: 'Columns' } as const;
// Google's pixels for what nobody has resized.
const STANDARD = { rows: 21, columns: 100 } as const;

/** Rows and columns of a sheet. */
export const sheetLines: MethodTable<SheetParts> = {
  ...insertions('rows', 'Row'),
  ...insertions('columns', 'Column'),
  ...deletions('rows', 'Row'),
  ...deletions('columns', 'Column'),
  ...hidings('rows', 'Row'),
  ...hidings('columns', 'Column'),
  getMaxRows: (parts) => sheetOf(parts).maxRows,
  getMaxColumns: (parts) => sheetOf(parts).maxColumns,
  getFrozenRows: (parts) => sheetOf(parts).frozenRows,
  getFrozenColumns: (parts) => sheetOf(parts).frozenColumns,
  setFrozenRows: takes([integer], (parts, [count], call) => freeze(parts, call, 'rows', count)),
  setFrozenColumns: takes([integer], (parts, [count], call) => freeze(parts, call, 'columns', count)),
  getRowHeight: takes([integer], (parts, [row], call) => readSize(parts, call, 'rows', row)),
  getColumnWidth: takes([integer], (parts, [column], call) => readSize(parts, call, 'columns', column)),
  setRowHeight: resizing('rows'),
  setColumnWidth: resizing('columns'),
  autoResizeColumn: takes([integer], (parts, [first], call) => fitColumns(parts, call, first, 1)),
  autoResizeColumns: takes([integer, integer], (parts, [first, count], call) => fitColumns(parts, call, first, count)),
  // Forced rows keep their height even where it hides text; on the grid it is the same number.
  setRowHeightsForced: resizingMany('rows'),
  setRowHeights: resizingMany('rows'),
  setColumnWidths: resizingMany('columns'),
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

function thisSheet(parts: SheetParts): object {
  return parts.session.sheet(parts.file, parts.sheetId);
}

function insertions(axis: Axis, one: 'Row' | 'Column'): MethodTable<SheetParts> {
  const many = NAMES[axis];
  return {
    [`insert${one}After`]: takes([integer], (parts, [like], call) => {
      insert(parts, call, { axis, first: like + 1, count: 1 }, like);
      return thisSheet(parts);
    }),
    [`insert${one}Before`]: takes([integer], (parts, [first], call) => {
      insert(parts, call, { axis, first, count: 1 }, first);
      return thisSheet(parts);
    }),
    [`insert${many}After`]: takes([integer, integer], (parts, [like, count], call) => {
      insert(parts, call, { axis, first: like + 1, count }, like);
      return thisSheet(parts);
    }),
    [`insert${many}Before`]: takes([integer, integer], (parts, [first, count], call) => {
      insert(parts, call, { axis, first, count }, first);
      return thisSheet(parts);
    }),
    [`insert${many}`]: takes([integer, optional(integer)], (parts, [first, count = 1], call) => {
      insert(parts, call, { axis, first, count }, first);
      return null;
    }),
  };
}

// The singular gives the Sheet, the plural nothing (F5).
function deletions(axis: Axis, one: 'Row' | 'Column'): MethodTable<SheetParts> {
  return {
    [`delete${one}`]: takes([integer], (parts, [first], call) => {
      remove(parts, call, { axis, first, count: 1 });
      return thisSheet(parts);
    }),
    [`delete${NAMES[axis]}`]: takes([integer, integer], (parts, [first, count], call) => {
      remove(parts, call, { axis, first, count });
      return null;
    }),
  };
}

function hidings(axis: Axis, one: 'Row' | 'Column'): MethodTable<SheetParts> {
  const many = NAMES[axis];
  const byNumber = (hidden: boolean): Form<SheetParts> =>
    takes([integer, optional(integer)], (parts, [first, count = 1], call) =>
      setHidden(parts, call, { axis, first, count }, hidden),
    );
  const byRange = (hidden: boolean): Form<SheetParts> =>
    takes([instance(RANGE)], (parts, [{ block }], call) => {
      const [first, count] = axis === 'rows' ? [block.row, block.rows] : [block.column, block.columns];
      return setHidden(parts, call, { axis, first, count }, hidden);
    });
  return {
    [`hide${many}`]: byNumber(true),
    [`show${many}`]: byNumber(false),
    [`hide${one}`]: byRange(true),
    [`unhide${one}`]: byRange(false),
    [`is${one}HiddenByUser`]: takes([integer], (parts, [line], call) =>
      parts.session.buffer.read(call.method, 'Sheet.getLastRow', 1, () =>
        sheetOf(parts)[axis === 'rows' ? 'hiddenRows' : 'hiddenColumns'].includes(line),
      ),
    ),
  };
}

function resizing(axis: Axis): Form<SheetParts> {
  return takes([integer, integer], (parts, [first, pixels], call) =>
    resize(parts, call, { axis, first, count: 1 }, pixels),
  );
}

function resizingMany(axis: Axis): Form<SheetParts> {
  return takes([integer, integer, integer], (parts, [first, count, pixels], call) =>
    resize(parts, call, { axis, first, count }, pixels),
  );
}

function insert(parts: SheetParts, call: Call, lines: Lines, like: number): void {
  const { axis, count } = lines;
  parts.session.buffer.now(call.method, 'Range.commit', () => {
    const sheet = sheetOf(parts);
    mustBeLines(parts, { axis, first: like, count: 1 });
    if (count < 1) throw new NotEmulated(`${call.method} of ${count}`);
    mustHaveRoom(parts, count * (axis === 'rows' ? sheet.maxColumns : sheet.maxRows));
    insertLines(parts.file, sheet, lines, like);
  });
}

function remove(parts: SheetParts, call: Call, lines: Lines): void {
  parts.session.buffer.now(call.method, 'Sheet.deleteRow', () => {
    const sheet = sheetOf(parts);
    mustBeLines(parts, lines);
    if (lines.count < 1) throw new NotEmulated(`${call.method} of ${lines.count}`);
    mustMayEdit(parts.session, parts.file, parts.sheetId, blockOfLines(sheet, lines));
    const refusal = refusedDeletion(sheet, lines);
    if (refusal !== null) throw parts.realm.exception(refusal);
    deleteLines(parts.file, sheet, lines);
  });
}

function mustBeLines(parts: SheetParts, { axis, count, first }: Lines): void {
  const sheet = sheetOf(parts);
  const most = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (first < 1 || first + count - 1 > most) throw parts.realm.exception(`Those ${axis} are out of bounds.`);
}

/** Gives the cells of whole lines. */
export function blockOfLines(sheet: SheetState, { axis, count, first }: Lines): Block {
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  return axis === 'rows' ? { ...whole, row: first, rows: count } : { ...whole, column: first, columns: count };
}

/** What Google says to whoever would delete lines of which some have to stay; null where they may go. */
export function refusedDeletion(sheet: SheetState, { axis, count, first }: Lines): string | null {
  const [most, frozen] = axis === 'rows' ? [sheet.maxRows, sheet.frozenRows] : [sheet.maxColumns, sheet.frozenColumns];
  if (count >= most) return `You can't delete all the ${axis} on the sheet.`;
  const frozenAfter = frozen - Math.max(0, Math.min(frozen, first + count - 1) - first + 1);
  const noneLeft = frozen > 0 && most - count <= frozenAfter;
  return noneLeft ? `Sorry, it is not possible to delete all non-frozen ${axis}.` : null;
}

function freeze(parts: SheetParts, call: Call, axis: Axis, count: number): null {
  changeSheet(parts, call.method, (sheet) => {
    if (count >= (axis === 'rows' ? sheet.maxRows : sheet.maxColumns)) {
      throw parts.realm.exception(`You can't freeze all visible ${axis} on the sheet.`);
    }
    return axis === 'rows' ? { frozenRows: count } : { frozenColumns: count };
  });
  return null;
}

function setHidden(parts: SheetParts, call: Call, lines: Lines, hidden: boolean): null {
  const { axis, count, first } = lines;
  mustBeLines(parts, lines);
  changeSheet(parts, call.method, (sheet) => {
    const before = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
    const others = before.filter((line) => line < first || line >= first + count);
    const added = hidden ? Array.from({ length: count }, (_, offset) => first + offset) : [];
    const after = [...others, ...added].sort((one, other) => one - other);
    return axis === 'rows' ? { hiddenRows: after } : { hiddenColumns: after };
  });
  return null;
}

function readSize(parts: SheetParts, call: Call, axis: Axis, line: number): number {
  mustBeLines(parts, { axis, first: line, count: 1 });
  return parts.session.buffer.read(call.method, 'Sheet.getLastRow', 1, () => {
    const sheet = sheetOf(parts);
    return (axis === 'rows' ? sheet.rowHeights : sheet.columnWidths)[line] ?? STANDARD[axis];
  });
}

function fitColumns(parts: SheetParts, call: Call, first: number, count: number): object {
  mustBeLines(parts, { axis: 'columns', first, count });
  changeSheet(parts, call.method, (sheet) => {
    const widths = { ...sheet.columnWidths };
    for (let column = first; column < first + count; column += 1) {
      const pixels = fittedWidth(parts.file, sheet, column);
      if (pixels !== null) widths[column] = pixels;
    }
    return { columnWidths: widths };
  });
  return thisSheet(parts);
}

function resize(parts: SheetParts, call: Call, lines: Lines, pixels: number): object {
  const { axis, count, first } = lines;
  mustBeLines(parts, lines);
  changeSheet(parts, call.method, (sheet) => {
    const entries = Array.from({ length: count }, (_, offset) => [String(first + offset), pixels]);
    const sizes = Object.fromEntries(entries) as Record<string, number>;
    if (axis === 'rows') return { rowHeights: { ...sheet.rowHeights, ...sizes } };
    return { columnWidths: { ...sheet.columnWidths, ...sizes } };
  });
  return thisSheet(parts);
}
