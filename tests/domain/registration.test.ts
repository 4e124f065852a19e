/** The 登记表 of a unit: its columns, what stands in them, what it says of the rules, and that its headings are read. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import type { Campaign } from '../../src/domain/campaign/schema.ts';
import { headFields, withHead } from '../../src/domain/import/own-head.ts';
import { readTable } from '../../src/domain/import/read-table.ts';
import { markText, readMark } from '../../src/domain/import/table-mark.ts';
import { registrationBook } from '../../src/domain/registration/registration-book.ts';
import { columnFields } from '../../src/domain/registration/registration-sheet.ts';
import { needOf, ruleLines } from '../../src/domain/registration/rule-lines.ts';
import type { TableBook } from '../../src/domain/registration/table-book.ts';
import { registrationWords } from '../../src/messages/registration/registration-words.ts';
import { activityOf, bookOf, sampleEntries, verdictsOf } from '../documents/sample-registration.ts';
import { campaign, entry, unit } from '../factories.ts';
import { everyNth } from '../thoroughness.ts';

const whole = campaign();
const activity = formOf(whole, 'activity');
const work = formOf(whole, 'work');

const FILES = ['2019', '2023', '2025-safety', '2027-reading'].map((name) => `src/campaigns/${name}.json`);

function campaignIn(path: string): Campaign {
  const parsed = parseCampaign(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.ok) throw new Error(path);
  return parsed.campaign;
}

const rowsOf = (book: TableBook, sheet = 0): string[][] =>
  (book.sheets[sheet]?.rows ?? []).map((row) => row.map(({ value }) => String(value)));

describe('columns', () => {
  it('are the official ones first, then the rest but for unit and contact person', () => {
    expect(columnFields(activity).map(({ key }) => key)).toEqual([
      'title',
      'host',
      'heldOn',
      'participants',
      'note',
      'heldUntil',
      'onlineViews',
      'contents',
      'format',
      'account',
      'links',
      'declaration',
    ]);
    expect(
      columnFields(work)
        .map(({ key }) => key)
        .slice(0, 9),
    ).toEqual(['track', 'subproject', 'kind', 'title', 'createdOn', 'authorName', 'link', 'summary', 'fileFormat']);
  });

  it.each(everyNth(FILES, 2))('of %s are all read as what they are', (path) => {
    const read = campaignIn(path);
    const every = read.forms.map(({ key, roles }, index) => {
      return entry({ id: `e${index}`, form: key, cells: { [roles.unit]: unit().name, [roles.title]: '甲' } });
    });
    const book = bookOf(every, read);
    read.forms.forEach((form, index) => {
      const table = readTable(form, rowsOf(book, index));
      const meant = table?.columns.map(({ meaning }) => (meaning?.is === 'field' ? meaning.key : meaning?.is));
      expect(meant).toEqual(['serial', ...columnFields(form).map(({ key }) => key), 'number', 'state']);
      expect(table?.rows).toHaveLength(1);
      expect(table?.passed).toEqual([]);
    });
    expect(readTable(read.forms[0] ?? activity, rowsOf(book, read.forms.length))).toBeNull();
  });
});

describe('the sheet of a form', () => {
  it('bears unit, contact person and mark above, and no example among the data', () => {
    const [title = [], asked, hint, heads = [], first = []] = rowsOf(bookOf([]));
    expect([title[0], title[13]]).toEqual(['线下活动登记表', '#2019/activity/TG']);
    expect(asked).toEqual(['', '报送单位：塘沽街道总工会', '联络人：', '', '联系方式：', '', '电子邮箱：', '']);
    expect(hint).toHaveLength(1);
    expect([heads[1], heads[2], heads[8]]).toEqual([
      '*线下活动名称',
      '主办单位名称',
      '线下活动内容（可填多项，用、隔开）',
    ]);
    expect(first.join('')).toBe('1');
    expect(rowsOf(bookOf([]))).toHaveLength(34);
  });

  it('has the unit’s entries by number as they stand, with number and state last', () => {
    const other = entry({ id: 'x', number: 'HD-2019-0009', cells: { unit: '别处' } });
    const book = bookOf([activityOf(2, { participants: '１２０人' }), activityOf(1, { heldOn: '6月12日' }), other]);
    const lines = rowsOf(book).slice(4, 7);
    expect(lines.map((line) => [...line.slice(0, 5), ...line.slice(-2)])).toEqual([
      ['1', '网络安全知识竞赛', '', '6月12日', '120', 'HD-2019-0001', '待审核'],
      ['2', '网络安全知识竞赛', '', '2019-06-12', '１２０人', 'HD-2019-0002', '审核通过'],
      ['3', '', '', '', '', '', ''],
    ]);
  });

  it('leaves out personal details, but for the author, and what no cell holds', () => {
    const book = bookOf([entry({ form: 'work', cells: { summary: '长'.repeat(32_768), authorPhone: '13800000200' } })]);
    const [line = []] = rowsOf(book, 1).slice(4);
    const of = (key: string) => line[columnFields(work).findIndex((field) => field.key === key) + 1];
    expect([of('authorName'), of('authorPhone'), of('authorAddress'), of('summary')]).toEqual(['甲示例', '', '', '']);
  });

  it('keeps texts that would be formulas in cells of texts, and counts as numbers', () => {
    const looks = (cells: Record<string, string>) =>
      (bookOf([activityOf(1, cells)]).sheets[0]?.rows[4] ?? []).slice(1, 5).map(({ look, value }) => [look, value]);
    expect(looks({ title: '=1+1', heldOn: '=TODAY()', participants: '-5' })).toEqual([
      ['text', '=1+1'],
      ['text', ''],
      ['text', '=TODAY()'],
      ['text', '-5'],
    ]);
    expect(looks({ participants: '007' }).slice(2)).toEqual([
      ['day', '2019-06-12'],
      ['number', '007'],
    ]);
    expect(looks({}).at(-1)).toEqual(['number', 120]);
  });

  it('checks choices, days and whole numbers as the campaign has them', () => {
    const [sheet, , , choices] = bookOf([]).sheets;
    const rules = Object.fromEntries(
      (sheet?.checks ?? []).map(({ column, rule }) => [columnFields(activity)[column - 1]?.key, rule]),
    );
    expect(rules).toMatchObject({
      title: null,
      heldOn: { is: 'day', from: '2019-01-01', until: '2019-12-31' },
      heldUntil: { is: 'day', from: null, until: null },
      participants: { is: 'whole', least: 1 },
      onlineViews: { is: 'whole', least: 0 },
      contents: { is: 'choice', column: 0, count: 11, several: true },
      format: { is: 'choice', column: 1, count: 6, several: true },
      declaration: { is: 'choice', column: 2, count: 1, several: false },
    });
    expect(choices?.rows.slice(0, 2).map((row) => row.slice(0, 3).map(({ value }) => value))).toEqual([
      ['网民素养教育', '知识竞赛', '是'],
      ['同心圆意识', '主题演讲', ''],
    ]);
    const help = sheet?.checks.find(({ column }) => column === 3)?.help;
    expect(help).toContain('须在2019年1月1日至12月31日之间');
  });

  it('is the same for the same entries in any order, and of no day but theirs', () => {
    const verdicts = verdictsOf(sampleEntries());
    const made = [verdicts, [...verdicts].reverse()].map((own) => {
      return registrationBook({ campaign: whole, verdicts: own }, unit(), registrationWords(whole));
    });
    expect(made[1]).toEqual(made[0]);
    expect(bookOf(sampleEntries()).day).toBe('2019-08-20');
    expect(bookOf([]).day).toBe('2019-08-19');
  });
});

describe('needOf', () => {
  it.each([
    ['activity', 'title', 'required'],
    ['activity', 'contents', 'wanted'],
    ['activity', 'host', 'optional'],
    ['work', 'track', 'required'],
    ['work', 'subproject', 'sometimes'],
    ['work', 'authorAddress', 'wanted'],
    ['work', 'declaration', 'optional'],
  ] as const)('of %s %s is %s', (form, key, need) => {
    expect(needOf(formOf(whole, form), key)).toBe(need);
  });
});

describe('ruleLines', () => {
  it('tells what an entry by table is held against, each rule in a sentence with its clause', () => {
    expect(ruleLines(whole, activity, registrationWords(whole)).map(([, text]) => text)).toEqual([
      '活动时间不得晚于填报日期，尚未开展的不要报（区级规定）。',
      '活动时间须在2019年1月1日至12月31日（《通知》“二、（一）”）。',
      '9月18日（含）前报送，逾期的保留并标注，由工作人员研究（《通知》“二、（一）”）。',
      '参与人数不超过5000（区级规定）。',
      '一行只填一场，多场的分行填（区级规定）。',
      '不要填写身份证号（区级规定）。',
      '同一线下活动只报一次：线下活动名称、活动时间都相同的，只取先报送的一份（区级规定）。',
      '几个单位联合举办的线下活动各单位都可以报，全区只计一次（区级规定）。',
    ]);
  });

  it('says by which answers a rule applies', () => {
    const lines = ruleLines(whole, work, registrationWords(whole)).map(([about, text]) => `${about}|${text}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '链接地址|作品类型为“话题”的，链接地址必须填写（区级规定）。',
        '联系方式|报送类别为“故事作品类”的，联系方式、电子邮箱至少填写一项（《通知》“附件3”）。',
        '时长|报送类别为“好网民正能量”示范性系列征集活动、子活动项目为“网络正能量微视频征集”的，时长须小于3分钟（《通知》“附件2”）。',
        '创作时间|报送类别不为“好网民正能量”示范性系列征集活动的，创作时间必须填写（《通知》“附件3”）。',
      ]),
    );
  });

  it.each(FILES)('of %s has nothing undefined, in either language', (path) => {
    const read = campaignIn(path);
    for (const language of ['zh-CN', 'en'] as const) {
      const words = registrationWords({ ...read, language });
      const lines = read.forms.flatMap((form) => ruleLines(read, form, words));
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.flat().join('\n')).not.toMatch(/undefined|null|NaN|\{|（）|：。|“”/u);
    }
  });
});

describe('readMark', () => {
  it.each([
    [[['线下活动登记表', '', '#2019/activity/TG']], { campaign: '2019', form: 'activity', unit: 'TG' }],
    [[[], [' ＃2019／work／大沽/1 ']], { campaign: '2019', form: 'work', unit: '大沽/1' }],
    [[['#好网民#']], null],
    [[['#1/2']], null],
    [[...Array.from({ length: 20 }, () => ['讲座']), ['#2019/work/TG']], null],
    [[], null],
  ])('of %j is %j', (rows, mark) => {
    expect(readMark(rows)).toEqual(mark);
  });

  it('reads what is written', () => {
    const mark = { campaign: '2019', form: 'activity', unit: 'TG' };
    expect(readMark([[markText(mark)]])).toEqual(mark);
  });
});

describe('withHead', () => {
  const HEAD = ['线下活动名称', '活动时间', '编号'];
  const rows = (...above: string[][]) => [...above, HEAD, ['讲座', '2019.6.12', ''], ['竞赛', '', 'HD-2019-0001']];
  const read = (lines: string[][]) => {
    const table = readTable(activity, lines);
    return table && withHead(activity, lines, table).rows.map(({ cells }) => [cells.contactName, cells.contactPhone]);
  };

  it.each<[string, string[], (string | undefined)[]]>([
    ['beside their labels', ['联络人：', '王示例', '联系方式：', '65301206'], ['王示例', '65301206']],
    ['behind their labels', ['联络人：王示例', '', '联系方式: 65301206'], ['王示例', '65301206']],
    ['the one alone', ['联络人：', '', '联系方式：', '65301206'], [undefined, '65301206']],
    ['neither', ['联络人：', '', '联系方式：'], [undefined, undefined]],
  ])('gives new rows the contact person above: %s', (_, line, expected) => {
    expect(read(rows(line))).toEqual([expected, [undefined, undefined]]);
  });

  it('lets a column of the table’s own come before', () => {
    const lines = [
      ['联络人：', '王示例'],
      [...HEAD, '联络人'],
      ['讲座', '2019.6.12', '', '李示例'],
    ];
    expect(read(lines)).toEqual([['李示例', undefined]]);
  });

  it('knows which fields are asked above', () => {
    expect(headFields(work)).toEqual(['contactName', 'contactPhone', 'contactEmail']);
  });
});
