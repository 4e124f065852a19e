/** Seasons of any size: such as a season file may say, the same each time, each decision on an entry that has come. */

import { describe, expect, it } from '@jest/globals';
import { largeSeason } from '../../src/bench/large-season.ts';
import { readSeason } from '../../src/season/season-file.ts';

const SIZE = { units: 6, entries: 240 };

describe('largeSeason', () => {
  it('is a season file of that size, the same each time', () => {
    const text = largeSeason(SIZE);
    const read = readSeason(text, '.');
    if (!read.ok) throw new Error(read.line);
    const { events, roster } = read.season;
    const come = events.filter((event) => event.do === 'submit');
    expect([roster.length, come.length]).toEqual([6, 240]);
    expect(new Set(come.map(({ form }) => form)).size).toBe(3);
    expect(largeSeason(SIZE)).toBe(text);
    expect(largeSeason({ ...SIZE, units: 7 })).not.toBe(text);
  });

  it('decides on entries the day after they have come, in order, and leaves some waiting', () => {
    const read = readSeason(largeSeason(SIZE), '.');
    if (!read.ok) throw new Error(read.line);
    const came = new Map<string, number>();
    let last = 0;
    let decided = 0;
    for (const event of read.season.events) {
      const ms = Date.parse(event.at);
      expect(ms).toBeGreaterThanOrEqual(last);
      last = ms;
      if (event.do === 'submit') came.set(event.id, ms);
      if (event.do !== 'review') continue;
      decided += 1;
      expect(ms - (came.get(event.entry) ?? ms)).toBeGreaterThan(86_400_000);
    }
    expect(decided).toBeGreaterThan(140);
    expect(decided).toBeLessThan(200);
  });
});
