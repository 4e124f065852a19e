/** Which version of an entry is told to its unit, by hand. */

import { describe, expect, it } from '@jest/globals';
import { lastOwnVersion } from '../../src/domain/post/last-own-version.ts';
import { change, decision, entry } from '../factories.ts';

describe('lastOwnVersion', () => {
  const changed = (...by: readonly ('respondent' | 'staff')[]) =>
    entry({ changes: [...entry().changes, ...by.map((one) => change({ by: one }))] });
  const at = (version: number, kind: 'reject' | 'withdraw' | 'reopen' | 'return' | 'approve') =>
    decision({ id: `d${version}${kind}`, kind, version });

  it.each([
    ['a hand-in', changed(), [], 0],
    ['a change', changed('respondent'), [], 2],
    ['staff’s change', changed('staff'), [], 0],
    ['a change and staff’s', changed('respondent', 'staff'), [], 2],
    ['staff’s and a change', changed('staff', 'respondent'), [], 3],
    ['a change of what is approved', changed('respondent'), [at(1, 'approve')], 2],
    ['a change of what is returned', changed('respondent'), [at(1, 'return')], 2],
    ['a change of what is rejected', changed('respondent'), [at(1, 'reject')], 0],
    ['the same, reopened later', changed('respondent'), [at(1, 'reject'), at(2, 'reopen')], 0],
    ['a change before it was rejected', changed('respondent'), [at(2, 'reject')], 2],
    ['a change after it came back', changed('respondent'), [at(1, 'reject'), at(1, 'reopen')], 2],
    ['a change of what is withdrawn', changed('respondent'), [at(1, 'withdraw')], 0],
  ] as const)('of %s', (_, given, decisions, expected) => {
    expect(lastOwnVersion(given, decisions)).toBe(expected);
  });

  it('of a row that staff entered is what its unit has changed in it', () => {
    const row = entry({ door: 'staff', changes: [change({ by: 'staff' }), change()] });
    expect(lastOwnVersion(row, [])).toBe(2);
  });
});
