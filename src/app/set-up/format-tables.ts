/** Sees to it that the workbook looks as it should, once for every set of tables and looks. */

import type { Table } from '../../domain/table.ts';
import type { Office } from '../office.ts';

const LOOKS = 'looks';

/** Of the colours and sizes that `google/` gives; raised when they change, so that older workbooks get the new ones. */
const EDITION = 1;

type Sheets = Readonly<Record<string, number>>;

/** Whether the tables, in these sheets, have the looks of this version already. */
export function areFormatted(office: Pick<Office, 'fingerprint' | 'hints'>, tables: readonly Table[], sheets: Sheets) {
  return office.hints.get(LOOKS) === printOf(office, tables, sheets);
}

/**
 * Dresses the tables where they are not dressed yet: new ones, and those of a workbook from before.
 *
 * What staff have made of widths and colours since is left alone until tables or looks change.
 *
 * @param sheets the id of each table's sheet: one that was made anew is dressed again.
 */
export function formatTables(office: Office, tables: readonly Table[], sheets: Sheets): void {
  if (!areFormatted(office, tables, sheets)) dressAgain(office, tables, sheets);
}

/** Dresses the tables anew, whatever was remembered: widths and colours of staff's give way. */
export function dressAgain(office: Office, tables: readonly Table[], sheets: Sheets): void {
  office.book.formatTables(tables);
  office.book.commit();
  office.hints.set(LOOKS, printOf(office, tables, sheets));
}

function printOf({ fingerprint }: Pick<Office, 'fingerprint'>, tables: readonly Table[], sheets: Sheets): string {
  return fingerprint(JSON.stringify([EDITION, tables, sheets]));
}
