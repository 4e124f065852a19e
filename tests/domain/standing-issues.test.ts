/** Which issues stand and in what order they are read; what entries are called; the order of the program’s texts. */

import { describe, expect, it } from '@jest/globals';
import { entryName, otherEntries, unitName } from '../../src/domain/count/entry-name.ts';
import {
  asLeft,
  errorsFirst,
  type IssueCode,
  type StandingIssue,
  standingErrors,
  standingIssues,
} from '../../src/domain/intake/issue.ts';
import { byText, compareTexts } from '../../src/domain/text-order.ts';
import { campaign, issue, verdict } from '../factories.ts';

const error = (code: IssueCode, waived = false) => issue({ code, level: 'error', waived });
const warning = (code: IssueCode) => issue({ code, level: 'warning', waived: false });
const codes = (issues: readonly StandingIssue[]) => issues.map(({ code }) => code);

describe('the issues of an entry', () => {
  const waived = error('duplicate', true);
  it.each<[what: string, issues: StandingIssue[], first: IssueCode[], standing: IssueCode[], errors: IssueCode[]]>([
    ['none', [], [], [], []],
    ['one that was set aside', [waived], ['duplicate'], [], []],
    [
      'a warning before an error',
      [warning('late'), error('missing')],
      ['missing', 'late'],
      ['missing', 'late'],
      ['missing'],
    ],
    [
      'all kinds, turned round',
      [waived, warning('late'), error('badDate'), warning('joint'), error('missing')],
      ['badDate', 'missing', 'late', 'joint', 'duplicate'],
      ['badDate', 'missing', 'late', 'joint'],
      ['badDate', 'missing'],
    ],
  ])('are read errors first, set aside last: %s', (_, issues, first, standing, errors) => {
    expect([errorsFirst(issues), standingIssues(issues), standingErrors(issues)].map(codes)).toEqual([
      first,
      standing,
      errors,
    ]);
  });

  it.each<['error' | 'warning', string, boolean]>([
    ['error', 'late', true],
    ['error', 'missing', false],
    ['warning', 'late', false],
  ])('can be set aside where they are errors: %s, %s', (level, code, isWaived) => {
    expect(asLeft({ ...issue({ code: 'late', level }) }, new Set([code])).waived).toBe(isWaived);
  });
});

describe('what an entry is called', () => {
  it('has its title without the spaces around it, and the roster’s name of its unit', () => {
    const known = verdict({ entry: { cells: { title: ' 读书会 ', unit: '塘沽街道总工会' } } });
    expect(entryName(campaign(), known)).toEqual({ form: 'activity', number: 'HD-2019-0001', title: '读书会' });
    expect(unitName(campaign(), known)).toBe('塘沽街道总工会');
  });

  it('has the unit as it was written where the roster does not know it', () => {
    expect(unitName(campaign(), verdict({ entry: { cells: { unit: ' 某工会 ' } } }))).toBe('某工会');
  });

  it('names the entries that its issues speak of, each where it belongs', () => {
    const elder = { unit: '塘沽街道总工会', number: 'HD-2019-0001' };
    const partners = [elder, { unit: '新河街道总工会', number: 'HD-2019-10007' }];
    const issues = [issue({ code: 'joint', facts: { entries: partners } }), issue({ code: 'late' })];
    expect(otherEntries({ issues })).toEqual({ duplicateOf: [], jointWith: partners });
    expect(otherEntries({ issues: [issue({ code: 'duplicate', facts: { entries: [elder] } })] })).toEqual({
      duplicateOf: [elder],
      jointWith: [],
    });
  });
});

describe('the order of texts', () => {
  it.each([
    ['', '', 0],
    ['2019-08-19', '2019-08-26', -1],
    ['b', 'B', 1],
    ['ä', 'z', 1],
  ])('is by letters, as no language has it: %j, %j', (one, other, order) => {
    expect(compareTexts(one, other)).toBe(order);
  });

  it('keeps what has the same text as it was', () => {
    const lines = [
      { day: 'b', n: 1 },
      { day: 'a', n: 2 },
      { day: 'b', n: 3 },
    ];
    expect([...lines].sort(byText(({ day }) => day)).map(({ n }) => n)).toEqual([2, 1, 3]);
  });
});
