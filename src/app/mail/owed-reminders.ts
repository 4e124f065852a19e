/** Works out which reminders are owed, and what staff learn after a deadline; and which of those are no longer true. */

import { cleanSubject } from '../../documents/mail-body.ts';
import type { Day } from '../../domain/calendar.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import type { DispatchKind, Mail } from '../../domain/post/dispatch.ts';
import { aboutOf, dispatchKey } from '../../domain/post/dispatch-key.ts';
import { type Escalation, escalationOf } from '../../domain/post/escalation.ts';
import { isWrittenTo } from '../../domain/post/is-written-to.ts';
import { type Reminder, reminderFor } from '../../domain/post/reminder.ts';
import {
  askedPoint,
  dueOn,
  duePoints,
  isCarriedByDigest,
  isInTime,
  type ReminderPoint,
} from '../../domain/post/reminder-points.ts';
import { escalationMail } from '../../messages/mail/escalation-mail.ts';
import { reminderMail } from '../../messages/mail/reminder-mail.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { type Line, markLines } from '../tables/outbox.ts';
import type { Ground } from '../tables/read-ground.ts';
import { finish, type Request, type RequestOutcome } from '../tables/requests.ts';
import type { MailRun, OwedMail } from './enqueue.ts';
import { blocksOf, wasRemoved } from './founded-mail.ts';
import { contextOf, recipientsOf, reportLink } from './recipients.ts';

const PLANNED = 'reminderPoints';

/** A run that knows all that stands: without it nobody can tell who has reported. */
type WholeRun = MailRun & { ground: Ground };

const isWholeRun = (run: MailRun): run is WholeRun => run.ground?.isWhole === true;

const nameOf = ({ day, until }: ReminderPoint): string => `${until}/${day}`;

const pointsNow = ({ campaign, wiring }: Settings, now: string): ReminderPoint[] =>
  duePoints(campaign, { now, setUpAt: wiring.setUpAt });

/** Whether a point has come that no run has planned yet. */
export function isReminderDue(office: Office, settings: Settings): boolean {
  const planned = office.hints.get(PLANNED).split(' ');
  return pointsNow(settings, office.clock.now()).some((point) => !planned.includes(nameOf(point)));
}

/**
 * The reminders of the points that have come, and of those that staff have asked for; and those that wait and now tell
 * something else. Whoever has none at a point's first run gets none of it later.
 *
 * Of a point that was planned, only what the ledger has lost is owed again. Where the digest carries a point only staff
 * are told (contract: Mail rhythm).
 */
export function owedReminders(run: MailRun): OwedMail[] {
  if (!isWholeRun(run)) return [];
  const { now, office, settings } = run;
  const { campaign, wiring } = settings;
  const points = pointsNow(settings, now);
  const planned = office.hints.get(PLANNED).split(' ');
  const when = { now, setUpAt: wiring.setUpAt };
  const own = points
    .filter((point) => !isCarriedByDigest(campaign, point, when))
    .flatMap((point) =>
      remindersOf(run, point, '').filter((mail) => isOpen(run, planned.includes(nameOf(point)), mail)),
    );
  const after = points
    .filter(({ isAfter }) => isAfter)
    .flatMap((point) => escalationsOf(run, point).filter((mail) => isOpen(run, planned.includes(nameOf(point)), mail)));
  run.onceOwed.push(() => office.hints.set(PLANNED, points.map(nameOf).join(' ')));
  return [...renewed(run), ...own, ...askedReminders(run), ...after];
}

// What the program made and the ledger lacks, or holds spoilt, is made again whenever that is seen.
function isOpen({ outbox }: MailRun, isPlanned: boolean, mail: OwedMail): boolean {
  const isSpoilt = [...outbox.unfounded].some(({ key }) => key === mail.key);
  return !isPlanned || isSpoilt || wasRemoved(outbox, mail, mail.arisenAt);
}

function askedReminders(run: WholeRun): OwedMail[] {
  const asked = run.requests.filter(({ kind }) => kind === 'reminders');
  const today = dayOf(run.now);
  const points = asked.map((request) => ({ request, point: pointOf(run, request) }));
  run.onceSent.push(() => finishRequests(run, points));
  return points.flatMap(({ point, request }) =>
    point && isInTime(point.day, today) ? remindersOf(run, point, request.unit) : [],
  );
}

const pointOf = ({ settings }: MailRun, { askedAt }: Request): ReminderPoint | null =>
  askedPoint(settings.campaign, askedAt);

// Counted in the outbox: a run that ended before it came to this has told nobody.
function finishRequests(
  { now, office, outbox }: MailRun,
  asked: readonly { request: Request; point: ReminderPoint | null }[],
): void {
  const outcomes = asked.map(({ point, request }): RequestOutcome => {
    if (!point) return { request, state: 'refused', result: { code: 'remindersClosed' } };
    if (!isInTime(point.day, dayOf(now))) return { request, state: 'refused', result: { code: 'remindersLate' } };
    const own = outbox.lines.filter((line) => isOfPoint(line, point, request.unit));
    const waiting = own.filter(({ state }) => state === 'owed').length;
    const told = own.filter(({ state }) => state !== 'dropped').length;
    return { request, state: 'done', result: { code: 'reminders', told, waiting } };
  });
  finish(office, outcomes);
}

function remindersOf(run: WholeRun, point: ReminderPoint, unitId: string): OwedMail[] {
  const asked = run.settings.roster.filter(({ id }) => ['', id].includes(unitId));
  return asked.filter(isWrittenTo).flatMap((unit) => {
    const reminder = reminderNow(run, point, unit);
    const { day, until } = point;
    const key = dispatchKey({ kind: 'reminder', until, day, unit: unit.id });
    return reminder ? [owedMail(run, { key, kind: 'reminder', unit: unit.id }, reminderText(run, reminder))] : [];
  });
}

function escalationsOf(run: WholeRun, point: ReminderPoint): OwedMail[] {
  const escalation = escalationNow(run, point);
  const key = dispatchKey({ kind: 'escalation', until: point.until, day: point.day });
  return escalation ? [owedMail(run, { key, kind: 'escalation', unit: '' }, escalationText(run, escalation))] : [];
}

function owedMail(run: MailRun, head: { key: string; kind: DispatchKind; unit: string }, mail: Mail): OwedMail {
  const { now, settings } = run;
  return { ...mail, ...head, week: '', to: recipientsOf(settings, head), state: 'owed', owedAt: now, arisenAt: now };
}

function reminderNow(run: WholeRun, due: Pick<ReminderPoint, 'until' | 'deadlines'>, unit: Unit): Reminder | null {
  return reminderFor(due, unit, run.now, { ...run.ground, campaign: run.settings.campaign });
}

function escalationNow(run: WholeRun, due: Pick<ReminderPoint, 'until' | 'deadlines'>): Escalation | null {
  const { campaign, roster } = run.settings;
  return escalationOf(due, dayOf(run.now), { ...run.ground, campaign, roster });
}

function reminderText({ now, settings }: MailRun, reminder: Reminder, asOf = now): Mail {
  return reminderMail(reminder, contextOf(settings, reminder.unit), asOf, (form) =>
    reportLink(settings, form, reminder.unit),
  );
}

function escalationText({ now, settings }: MailRun, escalation: Escalation, asOf = now): Mail {
  return escalationMail(escalation, contextOf(settings, null), asOf);
}

/** The deadline that a line of the ledger is about, the point at which it fell due, and the unit; '' for staff. */
function placeOf({ key }: Line): { until: Day; day: Day; unit: string } {
  const about = aboutOf(key);
  if (about?.kind === 'reminder') return about;
  return about?.kind === 'escalation' ? { until: about.until, day: about.day, unit: '' } : NOWHERE;
}

const NOWHERE = { until: '', day: '', unit: '' };

// Whether a line reminds of this point. @param unit its id; '' for every unit.
function isOfPoint(line: Line, { day, until }: ReminderPoint, unit: string): boolean {
  const place = placeOf(line);
  return line.kind === 'reminder' && place.until === until && place.day === day && ['', place.unit].includes(unit);
}

// The mail that a waiting line would be now, worded as of when it came to be owed; null where there is no reason left.
function mailNow(run: WholeRun, line: Line, asOf: string): Mail | null {
  const { campaign, roster } = run.settings;
  const { until, unit: id } = placeOf(line);
  const due = { until, deadlines: dueOn(campaign, until) };
  if (line.kind === 'escalation') {
    const escalation = escalationNow(run, due);
    return escalation && escalationText(run, escalation, asOf);
  }
  const unit = roster.find((each) => each.id === id) ?? null;
  const reminder = unit && isWrittenTo(unit) ? reminderNow(run, due, unit) : null;
  return reminder && reminderText(run, reminder, asOf);
}

const isOurs = ({ kind }: Line): boolean => kind === 'reminder' || kind === 'escalation';

function waitingIn({ outbox }: MailRun): Line[] {
  return outbox.lines.filter((line) => line.state === 'owed' && isOurs(line));
}

function renewed(run: WholeRun): OwedMail[] {
  return waitingIn(run).flatMap((line) => {
    if (run.outbox.unfounded.has(line)) return [];
    const mail = mailNow(run, line, line.owedAt);
    const isSame = mail && JSON.stringify(mail.body) === JSON.stringify(blocksOf(line));
    if (!mail || (isSame && cleanSubject(mail.subject) === line.subject)) return [];
    const { key, kind, unit } = line;
    return [{ ...owedMail(run, { key, kind, unit }, mailNow(run, line, run.now) ?? mail), over: line }];
  });
}

/**
 * Sets down reminders that are still owed and no longer true: the unit has reported, or takes no part; a later point
 * has come; the campaign is closed. What staff were to learn goes the same way when nobody is left to tell of.
 */
export function dropReminders(run: MailRun): void {
  if (!isWholeRun(run)) return;
  const { now, office, outbox, settings } = run;
  const isClosed = dayOf(now) > settings.campaign.open.until;
  const isOld = (line: Line) => {
    const { day, unit, until } = placeOf(line);
    return outbox.lines.some((other) => {
      if (other.kind !== line.kind || other.state === 'dropped') return false;
      const place = placeOf(other);
      return place.until === until && place.unit === unit && place.day > day;
    });
  };
  const gone = waitingIn(run).filter((line) => isClosed || isOld(line) || mailNow(run, line, now) === null);
  const note = say('workbook', office.language).overtakenNote;
  markLines(
    office,
    gone.map((line) => ({ line, state: 'dropped', note })),
  );
  for (const line of gone) outbox.unfounded.delete(line);
}
