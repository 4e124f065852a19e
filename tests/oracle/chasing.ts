// Reminders and escalations of 2019 by an independent reading of "Mail rhythm": who is asked, when, and who is not.

import { expectedReport } from './oracle.ts';
import { dayOf, nextTick } from './reading.ts';
import type {
  ActualReport,
  ExpectedReport,
  ReportedMail,
  RosterUnit,
  RunEvent,
  Season,
  ZeroReportEvent,
} from './season-shape.ts';

/** "2019: 09-04, 09-12, 09-19", at nine; the deadline of activities is 09-18, all others are optional. */
const UNTIL = '2019-09-18';
const LADDER = ['2019-09-04', '2019-09-12', '2019-09-19'];
const OPEN = { from: '2019-08-19', until: '2019-11-30' };
const SLACK_MS = 5 * 60_000;

/** A mail that a report must hold: its key, to whom, and from which instant on. */
interface Expected {
  readonly key: string;
  readonly to: readonly string[];
  readonly fromMs: number;
}

interface Point {
  readonly day: string;
  readonly tickMs: number;
  readonly isLadder: boolean;
}

/**
 * Gives the mails about deadlines of a season, in a day whose quota is never spent and a clock that never stops.
 *
 * @example
 * expectedChasing(season, expected).map(({ key }) => key) // → ['reminder/2019-09-18/2019-09-04/HG', …]
 */
function expectedChasing(season: Season, { refusals }: Pick<ExpectedReport, 'refusals'>): readonly Expected[] {
  const found = new Map<string, Expected>();
  for (const { day, isLadder, tickMs } of pointsOf(season)) {
    const { reported, returned } = standing(season, refusals, tickMs);
    const active = season.roster.filter((unit) => unit.active !== false);
    for (const unit of active) {
      const key = `reminder/${UNTIL}/${day}/${unit.id}`;
      const isAsked = unit.contacts.length > 0 && !reported(unit);
      if (isAsked && !found.has(key)) found.set(key, { key, to: unit.contacts, fromMs: tickMs });
    }
    const isAnybody = active.some((unit) => !reported(unit) || returned(unit));
    if (isLadder && day > UNTIL && isAnybody) {
      const key = `escalation/${UNTIL}/${day}`;
      found.set(key, { key, to: season.staff, fromMs: tickMs });
    }
  }
  return [...found.values()];
}

function pointsOf({ clockMinutes = 60, events, until }: Season): readonly Point[] {
  const setUp = dayOf(Date.parse(events[0]?.at ?? ''));
  const ladder = LADDER.filter((day) => day >= setUp).map((day) => {
    return { day, tickMs: Date.parse(`${day}T09:00:00+08:00`), isLadder: true };
  });
  const asked = events
    .filter((event): event is RunEvent => event.do === 'run' && event.what === 'reminders')
    .map(({ at }) => {
      const atMs = Date.parse(at);
      return { day: dayOf(atMs), tickMs: nextTick(atMs, clockMinutes), isLadder: false };
    })
    .filter(({ day }) => day >= OPEN.from && day <= OPEN.until);
  return [...ladder, ...asked]
    .filter(({ tickMs }) => tickMs <= Date.parse(until))
    .sort((one, other) => one.tickMs - other.tickMs);
}

/** How units stand when the tick at `atMs` has taken in all before: "clocks due at t ring before events at t". */
function standing(season: Season, refusals: ReadonlySet<string>, atMs: number) {
  const before = season.events.filter((event) => Date.parse(event.at) < atMs);
  const { entries } = expectedReport({ ...season, events: before, until: new Date(atMs).toISOString() }, refusals);
  const own = ({ id }: RosterUnit) =>
    Object.values(entries).filter(
      ({ form, state, unit }) => form === 'activity' && unit === id && state !== 'rejected' && state !== 'withdrawn',
    );
  const zero = before.filter((event): event is ZeroReportEvent => event.do === 'zeroReport');
  const hasZero = ({ id }: RosterUnit) => zero.some(({ form, unit }) => form === 'activity' && unit === id);
  return {
    reported: (unit: RosterUnit) => hasZero(unit) || own(unit).length >= Math.max(1, unit.target ?? 1),
    returned: (unit: RosterUnit) => own(unit).some(({ state }) => state === 'returned'),
  };
}

/**
 * Gives one line for each difference between a report's mails about deadlines and those that its season must have.
 *
 * @example
 * chasingDifferences(season, expected, actual) // → ['reminder/2019-09-18/2019-09-04/HG: expected, actual none']
 */
export function chasingDifferences(season: Season, expected: ExpectedReport, actual: ActualReport): readonly string[] {
  const wanted = expectedChasing(season, expected);
  const isOurs = (key: string) => key.startsWith('reminder/') || key.startsWith('escalation/');
  const keys = (actual.dispatches ?? []).map(({ key }) => key).filter(isOurs);
  const left = (actual.mails ?? []).filter(({ kind }) => kind === 'reminder' || kind === 'escalation');
  const lacking = wanted.flatMap((mail) => {
    const index = left.findIndex((one) => isIt(mail, one));
    if (index >= 0) left.splice(index, 1);
    return index >= 0 ? [] : [`${mail.key}: expected at ${new Date(mail.fromMs).toISOString()}, actual none`];
  });
  return [
    ...lacking,
    ...left.map((one) => `${one.kind} to ${one.unit}: expected none, actual at ${one.at}`),
    ...wanted.filter(({ key }) => !keys.includes(key)).map(({ key }) => `${key}: expected a dispatch, actual none`),
    ...keys.filter((key) => !wanted.some((mail) => mail.key === key)).map((key) => `${key}: expected no dispatch`),
  ];
}

function isIt({ fromMs, key, to }: Expected, one: ReportedMail): boolean {
  const [kind, , , unit = null] = key.split('/');
  const index = Date.parse(one.at);
  return (
    one.kind === kind &&
    one.unit === unit &&
    one.deadline === UNTIL &&
    one.to.join() === to.join() &&
    index >= fromMs &&
    index <= fromMs + SLACK_MS
  );
}
