/** What still holds up the end of a season: mails, requests, entries that nobody has decided on. */

import { isWaiting } from '../../domain/review/states.ts';
import type { Office } from '../office.ts';
import type { Outbox } from '../tables/outbox.ts';
import type { Ground } from '../tables/read-ground.ts';
import { openRequests } from '../tables/requests.ts';

/** How many of each; zero where nothing of the kind waits. */
export interface Waiting {
  /** To be sent, held back, being sent, or not known to have been sent. */
  mails: number;
  requests: number;
  /** Received, handed in again or returned. */
  undecided: number;
}

const UNFINISHED: readonly string[] = ['owed', 'held', 'claimed', 'uncertain'];

/** Mails that somebody has still to send or to settle. */
export function unfinishedMails({ lines }: Pick<Outbox, 'lines'>): Outbox['lines'] {
  return lines.filter(({ state }) => UNFINISHED.includes(state));
}

/** What waits as `outbox` and `ground` have it: one call more, for the requests. */
export function whatWaits(
  office: Office,
  outbox: Pick<Outbox, 'lines'>,
  { verdicts }: Pick<Ground, 'verdicts'>,
): Waiting {
  const open = verdicts.filter(({ state }) => isWaiting(state) || state === 'returned');
  return {
    mails: unfinishedMails(outbox).length,
    requests: openRequests(office).length,
    undecided: open.length,
  };
}
