/** The review states: what each decision and each change makes of an entry, and for how long a waiver holds. */

import { describe, expect, it } from '@jest/globals';
import type { Change, Entry } from '../../src/domain/intake/entry.ts';
import type { Decision, DecisionKind } from '../../src/domain/review/decision.ts';
import {
  isWaiting,
  REVIEW_STATES,
  type ReviewState,
  stands,
  stateOf,
  waivedCodes,
} from '../../src/domain/review/states.ts';
import { change, decision, entry } from '../factories.ts';

type Step = DecisionKind | 'answer' | 'edit';

/** How an entry gets into each state. */
const WAYS: Readonly<Record<ReviewState, readonly Step[]>> = {
  received: [],
  returned: ['return'],
  resubmitted: ['return', 'answer'],
  approved: ['approve'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
};

/** An entry and its decisions after `steps`: an answer and an edit are a new version, a decision is on the last one. */
function after(steps: readonly Step[]): { made: Entry; decisions: Decision[] } {
  const changes: Change[] = [...entry().changes];
  const decisions: Decision[] = [];
  for (const step of steps) {
    if (step === 'answer') changes.push(change());
    else if (step === 'edit') changes.push(change({ by: 'staff' }));
    else decisions.push(decision({ kind: step, version: changes.length, code: step === 'waive' ? 'late' : '' }));
  }
  return { made: entry({ changes }), decisions };
}

function stateAfter(steps: readonly Step[]): ReviewState {
  const { made, decisions } = after(steps);
  return stateOf(made, decisions);
}

/** The contract's table; – is refused, and an entry that got such a decision stays as it is. */
const TABLE: readonly (readonly [ReviewState, Record<Exclude<Step, 'waive' | 'edit'>, ReviewState | '–'>])[] = [
  ['received', row('approved', 'returned', 'rejected', 'withdrawn', '–', 'received')],
  ['resubmitted', row('approved', 'returned', 'rejected', 'withdrawn', '–', 'resubmitted')],
  ['returned', row('approved', '–', 'rejected', 'withdrawn', '–', 'resubmitted')],
  ['approved', row('–', '–', '–', 'withdrawn', 'returned', 'resubmitted')],
  ['rejected', row('–', '–', '–', '–', 'received', 'rejected')],
  ['withdrawn', row('–', '–', '–', '–', 'received', 'withdrawn')],
];

type Cell = ReviewState | '–';

function row(approve: Cell, back: Cell, reject: Cell, withdraw: Cell, reopen: Cell, answer: Cell) {
  return { approve, return: back, reject, withdraw, reopen, answer };
}

describe('stateOf', () => {
  it.each(REVIEW_STATES)('is %s on the way there', (state) => {
    expect(stateAfter(WAYS[state])).toBe(state);
  });

  it.each(
    TABLE.flatMap(([from, to]) => Object.entries(to).map(([step, state]) => [from, step as Step, state] as const)),
  )('from %s by %s is %s (contract: States and decisions)', (from, step, state) => {
    expect(stateAfter([...WAYS[from], step])).toBe(state === '–' ? from : state);
  });

  it.each(REVIEW_STATES)('stays %s when staff change the content, and when they waive', (state) => {
    expect(stateAfter([...WAYS[state], 'edit'])).toBe(state);
    expect(stateAfter([...WAYS[state], 'waive'])).toBe(state);
  });

  it.each<[steps: readonly Step[], state: ReviewState]>([
    [['return', 'answer', 'return', 'answer', 'approve'], 'approved'],
    [['approve', 'answer', 'approve'], 'approved'],
    [['approve', 'reopen', 'approve'], 'approved'],
    [['reject', 'answer', 'reopen'], 'received'],
    [['reject', 'reopen', 'answer'], 'received'],
    [['withdraw', 'answer', 'approve'], 'withdrawn'],
    [['withdraw', 'answer', 'reopen'], 'received'],
    [['approve', 'withdraw', 'reopen', 'approve'], 'approved'],
    [['approve', 'edit', 'reopen'], 'returned'],
    [['return', 'edit', 'answer'], 'resubmitted'],
  ])('replays %j to %s', (steps, state) => {
    expect(stateAfter(steps)).toBe(state);
  });

  it('takes a decision for one on the version that it names, whenever it was written down', () => {
    const { made } = after(['answer']);
    const approved = decision({ version: 1, at: '2019-09-30T09:00:00+08:00' });
    expect(stateOf(made, [approved])).toBe('resubmitted');
    expect(stateOf(made, [{ ...approved, version: 2 }])).toBe('approved');
    expect(stateOf(made, [{ ...approved, version: 3 }])).toBe('received');
  });
});

describe('stands and isWaiting', () => {
  it.each([
    ['received', true, true],
    ['resubmitted', true, true],
    ['returned', true, false],
    ['approved', true, false],
    ['rejected', false, false],
    ['withdrawn', false, false],
  ] as const)(
    '%s stands: %s, waits for a reviewer: %s (contract: States and decisions)',
    (state, standing, waiting) => {
      expect([stands(state), isWaiting(state)]).toEqual([standing, waiting]);
    },
  );
});

describe('waivedCodes', () => {
  const waived = (steps: readonly Step[]) => {
    const { made, decisions } = after(steps);
    return [...waivedCodes(made, decisions)];
  };

  it.each<[steps: readonly Step[], codes: readonly string[]]>([
    [[], []],
    [['approve'], []],
    [['waive'], ['late']],
    [['waive', 'approve'], ['late']],
    [['waive', 'return'], ['late']],
    [['waive', 'answer'], []],
    [['waive', 'edit'], []],
    [['waive', 'answer', 'waive'], ['late']],
    [['waive', 'reject', 'reopen'], ['late']],
  ])('holds for the content that it was given for, and falls when that changes: %j → %j', (steps, codes) => {
    expect(waived(steps)).toEqual(codes);
  });

  it('holds each code that was waived', () => {
    const made = ['duplicate', 'outsideWindow'].map((code) => decision({ kind: 'waive', code }));
    expect([...waivedCodes(entry(), made)]).toEqual(['duplicate', 'outsideWindow']);
  });
});
