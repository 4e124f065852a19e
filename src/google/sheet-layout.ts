/** Finds where a sheet's hidden keys, its header and its rows are, wherever people have moved them. */

import type { Column, Table } from '../domain/table.ts';

/** A sheet's values as Google gives them, row by row. */
export type Values = readonly (readonly unknown[])[];

/** Where things are in a sheet; rows and columns are counted from 1. */
export interface Layout {
  /** The row of the hidden column keys; 0 where there is none. */
  keyRow: number;
  /** The row of the headers that people see; 0 where it is gone. */
  labelRow: number;
  /** Every row that repeats the headers: none of them is data. */
  labelRows: ReadonlySet<number>;
  /** All rows that are no data: those, the keys, and copies of the keys. */
  headerRows: ReadonlySet<number>;
  columns: ReadonlyMap<string, number>;
  /** Columns of the table whose key the sheet lacks. */
  missing: readonly Column[];
}

/**
 * Where keys and header of `table` stand in a sheet.
 *
 * The keys are in the row that holds at least half of them; the header is the row that repeats the labels at the keys'
 * columns. A line that staff put above either is neither, and a header that was sorted along is still found.
 *
 * @example
 * layoutOf([['id', 'name'], ['2019年名录', ''], ['单位代码', '单位名称'], ['TG', '塘沽']], roster)
 * // → { keyRow: 1, labelRow: 3, columns: { id → 1, name → 2 }, … }
 */
export function layoutOf(values: Values, table: Table): Layout {
  const keyRow = keyRowOf(values, table);
  const columns = columnsOf(values[keyRow - 1] ?? [], table);
  const labelRows = rowsRepeating(values, placed(table, columns, 'label'), keyRow);
  // Session copies all that a sheet holds copies its hidden row of keys along.
  const copiedKeys = rowsRepeating(values, placed(table, columns, 'key'), keyRow);
  const headerRows = new Set([...(keyRow === 0 ? [] : [keyRow]), ...labelRows, ...copiedKeys]);
  const missing = table.columns.filter(({ key }) => !columns.has(key));
  return { keyRow, labelRow: [...labelRows][0] ?? 0, labelRows, headerRows, columns, missing };
}

const keyRowOf = (values: Values, table: Table): number =>
  rowLike(values, (line) => keysIn(line, table), Math.ceil(table.columns.length / 2), 0);

/** The columns of a table by its labels in the row that holds most of them, for a sheet whose keys are gone. */
export function columnsByLabel(values: Values, table: Table): { labelRow: number; columns: Map<string, number> } {
  const labelsIn = (line: readonly unknown[]) => table.columns.filter(({ label }) => line.includes(label)).length;
  const labelRow = rowLike(values, labelsIn, Math.ceil(table.columns.length / 2), 0);
  const line = values[labelRow - 1] ?? [];
  const found = table.columns.flatMap(({ key, label }) => {
    const index = line.indexOf(label);
    return labelRow > 0 && index >= 0 ? [[key, index + 1] as const] : [];
  });
  return { labelRow, columns: new Map(found) };
}

/** Whether rows of the table stand above its header, as after a sort that took the header along. */
export function isHeaderDisplaced(values: Values, table: Table, layout: Layout): boolean {
  return layout.labelRow > 0 && dataRows(values, table, layout).some((row) => row < layout.labelRow);
}

/**
 * The rows that hold data, from the top.
 *
 * A row above the header is data only where it has an identity or looks like a whole row: a title that staff put there
 * is none.
 */
export function dataRows(values: Values, table: Table, layout: Layout): number[] {
  const places = [...layout.columns.values()];
  const own = layout.columns.get(table.identity ?? '') ?? 0;
  const rows: number[] = [];
  values.forEach((line, index) => {
    const row = index + 1;
    if (layout.headerRows.has(row)) return;
    const isAbove = row < layout.labelRow || row < layout.keyRow;
    if (countFilled(line, places) >= (isAbove && isEmpty(line[own - 1]) ? WHOLE_ROW : 1)) rows.push(row);
  });
  return rows;
}

function countFilled(line: readonly unknown[], places: readonly number[]): number {
  let count = 0;
  for (const place of places) {
    if (!isEmpty(line[place - 1])) count += 1;
    if (count >= WHOLE_ROW) break;
  }
  return count;
}

/** A line of a title has one cell or two; a row that somebody typed has more. */
const WHOLE_ROW = 3;

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined;
}

// The first row where it is like that, which is nearly always; else the one that is most like it.
function rowLike(values: Values, measure: (line: readonly unknown[]) => number, needed: number, usual: number): number {
  const first = values[usual];
  if (first && measure(first) >= needed) return usual + 1;
  let best = 0;
  let most = Math.max(needed, 1) - 1;
  values.forEach((line, index) => {
    const count = measure(line);
    if (count > most) [best, most] = [index + 1, count];
  });
  return best;
}

function keysIn(line: readonly unknown[], table: Table): number {
  const there = new Set(line);
  let count = 0;
  for (const { key } of table.columns) if (there.has(key)) count += 1;
  return count;
}

// A column that staff have copied bears its key along: the first one is the table's.
function columnsOf(line: readonly unknown[], table: Table): Map<string, number> {
  const keys = new Set(table.columns.map(({ key }) => key));
  const columns = new Map<string, number>();
  line.forEach((key, index) => {
    const name = String(key);
    if (keys.has(name) && !columns.has(name)) columns.set(name, index + 1);
  });
  return columns;
}

interface Placed {
  place: number;
  text: string;
}

function placed(table: Table, columns: ReadonlyMap<string, number>, name: 'key' | 'label'): Placed[] {
  const found: Placed[] = [];
  for (const column of table.columns) {
    const place = columns.get(column.key);
    if (place !== undefined) found.push({ place, text: column[name] });
  }
  return found;
}

// The rows but the keys' own in which enough of the columns hold that text.
function rowsRepeating(values: Values, texts: readonly Placed[], keyRow: number): ReadonlySet<number> {
  const needed = Math.min(MANY_LABELS, Math.ceil(texts.length / 2));
  const rows = new Set<number>();
  values.forEach((line, index) => {
    if (index + 1 === keyRow || texts.length === 0) return;
    let found = 0;
    for (const { place, text } of texts) {
      if (line[place - 1] === text) found += 1;
      if (found >= needed) break;
    }
    if (found >= needed) rows.add(index + 1);
  });
  return rows;
}

/** Three cells that repeat the labels, or the keys, of their own columns are a header: no row of data does that. */
const MANY_LABELS = 3;

/** The values of our own columns alone: what a colleague has beside them is no news, and may change by itself. */
export function ownColumns(values: Values, table: Table): Values {
  const places = [...columnsOf(values[keyRowOf(values, table) - 1] ?? [], table).values()];
  // Places come from left to right: the last tells that there is nothing but our own, as nearly always.
  const isAllOurs =
    places[places.length - 1] === places.length && values.every((line) => line.length === places.length);
  return isAllOurs ? values : values.map((line) => places.map((place) => line[place - 1]));
}
