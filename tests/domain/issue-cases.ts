/** By issue code, what is written into an entry and which issues it has then: each with its nearest neighbours. */

import type { Cells } from '../../src/domain/intake/entry.ts';
import type { IssueCode } from '../../src/domain/intake/issue.ts';
import type { Base, Coming } from './issue-bases.ts';

const STAFF = { door: 'staff' } as const;
const LATER = { changedOn: '2019-09-20', handedInOn: '2019-09-20' } as const;
const E = (count: number) => '字'.repeat(count);

/** One case: what is written into which kind of entry, all the issues that it has then, and the days and the door. */
export type Case = readonly [base: Base, cells: Cells, gives: readonly string[], given?: Partial<Coming>];

/** What the rules of 2019 never tell: rules.test.ts has it. */
type NotOf2019 =
  | 'tooSmall'
  | 'tooFewCharacters'
  | 'tooFewItems'
  | 'tooManyItems'
  | 'contradiction'
  | 'overQuota'
  | 'breach';

/** By code; what only another entry can tell is in sameness.test.ts. */
export const CASES: Readonly<Record<Exclude<IssueCode, 'duplicate' | 'joint' | NotOf2019>, readonly Case[]>> = {
  missing: [
    ['activity', { unit: '' }, ['error missing unit']],
    ['activity', { title: ' \u3000' }, ['error missing title']],
    ['activity', { heldOn: '' }, ['error missing heldOn']],
    ['activity', { participants: '' }, ['error missing participants']],
    ['activity', { contents: '' }, ['error missing contents']],
    ['activity', { contactName: '', contactPhone: '' }, ['error missing contactName', 'error missing contactPhone']],
    [
      'activity',
      { host: '', format: '', links: '', note: '', contactEmail: '', heldUntil: '', onlineViews: '', account: '' },
      [],
    ],
    ['story', { unit: '', title: '' }, ['error missing unit', 'error missing title']],
    ['story', { contactName: '', contactPhone: '' }, ['error missing contactName', 'error missing contactPhone']],
    ['story', { contactName: '', contactPhone: '', contactEmail: '', declaration: '' }, [], STAFF],
    ['story', { track: '' }, ['error missing track']],
    ['story', { createdOn: '', kind: '' }, ['error missing kind', 'error missing createdOn']],
    ['topic', { createdOn: '', kind: '' }, ['error missing kind', 'error missing createdOn']],
    ['song', { createdOn: '', kind: '' }, []],
    ['song', { subproject: '', kind: '音乐' }, ['error missing subproject']],
    ['servicePlatform', { kind: '' }, []],
    ['topic', { link: '' }, ['error missing link']],
    ['gala', { link: '' }, []],
    ['story', { authorName: '' }, ['error missing authorName']],
    ['story', { authorPhone: '' }, []],
    ['story', { authorPhone: '', authorEmail: '' }, ['error missing authorPhone', 'warning incomplete authorEmail']],
    ['topic', { authorName: '', authorAddress: '', authorPhone: '', authorEmail: '' }, []],
    ['song', { authorName: '' }, ['error missing authorName']],
    ['song', { authorPhone: '', authorAddress: '' }, []],
    ['song', { authorEmail: '' }, []],
    ['recitation', { authorPhone: '', authorEmail: '' }, ['error missing authorPhone']],
    ['specialActivity', {}, []],
    ['servicePlatform', {}, []],
  ],
  incomplete: [
    ['activity', { contents: '' }, ['warning incomplete contents'], STAFF],
    ['activity', { contactName: '' }, ['warning incomplete contactName'], STAFF],
    ['activity', { contactPhone: '' }, ['warning incomplete contactPhone'], STAFF],
    ['activity', { declaration: '' }, ['warning incomplete declaration'], STAFF],
    ['activity', { declaration: '否' }, ['warning incomplete declaration'], STAFF],
    ['activity', { contactEmail: '' }, [], STAFF],
    ['story', { authorAddress: '' }, ['warning incomplete authorAddress']],
    ['story', { authorEmail: '' }, ['warning incomplete authorEmail']],
    ['microVideo', { fileFormat: '' }, ['warning incomplete fileFormat']],
    ['microVideo', { durationSeconds: '' }, ['warning incomplete durationSeconds']],
    ['microVideo', { sizeMegabytes: '' }, ['warning incomplete sizeMegabytes']],
    ['recitation', { fileFormat: '', durationSeconds: '', sizeMegabytes: '' }, []],
  ],
  notInRoster: [
    ['activity', { unit: '塘沽工会' }, ['error notInRoster unit']],
    ['activity', { unit: '区环卫系统工会' }, ['error notInRoster unit']],
    ['activity', { unit: ' 塘沽 街道总工会 ' }, []],
    ['story', { unit: '塘沽街工会' }, []],
    ['story', { unit: '塘沽' }, ['error notInRoster unit']],
  ],
  badDate: [
    ['activity', { heldOn: '8月9日' }, ['error badDate heldOn']],
    ['activity', { heldOn: '19-8-9' }, ['error badDate heldOn']],
    ['activity', { heldOn: '2019-02-29' }, ['error badDate heldOn']],
    ['activity', { heldOn: '2019-06' }, ['error badDate heldOn']],
    ['activity', { heldOn: '2019-06-03至2019-06-07' }, []],
    ['activity', { heldUntil: '次日' }, ['error badDate heldUntil']],
    ['activity', { heldUntil: '2019-06-13' }, []],
    ['story', { createdOn: '2018年1月' }, []],
    ['story', { createdOn: '2018-13' }, ['error badDate createdOn']],
    ['song', { createdOn: '去年' }, ['error badDate createdOn']],
  ],
  badNumber: [
    ['activity', { participants: '约200' }, ['error badNumber participants']],
    ['activity', { participants: '0' }, ['error badNumber participants']],
    ['activity', { onlineViews: '0' }, []],
    ['activity', { onlineViews: '3,000人次' }, []],
    ['activity', { onlineViews: '约3万' }, ['error badNumber onlineViews']],
    ['activity', { onlineViews: '-5' }, ['error badNumber onlineViews']],
    ['activity', { participants: '1' }, []],
    ['activity', { participants: '120.5' }, ['error badNumber participants']],
    ['activity', { participants: '1,200人次' }, []],
    ['microVideo', { durationSeconds: '2:59' }, ['error badNumber durationSeconds']],
    ['microVideo', { durationSeconds: '2′59″' }, []],
    ['microVideo', { sizeMegabytes: '1GB' }, ['error badNumber sizeMegabytes']],
  ],
  badEmail: [
    ['activity', { contactEmail: 'tg@localhost' }, ['error badEmail contactEmail']],
    ['activity', { contactEmail: 'tg@example.org' }, []],
    ['story', { authorEmail: '无' }, ['error badEmail authorEmail']],
    ['story', { contactEmail: 'a@b.cn c@d.cn' }, ['error badEmail contactEmail']],
  ],
  badPhone: [
    ['activity', { contactPhone: '653012' }, ['error badPhone contactPhone']],
    ['activity', { contactPhone: '6530120' }, []],
    ['story', { authorPhone: '1380000020012' }, ['error badPhone authorPhone']],
    ['story', { contactPhone: '无' }, ['error badPhone contactPhone']],
  ],
  badLink: [
    ['activity', { links: 'www.x.cn' }, ['warning badLink links']],
    ['activity', { links: 'http://x.cn https://y.cn' }, []],
    ['activity', { links: 'https://x.cn，ftp://y.cn' }, ['warning badLink links']],
    ['story', { link: '见附件' }, ['warning badLink link']],
    ['gala', { link: 'javascript:alert(1)' }, ['warning badLink link']],
    ['topic', { link: 'weibo.com/1' }, ['error badLink link']],
  ],
  unknownChoice: [
    ['activity', { contents: '网络安全知识、唱歌' }, ['error unknownChoice contents']],
    ['activity', { contents: '网络安全知识；行为规范' }, []],
    ['activity', { format: '拔河' }, []],
    ['story', { track: '故事' }, ['error unknownChoice track']],
    ['story', { kind: '画' }, ['error unknownChoice kind']],
    ['song', { subproject: '戏曲', kind: '音乐' }, ['error unknownChoice subproject']],
    ['story', { fileFormat: 'AVI' }, []],
  ],
  tooManyCharacters: [
    ['activity', { title: E(120) }, []],
    ['activity', { title: E(121) }, ['error tooManyCharacters title']],
    ['activity', { title: ` ${E(120)}\n` }, []],
    ['activity', { note: E(2000) }, []],
    ['activity', { note: E(2001) }, ['error tooManyCharacters note']],
    ['activity', { host: E(2001) }, ['error tooManyCharacters host']],
    ['activity', { account: E(300) }, []],
    ['activity', { account: E(301) }, ['error tooManyCharacters account']],
    ['story', { title: E(121), summary: E(2000) }, ['error tooManyCharacters title']],
    ['story', { summary: E(49_000) }, ['error tooManyCharacters summary']],
  ],
  futureDate: [
    ['activity', { heldOn: '2019-08-20' }, []],
    ['activity', { heldOn: '2019-08-21' }, ['error futureDate heldOn']],
    ['activity', { heldOn: '2019-08-21' }, [], { changedOn: '2019-08-21' }],
    ['activity', { heldOn: '2020-01-01' }, ['error futureDate heldOn', 'error outsideWindow heldOn']],
    ['story', { createdOn: '2019-08' }, []],
    ['story', { createdOn: '2019-09' }, ['error futureDate createdOn']],
    ['song', { createdOn: '2019-08-21' }, ['error futureDate createdOn']],
  ],
  outsideWindow: [
    ['activity', { heldOn: '2018-12-31' }, ['error outsideWindow heldOn']],
    ['activity', { heldOn: '2019-01-01' }, []],
    ['activity', { heldOn: '2019-12-31' }, [], { changedOn: '2020-01-02' }],
    ['activity', { heldOn: '2020-01-01' }, ['error outsideWindow heldOn'], { changedOn: '2020-01-02' }],
    ['activity', { heldOn: '2018-12-31至2019-01-02' }, ['error outsideWindow heldOn']],
    ['story', { createdOn: '2017-12-31' }, ['error outsideWindow createdOn']],
    ['story', { createdOn: '2018-01-01' }, []],
    ['story', { createdOn: '2017-12' }, ['error outsideWindow createdOn']],
    ['story', { createdOn: '2018-01' }, []],
    ['gala', { createdOn: '2018-12-31' }, ['error outsideWindow createdOn']],
    ['gala', { createdOn: '2018-12' }, ['error outsideWindow createdOn']],
    ['gala', { createdOn: '2019-01' }, []],
    ['gala', { createdOn: '2020-01' }, ['error outsideWindow createdOn'], { changedOn: '2020-02-01' }],
    ['topic', { createdOn: '2016-05-04' }, []],
    ['song', { createdOn: '1999-10-01' }, []],
  ],
  late: [
    ['activity', {}, [], { handedInOn: '2019-09-18' }],
    ['activity', {}, ['warning late –'], { handedInOn: '2019-09-19' }],
    ['activity', {}, [], { changedOn: '2019-09-19' }],
    ['activity', { heldOn: '2019-09-18' }, ['warning late –'], LATER],
    ['activity', { heldOn: '2019-09-19' }, [], LATER],
    ['activity', { heldOn: '2019-09-18至2019-09-19' }, ['warning late –'], LATER],
    ['activity', { heldOn: '9月19日' }, ['error badDate heldOn', 'warning late –'], LATER],
    ['story', { createdOn: '2019-08-24' }, ['warning late –'], { changedOn: '2019-08-25', handedInOn: '2019-08-25' }],
    ['story', {}, [], { handedInOn: '2019-08-23' }],
    ['story', {}, ['warning late –'], { handedInOn: '2019-08-24' }],
    ['gala', {}, ['warning late –'], { handedInOn: '2019-08-24' }],
    ['song', {}, [], { handedInOn: '2019-10-31' }],
    ['song', {}, ['warning late –'], { handedInOn: '2019-11-01' }],
    ['song', {}, ['warning late –'], { handedInOn: '2019-11-01', ...STAFF }],
  ],
  severalSessions: [
    ['activity', { title: '网络安全讲座（共4场）' }, ['warning severalSessions title']],
    ['activity', { note: '分两场举办' }, ['warning severalSessions title']],
    ['activity', { title: '第二场网络安全讲座', note: '1场' }, []],
    ['activity', { format: '3场讲座' }, []],
    ['story', { title: '我的三场比赛' }, []],
  ],
  personalNumber: [
    ['activity', { note: '王示例 110101199001011237' }, ['warning personalNumber –']],
    ['story', { summary: '身份证：110101-19900101-1237' }, ['warning personalNumber –']],
    ['activity', { note: '流水号 201906120000000001' }, []],
  ],
  unusual: [
    ['activity', { participants: '5000' }, []],
    ['activity', { participants: '5001' }, ['warning unusual participants']],
  ],
  wrongKind: [
    ...['故事', '图片', '视频', '音乐'].map((kind): Case => ['story', { kind }, []]),
    ['story', { kind: '活动' }, ['error wrongKind kind']],
    ['gala', { kind: '图片' }, ['error wrongKind kind']],
    ...(['microVideo', 'recitation', 'microLesson'] as const).flatMap((base): Case[] => [
      [base, { kind: '视频' }, []],
      [base, { kind: '图片' }, ['error wrongKind kind']],
    ]),
    ['photography', { kind: '图片' }, []],
    ['photography', { kind: '视频' }, ['error wrongKind kind']],
    ['song', { kind: '音乐' }, []],
    ['song', { kind: '视频' }, []],
    ['song', { kind: '故事' }, ['warning wrongKind kind']],
    ['specialActivity', { kind: '活动' }, []],
    ['specialActivity', { kind: '视频' }, ['warning wrongKind kind']],
    ...['故事', '图片', '视频', '音乐', '活动'].map((kind): Case => ['servicePlatform', { kind }, []]),
  ],
  hashtagMissing: [
    ['topic', { title: '大家谈' }, ['error hashtagMissing title']],
    ['topic', { title: '＃好网民＃ 大家谈' }, []],
    ['topic', { title: '#争做中国好网民#' }, ['error hashtagMissing title']],
    ['topic', { title: '# 好网民 #' }, ['error hashtagMissing title']],
    ['topic', { title: '好网民', summary: '话题 #好网民#' }, []],
    ['topic', { title: '谈', link: 'https://s.weibo.com/weibo?q=%23%E5%A5%BD%E7%BD%91%E6%B0%91%23' }, []],
    [
      'topic',
      { title: '谈', link: 'https://s.weibo.com/weibo?q=%2523%25E5%25A5%25BD%25E7%25BD%2591%25E6%25B0%2591%2523' },
      [],
    ],
    ['gala', { title: '大家谈' }, []],
  ],
  wrongPlatform: [
    ...['weibo.com', 'weibo.cn', 'toutiao.com', 'toutiaocdn.com', 'toutiaocdn.cn', 'toutiaocdn.net']
      .concat(['toutiaoimg.com', 'toutiaoimg.cn', 'm.weibo.cn', 'WWW.Toutiao.COM', 'weibo.com.'])
      .map((host): Case => ['topic', { link: `https://${host}/a` }, []]),
    ...['notweibo.com', 'weibo.com.evil.cn', 'toutiaoimg.net', 'weibo.org', 'weibo.com@evil.cn', 'x.cn/weibo.com'].map(
      (host): Case => ['topic', { link: `https://${host}/a` }, ['error wrongPlatform link']],
    ),
    ['topic', { link: 'https://someone@weibo.com/a' }, []],
    ['topic', { link: 'https://x.cn https://weibo.com/a' }, []],
    ['gala', { link: 'https://x.cn/a' }, []],
  ],
  shortLink: [
    ['topic', { link: 'http://t.cn/A1' }, ['warning shortLink link']],
    ['topic', { link: 'http://t.cn/A1 https://weibo.com/a' }, ['warning shortLink link']],
    ['topic', { link: 'http://t.cn/A1 https://x.cn' }, ['warning shortLink link']],
    ['topic', { link: 'http://t.cn@x.cn/A1' }, ['error wrongPlatform link']],
    ['topic', { link: 'http://at.cn/A1' }, ['error wrongPlatform link']],
    ['gala', { link: 'http://t.cn/A1' }, []],
  ],
  wrongFormat: [
    ['microVideo', { fileFormat: 'AVI' }, ['error wrongFormat fileFormat']],
    ['microVideo', { fileFormat: '.mp4' }, []],
    ['microVideo', { fileFormat: 'video/mp4' }, []],
    ['recitation', { fileFormat: 'AVI' }, []],
  ],
  tooLong: [
    ['microVideo', { durationSeconds: '179' }, []],
    ['microVideo', { durationSeconds: '179.9' }, []],
    ['microVideo', { durationSeconds: '180' }, ['error tooLong durationSeconds']],
    ['microVideo', { durationSeconds: '3分钟整' }, ['error tooLong durationSeconds']],
    ['microLesson', { durationSeconds: '1800' }, []],
  ],
  tooBig: [
    ['microVideo', { sizeMegabytes: '49.9' }, []],
    ['microVideo', { sizeMegabytes: '50' }, ['error tooBig sizeMegabytes']],
    ['recitation', { sizeMegabytes: '500' }, []],
  ],
  notOriginal: [
    ['photography', { original: '' }, ['error notOriginal original']],
    ['photography', { original: '否' }, ['error notOriginal original']],
    ['photography', { original: 'TRUE' }, []],
    ['photography', { original: '' }, ['error notOriginal original'], STAFF],
    ['microVideo', { original: '' }, []],
  ],
  noDeclaration: [
    ['activity', { declaration: '' }, ['error noDeclaration declaration']],
    ['story', { declaration: '未声明' }, ['error noDeclaration declaration']],
    ['story', { declaration: '☑' }, []],
    ['story', { declaration: '' }, [], STAFF],
  ],
};
