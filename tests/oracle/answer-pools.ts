// The values that random seasons draw from: few good ones, every example of the contract, and certain near misses.
import type { RosterUnit } from './season-shape.ts';

/** The roster of random seasons: few units, so that duplicates and joint activities are frequent; one is inactive. */
export const ROSTER: readonly RosterUnit[] = [
  {
    id: 'TG',
    name: '塘沽街道总工会',
    kind: '街镇',
    contacts: ['tg@example.org'],
    aliases: ['塘沽街工会'],
    target: 3,
  },
  { id: 'HG', name: '汉沽街道总工会', kind: '街镇', contacts: ['hg@example.org', 'hg2@example.org'] },
  {
    id: 'KF',
    name: '天津经济技术开发区工会',
    kind: '开发区',
    contacts: ['kf@example.org'],
    aliases: ['泰达工会'],
    target: 1,
  },
  { id: 'JX', name: '新河街道总工会', kind: '街镇', contacts: ['jx@example.org'], active: false },
];

/** Names and aliases that the roster knows. */
export const UNITS = ['塘沽街道总工会', '塘沽街工会', '汉沽街道总工会', '天津经济技术开发区工会', '泰达工会'];

/** An inactive unit, and names of nobody. */
export const STRANGE_UNITS = ['新河街道总工会', '不存在工会', '塘沽'];

/** Titles of which several are one title once width, spaces and punctuation are set aside. */
export const TITLES = [
  '网络安全知识竞赛',
  '《网络安全知识竞赛》',
  '网络安全 知识竞赛',
  '网络安全知识竞赛。',
  'Net好网民演讲',
  'ＮＥＴ好网民 演讲',
  'net好网民，演讲',
  '唱响新时代',
  '唱响·新时代',
  '网络安全知识竞答',
  '⽹络安全知识竞赛',
  '唱响新时代·进车间',
  '唱响新时代进⻋间',
  '唱响\u200B新时代',
  '网络安全讲座（共4场）',
  '两场唱响新时代',
  '第二场网络安全讲座',
  '唱响新时代１场',
];

/** Notes, with numbers of sessions and of persons, and what only looks like one. */
export const NOTES = [
  '线下',
  '直播',
  '分３场举办',
  '一场',
  '第十场',
  '王示例 110101199001011237',
  '何样例12010719850307001X',
  '110101 19900101 1234',
  '流水号 201906120000000001',
  '110101199013011237',
  '注'.repeat(2000),
  '注'.repeat(2001),
];

/** Titles at the edges: punctuation only, formulas, empty, as long as may be and one longer. */
export const STRANGE_TITLES = ['！！！', '=1+1', '', '长'.repeat(120), '长'.repeat(121), '=SUM(1,2)唱响新时代'];

/** Hosts: the unit itself, a unit by name or alias, others. */
export const HOSTS = [
  '',
  '',
  '塘沽街道总工会',
  '塘沽街工会',
  '汉沽街道总工会',
  '天津经济技术开发区工会',
  '滨海新区总工会',
  '某某公司',
  '塘沽街道\u200B总工会',
  '滨海新区总⼯会',
];

/** Ways to write four days. */
export const DAYS = [
  '2019-6-12',
  '2019-06-12',
  '2019/6/12',
  '2019.6.12',
  '2019年6月12日',
  '２０１９年６月１２日',
  '2019-06-12 14:30',
  '2019-06-12至2019-06-14',
  '2019/6/12-2019/6/14',
  '2019年6月12日—2019年6月14日',
  '2019-06-12～2019-06-14',
  '2019-06-13',
  '2019年6月13日',
  '2019-8-9',
  '2019年8月9日',
  '2019年8⽉9⽇',
  '2019-08\u200B-09',
];

/** Days around windows and deadlines. */
export const EDGE_DAYS = [
  '2018-12-31',
  '2019-01-01',
  '2019-12-31',
  '2020-01-01',
  '2019-08-23',
  '2019-09-18',
  '2019-09-19',
  '2019-10-31',
];

/** Days that cannot be read. */
export const BAD_DAYS = ['8月9日', '19-8-9', '2019-2-30', '2019-13-1', '六月十二日', '2019年'];

/** Days of receipt without a year, with what may stand behind them. */
export const RECEIVED = [
  '9月18日',
  '9月18号',
  '9.18',
  '9/18',
  '9月19日（邮件）',
  '8月23日上午',
  '8月24日 (传真)',
  '2019年9月18日',
];

/** Days of receipt that cannot be read. */
export const BAD_RECEIVED = ['18日', '20190918', '19.9.18', '43726', '上周', '9月31日', '九月十八日'];

/** Months, which only a work may give. */
export const MONTHS = ['2018年1月', '2018-01', '2019年6月', '2019-06', '2019-08', '2019年9月'];

/** Counts of people that can be read, the usual maximum and one more. */
export const COUNTS = [
  '120',
  '120人',
  '１２０人',
  '1,200人次',
  '1,200',
  '80',
  '5000',
  '5001',
  '300人次',
  '1',
  '120\u200B人',
];

/** Counts that cannot be read. */
export const BAD_COUNTS = ['约200', '120余人', '现场120人，线上3万', '0', '12.5', '-5', '一百二十', '3万'];

/** Telephones that can be read. */
export const PHONES = [
  '022-66891234',
  '(022) 66891234',
  '13800138000',
  '+86 13800138000',
  '66891234转801',
  '66891234ext12',
  '66891234x12',
  '13800138000；022-66891234',
  '13800138000/66891234',
  '１３８００１３８０００',
  '6689123',
];

/** Telephones that cannot be read. */
export const BAD_PHONES = ['123456', '1234567890123', '微信同号', '13800138000（微信同号）', '13800138000、无'];

/** E-mail addresses that can be read. */
export const ADDRESSES = ['wang@example.org', 'ｗang@example.org', 'li.si@mail.example.org'];

/** E-mail addresses that cannot be read. */
export const BAD_ADDRESSES = ['wang@localhost', 'wang.example.org', 'a@b@example.org', '无'];

/** Links of http and https. */
export const LINKS = [
  'https://news.example.org/1',
  'http://a.example.org/1、https://b.example.org/2',
  'HTTPS://NEWS.EXAMPLE.ORG',
];

/** Links of nothing or of other schemes. */
export const BAD_LINKS = ['www.example.org/1', 'ftp://example.org/1', 'javascript:alert(1)', '无'];

/** Links of a topic on its platforms, one of them short. */
export const TOPIC_LINKS = [
  'https://weibo.com/1/A',
  'https://m.weibo.cn/status/1',
  'https://www.toutiao.com/a1/',
  'HTTPS://WEIBO.COM/2',
  'https://s.weibo.com/weibo?q=%23%E5%A5%BD%E7%BD%91%E6%B0%91%23',
  'https://a.toutiaoimg.cn/1',
  'http://t.cn/Ab1',
  'https://weibo.com/1/A；https://weibo.com/1/B',
];

/** Links that only look like those of a platform. */
export const WRONG_TOPIC_LINKS = [
  'https://weibo.com@news.example.org/1',
  'https://evilweibo.com/1',
  'https://weibo.com.example.org/1',
  'https://mp.weixin.qq.com/s/1',
  'weibo.com/1/A',
  '',
];

/** Hashtags, right and nearly right. */
export const TAGS = ['#好网民#', '＃好网民＃', '#好网⺠#', '#争做中国好网民#', '好网民'];

/** Some of the contents of an activity. */
export const CONTENTS = ['网民素养教育', '责任意识', '网络安全意识', '行为规范', '网络安全知识', '个人信息保护'];

/** Sub-projects by key and by label. */
export const SUBPROJECTS = [
  'microVideo',
  'specialActivity',
  'photography',
  'servicePlatform',
  'recitation',
  'song',
  'microLesson',
  'microVideo',
  '网络正能量歌曲征集',
  '网络正能量微视频征集',
];

/** The kind that each sub-project wants. */
export const KINDS_OF_SERIES: Readonly<Record<string, string>> = {
  microVideo: '视频',
  网络正能量微视频征集: '视频',
  recitation: '视频',
  microLesson: '视频',
  photography: '图片',
  song: '音乐',
  网络正能量歌曲征集: '音乐',
  specialActivity: '活动',
};
