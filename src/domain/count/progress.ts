/** Where the campaign stands, as lists: every number of the progress tab is the length of one of them. */

import { holds } from '../campaign/conditions.ts';
import { type DatedDeadline, deadlinesOf, goalForm } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { type Track, trackKey, tracksOf } from '../campaign/tracks.ts';
import type { Field } from '../fields/all.ts';
import type { Unit } from '../intake/entry.ts';
import { isWaiting, stands } from '../review/states.ts';
import { type CellFigure, cellList } from './cell-list.ts';
import { type GoalStanding, goalStandings } from './goals.ts';
import type { Verdict } from './judge.ts';
import { type Asked, shareOf } from './reporting.ts';
import { countsForUnit } from './tally.ts';
import type { ZeroReport } from './zero-report.ts';

export type ContentChoice = NonNullable<Field['choices']>[number];

/** What a list holds; its title is made from this. */
export type ListAbout =
  | { is: 'goal'; what: 'counted' | 'waiting' | 'returned' }
  | { is: 'furtherGoal'; standing: GoalStanding }
  | { is: 'participants' }
  | { is: 'content'; choice: ContentChoice; what: 'reported' | 'counted' }
  | { is: 'cell'; unit: Unit; track: Track; what: CellFigure }
  | { is: 'unit'; unit: Unit };

export interface ProgressList {
  about: ListAbout;
  verdicts: readonly Verdict[];
}

/** The ground facts of progress, all units and entries included. */
export interface ProgressFacts {
  campaign: Campaign;
  roster: readonly Unit[];
  verdicts: readonly Verdict[];
}

/**
 * Every list by its key: `goal.counted`, `goal.waiting`, `goal.returned`, `goals.<n>` of every goal behind the first,
 * `participants`, `content.<choice>.reported` and `.counted`, and for every active unit `unit.<id>.all` and
 * `cell.<id>.<track>.received`, `.onTime`, `.counted`.
 *
 * Received is what stands, so neither rejected nor withdrawn; on time is what of it is not late. A unit's own
 * activity counts in its cell although the district counts a joint one once, as `tally` has it; a work counts when it
 * is approved.
 *
 * @example
 * progressLists(facts).get('cell.TG.work.story.onTime')?.verdicts.length // → 2
 */
export function progressLists(facts: ProgressFacts): ReadonlyMap<string, ProgressList> {
  const { campaign, roster, verdicts } = facts;
  const goal = goalForm(campaign);
  const ofGoal = verdicts.filter((verdict) => verdict.entry.form === goal.key);
  const standing = ofGoal.filter((verdict) => stands(verdict.state));
  const counted = ofGoal.filter((verdict) => verdict.counts);
  const lists = new Map<string, ProgressList>();
  const put = (key: string, about: ListAbout, found: readonly Verdict[]) => lists.set(key, { about, verdicts: found });
  const putGoal = (what: 'counted' | 'waiting' | 'returned', found: readonly Verdict[]) =>
    put(`goal.${what}`, { is: 'goal', what }, found);
  putGoal('counted', counted);
  putGoal(
    'waiting',
    ofGoal.filter((verdict) => isWaiting(verdict.state)),
  );
  putGoal(
    'returned',
    ofGoal.filter((verdict) => verdict.state === 'returned'),
  );
  goalStandings(campaign, roster, verdicts).forEach((standing, index) => {
    if (index > 0) put(`goals.${index}`, { is: 'furtherGoal', standing }, standing.entries);
  });
  put('participants', { is: 'participants' }, standing);
  for (const choice of contentChoices(campaign)) {
    const among = (found: readonly Verdict[]) =>
      found.filter((verdict) => contentsOf(goal, verdict).includes(choice.key));
    put(`content.${choice.key}.reported`, { is: 'content', choice, what: 'reported' }, among(standing));
    put(`content.${choice.key}.counted`, { is: 'content', choice, what: 'counted' }, among(counted));
  }
  for (const [unit, own] of byUnit(roster, verdicts)) {
    put(`unit.${unit.id}.all`, { is: 'unit', unit }, own);
    for (const track of tracksOf(campaign)) putCells(put, { unit, track, own, isGoal: track.form.key === goal.key });
  }
  return lists;
}

type Put = (key: string, about: ListAbout, verdicts: readonly Verdict[]) => void;

function putCells(put: Put, cell: { unit: Unit; track: Track; own: readonly Verdict[]; isGoal: boolean }): void {
  const { unit, track, own, isGoal } = cell;
  const received = own.filter(
    ({ entry, read, state }) =>
      entry.form === track.form.key && trackKey(track.form, read.values) === track.key && stands(state),
  );
  const counts = isGoal ? countsForUnit : ({ state }: Verdict) => state === 'approved';
  const lists: Record<CellFigure, Verdict[]> = {
    received,
    onTime: received.filter((verdict) => verdict.issues.every((issue) => issue.code !== 'late')),
    counted: received.filter(counts),
  };
  for (const what of ['received', 'onTime', 'counted'] as const) {
    put(cellList(unit.id, track.key, what), { is: 'cell', unit, track, what }, lists[what]);
  }
}

function byUnit(roster: readonly Unit[], verdicts: readonly Verdict[]): [Unit, Verdict[]][] {
  const groups = new Map<string, Verdict[]>(roster.filter(({ active }) => active).map(({ id }) => [id, []]));
  for (const verdict of verdicts) groups.get(verdict.read.unit?.id ?? '')?.push(verdict);
  return roster.flatMap((unit): [Unit, Verdict[]][] => {
    const own = groups.get(unit.id);
    return unit.active && own ? [[unit, own]] : [];
  });
}

/**
 * What an activity of the goal can be about, in the campaign's order: the choices of the goal's form that lets several
 * be named. None where it has no such field.
 */
export function contentChoices(campaign: Campaign): readonly ContentChoice[] {
  return contentField(goalForm(campaign))?.choices ?? [];
}

/** The field whose choices say what an entry is about: the first that lets several be named; undefined for none. */
export function contentField(form: CampaignForm): Field | undefined {
  return form.fields.find((field) => field.type === 'choices');
}

function contentsOf(form: CampaignForm, { read }: Verdict): readonly unknown[] {
  const value = read.values[contentField(form)?.key ?? ''];
  return Array.isArray(value) ? value : [];
}

/**
 * How many are still missing from the goal when all that wait are approved; never below nothing.
 *
 * @example
 * stillMissing({ goal: 10, counted: 7, waiting: 2 }) // → 1
 */
export function stillMissing({ goal, counted, waiting }: { goal: number; counted: number; waiting: number }): number {
  return Math.max(0, goal - counted - waiting);
}

/**
 * What 尚未报送 is about in sheet, sidebar and papers: of the deadlines that the goal's form has for all its entries the
 * last, one that binds before one that is optional; the form by itself where it has none for all.
 *
 * @example
 * goalDeadline(campaign) // → { form: 'activity', rule: { check: 'deadline', until: '2019-09-18', … } }
 */
export function goalDeadline(campaign: Campaign): Asked & { rule: Partial<DatedDeadline> } {
  const form = goalForm(campaign);
  const forAll = deadlinesOf(form).filter(({ coversUntil, when }) => !coversUntil && holds(when, {}));
  const binding = forAll.filter(({ optional }) => !optional);
  const [first, ...others] = binding.length > 0 ? binding : forAll;
  const last = others.reduce((one, other) => (other.until > (one?.until ?? '') ? other : one), first);
  return { form: form.key, rule: last ?? {} };
}

/** Active units that have reported nothing for the goal’s deadline, in the roster's order. */
export function silentUnits({ campaign, roster, verdicts }: ProgressFacts, zeroReports: readonly ZeroReport[]): Unit[] {
  const asked = goalDeadline(campaign);
  const facts = { verdicts, zeroReports, goal: campaign.goal.form };
  return roster.filter((unit) => unit.active && shareOf(asked, unit, facts).is === 'silent');
}
