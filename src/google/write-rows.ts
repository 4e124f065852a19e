/** Writes cells of an open table: each into its own row, as text, and looked at once they are carried out. */

import { ProblemError } from '../app/problem.ts';
import { assert } from '../domain/assert.ts';
import type { Column, RowChange } from '../domain/table.ts';
import { blocksOf } from './cell-blocks.ts';
import { isTextAt, misreadRows } from './lost-formats.ts';
import { makeRoom } from './make-room.ts';
import { type CellTexts, strayCells } from './mend-writes.ts';
import { standsAsWritten } from './open-at-row.ts';
import { isReserved, type KnownRow, knownRow, type OpenedTable, UNPLACED, wordOf } from './opened-table.ts';
import { isUnmoved, matchRows, placeRows, valuesOf } from './place-rows.ts';
import { sheetValues } from './read-sheet.ts';
import { columnOf, lineOf, placeOf, wholeRow } from './row-cells.ts';
import { writeCells } from './write-cells.ts';
import { asText, isDoubtful, PLAIN_TEXT } from './write-text.ts';

type Cells = Readonly<Record<string, string>>;

/** Writes cells of rows by the names that this run has for them; a row that people have deleted is passed over. */
export function changeRows(opened: OpenedTable, changes: readonly RowChange[]): void {
  placeRows(
    opened,
    changes.map(({ index }) => index),
  );
  const cells: CellTexts = new Map();
  for (const { index, cells: texts } of changes) {
    const row = opened.rows.get(index);
    if (!row || row.place === 0) continue;
    const line = cells.get(row.place) ?? new Map<number, string>();
    for (const [key, text] of Object.entries(texts))
      line.set(placeOf(opened, key), wordOf(columnOf(opened, key), text));
    cells.set(row.place, line);
    noteWritten(opened, index, row, texts);
  }
  writeCells(opened, cells);
}

/**
 * Adds rows below all others; gives the name of the first, the others' follow.
 *
 * A single row is added whole by one call that nothing can come between. Of several, the last one's place is taken
 * first, the others' are made above it, and all are filled at once. A row whose place an earlier run has taken is
 * filled.
 */
export function addRows(opened: OpenedTable, rows: readonly Cells[]): number {
  assert(!opened.isAlone, 'rows are added to a table whose end is known');
  const first = opened.nextName;
  opened.nextName += rows.length;
  const taken = reservedRows(opened);
  const named = rows.map((cells, index) => {
    return { cells, name: first + index, known: taken.get(cells[opened.table.identity ?? ''] ?? '') };
  });
  const fresh = named.filter(({ known }) => known === undefined);
  makeRoom(opened, fresh.length);
  if (fresh.length === 1 && fresh[0] && opened.table.identity) appendWhole(opened, fresh[0]);
  else if (fresh.length > 0) addBlock(opened, fresh);
  // Behind the others, as it would have stood: it may be the one that says that all of them are there.
  for (const { cells, known, name } of named) if (known !== undefined) fillReserved(opened, known, name, cells);
  return first;
}

function reservedRows(opened: OpenedTable): Map<string, number> {
  const reserved = [...opened.rows].filter(([, row]) => isReserved(opened, row));
  return new Map(reserved.map(([name, { identity }]) => [identity, name]));
}

function fillReserved(opened: OpenedTable, known: number, name: number, cells: Cells): void {
  const row = opened.rows.get(known);
  if (!row) return;
  opened.rows.delete(known);
  opened.rows.set(name, row);
  changeRows(opened, [{ index: name, cells: wholeRow(opened, cells) }]);
}

interface FreshRow {
  name: number;
  cells: Cells;
}

function appendWhole(opened: OpenedTable, { cells, name }: FreshRow): void {
  const texts = wholeRow(opened, cells);
  opened.sheet.appendRow(lineOf(opened, texts).map(asText));
  const row = { identity: identityIn(opened, texts), texts: {}, place: UNPLACED };
  opened.rows.set(name, row);
  opened.added.add(name);
  opened.appended.add(name);
  // Where it went is looked up before anything more is written into it.
  opened.isPlaced = false;
  noteWritten(opened, name, row, texts);
}

function addBlock(opened: OpenedTable, fresh: readonly FreshRow[]): void {
  const last = fresh[fresh.length - 1];
  assert(last, 'a block has rows');
  const { identity } = opened.table;
  let first = opened.lastRow + 1;
  if (identity !== undefined) {
    opened.sheet.appendRow(lineOf(opened, { [identity]: last.cells[identity] ?? '' }));
    first = placeOfIdentity(opened, last.cells[identity] ?? '');
    if (fresh.length > 1) opened.sheet.insertRowsBefore(first, fresh.length - 1);
  }
  for (const row of opened.rows.values()) if (row.place >= first && row.place < UNPLACED) row.place += fresh.length - 1;
  opened.lastRow += fresh.length;
  const cells: CellTexts = new Map();
  fresh.forEach(({ cells: given, name }, down) => {
    const texts = wholeRow(opened, given);
    const row = { identity: identityIn(opened, texts), texts: {}, place: first + down };
    opened.rows.set(name, row);
    opened.added.add(name);
    noteWritten(opened, name, row, texts);
    cells.set(
      first + down,
      new Map(
        opened.table.columns.map((column) => [placeOf(opened, column.key), wordOf(column, texts[column.key] ?? '')]),
      ),
    );
  });
  writeCells(opened, cells);
}

function placeOfIdentity(opened: OpenedTable, identity: string): number {
  const place = lastPlaceOf(opened, identity);
  if (place > 0) return place;
  // The column itself has moved meanwhile.
  matchRows(opened, valuesOf(opened));
  return lastPlaceOf(opened, identity) || opened.lastRow;
}

function lastPlaceOf({ columns, sheet, table }: OpenedTable, identity: string): number {
  const column = Math.min(columns.get(table.identity ?? '') ?? 1, sheet.getMaxColumns());
  const ids = sheet.getRange(1, column, sheet.getMaxRows(), 1).getValues();
  return ids.map(([id]) => String(id)).lastIndexOf(identity) + 1;
}

/**
 * Sees, once everything is carried out, that each cell stands in its own row as it was written; mends what people who
 * moved rows meanwhile have made of it.
 */
export function lookAfter(opened: OpenedTable): void {
  const { added, table, written } = opened;
  if (written.size === 0) return;
  if (table.identity !== undefined) {
    const isAppended =
      added.size === written.size && [...added].every((name) => opened.rows.get(name)?.place === UNPLACED);
    if (isAppended) lookAtAppended(opened);
    else if (opened.isAlone) lookAtRow(opened);
    else {
      if (!isUnmoved(opened)) mendStrays(opened);
      lookAtFormats(opened);
    }
    opened.isPlaced = true;
  }
  lookAtDoubtful(opened);
  written.clear();
  opened.named.clear();
  added.clear();
  opened.appended.clear();
}

// No format was set with what was appended: where formats had been cleared a day has become a date.
function lookAtFormats(opened: OpenedTable): void {
  const misread = misreadRows(opened);
  if (misread.length === 0) return;
  writeCells(opened, new Map(misread.map((row) => [row.place, lineCells(opened, row)])));
  SpreadsheetApp.flush();
}

const MOST_MENDINGS = 3;

function mendStrays(opened: OpenedTable): void {
  for (let round = 0; round < MOST_MENDINGS; round += 1) {
    const cells = strayCells(opened);
    if (cells.size === 0) return;
    writeCells(opened, cells);
    SpreadsheetApp.flush();
  }
}

// What went into rows that this run has not read is put right by whoever reads them all.
function lookAtRow(opened: OpenedTable): void {
  if (standsAsWritten(opened)) return;
  opened.hasStrayed = true;
  mendStrays(opened);
}

// Only the end of the sheet is read, from the row that was the last; where rows went above, all of it.
function lookAtAppended(opened: OpenedTable): void {
  const from = Math.max(1, opened.lastRow);
  const tail = sheetValues(opened.sheet, opened.table, from);
  const own = placeOf(opened, opened.table.identity ?? '');
  const stands = (name: number) => tail.findIndex((line) => String(line[own - 1]) === opened.rows.get(name)?.identity);
  const isAllThere = areColumnsThere(opened, from, tail) && [...opened.added].every((name) => stands(name) >= 0);
  if (!isAllThere) {
    mendStrays(opened);
    return;
  }
  const cells: CellTexts = new Map();
  for (const name of opened.added) {
    const row = opened.rows.get(name);
    if (!row) continue;
    const index = stands(name);
    row.place = from + index;
    const stand = knownRow(opened, tail, index + 1).texts;
    const isAsWritten = ({ key }: Column) =>
      stand[key] === row.texts[key] && isTextAt(tail, index + 1, placeOf(opened, key));
    if (!opened.table.columns.every(isAsWritten)) cells.set(row.place, lineCells(opened, row));
  }
  opened.lastRow = from + tail.length - 1;
  if (cells.size === 0) return;
  writeCells(opened, cells);
  SpreadsheetApp.flush();
}

// The row that was the last, or the header, still has what it had in the column of the identities.
function areColumnsThere(opened: OpenedTable, from: number, [first = []]: readonly unknown[][]): boolean {
  const own = opened.table.identity ?? '';
  const stands = String(first[placeOf(opened, own) - 1] ?? '');
  const last = [...opened.rows.values()].find(({ place }) => place === from)?.identity ?? opened.lastIdentity;
  return stands === (last ?? (from === opened.layout.labelRow ? columnOf(opened, own).label : stands));
}

function lineCells(opened: OpenedTable, { texts }: KnownRow): Map<number, string> {
  const { columns } = opened.table;
  return new Map(columns.map((column) => [placeOf(opened, column.key), wordOf(column, texts[column.key] ?? '')]));
}

// Whether the apostrophe is consumed in a plain-text cell is the one thing that is not documented: it is looked at,
// and a block that shows it is written again without. A block with a formula in it is emptied and reported.
function lookAtDoubtful(opened: OpenedTable): void {
  for (const { row, column, texts } of blocksOf(doubtfulCells(opened))) {
    const range = opened.sheet.getRange(row, column, texts.length, texts[0]?.length ?? 0);
    const stand = range.getValues();
    const differs = (wanted: (text: string) => string) =>
      texts.some((line, down) => line.some((text, right) => stand[down]?.[right] !== wanted(text)));
    if (!differs((text) => text)) continue;
    range.setNumberFormat(PLAIN_TEXT).setValues(differs(asText) ? texts.map((line) => line.map(asText)) : texts);
    SpreadsheetApp.flush();
    if (range.getFormulas().every((line) => line.every((formula) => formula === ''))) continue;
    range.clearContent();
    SpreadsheetApp.flush();
    throw new ProblemError('becameFormula', range.getA1Notation());
  }
}

function doubtfulCells(opened: OpenedTable): CellTexts {
  const cells: CellTexts = new Map();
  for (const [name, texts] of opened.written) {
    const place = opened.rows.get(name)?.place ?? 0;
    const doubtful = Object.entries(texts).filter(([, text]) => isDoubtful(text));
    if (place === 0 || doubtful.length === 0) continue;
    cells.set(place, new Map(doubtful.map(([key, text]) => [placeOf(opened, key), text])));
  }
  return cells;
}

function noteWritten(opened: OpenedTable, name: number, row: KnownRow, texts: Cells): void {
  Object.assign(row.texts, texts);
  const identity = identityIn(opened, row.texts);
  if (row.identity !== identity) opened.named.add(name);
  row.identity = identity;
  opened.written.set(name, { ...opened.written.get(name), ...texts });
}

function identityIn({ table }: OpenedTable, texts: Cells): string {
  return texts[table.identity ?? ''] ?? '';
}
