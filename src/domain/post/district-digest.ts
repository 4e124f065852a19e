/** What the district's office is told once a week, as a value: the goal, who is silent, what waits, what went wrong. */

import type { Week } from '../calendar.ts';
import { type Day, dayOf, daysBetween, type Moment, weekOf } from '../calendar.ts';
import { formOf, formsInUse } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import { type EntryName, entryName, unitName } from '../count/entry-name.ts';
import { type GoalStanding, goalStandings } from '../count/goals.ts';
import type { Verdict } from '../count/judge.ts';
import type { Share } from '../count/reporting.ts';
import { type DistrictTally, districtTally } from '../count/tally.ts';
import type { Unit } from '../intake/entry.ts';
import { type StandingIssue, standingErrors } from '../intake/issue.ts';
import { decisionsByEntry } from '../review/decision.ts';
import { isWaiting, type ReviewState, stands } from '../review/states.ts';
import { waitingSince } from '../review/waiting-since.ts';
import { byText } from '../text-order.ts';
import { type Deadline, deadlinesAhead, sharesOf } from './deadlines.ts';
import type { Dispatch, DispatchState } from './dispatch.ts';
import type { DigestFacts } from './unit-digest.ts';

/** So many waiting entries are named; the rest are counted. */
const WAITING_LISTED = 20;

/** What somebody has to look at: also what staff keep back, so that it is not forgotten. */
const UNSETTLED: readonly DispatchState[] = ['uncertain', 'failed', 'held'];

/** An entry by its name and its unit; the unit as it was written where the roster does not know it. */
export interface UnitEntry extends EntryName {
  unit: string;
}

export interface WaitingEntry extends UnitEntry {
  state: ReviewState;
  /** Whole days since it began to wait, as the sidebar counts them: `waitingSince`. */
  days: number;
}

/** A unit, and how far it has come with a deadline. */
export type UnitShare = Share & { unit: Unit };

/** Who has not reported for a deadline, among the active units of the roster. */
export interface DeadlineSilence extends Deadline {
  silent: readonly UnitShare[];
  /** Something, and less than their target. */
  partly: readonly UnitShare[];
  /** Confirmed that there is nothing to report. */
  zero: readonly UnitShare[];
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
  /** The goals behind the first one. */
  goals: readonly GoalStanding[];
  /** Entries that stand, by form, whether they count or not. */
  reported: readonly { form: string; entries: number; approved: number }[];
  /** Of the deadlines ahead, and of those that have passed and are not optional. */
  silence: readonly DeadlineSilence[];
  /** The oldest first. */
  waiting: readonly WaitingEntry[];
  /** How many more wait than are named. */
  waitingMore: number;
  flagged: readonly FlaggedEntry[];
  mails: readonly DoubtfulMail[];
  /** Those of them that are ahead. */
  deadlines: readonly DeadlineSilence[];
}

/**
 * Works out the district's digest for the week of `monday`.
 *
 * Units that have left are not called silent; a zero report is told apart from silence.
 *
 * @param dispatches of the whole campaign: those that are uncertain, failed or held back are told until staff have
 *   settled them.
 *
 * @example
 * districtDigest(facts, { monday: '2019-08-26', asOf: '2019-08-26T08:00:00+08:00', dispatches: [] })
 * // → { tally: { goal: 10, counted: 4, … }, waiting: [{ number: 'HD-2019-0005', days: 5, … }], … }
 */
export function districtDigest(
  facts: DigestFacts,
  asked: { monday: Day; asOf: Moment; dispatches: readonly DoubtfulMail[] },
): DistrictDigest {
  const { campaign, roster, verdicts } = facts;
  const today = dayOf(asked.asOf);
  const waiting = waitingEntries(facts, today);
  const silence = silenceOf(facts, asked.asOf);
  return {
    week: weekOf(asked.monday),
    asOf: asked.asOf,
    tally: districtTally(campaign, roster, verdicts),
    goals: goalStandings(campaign, roster, verdicts).slice(1),
    reported: formsInUse(campaign, verdicts).map(({ key }) => {
      const standing = verdicts.filter((verdict) => verdict.entry.form === key && stands(verdict.state));
      const approved = standing.filter((verdict) => verdict.state === 'approved');
      return { form: key, entries: standing.length, approved: approved.length };
    }),
    silence,
    waiting: waiting.slice(0, WAITING_LISTED),
    waitingMore: Math.max(0, waiting.length - WAITING_LISTED),
    flagged: flaggedEntries(campaign, verdicts),
    mails: asked.dispatches.filter(({ state }) => UNSETTLED.includes(state)),
    deadlines: silence.filter(({ until }) => until >= today),
  };
}

function silenceOf(facts: DigestFacts, asOf: Moment): DeadlineSilence[] {
  const { campaign, roster } = facts;
  const today = dayOf(asOf);
  const told = deadlinesAhead(campaign, '').filter(({ rule, until }) => until >= today || !rule.optional);
  const shares = roster
    .filter((unit) => unit.active)
    .flatMap((unit) => sharesOf(told, unit, asOf, facts).map(({ rule, share }) => ({ ...share, rule, unit })));
  return told.map((deadline) => {
    const own = shares.filter(({ rule }) => rule === deadline.rule);
    const among = (is: Share['is']) => own.filter((share) => share.is === is);
    return {
      ...deadline,
      silent: among('silent'),
      partly: among('partly'),
      zero: among('reported').filter(({ entries }) => entries === 0),
    };
  });
}

function waitingEntries({ campaign, verdicts, decisions }: DigestFacts, today: Day): WaitingEntry[] {
  const open = verdicts.filter((verdict) => isWaiting(verdict.state));
  const made = decisionsByEntry(decisions);
  return open
    .map((verdict) => ({ verdict, since: waitingSince(verdict.entry, made.get(verdict.entry.id) ?? []) }))
    .sort(byText(({ since }) => since))
    .map(({ verdict, since }) => {
      const days = Math.max(0, daysBetween(dayOf(since), today));
      return { ...unitEntry(campaign, verdict), state: verdict.state, days };
    });
}

function flaggedEntries(campaign: Campaign, verdicts: readonly Verdict[]): FlaggedEntry[] {
  return verdicts
    .filter((verdict) => stands(verdict.state))
    .flatMap((verdict) => {
      const { roles } = formOf(campaign, verdict.entry.form);
      const places = [roles.unit, roles.title, roles.contactName, roles.contactPhone, roles.contactEmail];
      const issues = standingErrors(verdict.issues).filter(({ field }) => field !== null && places.includes(field));
      return issues.length === 0 ? [] : [{ ...unitEntry(campaign, verdict), issues }];
    });
}

function unitEntry(campaign: Campaign, verdict: Verdict): UnitEntry {
  return { ...entryName(campaign, verdict), unit: unitName(campaign, verdict) };
}
