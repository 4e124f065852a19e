/** What the district's office is told once a week, as a value: the goal, who is silent, what waits, what went wrong. */

import { formOf } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { type DistrictTally, tally } from '../count/tally.ts';
import { hasZeroReport, type ZeroReport } from '../count/zero-report.ts';
import { type Day, dayOf, type Moment, type Unit } from '../intake/entry.ts';
import type { StandingIssue } from '../intake/issue.ts';
import { isWaiting, type ReviewState, stands } from '../review/states.ts';
import { type Deadline, deadlinesAhead, isReported } from './deadlines.ts';
import type { Dispatch } from './dispatch.ts';
import type { StateChange } from './news.ts';
import { type DigestFacts, type EntryName, entryName, historyOf, standingIssues } from './unit-digest.ts';
import { daysBetween, type Week, weekOf } from './week.ts';

/** So many waiting entries are named; the rest are counted. */
const WAITING_LISTED = 20;

/** An entry by its name and its unit; the unit as it was written where the roster does not know it. */
export interface UnitEntry extends EntryName {
  unit: string;
}

export interface WaitingEntry extends UnitEntry {
  state: ReviewState;
  /** Whole days since it began to wait. */
  days: number;
}

/** Who has reported on one form, among the active units of the roster. */
export interface FormSilence {
  form: string;
  silent: readonly Unit[];
  /** Confirmed that there is nothing to report. */
  zero: readonly Unit[];
}

/** An entry whose unit, title or contact holds an error: its unit may have to be called. */
export interface FlaggedEntry extends UnitEntry {
  issues: readonly StandingIssue[];
}

/** A mail that may not have arrived. */
export type DoubtfulMail = Pick<Dispatch, 'key' | 'kind' | 'unit' | 'to' | 'state' | 'subject'>;

export interface DistrictDigest {
  week: Week;
  asOf: Moment;
  /** Goal, counted and waiting in events, participants in people. */
  tally: DistrictTally;
  /** Entries that stand, by form, whether they count or not. */
  reported: readonly { form: string; entries: number; approved: number }[];
  silence: readonly FormSilence[];
  /** The oldest first. */
  waiting: readonly WaitingEntry[];
  /** How many more wait than are named. */
  waitingMore: number;
  flagged: readonly FlaggedEntry[];
  mails: readonly DoubtfulMail[];
  /** Ahead, with how many active units have not reported for them. */
  deadlines: readonly (Deadline & { silent: number })[];
}

/**
 * Works out the district's digest for the week of `monday`.
 *
 * Units that have left are not called silent; a zero report is told apart from silence.
 *
 * @param dispatches of the whole campaign: those that are uncertain or failed are told until staff have settled them.
 *
 * @example
 * districtDigest(facts, { monday: '2019-08-26', asOf: '2019-08-26T08:00:00+08:00', dispatches: [] })
 * // → { tally: { goal: 10, counted: 4, … }, waiting: [{ number: 'HD-2019-0005', days: 5, … }], … }
 */
export function districtDigest(
  facts: DigestFacts,
  at: { monday: Day; asOf: Moment; dispatches: readonly DoubtfulMail[] },
): DistrictDigest {
  const { campaign, roster, verdicts, zeroReports } = facts;
  const today = dayOf(at.asOf);
  const active = roster.filter((unit) => unit.active);
  const waiting = waitingEntries(facts, today);
  return {
    week: weekOf(at.monday),
    asOf: at.asOf,
    tally: tally(campaign, roster, verdicts).district,
    reported: campaign.forms.map(({ key }) => {
      const standing = verdicts.filter((verdict) => verdict.entry.form === key && stands(verdict.state));
      const approved = standing.filter((verdict) => verdict.state === 'approved');
      return { form: key, entries: standing.length, approved: approved.length };
    }),
    silence: campaign.forms.map(({ key }) => silenceOf(key, active, verdicts, zeroReports)),
    waiting: waiting.slice(0, WAITING_LISTED),
    waitingMore: Math.max(0, waiting.length - WAITING_LISTED),
    flagged: flaggedEntries(campaign, verdicts),
    mails: at.dispatches.filter(({ state }) => state === 'uncertain' || state === 'failed'),
    deadlines: deadlinesAhead(campaign, today).map((deadline) => ({
      ...deadline,
      silent: active.filter((unit) => !isReported(deadline, unit, verdicts, zeroReports)).length,
    })),
  };
}

function silenceOf(
  form: string,
  active: readonly Unit[],
  verdicts: readonly Verdict[],
  zeroReports: readonly ZeroReport[],
): FormSilence {
  const heard = new Set(
    verdicts
      .filter((verdict) => verdict.entry.form === form && stands(verdict.state))
      .map((verdict) => verdict.read.unit?.id),
  );
  const quiet = active.filter((unit) => !heard.has(unit.id));
  const zero = quiet.filter((unit) => hasZeroReport(zeroReports, unit.id, form));
  return { form, silent: quiet.filter((unit) => !zero.includes(unit)), zero };
}

function waitingEntries({ campaign, verdicts, decisions }: DigestFacts, today: Day): WaitingEntry[] {
  const open = verdicts.filter((verdict) => isWaiting(verdict.state));
  const history = historyOf(open, decisions);
  return open
    .map((verdict) => ({ verdict, since: lastOf(history.get(verdict.entry.id))?.at ?? verdict.entry.handedInAt }))
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
    .map(({ verdict, since }) => {
      const days = Math.max(0, daysBetween(dayOf(since), today));
      return { ...unitEntry(campaign, verdict), state: verdict.state, days };
    });
}

function lastOf(changes: readonly StateChange[] | undefined): StateChange | undefined {
  return changes?.[changes.length - 1];
}

function flaggedEntries(campaign: Campaign, verdicts: readonly Verdict[]): FlaggedEntry[] {
  return verdicts
    .filter((verdict) => stands(verdict.state))
    .flatMap((verdict) => {
      const { roles } = formOf(campaign, verdict.entry.form);
      const places = [roles.unit, roles.title, roles.contactName, roles.contactPhone, roles.contactEmail];
      const issues = standingIssues(verdict).filter(
        (issue) => issue.level === 'error' && issue.field !== null && places.includes(issue.field),
      );
      return issues.length === 0 ? [] : [{ ...unitEntry(campaign, verdict), issues }];
    });
}

function unitEntry(campaign: Campaign, verdict: Verdict): UnitEntry {
  const written = verdict.entry.cells[formOf(campaign, verdict.entry.form).roles.unit] ?? '';
  return { ...entryName(campaign, verdict), unit: verdict.read.unit?.name ?? written.trim() };
}
