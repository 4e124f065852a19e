/** The witness of mail: a ring of hashes in parts that a property holds, and what it says of what it has dropped. */

import { describe, expect, it } from '@jest/globals';
import { shortHash } from '../../src/domain/post/short-hash.ts';
import { isInRing, partText, RING_PARTS, type Ring, ringOf, withTexts } from '../../src/domain/post/witness-ring.ts';

const NOON = '2019-08-20T12:00:00+08:00';
const LATER = '2019-09-20T12:00:00+08:00';
const MOST_BYTES = 8500;

const keys = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `receipt/2_ABaOnu${from + index}`);

/** A ring after so many texts, kept and read again after each few thousand. */
function ringAfter(count: number, now = NOON): Ring {
  let texts: string[] = [];
  for (let from = 0; from < count; from += 6000) {
    const { changed } = withTexts(ringOf(texts), keys(from, Math.min(6000, count - from)), now);
    texts = [...texts];
    for (const part of changed) texts[part.serial % RING_PARTS] = partText(part);
  }
  return ringOf(texts.filter((text) => text !== undefined));
}

describe('a ring of hashes', () => {
  it('knows what was put in and nothing else, and takes each once', () => {
    const { changed, ring } = withTexts(ringOf([]), ['a', 'b', 'a'], NOON);
    expect([changed.length, ring.known.size, isInRing(ring, 'b'), isInRing(ring, 'c')]).toEqual([1, 2, true, false]);
    expect(withTexts(ring, ['b', 'a'], LATER).changed).toEqual([]);
  });

  it('keeps every part within a property, and writes the last two at most for a thousand texts', () => {
    const ring = ringAfter(10_000);
    expect(Math.max(...ring.parts.map((part) => partText(part).length))).toBeLessThanOrEqual(MOST_BYTES);
    expect(withTexts(ring, keys(20_000, 1000), NOON).changed.length).toBeLessThanOrEqual(2);
    expect(keys(0, 10_000).every((key) => isInRing(ring, key))).toBe(true);
    expect(ring.keptSince).toBe('');
  });

  it('holds the newest 30,800 and tells since when nothing is missing', () => {
    const full = ringAfter(30_800);
    expect([full.parts.length, full.keptSince]).toEqual([RING_PARTS, '']);
    const { changed, ring } = withTexts(full, keys(60_000, 1), LATER);
    expect(changed.map(({ serial }) => serial)).toEqual([RING_PARTS]);
    expect([ring.parts.length, isInRing(ring, keys(0, 1)[0] ?? ''), isInRing(ring, keys(60_000, 1)[0] ?? '')]).toEqual([
      RING_PARTS,
      false,
      true,
    ]);
    expect(ring.keptSince).toBe(NOON);
  });

  it('takes a part that is gone or no part for dropped: all that is before the next one may be missing', () => {
    const parts = [0, 1, 2].map((serial) => ({ serial, begunAt: `2019-0${8 + serial / 10}`, hashes: 'AbCdEf' }));
    const texts = parts.map(partText);
    expect(ringOf(texts).keptSince).toBe('');
    expect(ringOf(['', texts[1] ?? '', texts[2] ?? '']).keptSince).toBe(parts[1]?.begunAt);
    expect(ringOf([texts[0] ?? '', 'x y z', texts[2] ?? '']).keptSince).toBe(parts[2]?.begunAt);
  });
});

describe('shortHash', () => {
  it('tells the keys of many campaigns apart, neighbours and short ones too', () => {
    const texts = [...keys(0, 15_000), ...keys(0, 5000).map((key) => `done ${key}`), 'a', 'b', '', 'ab', 'ba'];
    expect(new Set(texts.map(shortHash)).size).toBe(texts.length);
    expect(texts.every((text) => /^[\w-]{6}$/.test(shortHash(text)))).toBe(true);
  });

  it('lets each letter be about as frequent as any other', () => {
    const counts = new Map<string, number>();
    for (const text of keys(0, 10_000))
      for (const letter of shortHash(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(64);
    for (const count of counts.values()) expect(Math.abs(count - 60_000 / 64)).toBeLessThan(200);
  });
});
