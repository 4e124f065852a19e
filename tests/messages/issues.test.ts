/** What people read about issues: every code has words, with value, limit and clause, and never blames. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { ISSUE_CODES, type Issue, type IssueCode } from '../../src/domain/intake/issue.ts';
import { campaign, issue } from '../factories.ts';
import { wordIssue } from './word-issue.ts';

const ELDER = { unit: '塘沽街道总工会', number: 'HD-2019-0001' };

/** One issue of every code as the campaign of 2019 produces it, or could, with what its sentence must hold. */
const ISSUES: Readonly<Record<IssueCode, readonly [form: string, given: Partial<Issue>, holds: readonly string[]]>> = {
  missing: ['activity', { field: 'title', clause: '二、（一）' }, ['线下活动名称', '补填']],
  incomplete: ['work', { field: 'fileFormat', level: 'warning', clause: '附件2' }, ['文件格式', '补填']],
  notInRoster: ['activity', { field: 'unit', facts: { value: '塘沽工会' } }, ['塘沽工会', '单位名录', '规范名称']],
  badDate: ['activity', { field: 'heldOn', facts: { value: '8月9日' } }, ['8月9日', '年月日']],
  badNumber: ['activity', {}, ['约200', '例如 200']],
  badEmail: ['activity', { field: 'contactEmail', facts: { value: 'a@b' } }, ['a@b', 'name@example.org']],
  badPhone: ['activity', { field: 'contactPhone', facts: { value: '123' } }, ['123', '7至12位']],
  badLink: [
    'activity',
    { field: 'links', facts: { value: 'www.x.cn', suggestion: 'http://www.x.cn' } },
    ['http://www.x.cn'],
  ],
  unknownChoice: ['work', { field: 'kind', facts: { value: '画', limit: '故事、图片' } }, ['画', '故事、图片']],
  tooManyCharacters: ['activity', { field: 'title', facts: { value: '132', limit: '120' } }, ['132', '120', '删减']],
  futureDate: [
    'activity',
    { field: 'heldOn', facts: { value: '2019-12-01', limit: '2019-09-01' } },
    ['2019-12-01', '2019-09-01'],
  ],
  outsideWindow: [
    'activity',
    { field: 'heldOn', facts: { value: '2018-12-30', from: '2019-01-01', until: '2019-12-31' }, clause: '二、（一）' },
    ['2018-12-30', '2019-01-01 至 2019-12-31', '2018年', '请核对日期'],
  ],
  late: [
    'activity',
    { field: null, facts: { value: '2019-09-20', limit: '2019-09-18' }, clause: '二、（一）' },
    ['2019-09-18（含）', '已保留'],
  ],
  severalSessions: [
    'activity',
    { field: 'title', level: 'warning', facts: { value: '4场' } },
    ['4场', '一行计1场', '分行填写'],
  ],
  personalNumber: [
    'activity',
    { field: null, level: 'warning', facts: { value: '110101********1237' } },
    ['110101********1237', '请勿填写身份证号'],
  ],
  unusual: ['activity', { facts: { value: '6000', limit: '5000' } }, ['6000', '5000', '请核对']],
  wrongKind: [
    'work',
    { field: 'kind', facts: { value: '活动', limit: '故事、图片' }, clause: '二、（三）1' },
    ['活动', '故事、图片'],
  ],
  hashtagMissing: [
    'work',
    { field: 'title', facts: { wanted: ['#好网民#'] }, clause: '二、（三）2' },
    ['#好网民#', '作品名称', '作品简介'],
  ],
  wrongPlatform: [
    'work',
    { field: 'link', facts: { value: 'https://x.cn', limit: 'weibo.com' }, clause: '二、（三）2' },
    ['https://x.cn', 'weibo.com'],
  ],
  shortLink: [
    'work',
    { field: 'link', facts: { value: 'http://t.cn/1', limit: 't.cn' } },
    ['http://t.cn/1', '完整链接'],
  ],
  wrongFormat: [
    'work',
    { field: 'fileFormat', facts: { value: 'MOV', limit: 'MP4' }, clause: '附件2' },
    ['MOV', 'MP4'],
  ],
  tooLong: [
    'work',
    { field: 'durationSeconds', facts: { value: '180', limit: '180' }, clause: '附件2' },
    ['180 秒（3分钟）'],
  ],
  tooBig: ['work', { field: 'sizeMegabytes', facts: { value: '50', limit: '50' }, clause: '附件2' }, ['50 MB']],
  notOriginal: ['work', { field: 'original', facts: {}, clause: '附件2' }, ['本作品为作者原创']],
  noDeclaration: ['activity', { field: 'declaration', facts: {}, clause: '五、（四）' }, ['活动已实际开展']],
  duplicate: [
    'activity',
    { field: 'title', facts: { entries: [{ ...ELDER, unit: '' }] } },
    ['先报送的 HD-2019-0001 重复', '与我们联系'],
  ],
  joint: ['activity', { field: 'title', facts: { entries: [ELDER] } }, ['塘沽街道总工会HD-2019-0001', '全区只计一次']],
  tooSmall: ['activity', { facts: { value: '9', limit: '10', bound: 'atLeast' } }, ['为 9', '不得低于 10', '核对']],
  tooFewCharacters: ['activity', { field: 'account', facts: { value: '99', limit: '100' } }, ['99', '100', '补充']],
  tooFewItems: ['activity', { field: 'links', facts: { value: '2', limit: '3' } }, ['2 个链接', '少于 3 个', '补充']],
  tooManyItems: ['activity', { field: 'contents', facts: { value: '4', limit: '3' } }, ['4 项', '3 项', '删减']],
  contradiction: [
    'activity',
    { field: 'heldUntil', facts: { value: '2019-06-01', limit: '2019-06-12', bound: 'atLeast', others: ['heldOn'] } },
    ['2019-06-01', '2019-06-12', '不得早于活动时间', '更正'],
  ],
  overQuota: [
    'work',
    { field: null, facts: { value: '3', limit: '2', others: ['subproject'] } },
    ['2 件', '第 3 件', '告知'],
  ],
  breach: [
    'activity',
    { say: { own: '{label}{value}超过场地的{limit}。请核对。' }, facts: { value: '9', limit: '8' } },
    ['9', '8'],
  ],
};

const sentenceOf = (code: IssueCode, language: 'zh-CN' | 'en') => {
  const [form, given] = ISSUES[code];
  return wordIssue(issue({ code, ...given }), formOf(campaign(), form), language);
};

describe('issueSentence', () => {
  it.each(ISSUE_CODES)('%s tells the value, the limit, what to do, and the rule that it comes from', (code) => {
    const [, given, holds] = ISSUES[code];
    const sentence = sentenceOf(code, 'zh-CN');
    for (const part of holds) expect(sentence).toContain(part);
    const basis = given.clause ? `（《通知》“${given.clause}”）。` : '（区级规定）。';
    expect(sentence.endsWith(basis)).toBe(true);
  });

  it.each(ISSUE_CODES)('%s is calm and shows no code, in both languages', (code) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const sentence = sentenceOf(code, language);
      expect(sentence).not.toMatch(/[!！]|undefined|null|错误地|违反|[a-z][A-Z]/);
      expect(sentence.length).toBeGreaterThan(15);
    }
  });

  it.each([
    ['badNumber', { value: '0' }, '参与人数“0”不是不小于1的整数。请只填不小于1的整数（区级规定）。'],
    ['badNumber', { value: '约200', suggestion: '200' }, '参与人数“约200”不是数字。请只填数字，例如 200（区级规定）。'],
    [
      'badDate',
      { value: '8月9日', suggestion: '2019-08-09' },
      '参与人数“8月9日”读不出确切日期。请写明年月日，年份写四位数，例如 2019-08-09（区级规定）。',
    ],
    ['badNumber', { value: '现场若干' }, '参与人数“现场若干”不是数字。请只填数字（区级规定）。'],
  ] as const)('%s of %j reads: %s', (code, facts, expected) => {
    expect(wordIssue(issue({ code, facts }), formOf(campaign(), 'activity'), 'zh-CN')).toBe(expected);
  });

  it('names the smallest number that the field takes', () => {
    const given = issue({ code: 'badNumber', field: 'onlineViews', facts: { value: '-5' } });
    expect(wordIssue(given, formOf(campaign(), 'activity'), 'zh-CN')).toBe(
      '线上观看人次“-5”不是不小于0的整数。请只填不小于0的整数（区级规定）。',
    );
  });

  it('names all the fields of which one is enough', () => {
    const given = issue({ code: 'missing', field: 'authorPhone', facts: {}, clause: '附件3' });
    expect(wordIssue(given, formOf(campaign(), 'work'), 'zh-CN')).toContain('“联系方式”和“电子邮箱”都没有填写');
  });

  it('says that something is early where a window only has a beginning (Track 3)', () => {
    const facts = { value: '2017年12月', from: '2018-01-01' };
    const given = issue({ code: 'outsideWindow', field: 'createdOn', facts, clause: '二、（三）1' });
    expect(wordIssue(given, formOf(campaign(), 'work'), 'zh-CN')).toContain(
      '早于 2018-01-01。请核对日期；2017年的作品不予推荐',
    );
  });

  it('names the roster’s unit that a name probably means', () => {
    const given = issue({
      code: 'notInRoster',
      field: 'unit',
      facts: { value: '塘沽工会', suggestion: '塘沽街道总工会' },
    });
    const activity = formOf(campaign(), 'activity');
    expect(wordIssue(given, activity, 'zh-CN')).toContain('请按单位名录填写规范名称，例如 塘沽街道总工会（');
    expect(wordIssue(given, activity, 'en')).toContain('such as 塘沽街道总工会 (');
  });

  it('calls the day of receipt by the register’s column, since no form asks for it', () => {
    const given = issue({ code: 'badDate', level: 'warning', field: 'receivedOn', facts: { value: '18日' } });
    const activity = formOf(campaign(), 'activity');
    expect(wordIssue(given, activity, 'zh-CN')).toContain('收到日期“18日”读不出确切日期');
    expect(wordIssue(given, activity, 'en')).toContain('Received on: “18日”');
  });

  it('tells of a day ahead what ends it: a change of content, for the same again is no change (futureDate)', () => {
    const facts = { value: '2019-09-10', limit: '2019-08-20' };
    const given = issue({ code: 'futureDate', field: 'heldOn', facts });
    expect(wordIssue(given, formOf(campaign(), 'activity'), 'zh-CN')).toContain('注明“已完成”再提交');
  });
});

describe('other entries in a sentence', () => {
  const entries = [ELDER, { unit: '新河街道总工会', number: 'HD-2019-0007' }];
  it.each([
    ['zh-CN', 'joint', '与塘沽街道总工会HD-2019-0001、新河街道总工会HD-2019-0007的名称'],
    ['en', 'joint', 'those of 塘沽街道总工会 HD-2019-0001, 新河街道总工会 HD-2019-0007:'],
    ['zh-CN', 'duplicate', '与先报送的 塘沽街道总工会HD-2019-0001、新河街道总工会HD-2019-0007 重复'],
    ['en', 'duplicate', 'repeats 塘沽街道总工会 HD-2019-0001, 新河街道总工会 HD-2019-0007:'],
  ] as const)('are listed as the language lists: %s, %s', (language, code, holds) => {
    const told = wordIssue(issue({ code, facts: { entries } }), formOf(campaign(), 'activity'), language);
    expect(told).toContain(holds);
  });
});
