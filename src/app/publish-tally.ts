/** Publishes the count: the table that everybody looks at, rewritten only where it has changed. */

import type { Verdict } from '../domain/count/judge.ts';
import type { ZeroReport } from '../domain/count/zero-report.ts';
import type { Office, Settings } from './office.ts';
import { tallyTable } from './tables.ts';
import { tallyRows } from './tally-rows.ts';

/** Brings the tally table up to date: the district's line first, then the units in the roster's order. */
export function publishTally(
  office: Office,
  settings: Settings,
  verdicts: readonly Verdict[],
  zeroReports: readonly ZeroReport[],
): void {
  const table = tallyTable(settings.campaign);
  const wanted = tallyRows(settings, verdicts, zeroReports);
  const there = office.book.read(table);
  const blank = Object.fromEntries(table.columns.map((column) => [column.key, '']));
  const changes = there.flatMap((row, at) => {
    const cells = wanted[at] ?? blank;
    // Whole rows, because neighbouring cells are written by one call.
    return Object.entries(cells).some(([key, text]) => row.cells[key] !== text) ? [{ at: row.at, cells }] : [];
  });
  if (changes.length > 0) office.book.change(table, changes);
  if (wanted.length > there.length) office.book.add(table, wanted.slice(there.length));
}
