/** Inserts and deletes rows and columns of a sheet, and moves along everything that is told by row or column. */

import { type LineChange, movedFormula } from '../formula/moved-formula.ts';
import { noteMove } from './line-journal.ts';
import type { Block, RowState, SheetState, SpreadsheetFile } from './spreadsheet-state.ts';

/** Rows or columns. */
export type Axis = 'rows' | 'columns';

/**
 * Inserts `count` empty lines before line `at` (from 1). They look like line `like`, without its contents. References
 * of formulas move along.
 */
export function insertLines(
  file: SpreadsheetFile,
  sheet: SheetState,
  axis: Axis,
  at: number,
  count: number,
  like: number | null,
): void {
  moveReferences(file, sheet, { axis, at, count });
  if (axis === 'rows') insertRows(sheet, at, count, like);
  else for (const row of sheet.rows) if (row) insertCells(row, at, count, like);
  if (axis === 'rows') sheet.maxRows += count;
  else sheet.maxColumns += count;
  moveAlong(file, sheet, axis, (line) => (line >= at ? line + count : line), at, count);
  noteMove(sheet, { kind: 'insert', axis, at, count });
  file.dirty = true;
}

/** Deletes `count` lines from line `at` on; references to them in formulas become #REF!. */
export function deleteLines(file: SpreadsheetFile, sheet: SheetState, axis: Axis, at: number, count: number): void {
  moveReferences(file, sheet, { axis, at, count: -count });
  if (axis === 'rows') {
    sheet.rows.splice(at - 1, count);
    sheet.maxRows -= count;
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, at + count - 1) - at + 1);
  } else {
    for (const row of sheet.rows) if (row) deleteCells(row, at, count);
    sheet.maxColumns -= count;
    sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns, at + count - 1) - at + 1);
  }
  moveAlong(file, sheet, axis, (line) => (line >= at + count ? line - count : line >= at ? null : line), at, -count);
  noteMove(sheet, { kind: 'delete', axis, at, count });
  file.dirty = true;
}

/** Gives where a block is after the change; null when nothing of it is left. */
function movedBlock<Placed extends Block>(block: Placed, axis: Axis, at: number, change: number): Placed | null {
  const [start, size] = axis === 'rows' ? [block.row, block.rows] : [block.column, block.columns];
  const end = start + size - 1;
  const removed = change < 0 ? Math.max(0, Math.min(end, at - change - 1) - Math.max(start, at) + 1) : 0;
  const before = change < 0 ? Math.max(0, Math.min(start, at - change) - at) : 0;
  const next = change > 0 ? (start >= at ? start + change : start) : start - before;
  // A block grows by lines inserted inside it, and not by lines inserted in front of it or behind it.
  const length = change > 0 ? (start < at && at <= end ? size + change : size) : size - removed;
  if (length < 1) return null;
  return axis === 'rows' ? { ...block, row: next, rows: length } : { ...block, column: next, columns: length };
}

function moveAlong(
  file: SpreadsheetFile,
  sheet: SheetState,
  axis: Axis,
  moved: (line: number) => number | null,
  at: number,
  change: number,
): void {
  const numbers = (lines: readonly number[]): number[] => lines.map(moved).filter((line) => line !== null);
  const sizes = (known: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(known).flatMap(([line, size]) => {
        const next = moved(Number(line));
        return next === null ? [] : [[String(next), size]];
      }),
    );
  if (axis === 'rows') {
    sheet.hiddenRows = numbers(sheet.hiddenRows);
    sheet.rowHeights = sizes(sheet.rowHeights);
  } else {
    sheet.hiddenColumns = numbers(sheet.hiddenColumns);
    sheet.columnWidths = sizes(sheet.columnWidths);
  }
  moveBlocks(file, sheet, axis, at, change);
  moveLinks(file, sheet, axis, moved, at, change);
}

function moveBlocks(file: SpreadsheetFile, sheet: SheetState, axis: Axis, at: number, change: number): void {
  const here = <Placed extends Block>(blocks: readonly Placed[]): Placed[] =>
    blocks.flatMap((each) => movedBlock(each, axis, at, change) ?? []);
  const places = <Placed extends Block & { sheetId: number }>(blocks: readonly Placed[]): Placed[] =>
    blocks.flatMap((each) => (each.sheetId === sheet.id ? (movedBlock(each, axis, at, change) ?? []) : [each]));
  sheet.merges = here(sheet.merges).filter((each) => each.rows * each.columns > 1);
  sheet.filter = sheet.filter === null ? null : movedBlock(sheet.filter, axis, at, change);
  sheet.conditionalRules = sheet.conditionalRules
    .map((rule) => ({ ...rule, places: places(rule.places) }))
    .filter((rule) => rule.places.length > 0);
  file.namedRanges = file.namedRanges.flatMap((each) => {
    const place = places([each.place])[0];
    return place === undefined ? [] : [{ ...each, place }];
  });
  file.protections = file.protections.flatMap((each) => {
    const place = places([each.place])[0];
    return place === undefined ? [] : [{ ...each, place, unprotected: places(each.unprotected) }];
  });
}

function moveLinks(
  file: SpreadsheetFile,
  sheet: SheetState,
  axis: Axis,
  moved: (line: number) => number | null,
  at: number,
  change: number,
): void {
  for (const link of file.links.filter((each) => each.sheetId === sheet.id)) {
    if (axis === 'columns') {
      // A question whose column is deleted gets a fresh one with the next response (PLATFORM E).
      link.columns = link.columns.flatMap((each) => {
        const column = moved(each.column);
        return column === null ? [] : [{ ...each, column }];
      });
    } else if (change > 0) {
      if (link.rows.length >= at) link.rows.splice(at - 1, 0, ...Array.from({ length: change }, () => null));
    } else {
      link.rows.splice(at - 1, -change);
    }
  }
}

function moveReferences(file: SpreadsheetFile, target: SheetState, lines: Omit<LineChange, 'own' | 'target'>): void {
  if (!file.hasReferences) return;
  for (const sheet of file.sheets) {
    const change: LineChange = { ...lines, own: sheet.name, target: target.name };
    for (const row of sheet.rows) {
      row?.contents.forEach((content, index) => {
        if (typeof content !== 'object' || content === null) return;
        row.contents[index] = { formula: movedFormula(content.formula, change) };
      });
    }
  }
}

function insertRows(sheet: SheetState, at: number, count: number, like: number | null): void {
  const model = like === null ? null : (sheet.rows[like - 1] ?? null);
  if (sheet.rows.length < at - 1 && model === null) return;
  while (sheet.rows.length < at - 1) sheet.rows.push(null);
  const blank = (): RowState | null => (model === null ? null : { contents: [], styles: model.styles.slice() });
  sheet.rows.splice(at - 1, 0, ...Array.from({ length: count }, blank));
}

function insertCells(row: RowState, at: number, count: number, like: number | null): void {
  const look = like === null ? 0 : (row.styles[like - 1] ?? 0);
  if (row.contents.length >= at) row.contents.splice(at - 1, 0, ...Array.from({ length: count }, () => null));
  if (row.styles.length >= at - 1 && (row.styles.length >= at || look !== 0)) {
    row.styles.splice(at - 1, 0, ...Array.from({ length: count }, () => look));
  }
  renumberNotes(row, (column) => (column >= at ? column + count : column));
}

function deleteCells(row: RowState, at: number, count: number): void {
  row.contents.splice(at - 1, count);
  while (row.contents.length > 0 && (row.contents.at(-1) ?? null) === null) row.contents.pop();
  row.styles.splice(at - 1, count);
  renumberNotes(row, (column) => (column >= at + count ? column - count : column >= at ? null : column));
}

function renumberNotes(row: RowState, moved: (column: number) => number | null): void {
  if (row.notes === undefined) return;
  const entries = Object.entries(row.notes).flatMap(([column, note]) => {
    const next = moved(Number(column));
    return next === null ? [] : [[String(next), note] as const];
  });
  if (entries.length === 0) delete row.notes;
  else row.notes = Object.fromEntries(entries);
}
