/** Inserts and deletes rows and columns of a sheet, and moves along everything that is told by row or column. */

import { movedFormula, type Shift } from '../formula/moved-formula.ts';
import { noteMove } from './line-journal.ts';
import type { Block, Lines, RowState, SheetState, SpreadsheetFile } from './spreadsheet-state.ts';

/**
 * Inserts empty lines before the first of `lines`. They look like line `like`, without its contents. References of
 * formulas move along.
 */
export function insertLines(file: SpreadsheetFile, sheet: SheetState, lines: Lines, like: number | null): void {
  const { axis, count, first } = lines;
  moveReferences(file, sheet, { axis, first, change: count });
  if (axis === 'rows') insertRows(sheet, lines, like);
  else for (const row of sheet.rows) if (row) insertCells(row, lines, like);
  if (axis === 'rows') sheet.maxRows += count;
  else sheet.maxColumns += count;
  moveAlong(file, sheet, { axis, first, change: count });
  noteMove(sheet, { kind: 'insert', ...lines });
  file.dirty = true;
}

/** Deletes lines; references to them in formulas become #REF!. */
export function deleteLines(file: SpreadsheetFile, sheet: SheetState, lines: Lines): void {
  const { axis, count, first } = lines;
  moveReferences(file, sheet, { axis, first, change: -count });
  if (axis === 'rows') {
    sheet.rows.splice(first - 1, count);
    sheet.maxRows -= count;
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, first + count - 1) - first + 1);
  } else {
    for (const row of sheet.rows) if (row) deleteCells(row, lines);
    sheet.maxColumns -= count;
    sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns, first + count - 1) - first + 1);
  }
  moveAlong(file, sheet, { axis, first, change: -count });
  noteMove(sheet, { kind: 'delete', ...lines });
  file.dirty = true;
}

/** Gives where a line is after the change; null when it went. */
function movedLine(line: number, { change, first }: Shift): number | null {
  if (line < first) return line;
  return change < 0 && line < first - change ? null : line + change;
}

/** Gives where a block is after the change; null when nothing of it is left. */
function movedBlock<Placed extends Block>(block: Placed, { axis, change, first }: Shift): Placed | null {
  const [start, size] = axis === 'rows' ? [block.row, block.rows] : [block.column, block.columns];
  const end = start + size - 1;
  const removed = change < 0 ? Math.max(0, Math.min(end, first - change - 1) - Math.max(start, first) + 1) : 0;
  const before = change < 0 ? Math.max(0, Math.min(start, first - change) - first) : 0;
  const next = change > 0 ? (start >= first ? start + change : start) : start - before;
  // A block grows by lines inserted inside it, and not by lines inserted in front of it or behind it.
  const length = change > 0 ? (start < first && first <= end ? size + change : size) : size - removed;
  if (length < 1) return null;
  return axis === 'rows' ? { ...block, row: next, rows: length } : { ...block, column: next, columns: length };
}

function moveAlong(file: SpreadsheetFile, sheet: SheetState, shift: Shift): void {
  const numbers = (lines: readonly number[]): number[] =>
    lines.map((line) => movedLine(line, shift)).filter((line) => line !== null);
  if (shift.axis === 'rows') {
    sheet.hiddenRows = numbers(sheet.hiddenRows);
    sheet.rowHeights = movedKeys(sheet.rowHeights, shift);
  } else {
    sheet.hiddenColumns = numbers(sheet.hiddenColumns);
    sheet.columnWidths = movedKeys(sheet.columnWidths, shift);
  }
  moveBlocks(file, sheet, shift);
  moveLinks(file, sheet, shift);
}

// What is kept by line: sizes, notes.
function movedKeys<Value>(known: Readonly<Record<string, Value>>, shift: Shift): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(known).flatMap(([line, value]) => {
      const next = movedLine(Number(line), shift);
      return next === null ? [] : [[String(next), value]];
    }),
  );
}

function moveBlocks(file: SpreadsheetFile, sheet: SheetState, shift: Shift): void {
  const here = <Placed extends Block>(blocks: readonly Placed[]): Placed[] =>
    blocks.flatMap((each) => movedBlock(each, shift) ?? []);
  const places = <Placed extends Block & { sheetId: number }>(blocks: readonly Placed[]): Placed[] =>
    blocks.flatMap((each) => (each.sheetId === sheet.id ? (movedBlock(each, shift) ?? []) : [each]));
  sheet.merges = here(sheet.merges).filter((each) => each.rows * each.columns > 1);
  sheet.filter = sheet.filter === null ? null : movedBlock(sheet.filter, shift);
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

function moveLinks(file: SpreadsheetFile, sheet: SheetState, shift: Shift): void {
  const { axis, change, first } = shift;
  for (const link of file.links.filter((each) => each.sheetId === sheet.id)) {
    if (axis === 'columns') {
      // A question whose column is deleted gets a fresh one with the next response (PLATFORM E).
      link.columns = link.columns.flatMap((each) => {
        const column = movedLine(each.column, shift);
        return column === null ? [] : [{ ...each, column }];
      });
    } else if (change > 0) {
      if (link.rows.length >= first) link.rows.splice(first - 1, 0, ...Array.from({ length: change }, () => null));
    } else {
      link.rows.splice(first - 1, -change);
    }
  }
}

function moveReferences(file: SpreadsheetFile, target: SheetState, shift: Shift): void {
  if (!file.hasReferences) return;
  for (const sheet of file.sheets) {
    const named = { ...shift, own: sheet.name, target: target.name };
    for (const row of sheet.rows) {
      row?.contents.forEach((content, index) => {
        if (typeof content !== 'object' || content === null) return;
        row.contents[index] = { formula: movedFormula(content.formula, named) };
      });
    }
  }
}

function insertRows(sheet: SheetState, { count, first }: Lines, like: number | null): void {
  const model = like === null ? null : (sheet.rows[like - 1] ?? null);
  if (sheet.rows.length < first - 1 && model === null) return;
  while (sheet.rows.length < first - 1) sheet.rows.push(null);
  const blank = (): RowState | null => (model === null ? null : { contents: [], styles: model.styles.slice() });
  sheet.rows.splice(first - 1, 0, ...Array.from({ length: count }, blank));
}

function insertCells(row: RowState, { axis, count, first }: Lines, like: number | null): void {
  const look = like === null ? 0 : (row.styles[like - 1] ?? 0);
  if (row.contents.length >= first) row.contents.splice(first - 1, 0, ...Array.from({ length: count }, () => null));
  if (row.styles.length >= first - 1 && (row.styles.length >= first || look !== 0)) {
    row.styles.splice(first - 1, 0, ...Array.from({ length: count }, () => look));
  }
  moveNotes(row, { axis, first, change: count });
}

function deleteCells(row: RowState, { axis, count, first }: Lines): void {
  row.contents.splice(first - 1, count);
  while (row.contents.length > 0 && (row.contents.at(-1) ?? null) === null) row.contents.pop();
  row.styles.splice(first - 1, count);
  moveNotes(row, { axis, first, change: -count });
}

function moveNotes(row: RowState, shift: Shift): void {
  if (row.notes === undefined) return;
  const notes = movedKeys(row.notes, shift);
  if (Object.keys(notes).length === 0) delete row.notes;
  else row.notes = notes;
}
