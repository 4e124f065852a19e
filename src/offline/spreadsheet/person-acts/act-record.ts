/** What an act of a person has changed, kept so that it can be taken back. */

import { rowAt } from '../state/cell-grid.ts';
import { type JournalEntry, journalOf, placeAfter, standing } from '../state/line-journal.ts';
import type { CellContent, RowState, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { type Blank, blankLines } from './inserted-lines.ts';

/** All that a cell has of its own. */
export interface CellPiece {
  readonly content: CellContent | null;
  readonly style: number;
  readonly note: string;
}

/** A cell as it was before the act, where it was then: only what the act has changed of it. */
export interface CellBefore {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly piece: Partial<CellPiece>;
}

/** A property of a sheet, or with `sheetId` null of the file, before and after the act, as JSON. */
export interface PropertyChange {
  readonly sheetId: number | null;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** One act. */
export interface ActRecord {
  readonly sheetId: number;
  /** The act's own moves of lines on its sheet. */
  readonly moves: readonly JournalEntry[];
  /** How long the sheet's journal was after it: what comes behind has happened since. */
  readonly until: number;
  /** Which lines that it inserted were blank then. */
  readonly blank: Blank;
  readonly cells: readonly CellBefore[];
  readonly properties: readonly PropertyChange[];
  /** The file's sheets before and after, where one came or went. */
  readonly sheets: { readonly before: readonly SheetState[]; readonly after: readonly SheetState[] } | null;
}

/** Properties of a sheet that change as a whole. Its lines and its size are told by its journal. */
const SHEET_PROPERTIES = [
  'name',
  'frozenRows',
  'frozenColumns',
  'hidden',
  'hiddenRows',
  'hiddenColumns',
  'rowHeights',
  'columnWidths',
  'tabColor',
  'conditionalRules',
  'merges',
  'filter',
] as const;

/** Properties of a file that an act on a sheet may change. */
const FILE_PROPERTIES = ['namedRanges', 'protections', 'links'] as const;

/** Does `act`, which moves lines on `sheet` alone and changes cells there and on the sheets `also`; gives a record. */
export function recorded<Result>(
  file: SpreadsheetFile,
  sheet: SheetState,
  act: () => Result,
  also: readonly SheetState[],
): { result: Result; record: ActRecord } {
  const journal = journalOf(sheet);
  const start = journal.length;
  // Formulas of every sheet are rewritten when lines move; elsewhere an act touches its own sheet alone.
  const others = file.hasReferences ? file.sheets : also;
  const touched = [sheet, ...file.sheets.filter((each) => each !== sheet && others.includes(each))];
  const rows = new Map(touched.map((each) => [each, each.rows.map(copyOf)]));
  const sheets = file.sheets.slice();
  const before = propertiesOf(file, touched);
  const result = act();
  const after = propertiesOf(file, touched);
  const moves = journal.slice(start);
  const cells = [...rows].flatMap(([each, old]) => {
    return file.sheets.includes(each) ? changedCells(each, old, each === sheet ? moves : []) : [];
  });
  const properties = before.flatMap(({ key, sheetId, text }, index) => {
    const now = after[index]?.text ?? text;
    return now === text ? [] : [{ sheetId, key, before: text, after: now }];
  });
  const isSame = sheets.length === file.sheets.length;
  return {
    result,
    record: {
      sheetId: sheet.id,
      moves,
      until: journal.length,
      blank: blankLines(sheet, moves),
      cells,
      properties,
      sheets: isSame ? null : { before: sheets, after: file.sheets.slice() },
    },
  };
}

/** Gives a property of the file, or of one of its sheets, as JSON; '' where the sheet is gone. */
export function propertyText(file: SpreadsheetFile, sheetId: number | null, key: string): string {
  const owner = sheetId === null ? file : file.sheets.find(({ id }) => id === sheetId);
  return owner === undefined ? '' : JSON.stringify(Reflect.get(owner, key));
}

/** Gives what a cell has of its own. */
function pieceIn(row: RowState | null, column: number): CellPiece {
  return {
    content: row?.contents[column - 1] ?? null,
    style: row?.styles[column - 1] ?? 0,
    note: row?.notes?.[String(column)] ?? '',
  };
}

function propertiesOf(file: SpreadsheetFile, sheets: readonly SheetState[]) {
  const keys = [
    ...sheets.flatMap(({ id }) => SHEET_PROPERTIES.map((key) => ({ sheetId: id, key }))),
    ...FILE_PROPERTIES.map((key) => ({ sheetId: null, key })),
  ];
  return keys.map(({ key, sheetId }) => ({ sheetId, key, text: propertyText(file, sheetId, key) }));
}

// Contents are never changed in place, so that a row's own lists are all that needs copying.
function copyOf(row: RowState | null): RowState | null {
  if (row === null) return null;
  const { contents, notes, styles } = row;
  const copy = { contents: contents.slice(), styles: styles.slice() };
  return notes === undefined ? copy : { ...copy, notes };
}

function changedCells(
  sheet: SheetState,
  before: readonly (RowState | null)[],
  entries: readonly JournalEntry[],
): CellBefore[] {
  const moves = standing(entries);
  const width = Math.max(widthOf(before), widthOf(sheet.rows));
  const cells: CellBefore[] = [];
  for (let row = 1; row <= Math.max(before.length, sheet.rows.length); row += 1) {
    const old = before[row - 1] ?? null;
    if (moves.length === 0 && isSameRow(old, rowAt(sheet, row))) continue;
    for (let column = 1; column <= width; column += 1) {
      const place = placeAfter(moves, { row, column });
      const piece = pieceIn(old, column);
      const now = place === null ? EMPTY : pieceIn(rowAt(sheet, place.row), place.column);
      const changed = changedParts(piece, now);
      if (Object.keys(changed).length > 0) cells.push({ sheetId: sheet.id, row, column, piece: changed });
    }
  }
  return cells;
}

const EMPTY: CellPiece = { content: null, style: 0, note: '' };

function widthOf(rows: readonly (RowState | null)[]): number {
  return Math.max(
    0,
    ...rows.map((row) =>
      row === null ? 0 : Math.max(row.contents.length, row.styles.length, ...Object.keys(row.notes ?? {}).map(Number)),
    ),
  );
}

function isSameRow(one: RowState | null, other: RowState | null): boolean {
  const length = Math.max(one?.contents.length ?? 0, other?.contents.length ?? 0);
  const styles = Math.max(one?.styles.length ?? 0, other?.styles.length ?? 0);
  for (let column = 0; column < length; column += 1)
    if ((one?.contents[column] ?? null) !== (other?.contents[column] ?? null)) return false;
  for (let column = 0; column < styles; column += 1)
    if ((one?.styles[column] ?? 0) !== (other?.styles[column] ?? 0)) return false;
  return one?.notes === other?.notes;
}

function changedParts(before: CellPiece, after: CellPiece): Partial<CellPiece> {
  const formula = (content: CellContent | null) => (typeof content === 'object' ? content?.formula : content);
  const isSame = typeof before.content === typeof after.content && formula(before.content) === formula(after.content);
  return {
    ...(isSame ? {} : { content: before.content }),
    ...(before.style === after.style ? {} : { style: before.style }),
    ...(before.note === after.note ? {} : { note: before.note }),
  };
}
