/** Publishes the count: the table that everybody looks at, rewritten only where it has changed. */

import type { Verdict } from '../../domain/count/judge.ts';
import type { ZeroReport } from '../../domain/count/zero-report.ts';
import type { Decision } from '../../domain/review/decision.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegister } from './current-registers.ts';
import type { Ground } from './read-ground.ts';
import { judgeRegisters, type Register } from './registers.ts';
import { tallyTable } from './staff-tables.ts';
import { tallyRows } from './tally-rows.ts';
import { attempt } from './troubles.ts';
import { readZeroReports } from './zero-reports.ts';

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
  const changes = there.flatMap((row, index) => {
    const cells = wanted[index] ?? blank;
    // Whole rows, because neighbouring cells are written by one call.
    return Object.entries(cells).some(([key, text]) => row.cells[key] !== text) ? [{ index: row.index, cells }] : [];
  });
  if (changes.length > 0) office.book.change(table, changes);
  if (wanted.length > there.length) office.book.add(table, wanted.slice(there.length));
}

/**
 * Brings the tally table up to date after a click, so that sheet and sidebar say the same at once. What the click did
 * stands all the same where this fails: the next tick makes up for it. Gives what was counted; null where it failed.
 *
 * @param touched the registers that the click has read and changed; the others are read here.
 */
export function publishAfterClick(
  office: Office,
  settings: Settings,
  touched: readonly Register[],
  decisions: readonly Decision[],
): Pick<Ground, 'verdicts' | 'zeroReports'> | null {
  return attempt(office, '', () => {
    const registers = settings.campaign.forms.map(({ key }) => {
      const known = touched.find(({ form }) => form.key === key);
      return known ?? currentRegister(office, settings, key);
    });
    const counted = {
      verdicts: judgeRegisters(settings, registers, decisions),
      zeroReports: readZeroReports(office),
    };
    publishTally(office, settings, counted.verdicts, counted.zeroReports);
    office.book.commit();
    return counted;
  });
}
