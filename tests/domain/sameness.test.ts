/** What an entry repeats or shares with others: duplicates, their elders, and joint activities. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { inOrderOfHandIn } from '../../src/domain/intake/candidate.ts';
import type { Cells, Entry, Unit } from '../../src/domain/intake/entry.ts';
import type { Issue } from '../../src/domain/intake/issue.ts';
import { entryReader, lookupsOf } from '../../src/domain/intake/read-entry.ts';
import { sameness } from '../../src/domain/intake/sameness.ts';
import { campaign, entry, unit } from '../factories.ts';

const WHOLE = campaign();
const TG = unit({ aliases: ['塘沽街工会'] });
const HZD = unit({ id: 'HZD', name: '杭州道街道总工会', aliases: ['杭州道工会'] });
const XH = unit({ id: 'XH', name: '新河街道总工会' });
const HW = unit({ id: 'HW', name: '区环卫系统工会', active: false });
const ROSTER: readonly Unit[] = [TG, HZD, XH, HW];

/** One entry among others: the cells that differ, and whether it was rejected or withdrawn. */
interface Given {
  cells?: Cells;
  fallen?: boolean;
  handedInAt?: string;
}

/** The entries r1, r2, … handed in one minute after another, and what `sameness` says of each. */
function found(form: 'activity' | 'work', given: readonly Given[], roster = ROSTER) {
  const candidates = given.map(({ cells = {}, fallen = false, handedInAt }, index) => {
    const number = `${form === 'work' ? 'ZP' : 'HD'}-2019-000${index + 1}`;
    const moment = handedInAt ?? `2019-08-20T09:0${index}:00+08:00`;
    const made = entry({ id: `r${index + 1}`, form, number, handedInAt: moment, cells });
    return {
      entry: made,
      read: entryReader(formOf(WHOLE, form), lookupsOf(roster, WHOLE))(made.cells),
      stands: !fallen,
    };
  });
  const same = sameness(formOf(WHOLE, form), candidates, roster);
  return candidates.map((one) => same.get(one.entry.id) ?? { issues: [], earlierPartners: [] });
}

/** The issues of each entry: `duplicate HD-2019-0001`; a partner with its unit. */
const issues = (form: 'activity' | 'work', given: readonly Given[], roster = ROSTER) =>
  found(form, given, roster).map((one) => one.issues.map(told).join(', '));

const told = ({ code, facts: { entries = [] } }: Issue): string =>
  `${code} ${entries.map(({ number, unit }) => unit + number).join('、')}`;

const SECOND = ['', 'duplicate HD-2019-0001'];
const NONE = ['', ''];

describe('a duplicate', () => {
  it.each<[what: string, second: Cells, gives: readonly string[]]>([
    ['everything alike', {}, SECOND],
    ['another spelling of the title', { title: '《网络安全 知识—竞赛》。' }, SECOND],
    ['full width and a mark without width', { title: '网络安全\u200B知识竞赛！' }, SECOND],
    ['another title', { title: '网络安全知识大赛' }, NONE],
    ['another way to write the day', { heldOn: '2019年6月12日 14:00' }, SECOND],
    ['a range that begins that day', { heldOn: '2019-06-12至2019-06-14' }, SECOND],
    ['another day', { heldOn: '2019-06-13' }, NONE],
    ['the unit by its alias', { unit: '塘沽街工会' }, SECOND],
    ['another host, number, contents', { host: '区总工会', participants: '80', contents: '行为规范' }, SECOND],
    ['a unit that is not on the roster', { unit: '某工会' }, NONE],
    ['a unit that is no longer active', { unit: '区环卫系统工会' }, NONE],
    ['no unit', { unit: '' }, NONE],
    ['no day', { heldOn: '' }, NONE],
    ['an unreadable day', { heldOn: '6月12日' }, NONE],
    ['no title', { title: '' }, NONE],
  ])('is the same unit, day and title (contract: duplicate): %s', (_, second, gives) => {
    expect(issues('activity', [{}, { cells: second }])).toEqual(gives);
  });

  it.each<[what: string, cells: Cells]>([
    ['both without a day', { heldOn: '' }],
    ['both with the same unreadable day', { heldOn: '6月12日' }],
    ['both without a title', { title: '' }],
    ['both with a title of signs only', { title: '——！！' }],
    ['both of the same unknown unit', { unit: '某工会' }],
    ['both of a unit that has left', { unit: '区环卫系统工会' }],
  ])('never is one: %s', (_, cells) => {
    expect(issues('activity', [{ cells }, { cells }])).toEqual(NONE);
  });

  it.each<[title: string, other: string]>([
    ['Net 安全', 'ＮＥＴ安全'],
    ['“读书会”', '读书会'],
    ['第①场', '第1场'],
    ['5G+工会', '5g工会'],
  ])('folds width, case, punctuation and symbols of a title: %s = %s', (title, other) => {
    expect(issues('activity', [{ cells: { title } }, { cells: { title: other } }])).toEqual(SECOND);
  });

  it('names the earliest elder that stands', () => {
    expect(issues('activity', [{}, {}, {}])).toEqual(['', 'duplicate HD-2019-0001', 'duplicate HD-2019-0001']);
    expect(issues('activity', [{ fallen: true }, {}, {}])).toEqual(['', '', 'duplicate HD-2019-0002']);
    expect(issues('activity', [{}, { fallen: true }, {}])).toEqual([
      '',
      'duplicate HD-2019-0001',
      'duplicate HD-2019-0001',
    ]);
  });

  it('is the one handed in later, whatever place it has and whatever day staff received it', () => {
    const late = '2019-08-21T08:00:00+08:00';
    expect(issues('activity', [{ handedInAt: late }, {}])).toEqual(['duplicate HD-2019-0002', '']);
  });

  it('is the one that arrived later when both were handed in in one second', () => {
    const handedInAt = '2019-08-21T08:00:00+08:00';
    expect(issues('activity', [{ handedInAt }, { handedInAt }])).toEqual(SECOND);
  });

  it('is told at the title, as an error by a district rule', () => {
    const [, second] = found('activity', [{}, {}]);
    expect(second?.issues).toEqual([
      {
        code: 'duplicate',
        level: 'error',
        field: 'title',
        facts: { entries: [{ unit: '', number: 'HD-2019-0001' }] },
        clause: null,
      },
    ]);
  });
});

describe('a duplicate work', () => {
  const SONG = { track: 'series', subproject: 'song', kind: '' };
  const AGAIN = ['', 'duplicate ZP-2019-0001'];

  it.each<[what: string, first: Cells, second: Cells, gives: readonly string[]]>([
    ['everything alike', {}, {}, AGAIN],
    ['another author', {}, { authorName: '乙示例' }, NONE],
    ['the author with a space inside', {}, { authorName: ' 甲 示例' }, AGAIN],
    ['no author either', { authorName: '' }, { authorName: '' }, AGAIN],
    ['another track', {}, { track: 'topic' }, NONE],
    ['the track by its label', {}, { track: '故事作品类' }, AGAIN],
    ['the same sub-project', SONG, SONG, AGAIN],
    ['another sub-project', SONG, { ...SONG, subproject: 'recitation' }, NONE],
    ['another kind', {}, { kind: '图片' }, AGAIN],
    ['another author’s telephone', {}, { authorPhone: '13800000201' }, AGAIN],
    ['a month for its first day', { createdOn: '2019-03' }, {}, AGAIN],
    ['a month for another day', { createdOn: '2019-03' }, { createdOn: '2019-03-02' }, NONE],
    ['no day', { ...SONG, createdOn: '' }, { ...SONG, createdOn: '' }, NONE],
    ['another unit', {}, { unit: HZD.name }, NONE],
  ])('also has track, sub-project and author in common (contract: duplicate): %s', (_, first, second, gives) => {
    expect(issues('work', [{ cells: first }, { cells: second }])).toEqual(gives);
  });
});

const BOTH = ['joint 杭州道街道总工会HD-2019-0002', 'joint 塘沽街道总工会HD-2019-0001'];

describe('a joint activity', () => {
  it.each<[what: string, first: string, second: string, gives: readonly string[]]>([
    ['both units are their own hosts', '', '', NONE],
    ['equal hosts', '区总工会', '区总工会', BOTH],
    ['equal hosts but for width and spaces', '区总工会（机关）', '区总 工会(机关)', BOTH],
    ['other hosts', '区总工会', '区妇联', NONE],
    ['the second names the first', '', '塘沽街道总工会', BOTH],
    ['the first names the second', '杭州道街道总工会', '', BOTH],
    ['one names the other by its alias', '', '塘沽街工会', BOTH],
    ['one names the other among several', '', '塘沽街道总工会、杭州道街道总工会', BOTH],
    ['one names the other with a space inside', '塘沽街道总工会与 杭州道 工会', '', BOTH],
    ['the same third unit, by name and by name', '新河街道总工会', '新河街道总工会', BOTH],
    ['each names itself', '塘沽街道总工会', '杭州道街道总工会', NONE],
    ['one names itself by alias, the other by name', '塘沽街工会', '塘沽街道总工会', BOTH],
    ['one names a third unit', '新河街道总工会', '', NONE],
  ])('has the same host (contract: joint): %s', (_, first, second, gives) => {
    const given = [{ cells: { host: first } }, { cells: { unit: HZD.name, host: second } }];
    expect(issues('activity', given)).toEqual(gives);
  });

  it('takes an alias of a host for its name', () => {
    const roster = [TG, HZD, unit({ id: 'XH', name: '新河街道总工会', aliases: ['新河工会'] })];
    const given = [{ cells: { host: '新河工会' } }, { cells: { unit: HZD.name, host: '新河街道总工会' } }];
    expect(issues('activity', given, roster)).toEqual(BOTH);
  });

  it('takes nothing for the host that an empty alias names', () => {
    const roster = [TG, unit({ ...HZD, aliases: ['', '\u200B'] })];
    expect(issues('activity', [{}, { cells: { unit: HZD.name } }], roster)).toEqual(NONE);
  });

  it.each<[what: string, second: Cells]>([
    ['another day', { heldOn: '2019-06-13' }],
    ['another title', { title: '读书会' }],
    ['no day', { heldOn: '' }],
    ['an unreadable day', { heldOn: '6月12日' }],
    ['a unit that has left', { unit: HW.name }],
    ['an unknown unit', { unit: '某工会' }],
  ])('never is one with %s', (_, second) => {
    const host = '区总工会';
    expect(issues('activity', [{ cells: { host } }, { cells: { unit: HZD.name, host, ...second } }])).toEqual(NONE);
  });

  const shared = (name: string): Given => ({ cells: { unit: name, host: '区总工会' } });

  it('is told to every partner, with the number of each other one', () => {
    expect(issues('activity', [shared(TG.name), shared(HZD.name), shared(XH.name)])).toEqual([
      'joint 杭州道街道总工会HD-2019-0002、新河街道总工会HD-2019-0003',
      'joint 塘沽街道总工会HD-2019-0001、新河街道总工会HD-2019-0003',
      'joint 塘沽街道总工会HD-2019-0001、杭州道街道总工会HD-2019-0002',
    ]);
  });

  it('is none for either once the partner was rejected or withdrawn', () => {
    expect(issues('activity', [{ ...shared(TG.name), fallen: true }, shared(HZD.name)])).toEqual(NONE);
    expect(issues('activity', [shared(TG.name), { ...shared(HZD.name), fallen: true }])).toEqual(NONE);
  });

  it('has only earlier partners of its own for elders, not a partner’s partner', () => {
    const chain = [
      { cells: { host: '杭州道街道总工会' } },
      { cells: { unit: HZD.name } },
      { cells: { unit: XH.name, host: '杭州道街道总工会、新河街道总工会' } },
    ];
    expect(found('activity', chain).map((one) => one.earlierPartners)).toEqual([[], ['r1'], ['r2']]);
  });

  it('is told at the title, as a warning', () => {
    const [first] = found('activity', [shared(TG.name), shared(HZD.name)]);
    const [issue] = first?.issues ?? [];
    expect([issue?.level, issue?.field]).toEqual(['warning', 'title']);
  });

  it('is never a work', () => {
    expect(issues('work', [{}, { cells: { unit: HZD.name } }])).toEqual(NONE);
  });

  it('leaves duplicates of its own unit what they are', () => {
    expect(issues('activity', [shared(TG.name), shared(TG.name), shared(HZD.name)])).toEqual([
      'joint 杭州道街道总工会HD-2019-0003',
      'duplicate HD-2019-0001, joint 杭州道街道总工会HD-2019-0003',
      'joint 塘沽街道总工会HD-2019-0001、塘沽街道总工会HD-2019-0002',
    ]);
  });
});

describe('inOrderOfHandIn', () => {
  it('sorts by first hand-in, then by arrival, and leaves the list as it was', () => {
    const at = (id: string, day: string): { entry: Entry } => ({
      entry: entry({ id, handedInAt: `2019-08-${day}T09:00:00+08:00` }),
    });
    const given = [at('a', '22'), at('b', '21'), at('c', '22'), at('d', '20')];
    expect(inOrderOfHandIn(given).map((one) => one.entry.id)).toEqual(['d', 'b', 'a', 'c']);
    expect(given.map((one) => one.entry.id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
