/** A table whose sheet was looked at and not yet opened. */

import type { FoundTable } from '../app/office.ts';
import type { Table } from '../domain/table.ts';
import { endOf } from './open-at-end.ts';
import { type OpenedTable, rowsOf } from './opened-table.ts';
import { layoutOf, type Values } from './sheet-layout.ts';

/** Its rows and its end, of an open table that nobody writes. */
export function foundIn(opened: OpenedTable): FoundTable {
  return { rows: rowsOf(opened), end: endOf(opened) };
}

/** The values of our own columns alone: what a colleague has beside them is no news, and may change by itself. */
export function ownColumns(values: Values, table: Table): Values {
  const places = [...layoutOf(values, table).columns.values()];
  // Places come from left to right: the last tells that there is nothing but our own, as nearly always.
  const isAllOurs =
    places[places.length - 1] === places.length && values.every((line) => line.length === places.length);
  return isAllOurs ? values : values.map((line) => places.map((place) => line[place - 1]));
}
