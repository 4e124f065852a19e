/** A list of units as an office keeps it: which lines are units, and what each says. */

import { describe, expect, it } from '@jest/globals';
import { readRoster } from '../../../src/domain/roster/read-roster.ts';
import { PASTED_LISTS } from './pasted-lists.ts';

describe('readRoster', () => {
  it.each(PASTED_LISTS)('reads $what', ({ lines, passed = [], units }) => {
    const read = readRoster(lines);
    const said = (read?.units ?? []).map(({ cells, row }) => [
      row,
      Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')),
    ]);
    expect(Object.fromEntries(said)).toEqual(units);
    expect(read?.passed.map(({ row }) => row)).toEqual(passed);
  });

  it.each([
    ['nothing', []],
    ['blank lines', [[''], ['', ' ']]],
    [
      'a table of something else',
      [
        ['活动名称', '时间'],
        ['讲座', '2019.6.1'],
      ],
    ],
    ['headings alone', [['单位名称', '邮箱']]],
  ])('finds no units in %s', (_what, lines) => {
    expect(readRoster(lines)).toBeNull();
  });

  it('reads five thousand lines at once', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => [
      `${index + 1}`,
      `第${index}单位工会`,
      `u${index}@example.org`,
    ]);
    const began = performance.now();
    expect(readRoster([['序号', '单位名称', '邮箱'], ...lines])?.units.length).toBe(5000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
