/** A list of units held against the roster: nothing is deleted, nobody is there twice, and every doubt has its row. */

import { describe, expect, it } from '@jest/globals';
import { alikeNames } from '../../../src/domain/import/alike-names.ts';
import { mergeRoster, type RosterRow } from '../../../src/domain/import/merge-roster.ts';
import { LISTED, type ListedCells, type ListedUnit, readRoster } from '../../../src/domain/import/read-roster.ts';
import { inAll } from '../../thoroughness.ts';
import { isSteep } from '../measure-growth.ts';

const HEAD = ['单位名称', '简称', '联系人', '邮箱', '目标'];
const listed = (...lines: string[][]): readonly ListedUnit[] => readRoster([HEAD, ...lines])?.units ?? [];

const ROSTER: readonly RosterRow[] = [
  {
    index: 3,
    cells: { id: 'TG', name: '塘沽街道总工会', contacts: 'tg@example.org', aliases: '塘沽街工会', liaison: '张三' },
  },
  { index: 4, cells: { id: 'HG', name: '汉沽街道总工会', contacts: 'hg@example.org', aliases: '' } },
];

const BLANK = Object.fromEntries(LISTED.map((key) => [key, ''])) as ListedCells;

/** The roster after the list was taken in. */
function after(units: readonly ListedUnit[], roster: readonly RosterRow[], replaces = false): RosterRow[] {
  const { added, changed } = mergeRoster(units, roster, replaces);
  const stand = roster.map((row) => {
    const cells = changed.find(({ index }) => index === row.index)?.cells ?? {};
    return { ...row, cells: { ...row.cells, ...cells } };
  });
  return [...stand, ...added.map((cells, index) => ({ index: 100 + index, cells }))];
}

describe('mergeRoster', () => {
  it('adds what is new with a code, changes what is said otherwise, and leaves the rest', () => {
    const units = listed(
      ['塘沽街工会', '', '李四', 'new@example.org', ''],
      ['汉沽街道总工会', '', '', 'HG@example.org', ''],
      ['新河街道总工会', '', '王五', 'xh@example.org', '10'],
    );
    const { added, changed, findings, outcomes } = mergeRoster(units, ROSTER, false);
    expect(outcomes.map(({ is, row }) => [row, is])).toEqual([
      [2, 'changed'],
      [3, 'same'],
      [4, 'new'],
    ]);
    expect(changed).toEqual([{ index: 3, cells: { contacts: 'tg@example.org\nnew@example.org', liaison: '李四' } }]);
    expect(added).toMatchObject([{ id: 'U001', name: '新河街道总工会', contacts: 'xh@example.org', target: '10' }]);
    expect(findings).toEqual([]);
  });

  it('leaves out a line whose code is one unit’s and whose name another’s, in the roster or above in the list', () => {
    const line = (row: number, cells: object) => ({ row, cells: { ...BLANK, ...cells } });
    const units = [
      line(2, { id: 'TG', name: '汉沽街道总工会', target: '5' }),
      line(3, { id: 'XH', name: '新河街道总工会' }),
      line(4, { id: 'xh', name: '新北街道总工会' }),
    ];
    const { added, changed, findings, outcomes } = mergeRoster(units, ROSTER, false);
    expect(outcomes.map(({ is }) => is)).toEqual(['skipped', 'new', 'skipped']);
    expect([added.map(({ id }) => id), changed]).toEqual([['XH'], []]);
    expect(findings.filter(({ code }) => code === 'severalUnits').map(({ other }) => other)).toEqual([
      '塘沽街道总工会',
      '新河街道总工会',
    ]);
  });

  it('puts the list’s addresses in the place of those that stand only where that is wished', () => {
    const units = listed(['塘沽街道总工会', '', '', 'new@example.org', '']);
    expect(mergeRoster(units, ROSTER, true).changed).toEqual([{ index: 3, cells: { contacts: 'new@example.org' } }]);
  });

  it.each([false, true])('changes nothing when the same list comes again (addresses replaced: %s)', (replaces) => {
    const units = listed(
      ['塘沽街道总工会', '塘沽工会', '李四', '李四 <new@example.org>', '5场'],
      ['新河街道总工会', '', '王五', 'xh@example.org；x2@example.org', ''],
      ['新河街道总工会', '', '', 'x3@example.org', ''],
    );
    const once = after(units, ROSTER, replaces);
    const again = mergeRoster(units, once, replaces);
    expect([again.added, again.changed]).toEqual([[], []]);
    expect(once.map(({ cells }) => cells.name)).toEqual(['塘沽街道总工会', '汉沽街道总工会', '新河街道总工会']);
    expect(once[2]?.cells.contacts).toContain('x3@example.org');
  });

  it.each([
    [
      'a name twice',
      [
        ['甲工会', '', '', 'a@b.cn', ''],
        ['甲 工会', '', '', 'c@d.cn', ''],
      ],
      [[3, 'sameName', '2']],
    ],
    ['no mailbox', [['甲街道工会', '', '张三', '', '']], [[2, 'noContact', '']]],
    ['a bad mailbox', [['甲街道工会', '', '', 'a@', '']], [[2, 'badContact', '']]],
    ['a target that is no number', [['甲街道工会', '', '', 'a@b.cn', '若干']], [[2, 'badTarget', '']]],
    [
      'a name that is nearly one of the roster',
      [['塘沽街道工会', '', '', 'a@b.cn', '']],
      [[2, 'alike', '塘沽街道总工会']],
    ],
    [
      'two lines of one unit of the roster',
      [
        ['塘沽街道总工会', '', '', '', ''],
        ['塘沽街工会', '', '', 'a@b.cn', ''],
      ],
      [[3, 'severalUnits', '塘沽街道总工会']],
    ],
    ['a name without a letter', [['……', '', '', 'a@b.cn', '']], [[2, 'noName', '']]],
  ])('tells %s with its row', (_what, lines, wanted) => {
    const { findings } = mergeRoster(listed(...lines), ROSTER, false);
    expect(findings.map(({ code, other, row }) => [row, code, other])).toEqual(wanted);
  });

  it('gives no code that is taken', () => {
    const roster = [{ index: 3, cells: { id: 'u001', name: '甲街道工会' } }];
    expect(mergeRoster(listed(['乙街道工会', '', '', '', '']), roster, false).added[0]?.id).toBe('U002');
  });

  it('holds five thousand units against as many in proportion', () => {
    const most = inAll(5000, 2000);
    const units = listed(
      ...Array.from({ length: most }, (_, n) => [`第${n}分厂工会`, '', '', `u${n}@example.org`, '']),
    );
    const roster = mergeRoster(units, [], false).added.map((cells, index) => ({ index, cells }));
    expect(mergeRoster(units, roster, false).outcomes.every(({ is }) => is === 'same')).toBe(true);
    const merge = (size: number) => mergeRoster(units.slice(0, size), roster.slice(0, size), false);
    expect(isSteep(merge, inAll(4800, 1920))).toBe(false);
  });
});

describe('alikeNames', () => {
  it.each([
    ['塘沽街道总工会', '塘沽街总工会', true],
    ['塘沽街道总工会', '塘沽街道工会', true],
    ['天津港集团工会', '天津港集团工会委员会', true],
    ['第一小学工会', '第十一小学工会', false],
    ['东丽区总工会', '西丽区总工会', false],
    ['塘沽街道总工会', '汉沽街道总工会', false],
    ['三中', '一中', false],
    ['天津港集团工会', '天津市政集团工会', false],
  ])('%s and %s: %s', (one, other, isAlike) => {
    expect(alikeNames([{ name: one }, { name: other }]).length === 1).toBe(isAlike);
  });
});
