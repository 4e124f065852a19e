/** Sees to it that the workbook looks as it should, once for every set of tables and looks. */

import type { Table } from '../../domain/table.ts';
import type { Office } from '../office.ts';

const LOOKS = 'looks';

/** Of the colours and sizes that `google/` gives; raised when they change, so that older workbooks get the new ones. */
const EDITION = 1;

/**
 * Dresses the tables where they are not dressed yet: new ones, and those of a workbook from before.
 *
 * What staff have made of widths and colours since is left alone until tables or looks change.
 *
 * @param sheets the id of each table's sheet: one that was made anew is dressed again.
 */
export function formatTables(office: Office, tables: readonly Table[], sheets: Readonly<Record<string, number>>): void {
  const print = office.fingerprint(JSON.stringify([EDITION, tables, sheets]));
  if (office.hints.get(LOOKS) === print) return;
  office.book.formatTables(tables);
  office.book.commit();
  office.hints.set(LOOKS, print);
}
