/** Delivers: the one place that sends mail. At most once, and never silently lost. */

import { cleanSubject, renderMailHtml, renderMailText } from '../documents/mail-body.ts';
import type { Day, Moment } from '../domain/intake/entry.ts';
import {
  DISPATCH_KINDS,
  DISPATCH_STATES,
  type Dispatch,
  type DispatchKind,
  type DispatchState,
  type MailBlock,
} from '../domain/post/dispatch.ts';
import { say } from '../messages/say.ts';
import type { Office } from './office.ts';
import { LONGEST_RUN_MS } from './run-safely.ts';
import { dispatchesTable } from './tables.ts';

/** The outbox as one holder of the delivery lock reads it. Nobody else writes it meanwhile. */
export interface Outbox {
  lines: Line[];
  keys: Set<string>;
}

/** One line of the outbox, at its place in the sheet. */
export interface Line {
  at: number;
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
  /** Blocks as JSON; emptied once it is sent. */
  body: string;
}

/**
 * Runs `work` with the outbox when nobody else is delivering; otherwise does nothing, for whoever is at it, or the
 * next tick, does the rest. Whatever a dead run had claimed is set down as uncertain first.
 */
export function withOutbox(office: Office, work: (outbox: Outbox) => void): void {
  if (!office.locks.tryDelivery()) return;
  const outbox = readOutbox(office);
  const orphans = outbox.lines.filter((line) => line.state === 'claimed');
  for (const line of orphans) mark(office, line, 'uncertain', { note: say('sheet').uncertainNote });
  if (orphans.length > 0) office.book.keep();
  work(outbox);
  office.locks.releaseDelivery();
}

const OUTBOX = 'outbox';
const OPEN = 'open';

/** Whether the outbox may hold something to send or to settle; false only when a tick has found that it does not. */
export function isOutboxOpen(office: Office): boolean {
  return office.memory.recall(OUTBOX) !== 'done';
}

/** Remembers that the outbox holds nothing more to send, when that is so. */
export function closeOutbox(office: Office, outbox: Outbox): void {
  if (outbox.lines.every((line) => line.state !== 'owed')) office.memory.remember(OUTBOX, 'done');
}

/** Writes what is owed and not yet in the outbox, in one go. */
export function owe(office: Office, outbox: Outbox, dispatches: readonly Dispatch[]): void {
  const fresh = dispatches.filter((dispatch) => !outbox.keys.has(dispatch.key));
  if (fresh.length === 0) return;
  office.memory.remember(OUTBOX, OPEN);
  const first = office.book.add(dispatchesTable(), fresh.map(rowOf));
  office.book.keep();
  fresh.forEach((dispatch, at) => {
    outbox.lines.push({ ...dispatch, at: first + at, body: JSON.stringify(dispatch.body), claimedAt: '', note: '' });
    outbox.keys.add(dispatch.key);
  });
}

/**
 * Sends what the outbox owes, what was returned first, then receipts, then digests, until all is sent, the day's quota
 * is spent, or the run has lasted five minutes. The rest stays owed.
 *
 * Each mail is claimed before it is sent and confirmed after; both are kept together with the next claim.
 */
export function sendOwed(office: Office, outbox: Outbox): void {
  const owed = outbox.lines
    .filter((line) => line.state === 'owed')
    .sort((one, other) => DISPATCH_URGENCY[one.kind] - DISPATCH_URGENCY[other.kind]);
  if (owed.length === 0) return;
  let left = office.post.left();
  for (const line of owed) {
    if (line.to.length > left || office.clock.elapsedMs() > LONGEST_RUN_MS) continue;
    line.claimedAt = office.clock.now();
    mark(office, line, 'claimed', {});
    office.book.keep();
    const outcome = sendLine(office, line);
    if (outcome === 'spent') left = 0;
    else left -= line.to.length;
  }
  office.book.keep();
}

const MAIL_LEFT = 'mailLeft';

/** What the owner's clock last knew of the day's mail: how many recipients were left, and when that was. */
export function mailLeftSeen(office: Office): { left: number; at: Moment } | null {
  const text = office.memory.recall(MAIL_LEFT);
  return text === '' ? null : (JSON.parse(text) as { left: number; at: Moment });
}

/** Notes what is left of the day's mail, for whoever asks: only the owner's own runs can see it. */
export function noteMailLeft(office: Office): void {
  const left = office.post.left();
  if (mailLeftSeen(office)?.left === left) return;
  office.memory.remember(MAIL_LEFT, JSON.stringify({ left, at: office.clock.now() }));
}

/**
 * Lets the mail at `line` be tried once more, by the next run that delivers. Its body is still there: only what was
 * sent has lost it.
 *
 * @param to whom it goes to now. @param note what had become of it before; kept beside it from now on.
 */
export function oweAgain(office: Office, line: Line, to: readonly string[], note: string): void {
  // Never what is remembered already, as this run has read it: the tick may have set it down as done since.
  office.memory.remember(OUTBOX, `${OPEN} ${line.key} ${office.clock.now()}`);
  line.claimedAt = '';
  line.note = note;
  mark(office, line, 'owed', { to: to.join(', ') });
  office.book.keep();
}

const DISPATCH_URGENCY: Readonly<Record<DispatchKind, number>> = {
  returned: 0,
  receipt: 1,
  digest: 2,
  districtDigest: 3,
};

function sendLine(office: Office, line: Line): 'sent' | 'spent' | 'other' {
  const blocks = JSON.parse(line.body) as MailBlock[];
  const mail = { to: line.to, subject: line.subject, text: renderMailText(blocks), html: renderMailHtml(blocks) };
  const outcome = attempt(office, mail);
  if (outcome === 'sent') mark(office, line, 'sent', { sentAt: office.clock.now(), body: '' });
  else if (outcome === 'spent') mark(office, line, 'owed', { claimedAt: '' });
  else if (outcome === 'unknown') mark(office, line, 'uncertain', { note: say('sheet').uncertainNote });
  else mark(office, line, 'failed', { note: outcome.refused });
  return outcome === 'sent' || outcome === 'spent' ? outcome : 'other';
}

// An error that is no clear refusal may have come after Google took the mail: that is uncertain, never a reason to
// send again.
function attempt(office: Office, mail: Parameters<Office['post']['send']>[0]) {
  try {
    return office.post.send(mail);
  } catch {
    return 'unknown' as const;
  }
}

// The cells that change stand side by side and are written together: one call for each mark.
function mark(office: Office, line: Line, state: DispatchState, cells: Readonly<Record<string, string>>): void {
  line.state = state;
  const { claimedAt, body } = line;
  const note = [line.note, cells.note ?? ''].filter((text) => text !== '').join('\n');
  const all = { state, claimedAt, sentAt: '', body, ...cells, note };
  office.book.change(dispatchesTable(), [{ at: line.at, cells: all }]);
}

/** The outbox's lines. One that staff have mangled beyond reading is passed over, and so never sent. */
export function readOutbox(office: Office): Outbox {
  const rows = office.book.read(dispatchesTable());
  const lines = rows.flatMap(({ at, cells }) => {
    const kind = DISPATCH_KINDS.find((each) => each === cells.kind);
    const state = DISPATCH_STATES.find((each) => each === cells.state);
    if (!kind || !state) return [];
    const { key = '', unit = '', week = '', to = '', subject = '', owedAt = '', claimedAt = '', body = '' } = cells;
    const note = cells.note ?? '';
    return [{ at, key, kind, unit, week, to: to.split(', '), subject, state, owedAt, claimedAt, note, body }];
  });
  return { lines, keys: new Set(rows.map((row) => row.cells.key ?? '')) };
}

function rowOf(dispatch: Dispatch): Record<string, string> {
  const { key, kind, unit, week, to, subject, state, owedAt, body } = dispatch;
  return {
    key,
    kind,
    unit,
    week,
    to: to.join(', '),
    subject: cleanSubject(subject),
    state,
    owedAt,
    body: JSON.stringify(body),
  };
}
