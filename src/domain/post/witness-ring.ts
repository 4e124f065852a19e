/** A ring of hashes in parts that a property can hold: the newest are kept, and it is known what has been dropped. */

import type { Moment } from '../calendar.ts';
import { HASH_LENGTH, shortHash } from './short-hash.ts';

/**
 * Parts of the ring, and hashes of a part: 30,800 in all, two a mail. A part with its head is at most 8,500 bytes, all
 * are 187,000 of the 500 KB that the script's properties hold.
 */
export const RING_PARTS = 22;
const PART_HASHES = 1400;

/** One part: those are written whole, and only the newest ever grows. */
export interface RingPart {
  /** Counted from 0; the part stands in the place `serial % RING_PARTS`. */
  serial: number;
  /** When it was begun: all that earlier parts hold is from before. */
  begunAt: Moment;
  /** One behind the other, without a sign between. */
  hashes: string;
}

export interface Ring {
  /** Oldest first. */
  parts: readonly RingPart[];
  known: ReadonlySet<string>;
  /** Whatever was put in before may have been dropped; '' while nothing has been. */
  keptSince: Moment;
}

/**
 * The ring that its parts make up. A text that is no part is passed over: what it held counts as dropped.
 *
 * @param texts as `partText` made them, in any order; '' where there is none.
 * @example
 * ringOf(['', '0 2019-08-20T09:00:00+08:00 AbCdEf']).known // → Set { 'AbCdEf' }
 */
export function ringOf(texts: readonly string[]): Ring {
  const parts = texts.flatMap((text) => partOf(text) ?? []).sort((one, other) => one.serial - other.serial);
  return ringFrom(parts);
}

/** A part as it is kept. */
export function partText({ begunAt, hashes, serial }: RingPart): string {
  return `${serial} ${begunAt} ${hashes}`;
}

/** Whether `text` was put into the ring and has not been dropped. */
export function isInRing({ known }: Ring, text: string): boolean {
  return known.has(shortHash(text));
}

/**
 * The ring with `texts` in it as well, and the parts that changed by it; those known already change nothing.
 *
 * @param now begins a part where the newest is full; the oldest then gives way.
 */
export function withTexts(ring: Ring, texts: readonly string[], now: Moment): { ring: Ring; changed: RingPart[] } {
  const fresh = [...new Set(texts.map(shortHash))].filter((hash) => !ring.known.has(hash));
  const parts = ring.parts.map((part) => ({ ...part }));
  const changed = new Set<RingPart>();
  for (const hash of fresh) {
    let newest = parts[parts.length - 1];
    if (!newest || newest.hashes.length >= PART_HASHES * HASH_LENGTH) {
      newest = { serial: (newest?.serial ?? -1) + 1, begunAt: now, hashes: '' };
      parts.push(newest);
    }
    newest.hashes += hash;
    changed.add(newest);
  }
  return { ring: ringFrom(parts.slice(-RING_PARTS)), changed: [...changed] };
}

function ringFrom(parts: readonly RingPart[]): Ring {
  const known = new Set<string>();
  for (const { hashes } of parts) {
    for (let index = 0; index < hashes.length; index += HASH_LENGTH)
      known.add(hashes.slice(index, index + HASH_LENGTH));
  }
  const isGap = parts.some(({ serial }, index) => serial !== index);
  return { parts, known, keptSince: isGap ? lastBegun(parts) : '' };
}

// Behind the last gap nothing is missing.
function lastBegun(parts: readonly RingPart[]): Moment {
  let begunAt = '';
  parts.forEach((part, index) => {
    if (part.serial !== (parts[index - 1]?.serial ?? -1) + 1) begunAt = part.begunAt;
  });
  return begunAt;
}

function partOf(text: string): RingPart | null {
  const [serial = '', begunAt = '', hashes = ''] = text.split(' ');
  const isPart = /^\d+$/u.test(serial) && begunAt !== '' && hashes.length % HASH_LENGTH === 0;
  return isPart ? { serial: Number(serial), begunAt, hashes } : null;
}
