/** What people read of rules: by what the rule says and not by its code alone, and the sentence that a rule brings. */

import { describe, expect, it } from '@jest/globals';
import type { CampaignForm } from '../../src/domain/campaign/schema.ts';
import type { Cells } from '../../src/domain/intake/entry.ts';
import type { IssueCode, IssueFacts } from '../../src/domain/intake/issue.ts';
import { EVENT, formFor, issuesOf, type Kind, WORK } from '../domain/safety.ts';
import { campaign, issue } from '../factories.ts';
import { wordIssue } from './word-issue.ts';

const PHOTOS = 'https://x.cn/1 https://x.cn/2';

describe('the sentence of an issue', () => {
  it.each<[kind: Kind, cells: Cells, zh: string, en: string]>([
    [
      'drill',
      { minutes: '29' },
      '演练时长为 29 分钟，不得低于 30 分钟。请核对后更正（《通知》“第三条”）。',
      'Length: 29 minutes, must be at least 30 minutes. Please check and correct this (notice, “第三条”).',
    ],
    [
      'photo',
      { megabytes: '2.5' },
      '照片大小为 2.5 MB，不得小于 3 MB。请换用足够大的文件后更正（《通知》“第六条”）。',
      'Photo size: 2.5 MB, must be at least 3 MB. Please give a larger file and correct this (notice, “第六条”).',
    ],
    [
      'photo',
      { megabytes: '15.1' },
      '照片大小为 15.1 MB，不得超过 15 MB。请压缩后更正（区级规定）。',
      'Photo size: 15.1 MB, must be at most 15 MB. Please compress it and correct this (district rule).',
    ],
    [
      'video',
      { seconds: '14' },
      '时长为 14 秒，不得短于 15 秒。请核对后更正（区级规定）。',
      'Length: 14 s, must be at least 15 s. Please check and correct this (district rule).',
    ],
    [
      'video',
      { seconds: '490' },
      '时长为 490 秒，不得超过 480 秒（8分钟）。请剪短后更正（区级规定）。',
      'Length: 490 s, must be at most 480 s. Please cut it and correct this (district rule).',
    ],
    [
      'drill',
      { people: '4' },
      '参加人数 4 低于通常的最小数 5。请核对；确属实际数字的不必更改，工作人员会与你单位核实（区级规定）。',
      'People: 4 is less than the usual 5. ' +
        'Please check; leave it if it is right, and staff will ask you (district rule).',
    ],
    [
      'essay',
      { body: '安'.repeat(499) },
      '“正文”有499个字符，不到500个的下限。请补充（区级规定）。',
      '“Text” has 499 characters, fewer than 500. Please write more (district rule).',
    ],
    [
      'talk',
      { photos: PHOTOS },
      '“现场照片链接”有 2 个链接，不得少于 3 个。请补充（《通知》“第五条”）。',
      '“Links to photos” has 2 links; it must have at least 3. Please add more (notice, “第五条”).',
    ],
    [
      'drill',
      { scenes: '灭火' },
      '“演练科目”有 1 项，不得少于 2 项。请补充（区级规定）。',
      '“Scenes” has 1 choice; it must have at least 2. Please add more (district rule).',
    ],
    [
      'talk',
      { account: '一\n二\n三\n四\n五\n六' },
      '“活动情况”有 6 行，不得超过 5 行。请删减（区级规定）。',
      '“Account” has 6 lines; it must have at most 5. Please take some out (district rule).',
    ],
    [
      'check',
      { fixed: '5处' },
      '整改隐患 5 与查出隐患 3 不符：整改隐患不得大于查出隐患。请核对，更正有误的一项（区级规定）。',
      '“Hazards fixed” (5) must be at most “Hazards found” (3). ' +
        'Please check both, and correct the one that is wrong (district rule).',
    ],
    [
      'talk',
      { endedOn: '6.1', heldOn: '2028-06-10' },
      '结束日期“6.1”读不出确切日期。请写明年月日，年份写四位数（区级规定）。',
      'Last day: “6.1” is no date. Please give day, month and year, the year in four digits (district rule).',
    ],
    [
      'talk',
      { endedOn: '2028-06-01' },
      '结束日期 2028-06-01 与开始日期 2028-06-10 不符：结束日期不得早于开始日期。请核对，更正有误的一项（区级规定）。',
      '“Last day” (2028-06-01) must not be earlier than “First day” (2028-06-10). ' +
        'Please check both, and correct the one that is wrong (district rule).',
    ],
    [
      'check',
      { found: '-1' },
      '查出隐患“-1”不是不小于0的整数。请只填不小于0的整数（区级规定）。',
      'Hazards found: “-1” cannot be counted. ' +
        'Please give a whole number of at least 0, in digits only (district rule).',
    ],
    [
      'photo',
      { sealed: '' },
      '“盖章扫描件”没有勾选。此项必须勾选，核实后请勾选“已附盖章扫描件。”（区级规定）。',
      '“Sealed copy” is required but not ticked. ' +
        'Please check, and tick “The sealed copy is attached.” (district rule).',
    ],
    [
      'video',
      { title: '一日' },
      '“作品名称”中没有“安全生产月”。请补上；文字不同的不能代替（区级规定）。',
      '“安全生产月” is in none of: Title. Please add it; one that is worded otherwise will not do (district rule).',
    ],
    [
      'video',
      { platform: 'https://x.cn' },
      '链接“https://x.cn”不在指定平台上。请填写在指定平台的链接，域名为：v.example.cn（区级规定）。',
      '“https://x.cn” is not on a platform of the notice. ' +
        'Please give the link on one of: v.example.cn (district rule).',
    ],
    [
      'talk',
      { heldOn: '2028-05-31' },
      '开始日期为2028-05-31，活动应在2028-06-01至2028-06-30之间举办。请核对（《通知》“第二条”）。',
      'First day is 2028-05-31; hold it from 2028-06-01 to 2028-06-30 (notice, “第二条”).',
    ],
    [
      'essay',
      { age: '59岁' },
      '征文面向退休职工，作者59岁，不到60岁，请确认（区级规定）。',
      'Essays are for those who have retired; the author is 59, under 60 (district rule).',
    ],
  ])('says of %s with %j what the rule says', (kind, cells, zh, en) => {
    const told = (language: 'zh-CN' | 'en') =>
      issuesOf(kind, cells).map((each) => wordIssue(each, formFor(kind), language));
    expect(told('zh-CN')).toContain(zh);
    expect(told('en')).toContain(en);
  });

  const WHOLE = campaign();
  const [ACTIVITY, WORKS] = WHOLE.forms as [CampaignForm, CampaignForm];

  it.each<[code: IssueCode, form: CampaignForm, field: string | null, facts: IssueFacts, zh: string]>([
    [
      'tooLong',
      WORKS,
      'durationSeconds',
      { value: '180', limit: '180', bound: 'lessThan' },
      '须短于 180 秒（3分钟）。请剪短',
    ],
    ['tooLong', WORK, 'seconds', { value: '100', limit: '90', bound: 'lessThan' }, '须短于 90 秒。请剪短'],
    [
      'tooLong',
      EVENT,
      'minutes',
      { value: '200', limit: '180', bound: 'lessThan' },
      '演练时长为 200 分钟，须短于 180 分钟。请核对',
    ],
    [
      'tooBig',
      EVENT,
      'people',
      { value: '200', limit: '180', bound: 'atMost' },
      '参加人数为 200，不得超过 180。请核对',
    ],
    [
      'tooManyCharacters',
      WORK,
      'age',
      { value: '1500', limit: '1400', bound: 'atMost' },
      '年龄为 1500 岁，不得超过 1400 岁。',
    ],
    ['unusual', EVENT, 'people', { value: '9', limit: '9', bound: 'lessThan' }, '参加人数 9 达到或超过通常的上限 9。'],
    [
      'notOriginal',
      WORKS,
      'original',
      {},
      '“原创声明”没有勾选，此类作品须为原创。确为原创的请勾选“本作品为作者原创。”',
    ],
    ['notOriginal', WORK, 'clean', {}, '“无水印”没有勾选，此项须属实。确实如此的请勾选“照片没有水印。”'],
    [
      'hashtagMissing',
      WORKS,
      'title',
      { wanted: ['#好网民#'] },
      '中没有话题标签 #好网民#。请补上；文字不同的标签不能代替',
    ],
    ['hashtagMissing', WORK, 'title', { wanted: ['平安', '安康'] }, '中没有“平安”或“安康”。请补上；文字不同的不能代替'],
    [
      'wrongKind',
      WORKS,
      'kind',
      { value: '话题', limit: '故事' },
      '作品类型“话题”与报送类别不符，该类别为：故事。请改选作品类型，或核对报送类别',
    ],
    [
      'wrongKind',
      WORK,
      'project',
      { value: '征文', limit: '摄影' },
      '子项目“征文”不符合要求，须为：摄影。请改选子项目（',
    ],
    [
      'wrongPlatform',
      WORKS,
      'link',
      { value: 'https://x.cn', limit: 'weibo.com' },
      '请填写话题在指定平台的链接，域名为：weibo.com',
    ],
    ['severalSessions', ACTIVITY, 'title', { value: '4场' }, '一行计1场，分场举办的请分行填写；只举办1场的不必更改'],
    [
      'duplicate',
      ACTIVITY,
      'title',
      { entries: [{ unit: '', number: 'HD-2019-0001' }] },
      '单位、名称和日期都相同；同一线下活动只取先报送的一份',
    ],
    [
      'duplicate',
      WORK,
      'author',
      { entries: [{ unit: '新河街道总工会', number: 'ZP-2028-0001' }], others: ['author', 'phone'] },
      '与先报送的 新河街道总工会ZP-2028-0001 重复，作者、联系电话相同，只取先报送的一份。不是重复报送的，请更正作者、联系电话，或与我们联系',
    ],
    [
      'overQuota',
      WORK,
      null,
      { value: '3', limit: '2', others: ['project'] },
      '每个单位在同一子项目中最多报送作品 2 件，按报送先后这是第 3 件。请择优保留，要撤回的请告知我们',
    ],
    ['overQuota', WORK, null, { value: '3', limit: '2' }, '每个单位最多报送作品 2 件，按报送先后这是第 3 件。'],
    [
      'contradiction',
      EVENT,
      'fixed',
      { value: '5', limit: '5', bound: 'lessThan', others: ['found'] },
      '整改隐患须小于查出隐患',
    ],
    [
      'contradiction',
      EVENT,
      'fixed',
      { value: '5', limit: '6', bound: 'same', others: ['found'] },
      '整改隐患须等于查出隐患',
    ],
    [
      'contradiction',
      EVENT,
      'endedOn',
      { value: 'a', limit: 'b', bound: 'lessThan', others: ['heldOn'] },
      '结束日期须早于开始日期',
    ],
    [
      'contradiction',
      EVENT,
      'endedOn',
      { value: 'a', limit: 'b', bound: 'same', others: ['heldOn'] },
      '结束日期须同于开始日期',
    ],
  ])('%s of %#: by bound, type and the campaign’s own words', (code, form, field, facts, zh) => {
    const given = issue({ code, field, facts });
    expect(wordIssue(given, form, 'zh-CN')).toContain(zh);
    expect(wordIssue(given, form, 'en')).not.toMatch(/undefined|null|\{|\s{2}|: \./);
  });
});

describe('a rule’s own sentence', () => {
  const sayOf = (zh: string, facts: IssueFacts = {}, en?: string) =>
    issue({ field: 'people', facts, say: { own: zh, ...(en === undefined ? {} : { en }) } });

  it.each<[zh: string, facts: IssueFacts, told: string]>([
    ['请核对', {}, '请核对（区级规定）。'],
    ['请核对。', {}, '请核对（区级规定）。'],
    ['请核对。 \n', {}, '请核对（区级规定）。'],
    ['{label}{value}人，只容{limit}人', { value: '9', limit: '8' }, '参加人数9人，只容8人（区级规定）。'],
    ['{value}{value}', { value: '{limit}', limit: '8' }, '{limit}{limit}（区级规定）。'],
    [
      '{of}、{other}',
      { entries: [{ unit: '', number: 'AQ-2028-0001' }], others: ['name', 'heldOn'] },
      'AQ-2028-0001、活动名称、开始日期（区级规定）。',
    ],
    ['{value}', {}, '（区级规定）。'],
  ])('%j with %j is told as %s', (zh, facts, told) => {
    expect(wordIssue(sayOf(zh, facts), EVENT, 'zh-CN')).toBe(told);
  });

  it('is Chinese where there is no English, and stands whatever the code', () => {
    expect(wordIssue(sayOf('请核对。'), EVENT, 'en')).toBe('请核对 (district rule).');
    expect(wordIssue(sayOf('请核对。', {}, 'Check {label}.'), EVENT, 'en')).toBe('Check People (district rule).');
    expect(wordIssue({ ...sayOf('请核对。'), code: 'late', clause: '一' }, EVENT, 'zh-CN')).toBe(
      '请核对（《通知》“一”）。',
    );
  });
});
