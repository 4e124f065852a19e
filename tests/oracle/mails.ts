// Mails about single entries by an independent reading of "Mail rhythm": who is told what and when, what is dropped.

import { nextTick } from './reading.ts';
import type { ActualReport, ExpectedReport, Happening, ReportedMail, RosterUnit, Season } from './season-shape.ts';

type Kind = 'receipt' | 'updated' | 'returned';

/** A mail that a report must hold, between two instants; an open one is right both there and not there. */
export interface ExpectedMail {
  readonly kind: Kind;
  readonly entry: string;
  /** Of `updated`, else 0. */
  readonly version: number;
  readonly unit: string;
  readonly to: readonly string[];
  readonly fromMs: number;
  readonly untilMs: number;
  readonly isOpen: boolean;
}

const AN_HOUR = 20;
const HOUR_MS = 3_600_000;
/** A run takes a while. */
const SLACK_MS = 5 * 60_000;

interface Owed {
  readonly kind: 'receipt' | 'updated';
  readonly entry: string;
  readonly version: number;
}

interface Desk {
  readonly minutes: number;
  readonly mails: ExpectedMail[];
  readonly units: Map<string, RosterUnit | null>;
  readonly sent: Map<string, number>;
  owed: Owed[];
  nowMs: number;
}

/**
 * Gives the receipts, `updated` and `returned` mails of a season, in a day whose quota is never spent.
 *
 * @example
 * expectedMails(season, expected.happened).map((mail) => mail.kind) // → ['receipt', 'updated']
 */
export function expectedMails(season: Season, happened: readonly Happening[]): readonly ExpectedMail[] {
  const minutes = season.clockMinutes ?? 60;
  const desk: Desk = { minutes, mails: [], units: new Map(), sent: new Map(), owed: [], nowMs: 0 };
  happened.forEach((one, place) => {
    ringUntil(desk, one.atMs);
    desk.nowMs = one.atMs;
    desk.units.set(one.id, one.unit);
    const isTold = desk.owed.some((owed) => owed.kind === 'receipt' && owed.entry === one.id);
    take(desk, one, isTold);
    const isClicked = one.what === 'returned' || (one.what === 'tabled' && !isTold);
    if (isClicked && (one.unit?.contacts ?? []).length > 0) {
      desk.mails.push(clickedMail(desk, one, happened.slice(place + 1)));
    }
    // A lost response is brought by a tick, which delivers as a bell does.
    if (one.isBell || one.atMs % (minutes * 60_000) === 0) deliver(desk, one.atMs);
  });
  ringUntil(desk, Date.parse(season.until));
  return desk.mails;
}

function take(desk: Desk, { id, state, version, what }: Happening, isTold: boolean): void {
  const isOut = state === 'rejected' || state === 'withdrawn';
  if (isOut || what === 'ownChange' || what === 'tabled') {
    desk.owed = desk.owed.filter((owed) => owed.kind !== 'updated' || owed.entry !== id);
  }
  if (what === 'handIn') desk.owed.push({ kind: 'receipt', entry: id, version: 0 });
  if (what === 'ownChange' && !isOut && !isTold) desk.owed.push({ kind: 'updated', entry: id, version });
}

function ringUntil(desk: Desk, untilMs: number): void {
  for (let index = nextTick(desk.nowMs, desk.minutes); desk.owed.length > 0 && index <= untilMs; ) {
    deliver(desk, index);
    index = nextTick(index, desk.minutes);
    if (desk.owed.every(({ entry }) => contactsOf(desk, entry) === null)) return;
  }
}

function contactsOf(desk: Desk, entry: string): RosterUnit | null {
  const unit = desk.units.get(entry) ?? null;
  return unit !== null && unit.contacts.length > 0 ? unit : null;
}

function deliver(desk: Desk, atMs: number): void {
  desk.owed = desk.owed.filter(({ entry, kind, version }) => {
    const unit = contactsOf(desk, entry);
    if (unit === null) return true;
    const hour = `${unit.id} ${Math.floor(atMs / HOUR_MS)}`;
    const before = desk.sent.get(hour) ?? 0;
    if (before >= AN_HOUR) return true;
    desk.sent.set(hour, before + 1);
    const window = { fromMs: atMs, untilMs: atMs + SLACK_MS };
    desk.mails.push({ kind, entry, version, unit: unit.id, to: unit.contacts, ...window, isOpen: false });
    return false;
  });
}

/** By the next tick, for a click sends nothing; where the entry goes on before that, it may have gone or not. */
function clickedMail(
  desk: Desk,
  { atMs, id, unit, version, what }: Happening,
  after: readonly Happening[],
): ExpectedMail {
  const tick = nextTick(atMs, desk.minutes);
  const isOpen = after.some((one) => one.id === id && one.atMs <= tick);
  const window = { fromMs: atMs, untilMs: tick + SLACK_MS };
  const told =
    what === 'tabled' ? ({ kind: 'updated', version } as const) : ({ kind: 'returned', version: 0 } as const);
  return { ...told, entry: id, unit: unit?.id ?? '', to: unit?.contacts ?? [], ...window, isOpen };
}

/**
 * Gives one line for every difference between the mails of a report and those that its season must have; none when
 * they agree. With `isStruck` runs may have ended early: then it only looks at which dispatches there are.
 *
 * @example
 * mailDifferences(season, expected, actual) // → ['r1 updated 2: expected at 2019-08-20T01:10:00.000Z, actual none']
 */
export function mailDifferences(
  season: Season,
  expected: ExpectedReport,
  actual: ActualReport,
  isStruck = false,
): readonly string[] {
  const mails = expectedMails(season, expected.happened);
  const dispatches = dispatchDifferences(mails, actual);
  return isStruck ? dispatches : [...mailsThatDiffer(mails, actual), ...dispatches];
}

function mailsThatDiffer(mails: readonly ExpectedMail[], actual: ActualReport): readonly string[] {
  const left = (actual.mails ?? []).filter(({ kind }) => ['receipt', 'updated', 'returned'].includes(kind));
  const lacking = [...mails]
    .sort((one, other) => Number(one.isOpen) - Number(other.isOpen))
    .flatMap((mail) => {
      const index = left.findIndex((one) => isIt(mail, one));
      if (index >= 0) left.splice(index, 1);
      if (index >= 0 || mail.isOpen) return [];
      const when = new Date(mail.fromMs).toISOString();
      return [`${mail.entry} ${mail.kind} ${mail.version} to ${mail.unit}: expected at ${when}, actual none`];
    });
  return [
    ...lacking,
    ...left.map((one) => `${one.entry} ${one.kind} to ${one.unit}: expected none, actual at ${one.at}`),
  ];
}

function isIt(mail: ExpectedMail, one: ReportedMail): boolean {
  const index = Date.parse(one.at);
  return (
    one.kind === mail.kind &&
    one.entry === mail.entry &&
    index >= mail.fromMs &&
    index <= mail.untilMs &&
    (mail.isOpen || (one.unit === mail.unit && one.to.join() === mail.to.join()))
  );
}

function dispatchDifferences(mails: readonly ExpectedMail[], actual: ActualReport): readonly string[] {
  const updated = mails.filter(({ kind }) => kind === 'updated');
  const known = updated.map(({ entry, version }) => `${entry} ${version}`);
  const wanted = updated.filter(({ isOpen }) => !isOpen).map(({ entry, version }) => `${entry} ${version}`);
  const got = (actual.dispatches ?? []).flatMap(({ entry, key }) =>
    key.startsWith('updated/') ? [`${entry} ${key.split('/')[2]}`] : [],
  );
  return [
    ...wanted.filter((one) => !got.includes(one)).map((one) => `updated ${one}: expected a dispatch, actual none`),
    ...got.filter((one) => !known.includes(one)).map((one) => `updated ${one}: expected none, actual a dispatch`),
  ];
}
