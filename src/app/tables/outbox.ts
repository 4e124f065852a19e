/** The outbox: the table of all mail, what its lines say, and who may write them. */

import type { Day, Moment } from '../../domain/calendar.ts';
import { DISPATCH_STATES, type DispatchKind, type DispatchState, isMailKind } from '../../domain/post/dispatch.ts';
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

const OUTBOX = 'outbox';
const OPEN = 'open';
const DONE = 'done';
const SETTLE = 'settle';
const REST = 'rest';

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

/** Whether nothing is to be done in it but to see what has become of mails that were sent at once. */
export function isLeftToSettle({ hints }: Pick<Office, 'hints'>): boolean {
  return hints.get(OUTBOX) === SETTLE;
}

/** The property by which the next tick comes to see what has become of a mail that is sent at once. */
export function settleLater({ hints }: Pick<Office, 'hints'>): Record<string, string> {
  if (restingAt({ hints }) !== null) return { [OUTBOX]: OPEN };
  return isOutboxSettled({ hints }) ? { [OUTBOX]: SETTLE } : {};
}

/**
 * What was left of the day's mail when all that the outbox holds had to wait for more; null where something in it may
 * go as it is.
 */
export function restingAt({ hints }: Pick<Office, 'hints'>): number | null {
  const [word, left = ''] = hints.get(OUTBOX).split(' ');
  return word === REST ? Number(left) : null;
}

/** Remembers that all in the outbox waits for more than `left` of the day's mail. */
export function noteResting({ hints }: Pick<Office, 'hints'>, left: number): void {
  const text = `${REST} ${left}`;
  if (hints.get(OUTBOX) !== text) hints.set(OUTBOX, text);
}

/** The same for a mail that is not in it yet: whatever else is in it is not forgotten by that. */
export function restLater({ hints }: Pick<Office, 'hints'>, left: number): Record<string, string> {
  return isOutboxSettled({ hints }) ? { [OUTBOX]: `${REST} ${left}` } : {};
}

/** Lets the next ticks look into the outbox, until one finds nothing more to send. @param why told with it. */
export function openOutbox({ hints }: Pick<Office, 'hints'>, why = ''): void {
  hints.set(OUTBOX, why === '' ? OPEN : `${OPEN} ${why}`);
}

/** Remembers that nothing waits in the outbox. @param since when a text has been kept that is to go; else ''. */
export function noteDone({ hints }: Pick<Office, 'hints'>, since: string): void {
  hints.set(OUTBOX, since === '' ? DONE : `${DONE} ${since}`);
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
