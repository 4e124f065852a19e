/** Who may do what: rights by how somebody stands on the list of staff, and what a call lacks. */

import { describe, expect, it } from '@jest/globals';
import { allGiven, isUnconfirmed, lacking, RIGHTS, rightsOf, type Staffing } from '../../src/domain/staff/rights.ts';

const OWNER = 'owner@example.org';
const OLD = 'old@example.org';
const NEW = 'new@example.org';
const staff = [OWNER, OLD, NEW];
const given = { [OLD]: ['review', 'send'] } as const;

describe('rightsOf', () => {
  const cases: readonly (readonly [what: string, account: string, change: Partial<Staffing>, expected: unknown])[] = [
    ['the owner, who has all', OWNER, {}, RIGHTS],
    ['the owner, to whom nothing was given', OWNER, { given: { [OWNER]: [] } }, RIGHTS],
    ['the owner whom the list lacks', OWNER, { staff: [] }, RIGHTS],
    ['somebody confirmed', OLD, {}, ['review', 'send']],
    ['somebody confirmed, in another spelling', ' OLD@Example.org', {}, ['review', 'send']],
    ['somebody who was only typed', NEW, {}, []],
    ['anybody on the list, before anything was confirmed', NEW, { given: null }, RIGHTS],
    ['somebody confirmed who has left the list', OLD, { staff: [OWNER] }, null],
    ['a stranger', 'guest@example.org', {}, null],
    ['a stranger, before anything was confirmed', 'guest@example.org', { given: null }, null],
    ['somebody whom Google does not name', '', {}, null],
    ['a name that every object has', 'constructor', { staff: ['constructor'] }, []],
  ];

  it.each(cases)('of %s', (_what, account, change, expected) => {
    expect(rightsOf(account, { owner: OWNER, staff, given, ...change })).toEqual(expected);
  });

  it('takes Gmail’s spellings of one account for one', () => {
    const seen = { owner: OWNER, staff: ['z.hang@gmail.com'], given: { 'zhang+union@gmail.com': ['send'] } as const };
    expect(rightsOf('zhang@gmail.com', seen)).toEqual(['send']);
  });
});

describe('isUnconfirmed', () => {
  it.each([
    [OWNER, given, false],
    [OLD, given, false],
    [NEW, given, true],
    [NEW, null, false],
    [NEW, { [NEW]: [] }, false],
  ] as const)('of %s', (account, kept, expected) => {
    expect(isUnconfirmed(account, { owner: OWNER, given: kept })).toBe(expected);
  });
});

describe('lacking', () => {
  it.each([
    [[], 'look', null],
    [[], 'review', 'review'],
    [['review'], 'review', null],
    [['send'], ['send', 'personalData'], 'personalData'],
    [[], ['send', 'personalData'], 'send'],
    [RIGHTS, ['send', 'personalData'], null],
  ] as const)('%j for %j', (rights, need, expected) => {
    expect(lacking(rights, need)).toBe(expected);
  });

  it('is nothing for anybody to whom all was given', () => {
    const all = rightsOf(NEW, { owner: OWNER, staff, given: allGiven(staff) }) ?? [];
    expect(RIGHTS.map((right) => lacking(all, right))).toEqual(RIGHTS.map(() => null));
  });
});
