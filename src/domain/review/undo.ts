/** Undo (撤销): which decision of an entry would be taken back, and whether it still can be. */

import type { Moment } from '../calendar.ts';
import type { Verdict } from '../count/judge.ts';
import { versionOf } from '../intake/entry.ts';
import type { Dispatch } from '../post/dispatch.ts';
import { dispatchKey, entryIn } from '../post/dispatch-key.ts';
import { type Decision, standing } from './decision.ts';

/** What is asked of the ledger: the mails that may tell of a decision, and since when each may have gone. */
export type LedgerMail = Pick<Dispatch, 'key' | 'kind' | 'unit' | 'owedAt'> & { claimedAt: string };

/** What stands beside the entry: 24 hours before now, and the mails, which are read only where they decide. */
export interface UndoGround {
  dayAgo: Moment;
  mails(): readonly LedgerMail[];
}

/** The latest decision of those that hold; null where there is none. @param decisions of one entry, in order. */
export function lastDecision(decisions: readonly Decision[]): Decision | null {
  const all = standing(decisions);
  return all[all.length - 1] ?? null;
}

/** The key of the mail that tells a unit of a return. */
export function returnedKey({ entry, id }: Pick<Decision, 'entry' | 'id'>): string {
  return dispatchKey({ kind: 'returned', entry, decision: id });
}

/**
 * Why the latest decision on an entry cannot be taken back; null when it can.
 *
 * It is too late once the content has changed, 24 hours are over, or a mail that tells of it was claimed: the notice of
 * a return, or a digest of the unit that was written since (contract: Identity).
 *
 * @param decisions of this entry, in order.
 *
 * @example
 * undoRefusal(verdict, [], ground) // → 'wrongState'
 */
export function undoRefusal(
  { entry, read }: Verdict,
  decisions: readonly Decision[],
  { dayAgo, mails }: UndoGround,
): 'wrongState' | 'tooLate' | null {
  const last = lastDecision(decisions);
  if (!last) return 'wrongState';
  if (last.version !== versionOf(entry) || last.at <= dayAgo) return 'tooLate';
  const tells = ({ key, kind, owedAt, unit }: LedgerMail) =>
    key === returnedKey(last) || (kind === 'digest' && unit === read.unit?.id && owedAt >= last.at);
  return mails().some((mail) => mail.claimedAt !== '' && tells(mail)) ? 'tooLate' : null;
}

/**
 * Whether a mail that still waits was written before a decision that it may tell of was taken back: such a mail is
 * made anew before it goes. A digest tells of all entries, in the district's count; a notice of one.
 *
 * @param undos the lines by which decisions were taken back.
 *
 * @example
 * isOvertakenByUndo({ key: 'digest/2019-08-26/TG', kind: 'digest', owedAt: '2019-08-26T08:00:00+08:00' }, [at nine])
 * // → true
 */
export function isOvertakenByUndo(
  { key, kind, owedAt }: Pick<LedgerMail, 'key' | 'kind' | 'owedAt'>,
  undos: readonly Decision[],
): boolean {
  // Of the same second it is not known which came first.
  return undos.some(({ at, entry }) => at >= owedAt && (isDigest(kind) || entryIn(key) === entry));
}

/** Whether a mail is one of the week's. */
export function isDigest(kind: LedgerMail['kind']): boolean {
  return kind === 'digest' || kind === 'districtDigest';
}
