/** What has happened to an entry, and what of it somebody has not seen yet. */

import { describe, expect, it } from '@jest/globals';
import { type Happening, happenedSince, happeningsOf } from '../../src/domain/review/happenings.ts';
import { type ReviewState, stateOf } from '../../src/domain/review/states.ts';
import { change, decision, entry } from '../factories.ts';

/** Returned, handed in again, corrected by staff, approved; a waiver in between. */
const made = entry({ changes: [...entry().changes, change(), change({ by: 'staff', who: 'review@example.org' })] });
const decisions = [
  decision({ kind: 'return', version: 1 }),
  decision({ kind: 'waive', code: 'duplicate', version: 3 }),
  decision({ kind: 'approve', version: 3 }),
];
const steps = happeningsOf(made, decisions);
const told = ({ change: changed, decision: decided, state, version }: Happening) => [
  decided?.kind ?? changed?.by,
  version,
  state,
];

describe('happeningsOf', () => {
  it('lays decisions behind the change that they were made on (contract: States and decisions)', () => {
    expect(steps.map(told)).toEqual([
      ['respondent', 1, 'received'],
      ['return', 1, 'returned'],
      ['respondent', 2, 'resubmitted'],
      ['staff', 3, 'resubmitted'],
      ['waive', 3, 'resubmitted'],
      ['approve', 3, 'approved'],
    ]);
  });

  it('ends in the state that the entry is in', () => {
    expect(steps.at(-1)?.state).toBe(stateOf(made, decisions));
  });
});

describe('happenedSince', () => {
  it.each<[version: number, state: ReviewState, missed: number]>([
    [3, 'approved', 0],
    [3, 'resubmitted', 1],
    [2, 'resubmitted', 3],
    [1, 'returned', 4],
    [1, 'received', 5],
    // What never was so: the later versions at least are news.
    [2, 'withdrawn', 3],
    [9, 'received', 0],
  ])('of version %i in state %s leaves %i steps', (version, state, missed) => {
    expect(happenedSince(steps, { version, state })).toEqual(missed === 0 ? [] : steps.slice(-missed));
  });
});
