/** Texts of mails that staff said have gone: kept for a day, should they have been wrong. */

import type { Moment } from '../../domain/calendar.ts';
import { compareTexts } from '../../domain/text-order.ts';
import type { Office } from '../office.ts';
import { type Line, type Mark, markLines, noteDone, type Outbox, sendingText } from './outbox.ts';

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

/** Remembers that the outbox holds nothing more to send, when that is so, and since when a text has been kept. */
export function closeOutbox(office: Office, outbox: Outbox): void {
  if (outbox.lines.some((line) => line.state === 'owed' || sendingText(line) !== '')) return;
  const kept = outbox.lines.flatMap((line) => keptSince(line)?.since ?? []);
  const [first = ''] = kept.sort(compareTexts);
  noteDone(office, first);
}
