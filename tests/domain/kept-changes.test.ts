/** The changes of an entry as they are kept: bounded, and the same versions and states whoever made them. */

import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../src/domain/intake/entry.ts';
import { allChanges, keptChanges } from '../../src/domain/intake/kept-changes.ts';

const AT = '2019-08-20T09:00:00+08:00';

type By = Change['by'];

function changes(count: number, byOf: (index: number) => By, text = '长'.repeat(60)): Change[] {
  return Array.from({ length: count }, (_, index) => {
    return { at: AT, by: byOf(index), who: '', fields: { title: [text, text] as const } };
  });
}

const WAYS: readonly [string, (position: number) => By][] = [
  ['by the respondent', () => 'respondent'],
  ['by staff', (index) => (index === 0 ? 'respondent' : 'staff')],
  ['by both in turn', (index) => (index % 2 === 0 ? 'respondent' : 'staff')],
  ['by staff in pairs', (index) => (index % 3 === 0 ? 'respondent' : 'staff')],
];

describe('keptChanges', () => {
  it.each(WAYS)('of 3,000 changes %s takes less than 20,000 letters, and tells who made each', (_, byOf) => {
    const all = changes(3000, byOf);
    const kept = keptChanges(all);
    expect(JSON.stringify(kept).length).toBeLessThan(20_000);
    expect(allChanges(kept).map(({ by }) => by)).toEqual(all.map(({ by }) => by));
  });

  it('folded again after each change comes to the same as folded once', () => {
    const all = changes(300, WAYS[2]?.[1] ?? (() => 'staff'));
    let grown: readonly Change[] = [];
    for (const change of all) grown = allChanges(keptChanges([...grown, change]));
    expect(grown.map(({ by }) => by)).toEqual(all.map(({ by }) => by));
    expect(keptChanges(grown).folded?.runs).toBe(keptChanges(all).folded?.runs);
  });

  it('of 40,000 changes in turn forgets who made the oldest, never how many there were', () => {
    const kept = keptChanges(changes(40_000, WAYS[2]?.[1] ?? (() => 'staff')));
    expect(kept.folded?.runs.length).toBeLessThanOrEqual(4000);
    const all = allChanges(kept);
    expect([all.length, all.slice(-3000).map(({ by }) => by)]).toEqual([
      40_000,
      changes(3000, (index) => (index % 2 === 0 ? 'respondent' : 'staff')).map(({ by }) => by),
    ]);
  });

  it('reads lists of an earlier release', () => {
    const folded = { runs: 'r3s1r1', at: AT };
    const [first = { at: AT, by: 'respondent', who: '', fields: {} }] = changes(1, () => 'respondent');
    expect(
      allChanges({ changes: [first], folded })
        .map(({ by }) => by.charAt(0))
        .join(''),
    ).toBe('rrrrsr');
  });
});
