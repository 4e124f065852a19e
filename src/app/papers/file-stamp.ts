/** What a file knows of itself, what it is made of and how it was written last: its line can be made from it. */

import type { Moment } from '../../domain/calendar.ts';
import type { Office } from '../office.ts';

/**
 * What a file is made of, as a short text: another one whenever `made` is another. No cell takes it for a formula, as
 * one that begins with a plus, so that it need not be looked at again once it is written.
 *
 * @example
 * printOf(office, [paper, faces]) // → 'mFfIpC0iY0TWC5No5v+Wgcg=='
 */
export const printOf = ({ fingerprint }: Pick<Office, 'fingerprint'>, made: unknown): string =>
  `m${fingerprint(JSON.stringify(made))}`;

/** How a file came to be written; all but the first are told in its line. */
const WAYS = ['written', 'restored', 'released', 'remade', 'renamed'] as const;

export type Way = (typeof WAYS)[number];

export interface Stamp {
  version: number;
  at: Moment;
  way: Way;
}

/**
 * A stamp as the text that is kept with the file.
 *
 * @example
 * stampText({ version: 2, at: '2019-08-20T11:00:05+08:00', way: 'restored' })
 * // → '2 2019-08-20T11:00:05+08:00 restored'
 */
export const stampText = ({ at, version, way }: Stamp): string => `${version} ${at} ${way}`;

/**
 * The stamp of a text; of a file that has none, a first writing at no known time.
 *
 * @example
 * readStamp('') // → { version: 1, at: '', way: 'written' }
 */
export function readStamp(text: string): Stamp {
  const [version = '', at = '', way] = text.split(' ');
  return { version: Number(version) || 1, at, way: WAYS.find((one) => one === way) ?? 'written' };
}
