/** The outbox: the table of all mail, what its lines say, and who may write them. */

import type { Day, Moment } from '../../domain/calendar.ts';
import { DISPATCH_STATES, type DispatchKind, type DispatchState, isMailKind } from '../../domain/post/dispatch.ts';
import { compareTexts } from '../../domain/text-order.ts';
import { say } from '../../messages/say.ts';
import type { Office } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { fateOf, readMailLog } from './mail-log.ts';
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
 * next tick, does the rest. Of what a dead run had claimed the mail that was on its way is set down as uncertain first.
 */
export function withOutbox(office: Office, work: (outbox: Outbox) => void): void {
  withDelivery(office, () => work(takeOutbox(office)));
}

/** Runs `work` when nobody else is delivering; otherwise does nothing. */
export function withDelivery(office: Office, work: () => void): void {
  if (!office.locks.tryDelivery()) return;
  work();
  office.locks.releaseDelivery();
}

/**
 * The outbox as whoever has just got the right to deliver finds it, with nothing in it that is claimed.
 *
 * A line that is claimed has no living sender. Where its run kept a log (`mail-log.ts`) that tells which mails are gone
 * and which had not come to their turn; any other may have been sent.
 */
export function takeOutbox(office: Office): Outbox {
  const outbox = readOutbox(office);
  const orphans = outbox.lines.filter((line) => line.state === 'claimed');
  if (orphans.length === 0) return outbox;
  const blocks = readMailLog(office);
  const note = say('workbook', office.language).uncertainNote;
  const marks = orphans.map((line): Mark => {
    const fate = fateOf(blocks, line);
    if (fate === 'gone') return sentMark(line, line.claimedAt);
    return fate === 'waiting' ? owedMark(line) : { line, state: 'uncertain', note };
  });
  markLines(office, marks);
  office.book.commit();
  return outbox;
}

/** That a mail has gone: its text is needed no more. @param sentAt when it went. */
export function sentMark(line: Line, sentAt: Moment): Mark {
  line.body = '';
  return { line, state: 'sent', cells: { sentAt } };
}

/** That a mail is to be sent still, although it was claimed. */
export function owedMark(line: Line): Mark {
  line.claimedAt = '';
  return { line, state: 'owed' };
}

/** What stands before the text of a mail whose line was put down as sent while it went (`addSending`). */
const SENDING = 'sending ';

/**
 * Adds a line that says that its mail is sent, right before it is: nobody reads the outbox for it. Until a later run
 * has seen that the mail has gone, the line keeps the text, behind a word by which it is told from others.
 *
 * Gives whether the line is there (`Book.addUnread`).
 */
export function addSending(office: Office, line: Omit<Line, 'index'>): boolean {
  const { claimedAt } = line;
  const cells = { ...cellsOf({ ...line, state: 'sent' }), sentAt: claimedAt, body: `${SENDING}${line.body}` };
  return office.book.addUnread(dispatchesTable(office.language), cells);
}

/** The text of a mail that a line says has gone, and of which nobody has seen since that it has; '' of any other. */
export function sendingText({ body, state }: Pick<Line, 'state' | 'body'>): string {
  return state === 'sent' && body.startsWith(SENDING) ? body.slice(SENDING.length) : '';
}

/** Empties the texts of lines whose mails have gone. */
export function emptyTexts(office: Office, lines: readonly Line[]): void {
  if (lines.length === 0) return;
  for (const line of lines) line.body = '';
  office.book.change(
    dispatchesTable(office.language),
    lines.map(({ index }) => ({ index, cells: { body: '' } })),
  );
}

/** The cells of a line as it stands in the sheet. */
export function cellsOf(line: Omit<Line, 'index'>): Record<string, string> {
  const { body, claimedAt, key, kind, note, owedAt, state, subject, to, unit, week } = line;
  return { key, kind, unit, week, to: to.join(', '), subject, state, owedAt, claimedAt, sentAt: '', note, body };
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
const SETTLE = 'settle';

/**
 * Whether the outbox may hold something to send, to settle or to empty; false only when a tick has found that it does
 * not, or not yet.
 */
export function isOutboxOpen({ clock, hints }: Pick<Office, 'clock' | 'hints'>): boolean {
  const [word, since = ''] = hints.get(OUTBOX).split(' ');
  return word !== DONE || (since !== '' && since <= clock.daysBefore(clock.now(), 1));
}

/** Whether nothing waits in the outbox to be sent, as the last tick that looked has found. */
export function isOutboxSettled({ hints }: Pick<Office, 'hints'>): boolean {
  const [word = ''] = hints.get(OUTBOX).split(' ');
  return word === DONE || word === SETTLE;
}

/** The property by which the next tick comes to see what has become of a mail that is sent at once. */
export function settleLater({ hints }: Pick<Office, 'hints'>): Record<string, string> {
  return isOutboxSettled({ hints }) ? { [OUTBOX]: SETTLE } : {};
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
  if (outbox.lines.some((line) => line.state === 'owed' || sendingText(line) !== '')) return;
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
