/** A list of units as an office keeps it: which lines are units, and what each says. */

import { describe, expect, it } from '@jest/globals';
import { readRoster } from '../../../src/domain/import/read-roster.ts';
import { isSteep } from '../measure-growth.ts';
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

  it('reads five thousand lines in proportion', () => {
    const head = ['序号', '单位名称', '邮箱'];
    const lines = Array.from({ length: 5000 }, (_, n) => [`${n + 1}`, `第${n}单位工会`, `u${n}@example.org`]);
    expect(readRoster([head, ...lines])?.units.length).toBe(5000);
    expect(isSteep((size) => readRoster([head, ...lines.slice(0, size)]), 4800)).toBe(false);
  });
});
