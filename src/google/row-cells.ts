/** A row of an open table as a line of cells: which text goes into which column. */

import { tableMissing } from '../app/problem.ts';
import { assert } from '../domain/assert.ts';
import type { Column } from '../domain/table.ts';
import { type OpenedTable, wordOf } from './opened-table.ts';

type Cells = Readonly<Record<string, string>>;

/** The texts of every column of the table; '' where `cells` say nothing. */
export function wholeRow({ table }: OpenedTable, cells: Cells): Record<string, string> {
  return Object.fromEntries(table.columns.map(({ key }) => [key, cells[key] ?? '']));
}

/** The line of a row as it is appended, from the sheet's first column on: '' in columns that are not the table's. */
export function lineOf(opened: OpenedTable, texts: Cells): string[] {
  const line = Array.from({ length: Math.max(...opened.columns.values()) }, () => '');
  for (const column of opened.table.columns) {
    line[placeOf(opened, column.key) - 1] = wordOf(column, texts[column.key] ?? '');
  }
  return line;
}

/** The column of a key, from 1. Throws ProblemError tableMissing. */
export function placeOf({ columns, table }: OpenedTable, key: string): number {
  const place = columns.get(key);
  if (place === undefined) throw tableMissing(table, ` (${key})`);
  return place;
}

/** What the table declares of a column. */
export function columnOf({ table }: OpenedTable, key: string): Column {
  const column = table.columns.find((each) => each.key === key);
  assert(column, `table '${table.key}' has a column '${key}'`);
  return column;
}
