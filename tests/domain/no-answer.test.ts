// Cells that hold a sign and no answer, and texts that only begin like one.
import { describe, expect, it } from '@jest/globals';
import { isNoAnswer, saysNothing } from '../../src/domain/import/no-answer.ts';

describe('isNoAnswer', () => {
  it.each([
    '同上',
    ' 同 上 ',
    '同上（下午）',
    '同前',
    '〃',
    '"',
    '“',
    '″',
    '#REF!',
    '#N/A',
    '####',
    '=A1',
    '＝SUM(A1)',
  ])('is so of %s', (text) => expect(isNoAnswer(text)).toBe(true));

  it.each(['', '同上一堂网络课', '"网聚"讲座', '#好网民#我和网络', '无', '120', '5″'])('is not so of %s', (text) => {
    expect(isNoAnswer(text)).toBe(false);
  });
});

describe('saysNothing', () => {
  it.each(['无', ' 无 ', '暂无', '/', '／', '—', '——', '-', '0', '×'])('is so of %s', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  it.each(['', '无线电讲座', '10', '/a'])('is not so of %s', (text) => expect(saysNothing(text)).toBe(false));
});
