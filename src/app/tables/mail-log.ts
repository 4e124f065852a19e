/** How far a run has come with the mails that it has claimed together: kept outside the sheet, before each is sent. */

import type { Moment } from '../../domain/calendar.ts';
import { HASH_LENGTH, shortHash } from '../../domain/post/short-hash.ts';
import type { Office } from '../office.ts';
import { attempt } from './troubles.ts';

const LOG = 'mailLog';

/** Mails that were claimed together. */
export interface ClaimedBlock {
  /** When they were claimed. */
  at: Moment;
  /** How many of them are gone; the next one, where there is one, was on its way. */
  gone: number;
  /** Hashes of their keys, in the order in which they are sent. */
  hashes: readonly string[];
}

/** The block of lines that are claimed at `at`, of which none has gone. */
export function blockOf(at: Moment, lines: readonly { key: string }[]): ClaimedBlock {
  return { at, gone: 0, hashes: lines.map(({ key }) => shortHash(key)) };
}

/**
 * Keeps how far the mails of these blocks have come: one call.
 *
 * @param blocks the one that is being sent, and the one before as long as the sheet does not say what became of it.
 * @throws ProblemError storeRefused: then nothing more may be sent by it.
 */
export function keepMailLog({ store }: Pick<Office, 'store'>, blocks: readonly ClaimedBlock[]): void {
  store.set(LOG, blocks.map(({ at, gone, hashes }) => `${at} ${gone} ${hashes.join('')}`).join('\n'));
}

/** The blocks that were kept last, as they stand now; none where there are none, or the store fails. */
export function readMailLog(office: Office): ClaimedBlock[] {
  const text = attempt(office, '', () => {
    office.store.reread();
    return office.store.get(LOG);
  });
  return (text ?? '').split('\n').flatMap((line) => {
    const [, at = '', gone = '', joined = ''] = /^(\S+) (\d+) (\S+)$/u.exec(line) ?? [];
    const hashes = joined.match(new RegExp(`.{${HASH_LENGTH}}`, 'gu')) ?? [];
    return at === '' ? [] : [{ at, gone: Number(gone), hashes }];
  });
}

/**
 * What has become of a line that a dead run had claimed: its mail is gone, was still waiting for its turn, or nobody
 * knows.
 *
 * @example
 * fateOf([{ ...blockOf(at, [one, two, three]), gone: 1 }], { ...three, claimedAt: at }) // → 'waiting'
 */
export function fateOf(
  blocks: readonly ClaimedBlock[],
  { claimedAt, key }: { claimedAt: string; key: string },
): 'gone' | 'waiting' | 'unknown' {
  const hash = shortHash(key);
  const block = blocks.find(({ at, hashes }) => at === claimedAt && hashes.includes(hash));
  if (!block) return 'unknown';
  const place = block.hashes.indexOf(hash);
  if (place === block.gone) return 'unknown';
  return place < block.gone ? 'gone' : 'waiting';
}
