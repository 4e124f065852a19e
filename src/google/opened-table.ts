/** A table as one run has it open: its sheet, its columns, its rows as they were read and have been written since. */

import { tableMissing } from '../app/problem.ts';
import type { Column, Row, Table } from '../domain/table.ts';
import { dataRows, isHeaderDisplaced, type Layout, layoutOf, type Values } from './sheet-layout.ts';
import { keptCells, type Seen, type ShownColumn, shownColumns, tableHere } from './shown-cells.ts';
import { textOf } from './write-text.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A row that this run knows. */
export interface KnownRow {
  /** What stands in the identity column; '' for a row that nobody has taken in yet. */
  identity: string;
  /** The texts of the table's columns by key, as read and as written since. */
  texts: Record<string, string>;
  /** Where it stands in the sheet; 0 once it is gone, `UNPLACED` while that is still to be looked up. */
  place: number;
}

/** An open table. */
export interface OpenedTable {
  /** With the columns that the sheet has. */
  readonly table: Table;
  readonly sheet: Sheet;
  /** Columns that show something other than what they keep. */
  readonly shown: readonly ShownColumn[];
  /** The workbook's time zone. */
  readonly zone: () => string;
  /** Column by key, from 1. */
  columns: ReadonlyMap<string, number>;
  layout: Layout;
  /** The last row that holds anything. */
  lastRow: number;
  /** The identity that is to stand there, where the row itself was not read. */
  lastIdentity?: string;
  /** Whether one row alone was read: of the others this run knows nothing. */
  isAlone?: true;
  /** Whether cells of such a row were found elsewhere than they were meant to be. */
  hasStrayed?: true;
  /** Rows by the name that this run has for them. */
  readonly rows: Map<number, KnownRow>;
  /** The name of the next row that is added: far from all places, so that no place is taken for it. */
  nextName: number;
  /** Whether the places are those of now, as far as anybody can know. */
  isPlaced: boolean;
  /** Cells written since the last commit, by row name and column key. */
  readonly written: Map<number, Record<string, string>>;
  /** Rows that were typed or copied by people and given their identity since the last commit. */
  readonly named: Set<number>;
  /** Rows added since the last commit whose cells are still to be looked at. */
  readonly added: Set<number>;
  /** Those of them that were appended, with whatever format their cells had. */
  readonly appended: Set<number>;
}

const FIRST_NAME = 100_000_000;

/** The place of a row that was just added: somewhere below all others. */
export const UNPLACED = Number.MAX_SAFE_INTEGER;

/**
 * Opens a table over the values of its sheet.
 *
 * @throws ProblemError tableMissing where the sheet lacks a column of the table: what is missing is unknown, not empty,
 *   so nothing may be recorded from the rest.
 */
export function openTable(sheet: Sheet, declared: Table, values: Values, seen: Seen): OpenedTable {
  const whole = layoutOf(values, declared);
  const { columns } = whole;
  const table = tableHere(declared, columns);
  // Where nothing of a later version is lacking, keys and labels are the same.
  const layout = table.columns.length === declared.columns.length ? whole : layoutOf(values, table);
  mustBeWhole(table, layout);
  const opened: OpenedTable = {
    table,
    sheet,
    shown: shownColumns(declared, columns, seen),
    zone: seen.zone,
    columns: layout.columns,
    layout,
    lastRow: values.length,
    rows: new Map(),
    nextName: FIRST_NAME,
    isPlaced: false,
    written: new Map(),
    named: new Set(),
    added: new Set(),
    appended: new Set(),
  };
  const rowAt = rowReader(opened, values);
  for (const place of dataRows(values, table, layout)) opened.rows.set(place, rowAt(place));
  return opened;
}

function mustBeWhole(table: Table, { missing }: Layout): void {
  if (missing.length === 0) return;
  const labels = missing.length === table.columns.length ? '' : `（${missing.map(({ label }) => label).join('、')}）`;
  throw tableMissing(table, labels);
}

/** The texts of one row of a sheet's values, as the program reads them. */
export function knownRow(opened: OpenedTable, values: Values, place: number): KnownRow {
  return rowReader(opened, values)(place);
}

// Where each column stands and which codes its words have is looked up once for all rows.
function rowReader({ columns, table, zone }: OpenedTable, values: Values): (place: number) => KnownRow {
  const cells = table.columns.map(({ key, words }) => {
    return { key, codes: words && codesOf(words), index: (columns.get(key) ?? 0) - 1 };
  });
  return (place) => {
    const line = values[place - 1] ?? [];
    const texts: Record<string, string> = {};
    for (const { codes, index, key } of cells) {
      const text = textOf(line[index], zone);
      texts[key] = codes?.get(text) ?? text;
    }
    return { identity: texts[table.identity ?? ''] ?? '', texts, place };
  };
}

// The first code of a word stands for it.
function codesOf(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words)
      .reverse()
      .map(([code, word]) => [word, code]),
  );
}

/** Whether a row holds its identity alone: its place was taken by a run that ended before it wrote the rest. */
export function isReserved({ table }: OpenedTable, { identity, texts }: KnownRow): boolean {
  return identity !== '' && table.columns.every(({ key }) => key === table.identity || texts[key] === '');
}

/** The rows of an open table, from the top; places that are only taken are left out. */
export function rowsOf(opened: OpenedTable): Row[] {
  return [...opened.rows].flatMap(([index, row]) =>
    isReserved(opened, row) ? [] : [{ index, cells: keptCells(opened.shown, row.texts) }],
  );
}

/** Whether a table's header has gone, or was sorted in among its rows. */
export function isHeaderBroken(values: Values, table: Table): boolean {
  const layout = layoutOf(values, table);
  return layout.keyRow > 0 && (layout.labelRow === 0 || isHeaderDisplaced(values, table, layout));
}

/** A column with words shows people the word and gives the program the code; what is neither stays as it is. */
export function wordOf(column: Column, code: string): string {
  return column.words?.[code] ?? code;
}
