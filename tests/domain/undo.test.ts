/** Undo: what it takes back, what it leads back to, and when it is too late. */

import { describe, expect, it } from '@jest/globals';
import { stateChanges } from '../../src/domain/post/news.ts';
import { type Decision, readDecisionLine, standing } from '../../src/domain/review/decision.ts';
import { happeningsOf } from '../../src/domain/review/happenings.ts';
import { type ReviewState, stateOf, waivedCodes } from '../../src/domain/review/states.ts';
import { isOvertakenByUndo, type LedgerMail, lastDecision, undoRefusal } from '../../src/domain/review/undo.ts';
import { change, decision, entry, verdict } from '../factories.ts';

type Kind = Decision['kind'];

/** Decisions d1, d2 … on version 1, an undo being of the one that stands last. */
function made(...kinds: readonly Kind[]): Decision[] {
  const all: Decision[] = [];
  for (const kind of kinds) {
    const code = kind === 'waive' ? 'duplicate' : kind === 'undo' ? (lastDecision(all)?.id ?? '') : '';
    all.push(decision({ id: `d${all.length + 1}`, kind, code }));
  }
  return all;
}

const WAYS: Readonly<Record<Exclude<ReviewState, 'resubmitted'>, readonly Kind[]>> = {
  received: [],
  returned: ['return'],
  approved: ['approve'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
};
const KINDS = ['approve', 'return', 'reject', 'withdraw', 'reopen', 'waive'] as const;

describe('an undo', () => {
  it.each(Object.entries(WAYS).flatMap(([state, way]) => KINDS.map((kind) => [state, kind, way] as const)))(
    'leads back to %s from what %s made of it (contract: Identity)',
    (state, kind, way) => {
      const decisions = made(...way, kind, 'undo');
      expect(stateOf(entry(), decisions)).toBe(state);
      expect([...waivedCodes(entry(), decisions)]).toEqual([]);
    },
  );

  it('leads back to what was handed in again', () => {
    const changes = [...entry().changes, change()];
    const approved = decision({ id: 'd2', version: 2 });
    const undone = decision({ id: 'd3', version: 2, kind: 'undo', code: 'd2' });
    expect(stateOf(entry({ changes }), [decision({ kind: 'return' }), approved, undone])).toBe('resubmitted');
  });

  it('takes back one after the other, and leaves what was decided anew', () => {
    expect(stateOf(entry(), made('return', 'approve', 'undo', 'undo'))).toBe('received');
    expect(stateOf(entry(), made('return', 'approve', 'undo'))).toBe('returned');
    expect(stateOf(entry(), made('approve', 'undo', 'reject'))).toBe('rejected');
    expect(standing(made('return', 'approve', 'undo', 'waive', 'undo')).map(({ id }) => id)).toEqual(['d1']);
  });

  it('restores the waivers as before it', () => {
    const codes = (...kinds: Kind[]) => [...waivedCodes(entry(), made(...kinds))];
    expect(codes('waive', 'approve', 'undo')).toEqual(['duplicate']);
    expect(codes('waive', 'undo')).toEqual([]);
  });

  it('stays in the log with what it took back, and is no news to the unit', () => {
    const decisions = made('approve', 'undo');
    const [, , last] = happeningsOf(entry(), decisions);
    expect([last?.decision?.kind, last?.state, last?.undone?.id]).toEqual(['undo', 'received', 'd1']);
    expect(stateChanges(entry(), decisions).map(({ state }) => state)).toEqual(['received']);
  });

  it('comes back from its copy', () => {
    const [, undone] = made('approve', 'undo');
    expect(readDecisionLine(JSON.stringify(undone))).toEqual(undone);
  });
});

describe('undoRefusal', () => {
  const mail = (given: Partial<LedgerMail>): LedgerMail => ({
    key: 'returned/r1/d1',
    kind: 'returned',
    unit: 'TG',
    owedAt: '2019-08-21T10:00:00+08:00',
    claimedAt: '2019-08-21T11:00:00+08:00',
    ...given,
  });
  const digest = mail({ key: 'digest/2019-08-26/TG', kind: 'digest', owedAt: '2019-08-26T08:00:00+08:00' });
  const EARLIER = '2019-08-20T12:00:00+08:00';

  it.each<[what: string, kinds: readonly Kind[], dayAgo: string, mails: readonly LedgerMail[], code: string | null]>([
    ['nothing was decided', [], EARLIER, [], 'wrongState'],
    ['all is taken back already', ['approve', 'undo'], EARLIER, [], 'wrongState'],
    ['nothing stands against it', ['approve'], EARLIER, [], null],
    ['a second less than 24 hours', ['approve'], '2019-08-21T09:59:59+08:00', [], null],
    ['24 hours to the second', ['approve'], '2019-08-21T10:00:00+08:00', [], 'tooLate'],
    ['its mail is owed', ['return'], EARLIER, [mail({ claimedAt: '' })], null],
    ['its mail was claimed', ['return'], EARLIER, [mail({})], 'tooLate'],
    ['another decision’s mail was claimed', ['return'], EARLIER, [mail({ key: 'returned/r1/d9' })], null],
    ['another entry’s mail was claimed', ['return'], EARLIER, [mail({ key: 'returned/r10/d1' })], null],
    ['the mail of the return before was claimed', ['return', 'approve'], EARLIER, [mail({})], null],
    ['a digest since was claimed', ['approve'], EARLIER, [digest], 'tooLate'],
    ['a digest since is owed', ['approve'], EARLIER, [{ ...digest, claimedAt: '' }], null],
    ['a digest before was claimed', ['approve'], EARLIER, [{ ...digest, owedAt: '2019-08-21T09:00:00+08:00' }], null],
    ['another unit’s digest was claimed', ['approve'], EARLIER, [{ ...digest, unit: 'HG' }], null],
  ])('where %s: %s', (_, kinds, dayAgo, mails, code) => {
    expect(undoRefusal(verdict(), made(...kinds), { dayAgo, mails: () => mails })).toBe(code);
  });

  it('is tooLate once the content has changed, by whomever', () => {
    for (const by of ['staff', 'respondent'] as const) {
      const changed = verdict({ entry: { changes: [...entry().changes, change({ by })] } });
      expect(undoRefusal(changed, made('approve'), { dayAgo: EARLIER, mails: () => [] })).toBe('tooLate');
    }
  });
});

describe('isOvertakenByUndo', () => {
  const undone = decision({ id: 'd2', kind: 'undo', code: 'd1', at: '2019-08-26T09:00:00+08:00' });
  const BEFORE = '2019-08-26T08:00:00+08:00';

  it.each([
    ['a digest from before', 'digest', 'digest/2019-08-26/TG', BEFORE, true],
    ['the district’s digest', 'districtDigest', 'districtDigest/2019-08-26', BEFORE, true],
    ['a digest of the same second', 'digest', 'digest/2019-08-26/TG', undone.at, true],
    ['a digest from after', 'digest', 'digest/2019-08-26/TG', '2019-08-26T09:00:01+08:00', false],
    ['a receipt of the entry', 'receipt', 'receipt/r1', BEFORE, true],
    ['a change of the entry', 'updated', 'updated/r1/2', BEFORE, true],
    ['a receipt of another entry', 'receipt', 'receipt/r10', BEFORE, false],
  ] as const)('%s', (_, kind, key, owedAt, expected) => {
    expect(isOvertakenByUndo({ key, kind, owedAt }, [undone])).toBe(expected);
    expect(isOvertakenByUndo({ key, kind, owedAt }, [])).toBe(false);
  });
});
