/** Zero reports as they are kept: a unit has confirmed that it has nothing to report. */

import type { ZeroReport } from '../../domain/count/zero-report.ts';
import type { Office } from '../office.ts';
import { zeroReportsTable } from './staff-tables.ts';

/** All zero reports: one call. */
export function readZeroReports(office: Office): ZeroReport[] {
  return office.book.read(zeroReportsTable(office.language)).map(({ cells }) => ({
    unit: cells.unit ?? '',
    form: cells.form ?? '',
    at: cells.at ?? '',
    by: cells.by ?? '',
  }));
}
