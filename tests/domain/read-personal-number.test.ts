/** Identity numbers as people write them, what only looks like one, and what a mail shows instead. */

import { describe, expect, it } from '@jest/globals';
import { maskedNumbers, personalNumberIn } from '../../src/domain/intake/read-personal-number.ts';
import { everyNth } from '../thoroughness.ts';
import { isSteep } from './measure-growth.ts';

// Of nobody: region 110101, serials of examples. 1237 has the right check sign, 1234 has not.
const WRITTEN = [
  '110101199001011237',
  '110101199001011234',
  '12010719850307001X',
  '12010719850307001x',
  '１１０１０１１９９００１０１１２３７',
  '１２０１０７１９８５０３０７００１Ｘ',
  '110101 19900101 1237',
  '110101-19900101-1237',
  '1101 0119 9001 0112 37',
  '110101 – 1990 0101 – 1237',
  '110101\u200B199001011237',
  '110101　1990　0101　1237',
  '1 1 0 1 0 1 1 9 9 0 0 1 0 1 1 2 3 7',
];

const MASKED = /^(?:110101|120107)\*{8}(?:123[47]|001X)$/;

describe('personalNumberIn and maskedNumbers', () => {
  it.each(WRITTEN)('knows %j for an identity number, alone and in a sentence (contract: personalNumber)', (number) => {
    for (const [before, after] of [
      ['', ''],
      ['王示例，身份证号：', '，女'],
      ['3 ', ' 2'],
      ['编号12-', '-34'],
      ['王示例13800138000 ', '何样例'],
      ['ID', 'A'],
    ] as const) {
      const text = `${before}${number}${after}`;
      expect([text, personalNumberIn(text)]).toEqual([text, number]);
      const masked = maskedNumbers(text);
      expect(masked.startsWith(before) && masked.endsWith(after)).toBe(true);
      expect(masked.slice(before.length, masked.length - after.length)).toMatch(MASKED);
      expect(maskedNumbers(masked)).toBe(masked);
    }
  });

  it.each([
    '',
    '13800138000',
    '022-66891234 13800138000',
    '13800138000、13900139000',
    '201906120000000001',
    '110101199013011237',
    '110101201902301234',
    '1101011990010112',
    '1101011990010112370',
    '110101199001011237X',
    '6222021990010112378',
    '000000199001011234',
    'https://weibo.com/7654321098765432109',
    '110101\n19900101\n1237',
    '2019-06-12至2019-06-14，120人，300450',
  ])('leaves %j as it is', (text) => {
    expect(personalNumberIn(text)).toBeNull();
    expect(maskedNumbers(text)).toBe(text);
  });

  it('knows one of an unknown region by its check sign alone', () => {
    expect(personalNumberIn('990101199001011230')).toBe('990101199001011230');
    expect(personalNumberIn('990101199001011231')).toBeNull();
  });

  it('masks each of several, and what is left of one where a text was cut', () => {
    expect(maskedNumbers('110101199001011237、12010719850307001X')).toBe('110101********1237、120107********001X');
    expect(maskedNumbers('王示例1101011990010…')).toBe('王示例110101****…');
    expect(maskedNumbers('王示例 110101 199…')).toBe('王示例 110101****…');
    expect(maskedNumbers('电话13800138000…')).toBe('电话13800138000…');
    expect(maskedNumbers('110101…')).toBe('110101…');
  });

  it('takes linear time, whatever is written', () => {
    for (const piece of everyNth(['1', '1 ', '1\u200B', ' ', '110101199001011237', '1…'], 3)) {
      expect([piece, isSteep((length) => maskedNumbers(piece.repeat(length)), 50_000)]).toEqual([piece, false]);
    }
  });
});
