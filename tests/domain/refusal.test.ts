/** When a decision is refused, and which reason comes first where several hold. */

import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '../../src/domain/count/judge.ts';
import { versionOf } from '../../src/domain/intake/entry.ts';
import { DECISION_KINDS, type DecisionKind } from '../../src/domain/review/decision.ts';
import { refusalOf, type Wish } from '../../src/domain/review/refusal.ts';
import { REVIEW_STATES, type ReviewState } from '../../src/domain/review/states.ts';
import { campaign, change, issue, verdict } from '../factories.ts';

const WHOLE = campaign();

/** An approval by staff who saw version 1 in the state received. */
function wish(given: Partial<Wish> = {}): Wish {
  return {
    kind: 'approve',
    code: '',
    reason: '已核实',
    isStaff: true,
    by: 'review@example.org',
    seen: { version: 1, state: 'received' },
    ...given,
  };
}

const refusal = (asked: Partial<Wish>, on: Verdict | null = verdict()) => refusalOf(wish(asked), on, WHOLE);

/** A verdict in this state, and a wish that has seen it so. */
const inState = (state: ReviewState, more: Partial<Verdict> = {}) => verdict({ ...more, state });
const seen = (state: ReviewState) => ({ version: 1, state });

const DUPLICATE = issue({
  code: 'duplicate',
  field: 'title',
  facts: { entries: [{ unit: '', number: 'HD-2019-0001' }] },
});
const LATE = issue({ code: 'late', level: 'warning', field: null, facts: {} });

describe('refusalOf', () => {
  it.each<[from: ReviewState, allowed: readonly DecisionKind[]]>([
    ['received', ['approve', 'return', 'reject', 'withdraw']],
    ['resubmitted', ['approve', 'return', 'reject', 'withdraw']],
    ['returned', ['approve', 'reject', 'withdraw']],
    ['approved', ['withdraw', 'reopen']],
    ['rejected', ['reopen']],
    ['withdrawn', ['reopen']],
  ])('lets staff from %s only %j (contract: States and decisions)', (state, allowed) => {
    for (const kind of DECISION_KINDS.filter((one) => one !== 'waive')) {
      const expected = allowed.includes(kind) ? null : 'wrongState';
      expect([kind, refusal({ kind, seen: seen(state) }, inState(state))]).toEqual([kind, expected]);
    }
  });

  it.each([
    ['approve', 'received', null],
    ['withdraw', 'received', 'reasonMissing'],
    ['reopen', 'withdrawn', 'reasonMissing'],
    ['return', 'received', 'reasonMissing'],
    ['reject', 'received', 'reasonMissing'],
    ['reopen', 'approved', 'reasonMissing'],
    ['waive', 'received', 'reasonMissing'],
  ] as const)(
    'needs a reason for all but approving (contract: States and decisions): %s of what is %s without one: %s',
    (kind, state, code) => {
      for (const reason of ['', ' \u3000\n']) {
        const on = inState(state, { issues: kind === 'waive' ? [DUPLICATE] : [] });
        expect(refusal({ kind, reason, code: 'duplicate', seen: seen(state) }, on)).toBe(code);
      }
    },
  );

  it.each([
    ['an error', [DUPLICATE], 'errorsStand'],
    ['a waived error', [{ ...DUPLICATE, waived: true }], null],
    ['a waived error and another one', [{ ...DUPLICATE, waived: true }, issue()], 'errorsStand'],
    ['a warning', [LATE], null],
    ['nothing', [], null],
  ])('approves with %s: %#', (_, issues, code) => {
    expect(refusal({}, verdict({ issues }))).toBe(code);
  });

  it.each(['return', 'reject', 'withdraw'] as const)('lets staff %s an entry whose errors stand', (kind) => {
    expect(refusal({ kind }, verdict({ issues: [DUPLICATE] }))).toBeNull();
  });

  it.each(REVIEW_STATES)('waives an error in any state but rejected and withdrawn: %s', (state) => {
    const expected = state === 'rejected' || state === 'withdrawn' ? 'wrongState' : null;
    const on = inState(state, { issues: [DUPLICATE] });
    expect(refusal({ kind: 'waive', code: 'duplicate', seen: seen(state) }, on)).toBe(expected);
  });

  it.each([
    ['missing', issue({ code: 'missing' }), 'notWaivable'],
    ['badDate', issue({ code: 'badDate' }), 'notWaivable'],
    ['badNumber', issue(), 'notWaivable'],
    ['badPhone', issue({ code: 'badPhone' }), null],
    ['outsideWindow', issue({ code: 'outsideWindow' }), null],
    ['notInRoster', issue({ code: 'notInRoster' }), null],
    ['late', LATE, 'wrongState'],
    ['duplicate', { ...DUPLICATE, waived: true }, 'wrongState'],
    ['duplicate', issue(), 'wrongState'],
    ['', issue(), 'wrongState'],
    ['gone', issue(), 'wrongState'],
  ])('waiving %j where an issue stands (%#) gives %#', (code, standing, expected) => {
    expect(refusal({ kind: 'waive', code }, verdict({ issues: [standing] }))).toBe(expected);
  });

  it.each([
    ['version', { version: 2, state: 'received' }],
    ['state', { version: 1, state: 'resubmitted' }],
  ] as const)('is stale where the screen showed another %s', (_, screen) => {
    expect(refusal({ seen: screen })).toBe('stale');
    expect(refusal({ kind: 'withdraw', seen: screen })).toBe('stale');
  });

  const STALE = { version: 9, state: 'received' } as const;
  const withErrors = verdict({ issues: [DUPLICATE, issue()] });

  it.each<[pair: string, asked: Partial<Wish>, on: Verdict | null]>([
    ['notStaff before unknownEntry', { isStaff: false }, null],
    ['notStaff before reasonMissing', { isStaff: false, kind: 'return', reason: '' }, verdict()],
    ['unknownEntry before reasonMissing', { kind: 'return', reason: '' }, null],
    ['reasonMissing before wrongState', { kind: 'return', reason: '' }, inState('withdrawn')],
    ['wrongState before notWaivable', { kind: 'waive', code: 'missing' }, withErrors],
    ['wrongState before errorsStand', { seen: seen('approved') }, inState('approved', { issues: [DUPLICATE] })],
    ['wrongState before stale', { kind: 'reopen', seen: STALE }, verdict()],
    ['notWaivable before stale', { kind: 'waive', code: 'badNumber', seen: STALE }, withErrors],
    ['errorsStand before stale', { seen: STALE }, withErrors],
  ])('checks in the contract’s order: %s', (pair, asked, on) => {
    expect(refusal(asked, on)).toBe(pair.split(' ')[0]);
  });

  const typed = { door: 'staff' as const, changes: [change({ by: 'staff', who: 'Review@Example.org' }), change()] };

  it.each<[what: string, asked: Partial<Wish>, on: Verdict, code: string | null]>([
    ['who typed the row', {}, verdict({ entry: typed }), 'secondPerson'],
    ['somebody else', { by: 'second@example.org' }, verdict({ entry: typed }), null],
    ['who typed it, returning it', { kind: 'return' }, verdict({ entry: typed }), null],
    ['who typed it, of a form entry', {}, verdict({ entry: { changes: typed.changes } }), null],
    ['nobody whom Google names', { by: '' }, verdict({ entry: { ...typed, changes: [change({ who: '' })] } }), null],
    ['wrongState first', { seen: seen('approved') }, verdict({ entry: typed, state: 'approved' }), 'wrongState'],
    ['before errorsStand', {}, verdict({ entry: typed, issues: [issue()] }), 'secondPerson'],
    ['before stale', { seen: STALE }, verdict({ entry: typed }), 'secondPerson'],
  ])('with fourEyes lets a second person approve a row of staff’s (contract: fourEyes): %s', (_, asked, on, code) => {
    const given = { ...asked, seen: asked.seen ?? { version: versionOf(on.entry), state: 'received' as const } };
    expect(refusalOf(wish(given), on, { ...WHOLE, fourEyes: true })).toBe(code);
    if (code === 'secondPerson') expect(refusalOf(wish(given), on, WHOLE)).not.toBe(code);
  });
});
