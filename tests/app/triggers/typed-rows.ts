/** Rows of a small workbook: what stands in them, and what staff type. */

import { registerTable } from '../../../src/app/tables/register-table.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import { campaign, entry } from '../../factories.ts';
import { rowsIn, type SmallWorkbook } from '../small-workbook.ts';

/** Number, title and version of every row. */
export const standing = (workbook: SmallWorkbook, key = 'activity') =>
  rowsIn(workbook, key).map(({ number, title, version }) => [number, title, version]);

/** Staff type a row of their own. */
export function typeRow({ run }: SmallWorkbook, title: string): void {
  const office = run();
  office.book.add(registerTable(campaign(), formOf(campaign(), 'activity')), [{ ...entry().cells, title }]);
  office.book.commit();
}
