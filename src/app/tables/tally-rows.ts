/** The rows of the tally table: the district's line as a sentence and in figures, then each unit's. */

import { goalForm } from '../../domain/campaign/fields.ts';
import type { Goal } from '../../domain/campaign/goal.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Words } from '../../domain/campaign/shapes.ts';
import { type Track, trackKey, tracksOf } from '../../domain/campaign/tracks.ts';
import { amountOf, goalStandings } from '../../domain/count/goals.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { ownVerdicts } from '../../domain/count/own-verdicts.ts';
import { goalDeadline } from '../../domain/count/progress.ts';
import { type Asked, askedOf, type Reporting, shareOf } from '../../domain/count/reporting.ts';
import { countsForUnit, type DistrictTally, sumOfPeople, tally, type UnitTally } from '../../domain/count/tally.ts';
import { hasZeroReport, type ZeroReport } from '../../domain/count/zero-report.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { stands } from '../../domain/review/states.ts';
import { say } from '../../messages/say.ts';
import type { Settings } from '../office.ts';
import { goalColumns, reportedKey } from './tally-columns.ts';

type Cells = Record<string, string>;

/** What the campaign counts, which is the same in every row. */
interface Counted {
  tracks: readonly Track[];
  goals: ReturnType<typeof goalColumns>;
  toReport: readonly ToReport[];
}

function countedBy(campaign: Campaign): Counted {
  const tracks = tracksOf(campaign);
  return { tracks, goals: goalColumns(campaign), toReport: toReportOf(campaign, tracks) };
}

/** Where a unit stands: for the goal's deadline, and what it has reported nothing of or confirmed there is none of. */
interface Standing {
  reported: Reporting | 'zero' | 'voluntary';
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
  const what = countedBy(campaign);
  const counted = tally(campaign, roster, verdicts);
  const units = roster
    .filter((unit) => unit.active)
    .map((unit) => {
      const own = ownVerdicts(unit, verdicts);
      const standing = standingOf(settings, { what, unit, own, zeroReports });
      return { row: unitRow(settings, { what, unit, own, standing, counted: counted.units[unit.id] }), standing };
    });
  const silent = units.filter(({ standing }) => standing.reported === 'silent').length;
  return [
    districtRow(settings, what, { district: counted.district, verdicts, silent }),
    ...units.map(({ row }) => row),
  ];
}

function standingOf(
  { campaign }: Settings,
  { own, unit, what, zeroReports }: Pick<UnitFacts, 'own' | 'unit' | 'what'> & { zeroReports: readonly ZeroReport[] },
): Standing {
  const goal = goalDeadline(campaign);
  const facts = { verdicts: own, zeroReports, goal: campaign.goal.form };
  const hasZero = (form: string) => hasZeroReport(zeroReports, unit.id, form);
  const isZero = hasZero(goal.form) && askedOf(goal, unit, own).length === 0;
  const { is } = shareOf(goal, unit, facts);
  const isLeftAlone = goal.rule.optional === true && is !== 'reported';
  const silent = what.toReport.filter(({ asked }) => shareOf(asked, unit, facts).is === 'silent');
  return {
    reported: isZero ? 'zero' : isLeftAlone ? 'voluntary' : is,
    zero: campaign.forms.filter(({ key }) => hasZero(key)).map(({ noun }) => noun),
    silent: [...new Map(silent.map(({ label }) => [label.own, label])).values()],
  };
}

/** Something that every unit has to report, and what this table calls it. */
interface ToReport {
  asked: Asked;
  label: Words;
}

/** What nobody has to report is not held against a unit in this table (contract: Mail rhythm). */
function toReportOf(campaign: Campaign, tracks: readonly Track[]): ToReport[] {
  return tracks.flatMap((track): ToReport[] => {
    const { choice, deadlines, form } = track;
    const when = choice === null ? {} : { when: { [form.roles.track ?? '']: [choice] } };
    if (deadlines.length === 0) {
      return form.key === campaign.goal.form ? [{ asked: { form: form.key, rule: when }, label: track.label }] : [];
    }
    const binding = deadlines.filter(({ optional }) => !optional);
    return binding.map((rule) => ({ asked: { form: form.key, rule }, label: nameOf(rule, track, tracks) }));
  });
}

// A track by its own name; by that of the deadline where it has several, or where it is of all tracks of a form.
function nameOf(rule: Track['deadlines'][number], { deadlines, form, label }: Track, tracks: readonly Track[]): Words {
  const siblings = tracks.filter((other) => other.form === form);
  const isOfAll = siblings.length > 1 && siblings.every((other) => other.deadlines.includes(rule));
  return deadlines.length > 1 || isOfAll ? (rule.label ?? form.noun) : label;
}

function districtRow(
  settings: Settings,
  what: Counted,
  { district, silent, verdicts }: { district: DistrictTally; verdicts: readonly Verdict[]; silent: number },
): Cells {
  const { campaign } = settings;
  const words = say('sheet', campaign.language);
  const standings = goalStandings(campaign, settings.roster, verdicts);
  const [first, ...others] = standings.map(({ label, measure, reached, wanted }) => {
    return { label: label.own, measure: measure?.own ?? '', goal: wanted, reached };
  });
  const line = [
    words.tallyLine({ ...district, measure: first?.measure ?? '' }),
    ...others.map((goal) => words.goalLine(goal.label, words.goalTold(goal))),
  ].join(words.separator);
  const reached = what.goals.map(({ goal, key }) => {
    return [key, String(standings.find((one) => one.goal === goal)?.reached ?? 0)];
  });
  return {
    ...countsOf(settings, what, verdicts),
    ...Object.fromEntries(reached),
    unit: words.labelled(campaign.organiser.own, line),
    standing: '',
    target: String(district.goal),
    counted: String(district.counted),
    received: String(district.waiting),
    returned: String(verdicts.filter(({ state }) => state === 'returned').length),
    zero: '',
    silent: say('workbook', campaign.language).silentUnits(silent, goalForm(campaign).noun.own),
    participants: String(district.participants),
  };
}

interface UnitFacts {
  what: Counted;
  unit: Unit;
  own: readonly Verdict[];
  standing: Standing;
  counted: UnitTally | undefined;
}

function unitRow(settings: Settings, { what, unit, own, standing, counted }: UnitFacts): Cells {
  const { language } = settings.campaign;
  const names = (labels: readonly Words[]) => say('review', language).listed(labels.map((label) => label.own));
  const toGoals = what.goals.map(({ goal, key }) => {
    const taken = own.filter((verdict) => isTakenOfUnit(settings.campaign, goal, verdict));
    return [key, String(sumOf(taken.map((verdict) => amountOf(goal, verdict))))];
  });
  return {
    ...countsOf(settings, what, own),
    ...Object.fromEntries(toGoals),
    unit: unit.name,
    standing: say('sheet', language).standings[standing.reported],
    target: unit.target === null ? '' : String(unit.target),
    counted: String(counted?.counted ?? 0),
    received: String(counted?.received ?? 0),
    returned: String(counted?.returned ?? 0),
    zero: names(standing.zero),
    silent: names(standing.silent),
    participants: String(sumOfPeople(settings.campaign, own.filter(countsForUnit))),
  };
}

/** What has come and stands, by track and in time; the district's counts are of all, units or not. */
function countsOf({ campaign }: Settings, what: Counted, verdicts: readonly Verdict[]): Cells {
  const standing = verdicts.filter(({ state }) => stands(state));
  const tracks = new Map(what.tracks.map(({ key }) => [key, 0]));
  const forms = new Map(campaign.forms.map((form) => [form.key, form]));
  for (const { entry, read } of standing) {
    const form = forms.get(entry.form);
    const key = form ? trackKey(form, read.values) : '';
    tracks.set(key, (tracks.get(key) ?? 0) + 1);
  }
  const late = standing.filter(({ issues }) => issues.some(({ code }) => code === 'late')).length;
  return {
    ...Object.fromEntries(what.tracks.map(({ key }) => [reportedKey(key), String(tracks.get(key) ?? 0)])),
    ...(campaign.forms.length > 1
      ? { works: String(standing.filter(({ entry }) => entry.form !== campaign.goal.form).length) }
      : {}),
    onTime: String(standing.length - late),
    late: String(late),
  };
}

// A unit has its share of a joint activity although the district takes it once.
function isTakenOfUnit({ goal: first }: Campaign, goal: Goal, verdict: Verdict): boolean {
  if (verdict.entry.form !== goal.form) return false;
  return goal.form === first.form ? countsForUnit(verdict) : verdict.state === 'approved';
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
