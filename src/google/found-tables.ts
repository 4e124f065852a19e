/** A table whose sheet was looked at and not yet opened. */

import type { FoundTable } from '../app/office.ts';
import { endOf } from './open-at-end.ts';
import { type OpenedTable, rowsOf } from './opened-table.ts';

/** Its rows and its end, of an open table that nobody writes. */
export function foundIn(opened: OpenedTable): FoundTable {
  return { rows: rowsOf(opened), end: endOf(opened) };
}
