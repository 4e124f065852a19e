/** The sheets that a run has made itself: their columns stand as they are declared, and need not be looked for. */

import type { Table } from '../domain/table.ts';

/** By the id of each sheet its columns by key, from 1; filled by the run that makes them. */
export type FreshSheets = Map<number, ReadonlyMap<string, number>>;

/** The row of the hidden column keys in a sheet that we make. */
export const KEY_ROW = 1;
/** The row of the headers that people see in a sheet that we make. */
export const LABEL_ROW = 2;

/**
 * Where the columns of a table stand in a sheet that was just made, by key, from 1.
 *
 * @example
 * declaredColumns(roster).get('id') // → 1
 */
export function declaredColumns({ columns }: Table): ReadonlyMap<string, number> {
  return new Map(columns.map(({ key }, index) => [key, index + 1]));
}
