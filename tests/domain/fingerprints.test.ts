/** Fingerprints: what was put in is always found, what was not is nearly always known not to be there. */

import { describe, expect, it } from '@jest/globals';
import {
  EMPTY_PART,
  isPart,
  mayHold,
  PART_LETTERS,
  partsFor,
  withFingerprints,
} from '../../src/domain/intake/fingerprints.ts';
import { everyNth, inAll } from '../thoroughness.ts';

const empty = (count: number) => Array.from({ length: count }, () => EMPTY_PART);
const texts = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `activity 2019-06-12 ${kind}第${index}场`);

function filled(parts: readonly string[], added: readonly string[]): string[] {
  const changed = withFingerprints(parts, added);
  return parts.map((part, index) => changed.get(index) ?? part);
}

describe('fingerprints', () => {
  it('find every text that was put in, however many there are', () => {
    const parts = filled(empty(3), texts('读书会', inAll(20_000, 5_000)));
    expect(texts('读书会', inAll(20_000, 5_000)).filter((text) => !mayHold(parts, text))).toEqual([]);
    expect(parts.every(isPart)).toBe(true);
  });

  it.each(
    everyNth(
      [
        ['as they are made', 1 / 16, 0.005],
        ['where they are crowded', 1 / 10, 0.02],
      ],
      2,
    ),
  )('take fewer than these for known that are not, %s', (_, share, most) => {
    const parts = filled(empty(2), texts('读书会', Math.floor(2 * PART_LETTERS * 6 * share)));
    const others = texts('歌咏会', 5000).filter((text) => mayHold(parts, text));
    expect(others.length / 5000).toBeLessThan(most);
  });

  it('know nothing of anything while none is in', () => {
    expect(texts('读书会', 100).filter((text) => mayHold(empty(1), text))).toEqual([]);
  });

  it('put in a second time change nothing', () => {
    const parts = filled(empty(2), texts('读书会', 500));
    expect(withFingerprints(parts, texts('读书会', 500)).size).toBe(0);
  });

  it('change the one part alone in which a text is', () => {
    expect(withFingerprints(empty(12), ['读书会']).size).toBe(1);
  });
});

describe('partsFor', () => {
  it.each<[texts: number, now: number, parts: number]>([
    [0, 0, 1],
    [3300, 0, 1],
    [3301, 0, 2],
    [5000, 1, 1],
    [5281, 1, 2],
    [72_000, 0, 12],
    [500_000, 12, 12],
    [10, 5, 5],
  ])('%i texts in %i parts are kept in %i', (count, now, parts) => {
    expect(partsFor(count, { now, most: 12 })).toBe(parts);
  });
});

describe('isPart', () => {
  it.each([
    ['a shorter text', EMPTY_PART.slice(1)],
    ['a letter of none', `${EMPTY_PART.slice(1)}！`],
    ['nothing', ''],
  ])('is false of %s', (_, text) => {
    expect(isPart(text)).toBe(false);
  });
});
