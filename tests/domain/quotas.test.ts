/** How many a unit may hand in, and what repeats what by the fields that a rule names. */

import { describe, expect, it } from '@jest/globals';
import type { CampaignForm } from '../../src/domain/campaign/schema.ts';
import { judge } from '../../src/domain/count/judge.ts';
import type { Cells } from '../../src/domain/intake/entry.ts';
import type { Issue } from '../../src/domain/intake/issue.ts';
import { beyondQuotas } from '../../src/domain/intake/quotas.ts';
import { sameness } from '../../src/domain/intake/sameness.ts';
import type { Rule } from '../../src/domain/rules/all.ts';
import { decision, entry } from '../factories.ts';
import { EVENT, FAULTLESS, type Kind, ROSTER, readerOf, safety, WORK } from './safety.ts';

const OTHER = { branch: '新河街道总工会' };

/** One entry among others: the cells that differ, and whether it was rejected or withdrawn. */
interface Given {
  kind?: Kind;
  cells?: Cells;
  fallen?: boolean;
  minute?: number;
}

const titles = ['甲', '乙', '丙', '丁', '戊', '己'];

function candidatesOf(form: CampaignForm, given: readonly Given[]) {
  const read = readerOf(form);
  return given.map(({ kind = 'essay', cells = {}, fallen = false, minute }, index) => {
    const at = `2028-06-20T09:0${minute ?? index}:00+08:00`;
    const base: Cells = { ...FAULTLESS[kind], title: titles[index] ?? '', author: `${titles[index]}示例` };
    const whole = { ...base, ...cells };
    const made = {
      ...entry({ id: `e${index + 1}`, form: form.key, number: `ZP-2028-000${index + 1}`, handedInAt: at }),
      cells: whole,
    };
    return { entry: made, read: read(whole), stands: !fallen };
  });
}

/** The rules of works with these instead of their quotas and of what repeats. */
function formWith(...rules: object[]): CampaignForm {
  const kept = WORK.rules.filter(({ check }) => check !== 'quota' && check !== 'unique');
  return {
    ...WORK,
    rules: [...kept, ...(rules.map((rule) => ({ level: 'error', source: 'district', ...rule })) as Rule[])],
  };
}

const QUOTA = { check: 'quota', code: 'overQuota', limit: 2 };

/** By entry what is said of a quota: `3/2`. */
const over = (form: CampaignForm, given: readonly Given[]): string[] => {
  const found = beyondQuotas(form, candidatesOf(form, given));
  return given.map((_, index) =>
    (found.get(`e${index + 1}`) ?? []).map(({ facts }) => `${facts.value}/${facts.limit}`).join(' '),
  );
};

describe('a quota', () => {
  it.each<[what: string, given: readonly Given[], says: readonly string[]]>([
    ['below it', [{}], ['']],
    ['at it', [{}, {}], ['', '']],
    ['beyond it', [{}, {}, {}, {}], ['', '', '3/2', '4/2']],
    ['by first hand-in', [{ minute: 9 }, {}, {}], ['3/2', '', '']],
    ['another choice', [{}, {}, { kind: 'photo' }], ['', '', '']],
    ['another unit', [{}, {}, { cells: OTHER }], ['', '', '']],
    ['one that was rejected', [{ fallen: true }, {}, {}], ['', '', '']],
    ['a rejected one beyond it', [{}, {}, { fallen: true }, {}], ['', '', '', '3/2']],
    ['a unit that nobody knows', [{ cells: { branch: '某工会' } }, {}, {}], ['', '', '']],
    ['three of a unit that nobody knows', Array(3).fill({ cells: { branch: '某工会' } }), ['', '', '']],
    ['a choice that cannot be read', [{ cells: { project: '画' } }, {}, {}], ['', '', '']],
    ['no choice', Array(3).fill({ cells: { project: '' } }), ['', '', '']],
  ])('per choice leaves and takes places: %s', (_, given, says) => {
    expect(over(WORK, given)).toEqual(says);
  });

  it('without choices is of all that a unit hands in, and may be told at a field', () => {
    const form = formWith({ ...QUOTA, field: 'title', level: 'warning' });
    expect(over(form, [{}, { kind: 'photo' }, { kind: 'video' }, { cells: OTHER }])).toEqual(['', '', '3/2', '']);
    const [issue] = beyondQuotas(form, candidatesOf(form, [{}, {}, {}])).get('e3') ?? [];
    expect(issue).toEqual({
      code: 'overQuota',
      level: 'warning',
      field: 'title',
      facts: { value: '3', limit: '2', others: [] },
      clause: null,
    });
  });

  it('takes only those for which its condition holds', () => {
    const form = formWith({ ...QUOTA, limit: 1, when: { age: { atMost: 35 } } });
    const young = { cells: { age: '30' } };
    expect(over(form, [young, { cells: { age: '36' } }, young, { cells: { age: '' } }])).toEqual(['', '', '2/1', '']);
    const doors = formWith({ ...QUOTA, limit: 1, when: { door: ['form'] } });
    expect(over(doors, [{}, {}])).toEqual(['', '2/1']);
  });

  it('falls when an earlier entry is rejected, and is no error then', () => {
    const facts = {
      campaign: safety(),
      roster: ROSTER,
      entries: candidatesOf(WORK, [{}, {}, {}]).map((one) => one.entry),
    };
    const codes = (decisions: Parameters<typeof judge>[0]['decisions']) =>
      judge({ ...facts, decisions }).map(({ issues }) => issues.map(({ code }) => code));
    expect(codes([])).toEqual([[], [], ['overQuota']]);
    expect(codes([decision({ entry: 'e1', kind: 'reject', reason: '不合格' })])).toEqual([[], [], []]);
  });
});

const UNIQUE = { check: 'unique', code: 'duplicate', field: 'author' };

const named = ({ facts: { entries = [] } }: Issue): string =>
  entries.map(({ number, unit }) => unit + number).join('、');

/** By entry what it repeats. */
const repeated = (form: CampaignForm, given: readonly Given[]): string[] => {
  const found = sameness(form, candidatesOf(form, given), ROSTER);
  return given.map((_, index) => (found.get(`e${index + 1}`)?.issues ?? []).map(named).join(' '));
};

const SAME = { cells: { author: '王示例' } };
const ELSEWHERE = { cells: { author: '王示例', ...OTHER } };

describe('unique by some fields', () => {
  const own = formWith({ ...UNIQUE, by: ['author'] });
  const all = formWith({ ...UNIQUE, by: ['author'], per: 'all' });
  const both = formWith({ ...UNIQUE, by: ['author', 'phone'], per: 'all' });

  it.each<[what: string, form: CampaignForm, given: readonly Given[], says: readonly string[]]>([
    [
      'the same, whatever title and day',
      own,
      [SAME, { cells: { author: '王示例', madeOn: '' } }],
      ['', 'ZP-2028-0001'],
    ],
    ['spelled otherwise, as titles may be', own, [SAME, { cells: { author: '《王 示例》' } }], ['', 'ZP-2028-0001']],
    ['another', own, [SAME, { cells: { author: '李示例' } }], ['', '']],
    ['nothing written', own, [{ cells: { author: '' } }, { cells: { author: ' ' } }], ['', '']],
    ['signs alone', own, [{ cells: { author: '——' } }, { cells: { author: '——' } }], ['', '']],
    ['another unit, within units', own, [SAME, ELSEWHERE], ['', '']],
    ['another unit, across units', all, [SAME, ELSEWHERE], ['', '塘沽街道总工会ZP-2028-0001']],
    ['its own unit, across units', all, [SAME, SAME], ['', 'ZP-2028-0001']],
    ['a unit that nobody knows', all, [SAME, { cells: { author: '王示例', branch: '某工会' } }], ['', '']],
    [
      'one that was rejected',
      all,
      [{ ...SAME, fallen: true }, ELSEWHERE, SAME],
      ['', '', '新河街道总工会ZP-2028-0002'],
    ],
    ['by first hand-in', all, [{ ...SAME, minute: 9 }, SAME], ['ZP-2028-0002', '']],
    ['all of several fields', both, [SAME, ELSEWHERE], ['', '塘沽街道总工会ZP-2028-0001']],
    ['one of several fields', both, [SAME, { cells: { ...ELSEWHERE.cells, phone: '66305000' } }], ['', '']],
    [
      'a number in another spelling',
      both,
      [SAME, { cells: { ...SAME.cells, phone: '(022)65301206' } }],
      ['', 'ZP-2028-0001'],
    ],
    [
      'one of several left empty',
      both,
      [{ cells: { ...SAME.cells, phone: '' } }, { cells: { ...SAME.cells, phone: '' } }],
      ['', ''],
    ],
  ])('%s', (_, form, given, says) => {
    expect(repeated(form, given)).toEqual(says);
  });

  it('holds together only what its condition is for', () => {
    const form = formWith({ ...UNIQUE, by: ['author'], when: { project: ['essay'] } });
    expect(repeated(form, [{ ...SAME, kind: 'photo' }, SAME, SAME])).toEqual(['', '', 'ZP-2028-0002']);
  });

  it('across units compares day and title where it names no fields', () => {
    const form = formWith({ ...UNIQUE, per: 'all' });
    const title = { cells: { title: '平安' } };
    const found = sameness(form, candidatesOf(form, [title, { cells: { title: '平安！', ...OTHER } }]), ROSTER);
    expect(found.get('e2')?.issues[0]?.facts).toEqual({
      entries: [{ unit: '塘沽街道总工会', number: 'ZP-2028-0001' }],
      others: ['title', 'madeOn'],
    });
    expect(repeated(form, [title, { cells: { title: '平安', madeOn: '2028-04' } }])).toEqual(['', '']);
  });

  it('tells by several rules at once, at one field only once', () => {
    const title = { ...UNIQUE, field: 'title' };
    const twice = formWith(title, { ...UNIQUE, by: ['author'] }, { ...UNIQUE, by: ['phone'] });
    const same = { cells: { title: '平安', author: '王示例' } };
    const issues = sameness(twice, candidatesOf(twice, [same, same]), ROSTER).get('e2')?.issues ?? [];
    expect(issues.map(({ field }) => field)).toEqual(['title', 'author']);
  });

  it('leaves what has no such rule alone', () => {
    expect(sameness({ ...EVENT, rules: [] }, [], ROSTER).size).toBe(0);
  });
});
