/** Tells of every mail in the mailbox which dispatch of the program's outbox it is. */

import type { SentMail } from '../offline/inspect.ts';
import { momentText } from './season-time.ts';

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
  /** Names of the files that went with it; absent where none did. */
  readonly attachments?: readonly string[];
}

/** A dispatch as the bundle's own report gives it: what its columns in the outbox say, and what it is about. */
export interface BundleDispatch {
  readonly key: string;
  readonly kind: string;
  /** '' where it is the district's own. */
  readonly unit: string;
  /** The Monday of a digest, else ''. */
  readonly week: string;
  /** The deadline's day, of reminders and of what staff learn after it, else null. */
  readonly deadline: string | null;
  /** The id of the entry that it is about, else null. */
  readonly entry: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly state: string;
  /** '' before it is claimed. */
  readonly claimedAt: string;
}

/** The kind of a mail that the outbox does not know. */
const ALARM = 'health';

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
 * @param where `ids` holds the event's id of every entry.
 */
export function matchMails(
  mailbox: readonly SentMail[],
  dispatches: readonly BundleDispatch[],
  { ids, zone }: { zone: string; ids: ReadonlyMap<string, string> },
): MatchedMail[] {
  const left = [...dispatches];
  return mailbox.map((sent) => {
    const at = momentText(Date.parse(sent.at), zone);
    const found = take(left, sent, at);
    const { kind = ALARM, unit = '', week = '', deadline = null } = found ?? {};
    const { subject, text, to } = sent;
    const due = deadline === null ? {} : { deadline };
    const place = { unit: unit === '' ? null : unit, week: week === '' ? null : week };
    const files = sent.attachments.map(({ name }) => name);
    const attached = files.length === 0 ? {} : { attachments: files };
    const entry = about(ids, found?.entry ?? null);
    const reported = { at, kind, ...place, ...due, ...entry, to, subject, text, ...attached };
    return { reported, sent };
  });
}

/** What a mail or dispatch about one entry says of it; nothing where it is about none, or one that no event made. */
export function about(ids: ReadonlyMap<string, string>, entryId: string | null): { entry?: string } {
  const id = ids.get(entryId ?? '');
  return id === undefined || entryId === null ? {} : { entry: id };
}

/** Takes out of `left` the dispatch that a mail is. */
function take(left: BundleDispatch[], sent: SentMail, at: string): BundleDispatch | null {
  const claims = left.filter(
    ({ claimedAt, subject, to }) => subject === sent.subject && to.join(' ') === sent.to.join(' ') && claimedAt <= at,
  );
  const latest = claims.reduce<BundleDispatch | null>(
    (best, one) => (best === null || one.claimedAt > best.claimedAt ? one : best),
    null,
  );
  if (latest !== null) left.splice(left.indexOf(latest), 1);
  return latest;
}
