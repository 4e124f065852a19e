/** What one entry's own content gives: every issue code with its level, field, facts and clause; order and doors. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { checkRules } from '../../src/domain/intake/check-rules.ts';
import type { Cells } from '../../src/domain/intake/entry.ts';
import type { Issue, IssueFacts } from '../../src/domain/intake/issue.ts';
import { entryReader, lookupsOf } from '../../src/domain/intake/read-entry.ts';
import { campaign, entry, unit } from '../factories.ts';
import { BASES, type Base, type Coming } from './issue-bases.ts';
import { CASES, type Case } from './issue-cases.ts';

const WHOLE = campaign();
const LOOKUPS = lookupsOf(
  [unit({ aliases: ['塘沽街工会'] }), unit({ id: 'HW', name: '区环卫系统工会', active: false })],
  WHOLE,
);
const USUAL: Coming = { door: 'form', changedOn: '2019-08-20', handedInOn: '2019-08-20' };
const STAFF = { door: 'staff' } as const;

function issuesOf(base: Base, cells: Cells = {}, coming: Partial<Coming> = {}): Issue[] {
  const form = formOf(WHOLE, base === 'activity' ? 'activity' : 'work');
  const whole: Cells = { ...entry({ form: form.key }).cells, ...BASES[base], ...cells };
  const readCells = entryReader(form, LOOKUPS);
  return checkRules({ form, cells: whole, read: readCells(whole), readCells, ...USUAL, ...coming });
}

/** An issue on one line: `error missing title`. */
const line = ({ level, code, field }: Issue) => `${level} ${code} ${field ?? '–'}`;

const table = Object.entries(CASES).flatMap(([code, cases]) =>
  cases.map(([base, cells, gives, coming]: Case) => ({
    code,
    base,
    cells,
    gives,
    coming,
    title: [base, ...Object.values(coming ?? {}), JSON.stringify(cells)].join(' ').slice(0, 90),
  })),
);

describe('checkRules', () => {
  it.each(Object.keys(BASES) as Base[])('finds nothing in a faultless entry: %s', (base) => {
    expect(issuesOf(base)).toEqual([]);
  });

  it.each(table)('gives for $code (contract: Issue codes) $gives: $title', ({ base, cells, gives, coming }) => {
    expect(issuesOf(base, cells, coming).map(line)).toEqual(gives);
  });

  it.each(Object.entries(CASES))('%s has a case that gives it and one that does not', (code, cases) => {
    const given = cases.map(([, , gives]) => gives.some((one) => one.includes(` ${code} `)));
    expect([given.includes(true), given.includes(false)]).toEqual([true, true]);
  });

  it.each([
    ['2018-01', []],
    ['2017-12', ['error outsideWindow createdOn']],
    ['2019-12', []],
    ['2020-01', ['error outsideWindow createdOn']],
    ['2018-01-14', ['error outsideWindow createdOn']],
    ['2019-12-16', ['error outsideWindow createdOn']],
  ])('judges a month in the submitter’s favour at both ends of a window: %s gives %j', (createdOn, gives) => {
    const form = formOf(WHOLE, 'work');
    const story = form.rules.find((rule) => rule.check === 'window' && rule.from === '2018-01-01');
    const rules = story ? [{ ...story, from: '2018-01-15', until: '2019-12-15' }] : [];
    const { cells } = entry({ form: 'work', cells: { createdOn } });
    const readCells = entryReader(form, LOOKUPS);
    expect(
      checkRules({ form: { ...form, rules }, cells, read: readCells(cells), readCells, ...USUAL }).map(line),
    ).toEqual(gives);
  });

  it('tells all problems at once, in the order of the form’s fields, those of the whole entry last', () => {
    const cells = { title: '字'.repeat(121), heldOn: '2020-02-01', participants: '约200', contents: '', links: 'x' };
    const bad = {
      ...cells,
      unit: '某工会',
      note: '110101199001011237',
      contactPhone: '1',
      contactEmail: '@',
      declaration: '',
    };
    expect(issuesOf('activity', bad, { handedInOn: '2019-10-01' }).map(line)).toEqual([
      'error notInRoster unit',
      'error tooManyCharacters title',
      'error futureDate heldOn',
      'error outsideWindow heldOn',
      'error badNumber participants',
      'error missing contents',
      'warning badLink links',
      'error badPhone contactPhone',
      'error badEmail contactEmail',
      'error noDeclaration declaration',
      'warning personalNumber –',
    ]);
  });

  it('tells all problems of a work at once, in the order of the form’s fields', () => {
    const bad = { fileFormat: 'AVI', durationSeconds: '180', sizeMegabytes: '50', kind: '图片', authorName: '' };
    const issues = issuesOf('microVideo', { ...bad, createdOn: '昨天', authorPhone: '无', declaration: '' });
    expect(issues.map(line)).toEqual([
      'error wrongKind kind',
      'error badDate createdOn',
      'error wrongFormat fileFormat',
      'error tooLong durationSeconds',
      'error tooBig sizeMegabytes',
      'error missing authorName',
      'error badPhone authorPhone',
      'error noDeclaration declaration',
    ]);
  });

  it('gives at most one issue for each code and field, whichever rules give it', () => {
    const form = formOf(WHOLE, 'activity');
    const { cells } = entry({ cells: { heldOn: '2018-12-31' } });
    const doubled = { ...form, rules: [...form.rules, ...form.rules] };
    const readCells = entryReader(form, LOOKUPS);
    expect(checkRules({ form: doubled, cells, read: readCells(cells), readCells, ...USUAL }).map(line)).toEqual([
      'error outsideWindow heldOn',
    ]);
    expect(issuesOf('activity', { contents: '画、歌、舞' }).map(line)).toEqual(['error unknownChoice contents']);
    expect(issuesOf('activity', { links: 'a b c' }).map(line)).toEqual(['warning badLink links']);
  });

  it('finds nothing wrong with the kind of a series work that was left to follow from its sub-project', () => {
    const left = ['microVideo', 'photography', 'recitation', 'song', 'microLesson', 'specialActivity'] as const;
    expect(left.flatMap((base) => issuesOf(base, { kind: '' }))).toEqual([]);
  });

  it('lets a kind that cannot be read follow nothing: it is flagged and not guessed', () => {
    const form = formOf(WHOLE, 'work');
    const cells: Cells = { ...entry({ form: 'work' }).cells, ...BASES.song };
    const kindOf = (kind: string) => entryReader(form, LOOKUPS)({ ...cells, kind }).values.kind;
    expect([kindOf(''), kindOf('画'), kindOf('视频')]).toEqual(['音乐', undefined, '视频']);
  });

  it('asks a work without a track only for what every track needs (contract: Field keys)', () => {
    const empty = { track: '', kind: '', link: '', authorName: '', authorPhone: '', authorEmail: '', summary: '' };
    expect(issuesOf('story', { ...empty, createdOn: '' }).map(line)).toEqual([
      'error missing track',
      'error missing createdOn',
    ]);
    expect(issuesOf('story', empty, { handedInOn: '2019-12-01' }).map(line)).toEqual(['error missing track']);
  });

  it('needs of a row that staff type only the four columns of Annex 1 and the unit', () => {
    const empty = Object.fromEntries(Object.keys(entry().cells).map((key) => [key, '']));
    expect(issuesOf('activity', empty, STAFF).map(line)).toEqual([
      'error missing unit',
      'error missing title',
      'error missing heldOn',
      'error missing participants',
      'warning incomplete contents',
      'warning incomplete contactName',
      'warning incomplete contactPhone',
      'warning incomplete declaration',
    ]);
  });

  it('needs of a work that staff type the unit, track and title, and what its track asks for', () => {
    const empty = Object.fromEntries(Object.keys(entry({ form: 'work' }).cells).map((key) => [key, '']));
    const typed = { ...empty, unit: '塘沽街道总工会', title: '歌', track: 'series', subproject: 'servicePlatform' };
    expect(issuesOf('song', typed, STAFF)).toEqual([]);
    expect(issuesOf('story', empty, STAFF).map(line)).toEqual([
      'error missing unit',
      'error missing track',
      'error missing title',
      'error missing createdOn',
    ]);
  });
});

const MP4_ONLY = { value: 'AVI', wanted: ['MP4'] };
const WEIBO = [
  ...['weibo.com', 'weibo.cn', 'toutiao.com', 'toutiaocdn.com', 'toutiaocdn.cn'],
  ...['toutiaocdn.net', 'toutiaoimg.com', 'toutiaoimg.cn'],
];

describe('the facts and the clause of an issue', () => {
  it.each<[code: string, base: Base, cells: Cells, facts: IssueFacts, clause: string | null]>([
    ['missing', 'activity', { title: '' }, {}, '二、（一）'],
    ['missing', 'activity', { contents: '' }, {}, null],
    ['missing', 'story', { authorName: '' }, {}, '附件3'],
    ['incomplete', 'microVideo', { fileFormat: '' }, {}, '附件2'],
    ['notInRoster', 'activity', { unit: ' 某 工会 ' }, { value: '某 工会' }, null],
    ['notInRoster', 'story', { unit: '某工会' }, { value: '某工会' }, '三、（二）'],
    ['badDate', 'activity', { heldOn: '19-8-9' }, { value: '19-8-9', suggestion: '2019-08-09' }, null],
    ['badDate', 'activity', { heldOn: '2019-2-30' }, { value: '2019-2-30' }, null],
    ['badNumber', 'activity', { participants: '120余人' }, { value: '120余人', suggestion: '120' }, null],
    ['badEmail', 'activity', { contactEmail: 'a@b。cn' }, { value: 'a@b。cn', suggestion: 'a@b.cn' }, null],
    ['badPhone', 'activity', { contactPhone: '无' }, { value: '无' }, null],
    [
      'badLink',
      'activity',
      { links: 'www.x.cn http://y.cn' },
      { value: 'www.x.cn', suggestion: 'http://www.x.cn http://y.cn' },
      null,
    ],
    [
      'unknownChoice',
      'story',
      { kind: '画' },
      { value: '画', wanted: ['故事', '图片', '视频', '音乐', '话题', '活动'] },
      null,
    ],
    ['tooManyCharacters', 'activity', { title: '字'.repeat(132) }, { value: '132', limit: '120' }, null],
    ['futureDate', 'activity', { heldOn: '2019-12-1' }, { value: '2019-12-1', limit: '2019-08-20' }, null],
    [
      'outsideWindow',
      'activity',
      { heldOn: '2018.12.30' },
      { value: '2018.12.30', from: '2019-01-01', until: '2019-12-31' },
      '二、（一）',
    ],
    ['outsideWindow', 'story', { createdOn: '2017-12' }, { value: '2017-12', from: '2018-01-01' }, '二、（三）1'],
    [
      'outsideWindow',
      'gala',
      { createdOn: '2018-12' },
      { value: '2018-12', from: '2019-01-01', until: '2019-12-31' },
      '二、（三）2',
    ],
    ['unusual', 'activity', { participants: '6,000人' }, { value: '6000', limit: '5000', bound: 'atMost' }, null],
    [
      'wrongKind',
      'story',
      { kind: '话题', title: '#好网民#', link: 'https://weibo.com' },
      { value: '话题', wanted: ['故事', '图片', '视频', '音乐'] },
      '二、（三）1',
    ],
    ['hashtagMissing', 'topic', { title: '谈' }, { wanted: ['#好网民#'] }, '二、（三）2'],
    ['wrongPlatform', 'topic', { link: 'https://X.cn/1' }, { value: 'https://x.cn/1', wanted: WEIBO }, '二、（三）2'],
    ['shortLink', 'topic', { link: 'http://t.cn/A1' }, { value: 'http://t.cn/A1', wanted: ['t.cn'] }, null],
    ['wrongFormat', 'microVideo', { fileFormat: 'AVI' }, MP4_ONLY, '附件2'],
    ['tooLong', 'microVideo', { durationSeconds: '3分钟' }, { value: '180', limit: '180', bound: 'lessThan' }, '附件2'],
    ['tooBig', 'microVideo', { sizeMegabytes: '50.5M' }, { value: '50.5', limit: '50', bound: 'lessThan' }, '附件2'],
    ['notOriginal', 'photography', { original: '' }, {}, '附件2'],
    ['noDeclaration', 'activity', { declaration: '' }, {}, '五、（四）'],
  ])('%s of an entry (%s) with %j has %j, clause %s', (code, base, cells, facts, clause) => {
    const found = issuesOf(base, cells).filter((issue) => issue.code === code);
    expect(found.map((issue) => [issue.facts, issue.clause])).toEqual([[facts, clause]]);
  });

  it('late gives the day of the hand-in and the deadline (二、（一）)', () => {
    const [late] = issuesOf('activity', {}, { handedInOn: '2019-09-20' });
    expect(late?.facts).toEqual({ value: '2019-09-20', limit: '2019-09-18' });
    expect([late?.clause, late?.field]).toEqual(['二、（一）', null]);
  });

  it('quotes a value on one line and in at most 40 characters', () => {
    const [found] = issuesOf('activity', { heldOn: `六\n${'六月'.repeat(30)}` });
    expect(found?.facts.value).toBe(`六 ${'六月'.repeat(18)}六…`);
    expect([...(found?.facts.value ?? '')]).toHaveLength(40);
  });
});
