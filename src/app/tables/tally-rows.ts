/** The rows of the tally table: the district's line as a sentence and in figures, then each unit's. */

import { goalForm } from '../../domain/campaign/fields.ts';
import type { Words } from '../../domain/campaign/shapes.ts';
import { trackKey, tracksOf } from '../../domain/campaign/tracks.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { goalDeadline } from '../../domain/count/progress.ts';
import { askedOf, type Reporting, reporting } from '../../domain/count/reporting.ts';
import { countsForUnit, type DistrictTally, tally, type UnitTally } from '../../domain/count/tally.ts';
import { hasZeroReport, type ZeroReport } from '../../domain/count/zero-report.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { stands } from '../../domain/review/states.ts';
import { say } from '../../messages/say.ts';
import type { Settings } from '../office.ts';
import { reportedKey } from './tables.ts';

type Cells = Record<string, string>;

/** Where a unit stands: for the goal's deadline, and what it has reported nothing of or confirmed there is none of. */
interface Standing {
  reported: Reporting | 'zero';
  zero: readonly Words[];
  silent: readonly Words[];
}

/** The rows as they should stand, units in the roster's order, without those that have left. */
export function tallyRows(
  settings: Settings,
  verdicts: readonly Verdict[],
  zeroReports: readonly ZeroReport[],
): readonly Cells[] {
  const { campaign, roster } = settings;
  const counted = tally(campaign, roster, verdicts);
  const units = roster
    .filter((unit) => unit.active)
    .map((unit) => {
      const own = verdicts.filter((verdict) => verdict.read.unit?.id === unit.id);
      const standing = standingOf(settings, unit, own, zeroReports);
      return { row: unitRow(settings, { unit, own, standing, counted: counted.units[unit.id] }), standing };
    });
  const silent = units.filter(({ standing }) => standing.reported === 'silent').length;
  return [districtRow(settings, counted.district, verdicts, silent), ...units.map(({ row }) => row)];
}

function standingOf(
  { campaign }: Settings,
  unit: Unit,
  verdicts: readonly Verdict[],
  zeroReports: readonly ZeroReport[],
): Standing {
  const goal = goalDeadline(campaign);
  const hasZero = (form: string) => hasZeroReport(zeroReports, unit.id, form);
  const isZero = hasZero(goal.form) && askedOf(goal, unit, verdicts).length === 0;
  // What nobody has to report is not held against a unit here: it stands in the digests alone (contract: Mail rhythm).
  const asked = tracksOf(campaign).filter(({ deadline, form }) =>
    deadline ? !deadline.optional : form.key === campaign.goal.form,
  );
  const silent = asked.filter(({ choice, deadline, form }) => {
    const when = choice === null ? {} : { when: { [form.roles.track ?? '']: [choice] } };
    return reporting({ form: form.key, rule: deadline ?? when }, unit, verdicts, zeroReports) === 'silent';
  });
  return {
    reported: isZero ? 'zero' : reporting(goal, unit, verdicts, zeroReports),
    zero: campaign.forms.filter(({ key }) => hasZero(key)).map(({ noun }) => noun),
    silent: silent.map(({ label }) => label),
  };
}

function districtRow(settings: Settings, district: DistrictTally, verdicts: readonly Verdict[], silent: number): Cells {
  const words = say('sheet');
  const { campaign } = settings;
  const line = words.tallyLine({ ...district, measure: goalForm(campaign).measure.own });
  return {
    ...countsOf(settings, verdicts),
    unit: `${campaign.organiser.own}：${line}`,
    standing: '',
    target: String(district.goal),
    counted: String(district.counted),
    received: String(district.waiting),
    returned: String(verdicts.filter(({ state }) => state === 'returned').length),
    zero: '',
    silent: say('workbook').silentUnits(silent, goalForm(campaign).noun.own),
    participants: String(district.participants),
  };
}

interface UnitFacts {
  unit: Unit;
  own: readonly Verdict[];
  standing: Standing;
  counted: UnitTally | undefined;
}

function unitRow(settings: Settings, { unit, own, standing, counted }: UnitFacts): Cells {
  const names = (labels: readonly Words[]) => labels.map((label) => label.own).join('、');
  return {
    ...countsOf(settings, own),
    unit: unit.name,
    standing: say('sheet').standings[standing.reported],
    target: unit.target === null ? '' : String(unit.target),
    counted: String(counted?.counted ?? 0),
    received: String(counted?.received ?? 0),
    returned: String(counted?.returned ?? 0),
    zero: names(standing.zero),
    silent: names(standing.silent),
    participants: String(sumOf(own.filter(countsForUnit).map((verdict) => participantsOf(settings, verdict)))),
  };
}

/** What has come and stands, by track and in time; the district's counts are of all, units or not. */
function countsOf({ campaign }: Settings, verdicts: readonly Verdict[]): Cells {
  const standing = verdicts.filter(({ state }) => stands(state));
  const tracks = new Map(tracksOf(campaign).map(({ key }) => [key, 0]));
  const forms = new Map(campaign.forms.map((form) => [form.key, form]));
  for (const { entry, read } of standing) {
    const form = forms.get(entry.form);
    const key = form ? trackKey(form, read.values) : '';
    tracks.set(key, (tracks.get(key) ?? 0) + 1);
  }
  const late = standing.filter(({ issues }) => issues.some(({ code }) => code === 'late')).length;
  return {
    ...Object.fromEntries(tracksOf(campaign).map(({ key }) => [reportedKey(key), String(tracks.get(key) ?? 0)])),
    works: String(standing.filter(({ entry }) => entry.form !== campaign.goal.form).length),
    onTime: String(standing.length - late),
    late: String(late),
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** How many people took part, 0 where that was not reported readably. */
function participantsOf({ campaign }: Settings, verdict: Verdict): number {
  const value = verdict.read.values[goalForm(campaign).roles.count ?? ''];
  return typeof value === 'number' ? value : 0;
}
