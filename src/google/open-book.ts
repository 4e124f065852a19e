/** The workbook as tables: sheets found by id, columns by hidden keys, rows by their own ids, never by place. */

import type { Book, SoughtRow } from '../app/office.ts';
import { ProblemError, tableMissing } from '../app/problem.ts';
import type { CellNote, Row, RowChange, RowNotes, Table } from '../domain/table.ts';
import { addUnread } from './add-unread.ts';
import { annotateCells } from './annotate-cells.ts';
import { removeBlankSheets } from './blank-sheets.ts';
import { addLaterColumns, furnishTable, markOf, placeTable, putHeaderBack } from './ensure-table.ts';
import { fingerprintOf } from './fingerprint-values.ts';
import { formatTable } from './format-table.ts';
import { foundIn } from './found-tables.ts';
import { declaredColumns, type FreshSheets } from './fresh-sheets.ts';
import { appendRow, putRows, readFirstColumns } from './hidden-table.ts';
import { lookAtTable } from './look-at-table.ts';
import { makeRoom } from './make-room.ts';
import { endOf, openedAtEnd } from './open-at-end.ts';
import { openedAtRow, rowAlone } from './open-at-row.ts';
import { momentOf } from './open-clock.ts';
import { isHeaderBroken, type OpenedTable, openTable, rowsOf } from './opened-table.ts';
import { placeRows } from './place-rows.ts';
import { readColumn } from './read-column.ts';
import { sheetValues } from './read-sheet.ts';
import { ownColumns } from './sheet-layout.ts';
import { misshownCells, type Seen, shownCells, unkeptCells } from './shown-cells.ts';
import { selectedRow, touchOf } from './touched-table.ts';
import { addRows, changeRows, lookAfter } from './write-rows.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So many rows are free below the last one before rows are added without being read. */
const ROOM = 50;

interface OpenBook extends Seen {
  opened: Map<string, OpenedTable>;
  sheets: Record<string, number>;
  /** Values that were looked at and not yet read as rows. */
  glances: Map<string, unknown[][]>;
  hasWritten: boolean;
  /** Whether something was written that Google may not have carried out yet. */
  isWaiting: boolean;
  fresh: FreshSheets;
}

/**
 * Opens the shared workbook that the script is bound to. The one place that does.
 *
 * @param fresh learns which sheets this run has made.
 * @returns beside it what has Google carry out whatever was written and waits still.
 */
export function openBook(fresh: FreshSheets): { book: Book; carryOut: () => void } {
  const book = newBook(fresh);
  return { book: bookOver(book), carryOut: () => carryOut(book) };
}

function bookOver(book: OpenBook): Book {
  return {
    useSheetIds: (sheets) => {
      book.sheets = { ...sheets };
    },
    name: (names) => {
      book.names = names;
    },
    read: (table) => readTable(book, table),
    end: (table) => endOf(book.opened.get(table.key)),
    openAtEnd: (table, end) => isTaken(book, table, openedAtEnd(sheetOf(book, table), table, end, book)),
    openAtRow: (table, sought) => openAtRow(book, table, sought),
    hasStrayed: (table) => book.opened.get(table.key)?.hasStrayed === true,
    readFirst: (table, count) => readFirstColumns(sheetOf(book, table), table, count, book.zone),
    fingerprint: (table) => fingerprintOf(ownColumns(glance(book, table), table)),
    found: (table) => {
      const values = book.glances.get(table.key);
      return values ? foundIn(openTable(sheetOf(book, table), table, values, book)) : null;
    },
    forgetFound: () => book.glances.clear(),
    column: (table, key) => readColumn(sheetOf(book, table), table, key, book.zone),
    look: (table) => lookAtTable(findSheet(book, table), table),
    mendHeaders: (tables) => mendHeaders(book, tables),
    change: (table, changes) => change(book, table, changes),
    add: (table, rows) =>
      write(book, table, (opened) =>
        addRows(
          opened,
          rows.map((row) => shownCells(opened.shown, row)),
        ),
      ),
    addUnread: (table, row) => writeHidden(book, table, (sheet) => addUnread(sheet, table, row, book)),
    keepRoom: (table) => makeRoom(openedOf(book, table), ROOM),
    restoreShown: (table) => restoreShown(book, table),
    append: (table, row) => writeHidden(book, table, (sheet) => appendRow(sheet, table, row)),
    put: (table, rows) => writeHidden(book, table, (sheet) => putRows(sheet, table, rows)),
    annotate: (table, notes) => annotate(book, table, notes),
    commit: () => commit(book),
    hasWritten: () => book.hasWritten,
    ensureTables: (tables, known, onLoss) => ensureTables(book, tables, { known, onLoss }),
    formatTables: (tables) => formatTables(book, tables),
    selected: () => selectedRow(book.sheets),
    select: (table, index) => select(book, table, index),
    editedRange: (event) => touchOf(book.sheets, event),
  };
}

function newBook(fresh: FreshSheets): OpenBook {
  let zone: string | null = null;
  return {
    opened: new Map(),
    sheets: {},
    names: { unit: new Map(), form: new Map() },
    momentAt: (text) => momentOf(new Date(text)),
    glances: new Map(),
    hasWritten: false,
    isWaiting: false,
    fresh,
    zone: () => {
      zone ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone();
      return zone;
    },
  };
}

function sheetOf(book: OpenBook, table: Table): Sheet {
  const found = findSheet(book, table);
  if (!found) throw table.key === 'settings' ? new ProblemError('notSetUp', table.title) : tableMissing(table);
  book.sheets[table.key] = found.getSheetId();
  return found;
}

function findSheet(book: OpenBook, table: Table): Sheet | undefined {
  const spreadsheet = SpreadsheetApp.getActive();
  const id = book.sheets[table.key];
  const known = id === undefined ? null : spreadsheet.getSheetById(id);
  return known ?? spreadsheet.getSheets().find((sheet) => markOf(sheet) === table.key);
}

function glance(book: OpenBook, table: Table): unknown[][] {
  const values = sheetValues(sheetOf(book, table), table);
  book.glances.set(table.key, values);
  return values;
}

function readTable(book: OpenBook, table: Table): Row[] {
  const sheet = sheetOf(book, table);
  const values = book.glances.get(table.key) ?? glance(book, table);
  book.glances.delete(table.key);
  const opened = openTable(sheet, table, values, book);
  book.opened.set(table.key, opened);
  return rowsOf(opened);
}

function openAtRow(book: OpenBook, table: Table, sought: SoughtRow): Row | null {
  const opened = openedAtRow(sheetOf(book, table), table, sought, book);
  return isTaken(book, table, opened) && opened ? rowAlone(opened) : null;
}

function isTaken(book: OpenBook, table: Table, opened: OpenedTable | null): boolean {
  if (!opened) return false;
  book.glances.delete(table.key);
  book.opened.set(table.key, opened);
  return true;
}

function openedOf(book: OpenBook, table: Table): OpenedTable {
  if (!book.opened.has(table.key)) readTable(book, table);
  const opened = book.opened.get(table.key);
  if (!opened) throw tableMissing(table);
  return opened;
}

function write<Result>(book: OpenBook, table: Table, work: (opened: OpenedTable) => Result): Result {
  const opened = openedOf(book, table);
  book.hasWritten = true;
  book.isWaiting = true;
  book.glances.clear();
  return work(opened);
}

function change(book: OpenBook, table: Table, changes: readonly RowChange[]): void {
  write(book, table, (opened) =>
    changeRows(
      opened,
      changes.map(({ index, cells }) => ({ index, cells: shownCells(opened.shown, cells) })),
    ),
  );
}

// What is kept first: a run that ends in between leaves cells that still say what they are.
function restoreShown(book: OpenBook, table: Table): void {
  const values = glance(book, table);
  if (addLaterColumns(sheetOf(book, table), table, values)) {
    SpreadsheetApp.flush();
    book.hasWritten = true;
    book.glances.delete(table.key);
  }
  readTable(book, table);
  const opened = openedOf(book, table);
  const { rows, shown, table: here } = opened;
  for (const changes of [() => unkeptCells(shown, here, rows), () => misshownCells(shown, rows)]) {
    const wrong = changes();
    if (wrong.length === 0) continue;
    write(book, table, (known) => changeRows(known, wrong));
    commit(book);
  }
}

function writeHidden<Result>(book: OpenBook, table: Table, work: (sheet: Sheet) => Result): Result {
  book.hasWritten = true;
  book.isWaiting = true;
  book.glances.clear();
  book.opened.delete(table.key);
  return work(sheetOf(book, table));
}

function annotate(book: OpenBook, table: Table, notes: readonly RowNotes[]): void {
  if (notes.length === 0) return;
  write(book, table, (opened) => {
    placeRows(
      opened,
      notes.map(({ index }) => index),
    );
    const lines = notes.flatMap(({ index, cells }) => {
      const place = opened.rows.get(index)?.place ?? 0;
      const line = Object.entries(cells).map(([key, note]) => [opened.columns.get(key) ?? 0, note] as const);
      return place === 0 ? [] : [[place, new Map<number, CellNote | null>(line)] as const];
    });
    annotateCells(opened.sheet, new Map(lines));
  });
}

function commit(book: OpenBook): void {
  SpreadsheetApp.flush();
  book.isWaiting = false;
  for (const opened of book.opened.values()) lookAfter(opened);
}

function mendHeaders(book: OpenBook, tables: readonly Table[]): void {
  for (const table of tables) {
    const values = book.glances.get(table.key) ?? glance(book, table);
    if (!isHeaderBroken(values, table)) continue;
    putHeaderBack(sheetOf(book, table), table, values);
    SpreadsheetApp.flush();
    book.hasWritten = true;
    book.glances.delete(table.key);
    book.opened.delete(table.key);
  }
}

function carryOut(book: OpenBook): void {
  if (book.isWaiting) SpreadsheetApp.flush();
  book.isWaiting = false;
}

function ensureTables(
  book: OpenBook,
  tables: readonly Table[],
  { known, onLoss }: { known: Readonly<Record<string, number>>; onLoss: Parameters<Book['ensureTables']>[2] },
): Record<string, number> {
  const spreadsheet = SpreadsheetApp.getActive();
  book.sheets = { ...known };
  let marks: Map<string, Sheet> | null = null;
  const marked = (table: string) => {
    marks ??= new Map(spreadsheet.getSheets().map((sheet) => [markOf(sheet), sheet]));
    return marks.get(table);
  };
  const placed = tables.map((table) => placeTable(spreadsheet, table, { knownId: known[table.key], marked, onLoss }));
  // Those that stand are read; what is written into blank ones is carried out once, for all of them.
  for (const place of placed) if (!place.isFresh) furnishTable(place, onLoss);
  for (const place of placed) {
    const isKnown = place.isFresh && furnishTable(place, onLoss);
    if (isKnown) book.fresh.set(place.sheet.getSheetId(), declaredColumns(place.table));
  }
  const made = Object.fromEntries(placed.map(({ sheet, table }) => [table.key, sheet.getSheetId()]));
  book.sheets = { ...known, ...made };
  book.opened.clear();
  book.glances.clear();
  if (Object.keys(known).length === 0) removeBlankSheets(spreadsheet, Object.values(made));
  SpreadsheetApp.flush();
  return made;
}

function formatTables(book: OpenBook, tables: readonly Table[]): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheetNamed = (key: string) => {
    const id = book.sheets[key];
    return id === undefined ? null : spreadsheet.getSheetById(id);
  };
  for (const table of tables) {
    const sheet = sheetNamed(table.key);
    if (sheet) formatTable(sheet, table, { findSheet: sheetNamed, fresh: book.fresh });
  }
  book.hasWritten = true;
}

function select(book: OpenBook, table: Table, index: number): void {
  const { rows, sheet } = openedOf(book, table);
  const place = rows.get(index)?.place ?? 0;
  if (place > 0) sheet.getRange(place, 1, 1, Math.max(sheet.getLastColumn(), 1)).activate();
}
