/** When a rule applies: by lists, by what is left out, and by what a number or a day lies between. */

import { describe, expect, it } from '@jest/globals';
import { type Condition, holds, type Wanted } from '../../src/domain/campaign/conditions.ts';

describe('holds', () => {
  it.each<[wanted: Wanted, actual: unknown, met: boolean]>([
    [['a', 'b'], 'a', true],
    [['a', 'b'], 'c', false],
    [['a'], undefined, false],
    [['a'], ['b', 'a'], true],
    [['true'], true, true],
    [{ not: ['a'] }, 'b', true],
    [{ not: ['a'] }, undefined, true],
    [{ not: ['a'] }, ['a', 'b'], false],
    [{ atLeast: 10 }, 9, false],
    [{ atLeast: 10 }, 10, true],
    [{ atLeast: 10 }, 11, true],
    [{ atMost: 10 }, 9.9, true],
    [{ atMost: 10 }, 10, true],
    [{ atMost: 10 }, 10.1, false],
    [{ atLeast: 3, atMost: 5 }, 2, false],
    [{ atLeast: 3, atMost: 5 }, 3, true],
    [{ atLeast: 3, atMost: 5 }, 5, true],
    [{ atLeast: 3, atMost: 5 }, 6, false],
    [{ atLeast: 0 }, 0, true],
    [{ atLeast: 0 }, undefined, false],
    [{ atMost: 9 }, undefined, false],
    [{ atMost: 9 }, '3', false],
    [{ atMost: 9 }, '2019-08-09', false],
    [{ from: '2019-08-09' }, '2019-08-08', false],
    [{ from: '2019-08-09' }, '2019-08-09', true],
    [{ from: '2019-08-09' }, '2019-08-10', true],
    [{ until: '2019-08-09' }, '2019-08-09', true],
    [{ until: '2019-08-09' }, '2019-08-10', false],
    [{ from: '2019-08-09', until: '2019-08-09' }, '2019-08-09', true],
    [{ from: '2019-08-09' }, undefined, false],
    [{ from: '2019-08-09' }, 20190809, false],
    [{ until: '2019-08-09' }, 'story', false],
    [{ until: '2019-08-09' }, 'lecture', false],
    // A month lies within where one of its days does.
    [{ from: '2019-08-31' }, '2019-08', true],
    [{ from: '2019-09-01' }, '2019-08', false],
    [{ until: '2019-08-01' }, '2019-08', true],
    [{ until: '2019-07-31' }, '2019-08', false],
  ])('%j of %j: %s', (wanted, actual, met) => {
    expect(holds({ field: wanted }, { field: actual })).toBe(met);
  });

  it('asks for every part, and for nothing without a condition', () => {
    const both: Condition = { people: { atLeast: 10 }, heldOn: { from: '2019-08-09' } };
    expect(holds(both, { people: 10, heldOn: '2019-08-09' })).toBe(true);
    expect(holds(both, { people: 9, heldOn: '2019-08-09' })).toBe(false);
    expect(holds(both, { people: 10 })).toBe(false);
    expect(holds(undefined, {})).toBe(true);
    expect(holds({}, {})).toBe(true);
  });
});
