/** The outbox: the table of all mail, what its lines say, and who may write them. */

import type { Day, Moment } from '../../domain/calendar.ts';
import { DISPATCH_STATES, type DispatchKind, type DispatchState, isMailKind } from '../../domain/post/dispatch.ts';
import { compareTexts } from '../../domain/text-order.ts';
import { say } from '../../messages/say.ts';
import type { Office } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { dispatchesTable } from './tables.ts';

/** The outbox as it was read; whoever holds the delivery lock is the only one to write it. */
export interface Outbox {
  lines: Line[];
  /** Keys of the lines. A mail whose key is here is never added again. */
  keys: Set<string>;
}

/** One line of the outbox, at its place in the sheet. */
export interface Line {
  index: number;
  key: string;
  kind: DispatchKind;
  unit: string;
  week: Day;
  to: readonly string[];
  subject: string;
  state: DispatchState;
  owedAt: Moment;
  claimedAt: string;
  /** What became of it, and of attempts before. */
  note: string;
  /** The seal and the blocks as JSON; emptied once it is sent, and of `keptText` a day after. */
  body: string;
}

/** What becomes of a line. */
export interface Mark {
  line: Line;
  state: DispatchState;
  /** Put behind what the note says already. */
  note?: string;
  /** Laid over what the line's cells hold. */
  cells?: Readonly<Record<string, string>>;
}

/**
 * Runs `work` with the outbox when nobody else is delivering; otherwise does nothing, for whoever is at it, or the
 * next tick, does the rest. Whatever a dead run had claimed is set down as uncertain first.
 */
export function withOutbox(office: Office, work: (outbox: Outbox) => void): void {
  if (!office.locks.tryDelivery()) return;
  const outbox = readOutbox(office);
  const orphans = outbox.lines.filter((line) => line.state === 'claimed');
  const note = say('workbook', office.language).uncertainNote;
  markLines(
    office,
    orphans.map((line) => ({ line, state: 'uncertain', note })),
  );
  if (orphans.length > 0) office.book.commit();
  work(outbox);
  office.locks.releaseDelivery();
}

/**
 * What `work` comes to with the outbox, for a call that somebody waits on: unlike a run of the clock it says so where
 * it cannot have it.
 *
 * @throws ProblemError lockBusy while somebody is delivering: only who holds that lock writes the outbox.
 */
export function inOutbox<Result>(office: Office, work: (outbox: Outbox) => Result): Result {
  const results: { result: Result }[] = [];
  withOutbox(office, (outbox) => {
    results.push({ result: work(outbox) });
  });
  const [done] = results;
  if (!done) throw new ProblemError('lockBusy');
  return done.result;
}

/**
 * Writes what becomes of lines, all in one go. The cells that change stand side by side, so that a mark is one call.
 *
 * A claim that follows a note keeps the note.
 */
export function markLines(office: Office, marks: readonly Mark[]): void {
  if (marks.length === 0) return;
  const changes = marks.map(({ cells = {}, line, note = '', state }) => {
    line.state = state;
    line.note = [line.note, note].filter((text) => text !== '').join('\n');
    const { body, claimedAt } = line;
    return { index: line.index, cells: { state, claimedAt, sentAt: '', note: line.note, body, ...cells } };
  });
  office.book.change(dispatchesTable(office.language), changes);
}

/** What stands before a text that is kept although its mail is said to have gone; no body that is sent begins so. */
const KEPT = /^kept (\S+) (.+)$/su;

/** A cell holds 50,000 letters; a text that comes near is not kept. */
const LONGEST_KEPT = 49_000;

/** The text of a mail that staff said has gone, and when they said so. */
export interface KeptText {
  since: Moment;
  body: string;
}

/**
 * The body of `line` as it is kept for a day, should they have been wrong: whatever the line's state is then typed to
 * be, nothing is sent by it. A text that no cell holds so is given up.
 */
export function keptBody({ body }: Pick<Line, 'body'>, since: Moment): string {
  const kept = `kept ${since} ${body}`;
  return body === '' || kept.length > LONGEST_KEPT ? '' : kept;
}

/** The text that is kept of a mail which staff said has gone; null for any other, and where a day has passed. */
export function keptText({ clock }: Pick<Office, 'clock'>, line: Pick<Line, 'state' | 'body'>): KeptText | null {
  const text = keptSince(line);
  return text && text.since > clock.daysBefore(clock.now(), 1) ? text : null;
}

function keptSince({ body, state }: Pick<Line, 'state' | 'body'>): KeptText | null {
  const [, since = '', kept = ''] = state === 'sent' ? (KEPT.exec(body) ?? []) : [];
  return kept === '' ? null : { since, body: kept };
}

/** Empties the texts that have been kept for a day. */
export function emptyKeptTexts(office: Office, { lines }: Outbox): void {
  const marks = lines.flatMap((line): Mark[] => {
    const text = keptSince(line);
    if (!text || keptText(office, line)) return [];
    line.body = '';
    return [{ line, state: 'sent', cells: { sentAt: text.since } }];
  });
  markLines(office, marks);
  if (marks.length > 0) office.book.commit();
}

const OUTBOX = 'outbox';
const OPEN = 'open';
const DONE = 'done';

/**
 * Whether the outbox may hold something to send, to settle or to empty; false only when a tick has found that it does
 * not, or not yet.
 */
export function isOutboxOpen({ clock, hints }: Pick<Office, 'clock' | 'hints'>): boolean {
  const [word, since = ''] = hints.get(OUTBOX).split(' ');
  return word !== DONE || (since !== '' && since <= clock.daysBefore(clock.now(), 1));
}

/** Lets the next ticks look into the outbox, until one finds nothing more to send. */
export function openOutbox(office: Office): void {
  office.hints.set(OUTBOX, OPEN);
}

/** Has the next tick look into the outbox although it was done: `key` is of the line that somebody has changed. */
export function reopenOutbox(office: Office, key: string): void {
  // Never what is remembered already, as this run has read it: the tick may have set it down as done since.
  office.hints.set(OUTBOX, `${OPEN} ${key} ${office.clock.now()}`);
}

/** Remembers that the outbox holds nothing more to send, when that is so, and since when a text has been kept. */
export function closeOutbox(office: Office, outbox: Outbox): void {
  if (outbox.lines.some((line) => line.state === 'owed')) return;
  const kept = outbox.lines.flatMap((line) => keptSince(line)?.since ?? []);
  const [first] = kept.sort(compareTexts);
  office.hints.set(OUTBOX, first === undefined ? DONE : `${DONE} ${first}`);
}

/** One line that is to be tried once more, and what had become of it before. */
export interface Again {
  line: Line;
  note: string;
}

/**
 * Lets mails be tried once more, by the next run that delivers. Their bodies are still there: only what was sent has
 * lost it.
 */
export function requeue(office: Office, again: readonly Again[]): void {
  const [first] = again;
  if (!first) return;
  reopenOutbox(office, first.line.key);
  for (const { line } of again) {
    line.claimedAt = '';
    line.note = '';
  }
  markLines(
    office,
    again.map(({ line, note }) => ({ line, state: 'owed', note })),
  );
  office.book.commit();
}

/**
 * The outbox's lines. One whose kind or state cannot be read is none of the program's, and so is never sent; where it
 * says that it is to be sent it is read as a receipt of nobody, so that it can be shown for what it is.
 */
export function readOutbox(office: Office): Outbox {
  const rows = office.book.read(dispatchesTable(office.language));
  const lines = rows.flatMap(({ index, cells }) => {
    const known = isMailKind(cells.kind) ? cells.kind : undefined;
    const state = DISPATCH_STATES.find((each) => each === cells.state);
    if (!state || (!known && state !== 'owed')) return [];
    const { unit = '', week = '', to = '', subject = '', owedAt = '', claimedAt = '', note = '', body = '' } = cells;
    const kind = known ?? 'receipt';
    const key = known ? (cells.key ?? '') : '';
    return [{ index, key, kind, unit, week, to: to.split(', '), subject, state, owedAt, claimedAt, note, body }];
  });
  return { lines, keys: new Set(rows.map((row) => row.cells.key ?? '').filter((key) => key !== '')) };
}
