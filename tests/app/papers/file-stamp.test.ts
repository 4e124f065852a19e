/** What a file knows of itself: another text for another content, and how it was written last, read back as it was. */

import { describe, expect, it } from '@jest/globals';
import { printOf, readStamp, stampText, type Way } from '../../../src/app/papers/file-stamp.ts';
import { openBlank } from '../small-workbook.ts';

const AT = '2019-08-20T11:00:05+08:00';

describe('printOf', () => {
  it('is the same for the same content and another for any other; no cell takes it for a formula', () => {
    const office = openBlank().run();
    const print = (made: unknown) => printOf(office, made);
    expect(print(['汇总表', { size: 12 }])).toBe(print(['汇总表', { size: 12 }]));
    const prints = Array.from({ length: 200 }, (_, index) => print(['汇总表', { size: index }]));
    expect(new Set(prints).size).toBe(200);
    expect(prints.filter((each) => !each.startsWith('m'))).toEqual([]);
  });
});

describe('readStamp', () => {
  it.each(['written', 'restored', 'released', 'remade', 'renamed'] as const)(
    'reads back one that was %s',
    (way: Way) => {
      const stamp = { version: 12, at: AT, way };
      expect(readStamp(stampText(stamp))).toEqual(stamp);
      expect(stampText(stamp).length).toBeLessThanOrEqual(100);
    },
  );

  it.each([
    ['', { version: 1, at: '', way: 'written' }],
    ['x', { version: 1, at: '', way: 'written' }],
    [`3 ${AT} typed`, { version: 3, at: AT, way: 'written' }],
  ])('of %j is that of a first writing as far as it tells', (text, stamp) => {
    expect(readStamp(text)).toEqual(stamp);
  });
});
