/** The selection panel: what is approved, what goes to the city as it stands, what is open. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, type KeptWorld, reopen } from '../../flows/open-world.ts';
import { NOTHING, ONE, panel, TWO, twoApproved } from './selection-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = twoApproved(await bundle());
}, 120_000);

describe('readSelection', () => {
  it('gives what is approved, undecided at first and going all the same, and what is open', () => {
    const { changes, groups, honours, openParts, projects, tracks } = panel(reopen(first));
    expect(
      groups.map(({ chosen, key, lines, most }) => [key, most, chosen, lines.map(({ number }) => number)]),
    ).toEqual([['activity', null, 2, [ONE, TWO]]]);
    expect(groups[0]?.lines[0]).toEqual({
      ...NOTHING,
      title: '网络安全知识竞赛',
      unit: '塘沽街道总工会',
      sentWith: '',
    });
    expect(tracks.map(({ approved, key, next, sent }) => [key, next, approved, sent])).toEqual([
      ['activity', 2, null, []],
      ['work.story', 0, null, []],
      ['work.topic', 0, null, []],
      ['work.series', 0, null, []],
    ]);
    expect(honours.map(({ key }) => key)).toEqual(['好作品', '好活动', '好故事']);
    expect([projects.length, changes]).toEqual([7, []]);
    expect(openParts).toBeGreaterThan(0);
  });
});
