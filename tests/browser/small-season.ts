/** A small season for the browser: six units, and entries in every state with one trouble each. */

import { decided, on, pasted, resubmitted, submitted, submittedWork } from '../oracle/tiny-season.ts';

export const OWNER = 'review@example.org';
export const COLLEAGUE = 'second@example.org';

/** Where the season stands when the desk opens: Wednesday noon in mid-campaign. */
export const NOW = '2019-09-11T12:00:00+08:00';

/** Words of a respondent that would do harm wherever they were taken for html; it sets `window.hacked`. */
export const HARMFUL = '<img src=x onerror="window.hacked=1">网络安全公开课';

/** No link, though it stands in a field for links. */
export const HARMFUL_LINK = 'javascript:window.hacked=1';

export const SILENT_UNIT = '区交通系统工会';

const ROSTER: readonly (readonly [id: string, name: string, kind: string, target?: number])[] = [
  ['TEDA', '天津经济技术开发区工会', '开发区', 2],
  ['TG', '塘沽街道总工会', '街镇', 3],
  ['HG', '汉沽街道总工会', '街镇'],
  ['DG', '大港街道总工会', '街镇', 1],
  ['JY', '区教育系统工会', '系统'],
  ['JT', SILENT_UNIT, '系统'],
];

const MORNING = on('09-10', '09:00');
const NOON = on('09-10', '12:00');
const EVENING = on('09-10', '18:00');

const FIRST = [
  // HD-2019-0001: faultless, the longest wait.
  submitted('plain', { title: '网络安全进社区' }, on('09-09', '09:10')),
  submitted('approved', { title: '文明上网知识竞赛', heldOn: '2019-05-23' }, on('09-09', '09:20')),
  submitted('returned', { unit: '汉沽街道总工会', title: '志愿者在行动' }, on('09-09', '09:30')),
  submitted('resubmitted', { unit: '汉沽街道总工会', title: '依法上网宣讲', participants: '90' }, on('09-09', '09:40')),
  submitted('rejected', { unit: '大港街道总工会', title: '年会' }, on('09-09', '09:50')),
  submitted('withdrawn', { unit: '大港街道总工会', title: '重复填报的一次' }, on('09-09', '10:00')),
  // HD-2019-0007: held in another year, and a number that cannot be read.
  submitted(
    'mistaken',
    { unit: '大港街道总工会', title: '职工网络素养讲座', heldOn: '2018-06-12', participants: '200名' },
    on('09-09', '10:10'),
  ),
  // HD-2019-0008 looks like HD-2019-0001.
  submitted('lookalike', { title: '“网络安全进社区”' }, on('09-09', '10:20')),
  // A pair of two units with one host.
  ...['天津经济技术开发区工会', '区教育系统工会'].map((unit, index) =>
    submitted(
      `joint${index}`,
      { unit, title: '好网民主题演讲', heldOn: '2019-07-01', host: '区总工会宣传部' },
      on('09-09', `10:3${index}`),
    ),
  ),
  // HD-2019-0011.
  submitted(
    'harmful',
    { unit: '区教育系统工会', title: HARMFUL, links: `${HARMFUL_LINK}\nhttps://example.org/ke`, note: '<b>加粗</b>' },
    on('09-09', '10:40'),
  ),
  submittedWork('story', { unit: '汉沽街道总工会' }, on('09-09', '11:00')),
  submittedWork(
    'topic',
    { track: 'topic', kind: '话题', title: '我们的网络', link: 'https://weibo.com/1' },
    on('09-09', '11:10'),
  ),
  submittedWork(
    'film',
    {
      track: 'series',
      subproject: 'microVideo',
      kind: '视频',
      title: '守护',
      unit: '天津经济技术开发区工会',
      fileFormat: 'MP4',
      durationSeconds: '200',
      sizeMegabytes: '30',
    },
    on('09-09', '11:20'),
  ),
];

const THEN = [
  pasted('typed', { title: '线下宣传活动', unit: '天津经济技术开发区工会' }, on('09-09', '14:00')),
  decided('approved', 'approve', { at: MORNING, reason: '' }),
  decided('returned', 'return', { at: MORNING, reason: '请补充主办单位。' }),
  decided('resubmitted', 'return', { at: MORNING, reason: '参与人数与佐证不一致，请核对。' }),
  decided('rejected', 'reject', { at: MORNING, reason: '与主题无关。' }),
  decided('withdrawn', 'withdraw', { at: MORNING, reason: '报送单位来电要求撤回。' }),
  { at: NOON, do: 'zeroReport', unit: 'JY', form: 'work' },
  resubmitted('resubmitted', { participants: '95' }, EVENING),
];

/** The season file. A district in which half of what can happen has happened. */
export const SMALL_SEASON = {
  campaign: '2019',
  roster: ROSTER.map(([id, name, kind, target]) => ({
    id,
    name,
    kind,
    contacts: [`${id.toLowerCase()}@example.org`],
    ...(target === undefined ? {} : { target }),
  })),
  staff: [OWNER, COLLEAGUE],
  clockMinutes: 60,
  events: [...FIRST, ...THEN],
  until: '2019-12-02T00:00:00+08:00',
};
