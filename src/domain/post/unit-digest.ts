/** What a unit is told once a week, as a value: what to do, the count, what does not count and why, news, deadlines. */

import type { Week } from '../calendar.ts';
import { type Day, dayOf, type Moment, weekOf } from '../calendar.ts';
import { formOf } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import { trackKey } from '../campaign/tracks.ts';
import { type EntryName, entryName, type OtherEntries, otherEntries } from '../count/entry-name.ts';
import type { CountReason, Verdict } from '../count/judge.ts';
import { ownVerdicts } from '../count/own-verdicts.ts';
import {
  besidesGoal,
  countsForUnit,
  type DistrictTally,
  districtTally,
  type FormCount,
  type UnitTally,
  unitTally,
} from '../count/tally.ts';
import type { ZeroReport } from '../count/zero-report.ts';
import type { Unit } from '../intake/entry.ts';
import { RECEIVED_ON, type StandingIssue, standingErrors, standingIssues } from '../intake/issue.ts';
import type { SentBatch } from '../paper/sent-batch.ts';
import { type Decision, decisionsByEntry } from '../review/decision.ts';
import { isWaiting, type ReviewState, stands } from '../review/states.ts';
import { type CityStanding, cityStanding } from '../selection/city-standing.ts';
import type { Selection } from '../selection/selection.ts';
import { byText } from '../text-order.ts';
import { deadlinesAhead, type OpenDeadline, sharesOf } from './deadlines.ts';
import { digestDayOf } from './digest-week.ts';
import { type StateChange, stateChanges } from './news.ts';
import { overdueInDigest } from './reminder-points.ts';
import { catchUpBy } from './workdays.ts';

/** An entry that the unit has to mend. */
export interface DigestTask extends EntryName {
  state: ReviewState;
  /** Errors first; those that staff have set aside are left out. */
  issues: readonly StandingIssue[];
  /** Why a reviewer returned it; '' where nobody did. */
  reason: string;
  /** '' for a row that staff entered. */
  editUrl: string;
}

/** An activity of the unit that the unit or the district does not count. */
export interface Uncounted extends EntryName, OtherEntries {
  state: ReviewState;
  why: readonly CountReason[];
  /** True when only the district leaves it out, since it counts a joint activity once. */
  countsForUnit: boolean;
}

export interface DigestNews extends EntryName, StateChange {}

/** An entry and the city. */
export interface CityNews extends EntryName {
  standing: CityStanding;
  /** What city and nation have decided, as staff typed it; '' while nothing is known. */
  outcome: string;
}

export interface UnitDigest {
  unit: Unit;
  week: Week;
  /** What happened after `since`, up to and including `asOf`. */
  since: Moment;
  asOf: Moment;
  tasks: readonly DigestTask[];
  count: UnitTally;
  /** What it has reported besides, form by form. */
  besides: readonly FormCount[];
  /** The unit's own activities that wait for a reviewer. */
  waitingActivities: number;
  district: DistrictTally;
  uncounted: readonly Uncounted[];
  news: readonly DigestNews[];
  /** What has gone to the city since the last digest, or was left out of it, and what came of it; never a rank. */
  city: readonly CityNews[];
  /** Not reported for, or in part: what this digest reminds of as overdue, then what is ahead, the next one first. */
  deadlines: readonly OpenDeadline[];
  /** Those of them that the unit has to see to: nobody is chased for an optional one. */
  lacking: readonly OpenDeadline[];
  /** By when what is overdue is asked for; null where the campaign sets no time. */
  catchUpBy: Day | null;
  /** True when the unit need not act this week. */
  isQuiet: boolean;
}

/** The ground facts that a digest is worked out from, all units and entries included. */
export interface DigestFacts {
  campaign: Campaign;
  roster: readonly Unit[];
  verdicts: readonly Verdict[];
  decisions: readonly Decision[];
  zeroReports: readonly ZeroReport[];
  /** What went to the city, and what staff have decided about entries; nothing where that is not known. */
  sent?: readonly SentBatch[];
  selections?: ReadonlyMap<string, Selection>;
}

/**
 * Works out the digest of `unit` for the week of `monday`.
 *
 * News begin after `since`, the moment up to which the last digest reached: weeks that were missed are made up for,
 * and nothing is told twice.
 *
 * @example
 * unitDigest(facts, { unit, monday: '2019-08-26', since: '2019-08-19T08:00:00+08:00', asOf: '2019-08-26T08:…' })
 * // → { tasks: [{ number: 'HD-2019-0004', state: 'returned', … }], isQuiet: false, … }
 */
export function unitDigest(
  facts: DigestFacts,
  asked: { unit: Unit; monday: Day; since: Moment; asOf: Moment },
): UnitDigest {
  const { campaign } = facts;
  const { unit, since, asOf } = asked;
  const own = ownVerdicts(unit, facts.verdicts);
  const history = historyOf(own, facts.decisions);
  const week = weekOf(asked.monday);
  const tasks = own.filter(isTask).map((verdict) => taskOf(campaign, verdict, history.get(verdict.entry.id) ?? []));
  const overdue = overdueInDigest(campaign, digestDayOf(campaign, asked.monday));
  const told = [...overdue.filter(({ until }) => until < dayOf(asOf)), ...deadlinesAhead(campaign, dayOf(asOf))];
  const shares = sharesOf(told, unit, asOf, { ...facts, verdicts: own });
  const deadlines = shares.filter(({ share }) => share.is !== 'reported');
  const lacking = deadlines.filter(({ rule }) => !rule.optional);
  return {
    unit,
    week,
    since,
    asOf,
    tasks,
    count: unitTally(campaign, unit, own),
    district: districtTally(campaign, facts.roster, facts.verdicts),
    deadlines,
    lacking,
    catchUpBy: catchUpBy(campaign, dayOf(asOf)),
    besides: besidesGoal(campaign, own),
    waitingActivities: own.filter((one) => one.entry.form === campaign.goal.form && isWaiting(one.state)).length,
    uncounted: own.filter((verdict) => isUncounted(campaign, verdict)).map((verdict) => uncountedOf(campaign, verdict)),
    news: newsOf(campaign, own, history, asked),
    city: cityNewsOf(facts, own, asked),
    isQuiet: tasks.length === 0 && lacking.length === 0,
  };
}

/** The changes of state of each entry, by its id. */
function historyOf(
  verdicts: readonly Verdict[],
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly StateChange[]> {
  const made = decisionsByEntry(decisions);
  return new Map(verdicts.map(({ entry }) => [entry.id, stateChanges(entry, made.get(entry.id) ?? [])]));
}

function isTask(verdict: Verdict): boolean {
  if (!stands(verdict.state)) return false;
  return verdict.state === 'returned' || standingErrors(verdict.issues).length > 0;
}

function taskOf(campaign: Campaign, verdict: Verdict, history: readonly StateChange[]): DigestTask {
  const { state, entry } = verdict;
  const reason = state === 'returned' ? (history[history.length - 1]?.reason ?? '') : '';
  // The day of receipt is written by staff, and so is theirs to mend.
  const issues = standingIssues(verdict.issues).filter((issue) => issue.field !== RECEIVED_ON);
  return { ...entryName(campaign, verdict), state, issues, reason, editUrl: entry.editUrl };
}

function isUncounted(campaign: Campaign, verdict: Verdict): boolean {
  return verdict.entry.form === campaign.goal.form && !verdict.counts && verdict.state !== 'withdrawn';
}

function uncountedOf(campaign: Campaign, verdict: Verdict): Uncounted {
  return {
    ...entryName(campaign, verdict),
    state: verdict.state,
    why: verdict.why,
    ...otherEntries(verdict),
    countsForUnit: countsForUnit(verdict),
  };
}

// A batch is told once; what came of an entry stays in sight, for nobody knows when it was typed.
function cityNewsOf(
  { campaign, sent = [], selections = new Map() }: DigestFacts,
  own: readonly Verdict[],
  { since, asOf }: { since: Moment; asOf: Moment },
): CityNews[] {
  const told = sent.filter((batch) => batch.at > since && batch.at <= asOf);
  return own.flatMap((verdict) => {
    const track = trackKey(formOf(campaign, verdict.entry.form), verdict.read.values);
    const batches = told.filter((batch) => batch.track === track);
    const standing = batches.length > 0 ? cityStanding(batches, selections, campaign, verdict) : null;
    const outcome = (selections.get(verdict.entry.id)?.outcome ?? '').trim();
    if (standing === null && outcome === '') return [];
    return [{ ...entryName(campaign, verdict), standing, outcome }];
  });
}

function newsOf(
  campaign: Campaign,
  own: readonly Verdict[],
  history: ReadonlyMap<string, readonly StateChange[]>,
  { since, asOf }: { since: Moment; asOf: Moment },
): DigestNews[] {
  return own
    .flatMap((verdict) =>
      (history.get(verdict.entry.id) ?? [])
        .filter((change) => change.at > since && change.at <= asOf)
        .map((change) => ({ ...entryName(campaign, verdict), ...change })),
    )
    .sort(byText(({ at }) => at));
}
