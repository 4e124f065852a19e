// Entries and all that is known of them at a moment of a season, and the few things that happen to an entry.
import { asRead, dayOf, readReceivedOn } from './reading.ts';
import type { FormKey, FormProblem, Happening, RefusedDecision, Season, State, Texts } from './season-shape.ts';
import { unitNamed } from './verdict.ts';

/** An entry of the register; `answered` is what the respondent last said, which staff corrections do not touch. */
export interface Held {
  readonly id: string;
  readonly form: FormKey;
  readonly byStaff: boolean;
  readonly handedInMs: number;
  readonly event: number;
  handedInOn: string;
  /** Whether staff wrote a day of receipt that cannot be read. */
  receivedUnread: boolean;
  answered: Texts;
  /** What the unit itself last said, by form or table; null for a row of staff that no table has named. */
  said: Texts | null;
  byTable: boolean;
  number: string;
  content: Texts;
  changedOn: string;
  state: State;
  version: number;
  waived: Set<string>;
}

/** A response as Google keeps it: all that was let through so far, handed in or not yet seen by the program. */
export interface Response {
  readonly form: FormKey;
  answers: Texts;
  /** The same as typed: a form may take a blank where it does not take nothing. */
  typed: Readonly<Record<string, string>>;
  accepted: boolean;
  firstMs: number;
  firstEvent: number;
  lastMs: number;
  lastEvent: number;
  dueMs: number | null;
  maybeRefused: boolean;
}

/** All that is known at a moment of the season. */
export interface Book {
  readonly season: Season;
  readonly refusals: ReadonlySet<string>;
  readonly held: Map<string, Held>;
  readonly responses: Map<string, Response>;
  readonly problems: Map<string, FormProblem[]>;
  readonly refusedDecisions: RefusedDecision[];
  readonly happened: Happening[];
  readonly unsure: { event: number; about: string }[];
  /** Other names of entries: of rows that meant one. */
  readonly names: Map<string, string>;
  readonly refusedTables: Map<string, string>;
  lostLeft: number;
}

/** Gives an entry as it first comes in. */
export function newlyHeld(
  id: string,
  form: FormKey,
  byStaff: boolean,
  content: Texts,
  handedInMs: number,
  event: number,
  handedInOn: string,
): Held {
  const changedOn = dayOf(handedInMs);
  const fresh = { state: 'received' as const, version: 1, receivedUnread: false, waived: new Set<string>() };
  const said = byStaff ? null : content;
  const own = { answered: content, said, byTable: false, number: '' };
  return { id, form, byStaff, handedInMs, event, handedInOn, content, changedOn, ...own, ...fresh };
}

/** Gives the fields whose texts differ. */
export function differing(before: Texts, after: Texts): readonly string[] {
  return Object.keys(after).filter((key) => (before[key] ?? '') !== (after[key] ?? ''));
}

/** Lays texts over an entry's: a version more, and no waiver any more. */
export function change(entry: Held, texts: Texts, atMs: number): void {
  entry.content = { ...entry.content, ...texts };
  entry.changedOn = dayOf(atMs);
  entry.version += 1;
  entry.waived = new Set();
}

/** Notes what mails follow from. */
export function note(book: Book, entry: Held, atMs: number, what: Happening['what'], isBell = false): void {
  const { id, state, version } = entry;
  const unit = unitNamed(book.season.roster, entry.content.unit ?? '');
  book.happened.push({ atMs, id, what, isBell, state, version, unit });
}

/**
 * Notes when a row of staff was received. What cannot be read is `badDate`, "a warning, at receivedOn, and the day of
 * entry stands in for it".
 */
export function receive(entry: Held, receivedOn: string): void {
  if (!entry.byStaff) return;
  const day = readReceivedOn(receivedOn);
  entry.handedInOn = day ?? dayOf(entry.handedInMs);
  entry.receivedUnread = asRead(receivedOn) !== '' && day === null;
}

/** Takes an entry in, under the next number of its form: they are given in order of arrival. */
export function hold(book: Book, entry: Held): void {
  const before = [...book.held.values()].filter((one) => one.form === entry.form).length;
  entry.number = `${entry.form === 'activity' ? 'HD' : 'ZP'}-2019-${String(before + 1).padStart(4, '0')}`;
  book.held.set(entry.id, entry);
}
