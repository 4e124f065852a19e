/** Whether one person has both entered and approved an entry. */

import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/domain/review/decision.ts';
import { enteredBy, isBySameHands, isOwnApproval } from '../../src/domain/review/same-hands.ts';
import { entry } from '../factories.ts';

const ME = 'me@example.org';
const typed = entry({ door: 'staff', changes: [{ at: '', by: 'staff', who: ME, fields: {} }] });
const decided = (kind: Decision['kind'], by: string, id: string = kind, code = ''): Decision => {
  return { id, entry: typed.id, kind, code, reason: '', by, at: '', version: 1 };
};

describe('enteredBy', () => {
  it.each([
    ['a row that somebody typed', typed, ME],
    ['a row of which Google did not tell', { ...typed, changes: [{ ...typed.changes[0], who: '' }] }, ''],
    ['an entry by form', { ...typed, door: 'form' }, ''],
  ])('of %s', (_what, one, expected) => {
    expect(enteredBy(one as typeof typed)).toBe(expected);
  });
});

describe('isBySameHands', () => {
  it.each([
    ['approve', ME, true],
    ['approve', 'ME@Example.org', true],
    ['approve', 'other@example.org', false],
    ['return', ME, false],
  ] as const)('%s by %s', (kind, by, expected) => {
    expect(isBySameHands({ kind, by }, ME)).toBe(expected);
  });

  it('is nobody where Google told neither', () => {
    expect(isBySameHands({ kind: 'approve', by: '' }, '')).toBe(false);
  });
});

describe('isOwnApproval', () => {
  it.each([
    ['approved by who entered it', 'approved', [decided('approve', ME)], true],
    ['approved by another', 'approved', [decided('approve', 'other@example.org')], false],
    [
      'approved by another after one’s own was taken back',
      'approved',
      [decided('approve', ME, 'd1'), decided('undo', ME, 'd2', 'd1'), decided('approve', 'other@example.org')],
      false,
    ],
    ['reopened since', 'returned', [decided('approve', ME), decided('reopen', ME)], false],
    ['never decided on', 'received', [], false],
  ] as const)('of one %s', (_what, state, decisions, expected) => {
    expect(isOwnApproval({ entry: typed, state }, decisions)).toBe(expected);
  });
});
