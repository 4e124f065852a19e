/** Publishes the count: the table that everybody looks at, rewritten only where it has changed. */

import { goalForm } from '../domain/campaign/fields.ts';
import type { Verdict } from '../domain/count/judge.ts';
import { type Tally, tally } from '../domain/count/tally.ts';
import { hasZeroReport, type ZeroReport } from '../domain/count/zero-report.ts';
import { say } from '../messages/say.ts';
import type { Office, Settings } from './office.ts';
import { tallyTable } from './tables.ts';

/** Brings the tally table up to date: the district's line first, then the units in the roster's order. */
export function publishTally(
  office: Office,
  settings: Settings,
  verdicts: readonly Verdict[],
  zeroReports: readonly ZeroReport[],
): void {
  const table = tallyTable();
  const wanted = tallyRows(settings, tally(settings.campaign, settings.roster, verdicts), zeroReports);
  const there = office.book.read(table);
  const blank = Object.fromEntries(table.columns.map((column) => [column.key, '']));
  const changes = there.flatMap((row, at) => {
    const cells = wanted[at] ?? blank;
    return Object.entries(cells).some(([key, text]) => row.cells[key] !== text) ? [{ at: row.at, cells }] : [];
  });
  if (changes.length > 0) office.book.change(table, changes);
  if (wanted.length > there.length) office.book.add(table, wanted.slice(there.length));
}

function tallyRows(settings: Settings, counted: Tally, zeroReports: readonly ZeroReport[]): Record<string, string>[] {
  const words = say('sheet');
  const { campaign, roster } = settings;
  const measure = goalForm(campaign).measure['zh-CN'];
  const { goal, participants, waiting } = counted.district;
  const line = words.tallyLine({ ...counted.district, measure });
  const district = {
    unit: `${campaign.organiser['zh-CN']}：${line}`,
    target: String(goal),
    counted: String(counted.district.counted),
    received: String(waiting),
    returned: '',
    works: '',
    zero: '',
    participants: String(participants),
  };
  const units = roster
    .filter((unit) => unit.active)
    .map((unit) => {
      const own = counted.units[unit.id];
      const zero = campaign.forms.filter((form) => hasZeroReport(zeroReports, unit.id, form.key));
      return {
        unit: unit.name,
        target: own?.target === null || own === undefined ? '' : String(own.target),
        counted: String(own?.counted ?? 0),
        received: String(own?.received ?? 0),
        returned: String(own?.returned ?? 0),
        works: String(own?.works ?? 0),
        zero: zero.map((form) => form.noun['zh-CN']).join('、'),
        participants: '',
      };
    });
  return [district, ...units];
}
