/** Takes an act of a person back, and leaves what others have done since as far as it is elsewhere. */

import { NotEmulated } from '../../not-emulated.ts';
import { hasReference } from '../formula/formula-text.ts';
import { reorder } from '../range/range-moves.ts';
import { putContent, putNote, putStyle, rowFor } from '../state/cell-grid.ts';
import { deleteLines, insertLines } from '../state/grid-lines.ts';
import {
  type CellPlace,
  type JournalEntry,
  journalOf,
  type LineMove,
  type LinesMove,
  lineAfter,
  placeAfter,
  standing,
} from '../state/line-journal.ts';
import type { Axis, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { type ActRecord, type CellBefore, propertyText } from './act-record.ts';
import { removableLines } from './inserted-lines.ts';
import { mustBeOpenTo } from './opened-sheet.ts';

/**
 * Takes back what `record` tells, in the sheet as it is now.
 *
 * Rows and columns go back first, then the cells that the act had changed get what they held, wherever they are by now.
 * What a script or somebody else has written into other cells since stays; a cell that both have written holds what it
 * held before the act.
 *
 * @throws Error where a cell is locked for the person by now; `not emulated` where lines have moved since and formulas,
 * or a protection, name, merged range or filter that went with deleted lines, would have to follow.
 */
export function takeBack(file: SpreadsheetFile, record: ActRecord, as: string): void {
  const sheet = file.sheets.find(({ id }) => id === record.sheetId);
  const since = sheet === undefined ? [] : standing(journalOf(sheet).slice(record.until));
  mustBeTakable(record, since);
  if (sheet !== undefined) mustBeOpen(file, sheet, record, since, as);
  // What others have set since stays.
  const own = record.properties.filter((each) => propertyText(file, each.sheetId, each.key) === each.after);
  putSheetsBack(file, record);
  const isWhole = sheet === undefined || putLinesBack(file, sheet, record);
  file.dirty = true;
  // Where a line stays, what is told by lines is as the sheet itself has moved it.
  if (!isWhole) return;
  for (const { before, key, sheetId } of own) {
    const owner = sheetId === null ? file : file.sheets.find(({ id }) => id === sheetId);
    if (owner !== undefined && before !== '') Reflect.set(owner, key, JSON.parse(before));
  }
}

function mustBeTakable(record: ActRecord, since: readonly LineMove[]): void {
  if (since.length === 0) return;
  const isFormula = ({ piece: { content } }: CellBefore): boolean =>
    typeof content === 'object' && content !== null && hasReference(content.formula);
  if (record.cells.some(isFormula)) throw new NotEmulated('undoing a change of formulas after lines have moved');
  const isLost = ({ after, before, key }: ActRecord['properties'][number]): boolean =>
    ['protections', 'namedRanges', 'merges', 'filter', 'links'].includes(key) && countIn(after) < countIn(before);
  if (record.properties.some(isLost)) throw new NotEmulated('undoing a deletion of ranges after lines have moved');
}

// How many ranges, or lines of responses, a property tells of.
function countIn(text: string): number {
  const value: unknown = JSON.parse(text);
  const count = (each: unknown): number =>
    Array.isArray(each)
      ? each.reduce<number>((sum, item) => sum + count(item), 0)
      : typeof each === 'object' && each !== null
        ? 1 + count(Reflect.get(each, 'rows')) + count(Reflect.get(each, 'columns'))
        : typeof each === 'string'
          ? 1
          : 0;
  return count(value);
}

function mustBeOpen(
  file: SpreadsheetFile,
  sheet: SheetState,
  record: ActRecord,
  since: readonly LineMove[],
  as: string,
): void {
  const moves = [...record.moves.map(({ move }) => move), ...since];
  for (const { column, row, sheetId } of record.cells) {
    const place = sheetId === sheet.id ? placeAfter(moves, { row, column }) : null;
    if (place !== null) mustBeOpenTo({ as, file, sheet }, { ...place, rows: 1, columns: 1 });
  }
}

// Sheets that the act took away come back where they were; one that it brought goes.
function putSheetsBack(file: SpreadsheetFile, { sheets }: ActRecord): void {
  if (sheets === null) return;
  const { after, before } = sheets;
  file.sheets = file.sheets.filter((each) => before.includes(each) || !after.includes(each));
  for (const [position, sheet] of before.entries()) {
    if (after.includes(sheet) || file.sheets.includes(sheet)) continue;
    if (file.sheets.some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase())) {
      throw new NotEmulated('undoing the deletion of a sheet whose name another one has by now');
    }
    file.sheets.splice(position, 0, sheet);
  }
}

/** Where lines that the act's move of this position had deleted were put back. */
type Restored = Map<number, { readonly first: number; readonly journalLength: number }>;

// The act's moves are undone from the last on; while nobody else has moved lines, each exactly. False where lines stay.
function putLinesBack(file: SpreadsheetFile, sheet: SheetState, record: ActRecord): boolean {
  const journal = journalOf(sheet);
  const since = journal.slice(record.until);
  const isStill = standing(since).length === 0;
  const restored: Restored = new Map();
  let isWhole = true;
  for (const [index, entry] of [...record.moves.entries()].reverse()) {
    const undone = journal.slice(record.until + since.length);
    const follow = standing([...record.moves.slice(index + 1), ...since, ...undone]);
    if (entry.move.kind === 'order') undoOrder(sheet, entry.move, follow);
    else if (entry.move.kind === 'delete') {
      const first = putDeletedBack(file, sheet, entry.move, follow);
      restored.set(index, { first, journalLength: journal.length });
    } else isWhole = takeInsertedAway(file, sheet, entry, record, follow) && isWhole;
    const last = journal.at(-1);
    if (isStill && isWhole && last !== undefined) last.inverseOf = entry;
  }
  for (const cell of record.cells) {
    const own = file.sheets.find(({ id }) => id === cell.sheetId);
    const isExact = (isStill && isWhole) || own !== sheet;
    const place = isExact ? cell : placeNow(cell, record, journal, restored);
    if (own !== undefined && place !== null) putPiece(own, place, cell);
  }
  return isWhole;
}

function takeInsertedAway(
  file: SpreadsheetFile,
  sheet: SheetState,
  entry: JournalEntry,
  record: ActRecord,
  follow: readonly LineMove[],
): boolean {
  const { move } = entry;
  if (move.kind !== 'insert') return true;
  const { isAll, lines } = removableLines(sheet, move, record.blank.get(entry) ?? [], follow);
  const { frozenColumns, frozenRows } = sheet;
  removeLines(file, sheet, move.axis, lines);
  // Inserted lines do not move the line below which nothing is frozen, so that their going does not either.
  Object.assign(sheet, { frozenColumns, frozenRows });
  return isAll;
}

// Gives the line from which the deleted ones stand again: before the one that came behind them.
function putDeletedBack(
  file: SpreadsheetFile,
  sheet: SheetState,
  { axis, count, first }: LinesMove,
  follow: readonly LineMove[],
): number {
  const most = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  const behind = Array.from({ length: most }, (_, offset) => first + offset);
  const next = behind.find((line) => lineAfter(follow, axis, line) !== null) ?? most + 1;
  const back = Math.min(most + 1, lineAfter(follow, axis, next) ?? most + 1);
  insertLines(file, sheet, { axis, first: back, count }, null);
  return back;
}

function removeLines(file: SpreadsheetFile, sheet: SheetState, axis: Axis, lines: readonly number[]): void {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return;
  if (last - first + 1 === lines.length) deleteLines(file, sheet, { axis, first, count: lines.length });
  else for (const line of [...lines].reverse()) deleteLines(file, sheet, { axis, first: line, count: 1 });
}

// Rows that are still there take the order that they had among themselves.
function undoOrder(sheet: SheetState, move: Extract<LineMove, { kind: 'order' }>, follow: readonly LineMove[]): void {
  const { block, from, to } = move;
  const first = lineAfter(follow, 'columns', block.column);
  const last = lineAfter(follow, 'columns', block.column + block.columns - 1);
  if (first === null || last === null) throw new NotEmulated('undoing a sort of which a column was deleted');
  const rows = to.flatMap((row, index) => {
    const now = placeAfter(follow, { row, column: block.column });
    return now === null ? [] : [{ now: now.row, before: from[index] ?? 0 }];
  });
  const ordered = [...rows].sort((one, other) => one.before - other.before).map(({ now }) => now);
  const slots = rows.map(({ now }) => now).sort((one, other) => one - other);
  reorder(sheet, { ...block, column: first, columns: last - first + 1 }, ordered, slots);
}

// Follows a cell from before the act to now, through the act, what came since, and what has just been undone.
function placeNow(
  cell: CellBefore,
  record: ActRecord,
  journal: readonly JournalEntry[],
  restored: Restored,
): CellPlace | null {
  const behind = (from: number): LineMove[] => journal.slice(from).map(({ move }) => move);
  let place: CellPlace = cell;
  for (const [index, { move }] of record.moves.entries()) {
    const next = placeAfter([move], place);
    if (next !== null) {
      place = next;
      continue;
    }
    const back = restored.get(index);
    if (back === undefined || move.kind === 'order') return null;
    const offset = (move.axis === 'rows' ? place.row : place.column) - move.first;
    const across = move.axis === 'rows' ? 'columns' : 'rows';
    const rest = [...record.moves.slice(index + 1).map((each) => each.move), ...behind(record.until)];
    const other = lineAfter(rest, across, across === 'rows' ? place.row : place.column);
    if (other === null) return null;
    const line = back.first + offset;
    const there = move.axis === 'rows' ? { row: line, column: other } : { row: other, column: line };
    return placeAfter(behind(back.journalLength), there);
  }
  return placeAfter(behind(record.until), place);
}

function putPiece(sheet: SheetState, { column, row: number }: CellPlace, { piece }: CellBefore): void {
  if (number > sheet.maxRows || column > sheet.maxColumns) return;
  const row = rowFor(sheet, number);
  if (piece.content !== undefined) putContent(row, column, piece.content);
  if (piece.style !== undefined) putStyle(row, column, piece.style);
  if (piece.note !== undefined) putNote(row, column, piece.note);
}
