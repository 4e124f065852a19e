/** How much of the day's mail is left, what was last seen of it, and what is kept back for the most urgent. */

import type { Moment } from '../../domain/calendar.ts';
import * as json from '../../domain/json-shape.ts';
import type { DispatchKind } from '../../domain/post/dispatch.ts';
import type { Office } from '../office.ts';
import { readJson } from '../tables/read-json.ts';

/** What the owner's clock last knew of the day's mail; in recipients. */
export interface MailLeft {
  left: number;
  at: Moment;
  /** The most that was ever left: how large this account's day is. */
  most: number;
}

/** An account's day of so many recipients or more keeps the last ones for what is most urgent. */
const LARGE_DAY = 100;
const KEPT_BACK = 10;

const MAIL_LEFT = 'mailLeft';

/** What was last seen of the day's mail; null where nothing was. */
export function mailLeftSeen(office: Office): MailLeft | null {
  const shape = json.object({ left: json.number, at: json.text, most: json.optional(json.number) });
  const seen = readJson(shape, office.hints.get(MAIL_LEFT));
  return seen && { left: seen.left, at: seen.at, most: seen.most ?? seen.left };
}

/** Forgets what was seen: another account sends from now on, and its day is another one's. */
export function forgetMailLeft({ hints }: Pick<Office, 'hints'>): void {
  hints.set(MAIL_LEFT, '');
}

/**
 * Notes what is left of the day's mail, for whoever asks: only the owner's own runs can see it.
 *
 * Google tells what is left and never how large the day is, which belongs to the account: it is the most that was ever
 * left. The first ticks after set-up see it, long before a day's mail is nearly spent.
 */
export function noteMailLeft(office: Office): MailLeft {
  const left = office.mail.quotaLeft();
  const seen = mailLeftSeen(office);
  const now = { left, at: office.clock.now(), most: Math.max(left, seen?.most ?? 0) };
  if (seen?.left === left && seen.most === now.most) return seen;
  office.hints.set(MAIL_LEFT, JSON.stringify(now));
  return now;
}

/** An account’s day where nothing was seen of it yet: a private one’s. */
const USUAL_DAY = 100;

/**
 * Over how many days so many mails go, at least: other mail goes too, and of a large day the last ones are kept back.
 *
 * @param most how large the account's day is; null where that was never seen.
 * @example
 * daysFor(111, null) // → 2
 */
export function daysFor(mails: number, most: number | null): number {
  const day = Math.max(1, most ?? USUAL_DAY);
  return Math.ceil(mails / (day >= LARGE_DAY ? day - KEPT_BACK : day));
}

/**
 * Whether a mail of `kind` to `recipients` addresses may go while `left` are left: of a day of a hundred or more the
 * last ten are for entries that were returned.
 *
 * @example
 * mayGo({ left: 10, most: 100 }, 'receipt', 1)  // → false
 * mayGo({ left: 10, most: 100 }, 'returned', 1) // → true
 * mayGo({ left: 10, most: 99 }, 'receipt', 1)   // → true
 */
export function mayGo(
  { left, most }: Pick<MailLeft, 'left' | 'most'>,
  kind: DispatchKind,
  recipients: number,
): boolean {
  if (recipients > left) return false;
  return kind === 'returned' || most < LARGE_DAY || left > KEPT_BACK;
}
