/** Tells of every mail in the mailbox which dispatch of the program's outbox it is. */

import type { SentMail } from '../offline/inspect.ts';
import { momentText } from './season-time.ts';
import { type BookRow, readRows, tableOf, type Workbook } from './workbook-tables.ts';

/** A mail as the report gives it: `week` is the Monday of a digest, else null. */
export interface ReportedMail {
  readonly at: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly week: string | null;
  /** The deadline's day, of reminders and of what staff learn after it. */
  readonly deadline?: string;
  /** The event's id, of mails about one entry. */
  readonly entry?: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** The kind of a mail that the outbox does not know. */
const ALARM = 'health';

/** Mails about one entry: its id stands behind the kind in the key. */
const ENTRY_KINDS = ['receipt', 'updated', 'returned'];

/** Mails about a deadline: its day stands there. */
const DEADLINE_KINDS = ['reminder', 'escalation'];

/** A mail of the report and the message that was sent. */
export interface MatchedMail {
  readonly reported: ReportedMail;
  readonly sent: SentMail;
}

/**
 * Gives every mail that was sent, oldest first, with kind, unit and week of its dispatch.
 *
 * Recipients and subject have to agree, and the claim to come before the mail: of several, the latest such claim is
 * the mail's own. A line that came back after it was removed bears no claim, and is taken last. What the outbox does
 * not know is the program's own alarm, `health`.
 *
 * @param ids the event's id of every entry.
 */
export function matchMails(book: Workbook, zone: string, ids: ReadonlyMap<string, string>): MatchedMail[] {
  const left = readRows(tableOf(book, 'dispatches'));
  return book.workspace.mailbox.map((sent) => {
    const at = momentText(Date.parse(sent.at), zone);
    const row = take(left, sent, at);
    const { key = ALARM, unit = '', week = '' } = row?.cells ?? {};
    // The kind stands in the table in words; the key begins with its code: receipt/…, digest/2019-08-26/TG.
    const [kind = ALARM, second = ''] = key.split('/');
    const { subject, text, to } = sent;
    const entry = about(ids, ENTRY_KINDS.includes(kind) ? second : null);
    const due = DEADLINE_KINDS.includes(kind) ? { deadline: second } : {};
    const place = { unit: unit === '' ? null : unit, week: week === '' ? null : week };
    const reported = { at, kind, ...place, ...due, ...entry, to, subject, text };
    return { reported, sent };
  });
}

/** What a mail or dispatch about one entry says of it; nothing where it is about none, or one that no event made. */
export function about(ids: ReadonlyMap<string, string>, entryId: string | null): { entry?: string } {
  const id = ids.get(entryId ?? '');
  return id === undefined || entryId === null ? {} : { entry: id };
}

/** Takes out of `left` the dispatch that a mail is. */
function take(left: BookRow[], sent: SentMail, at: string): BookRow | null {
  const isIt = ({ cells }: BookRow): boolean =>
    cells.subject === sent.subject && addresses(cells.to ?? '') === sent.to.join(' ') && (cells.claimedAt ?? '') <= at;
  const claims = left.filter(isIt);
  const latest = claims.reduce<BookRow | null>(
    (best, row) => (best === null || (row.cells.claimedAt ?? '') > (best.cells.claimedAt ?? '') ? row : best),
    null,
  );
  if (latest !== null) left.splice(left.indexOf(latest), 1);
  return latest;
}

function addresses(text: string): string {
  return text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .join(' ');
}
