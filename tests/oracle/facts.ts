// The facts of 2019 that the contract names, written down a second time on purpose: this is a test oracle.
import type { Texts } from './season-shape.ts';

/** Contents of an offline activity that the contract lists. */
export const CONTENTS = [
  '网民素养教育',
  '同心圆意识',
  '责任意识',
  '依法上网意识',
  '文明上网意识',
  '技能提升意识',
  '网络安全意识',
  '行为规范',
  '网络安全知识',
  '个人信息保护',
  '主题活动宣传动员',
];

/** The six kinds of a work, Annex 3. */
export const KINDS = ['故事', '图片', '视频', '音乐', '话题', '活动'];

/** Labels of the tracks that the notice prints as headings, to their keys. */
export const TRACK_LABELS: Texts = { 故事作品类: 'story', 话题活动类: 'topic' };

/** Official headings of the seven sub-projects, Annex 2, to their keys. */
export const SUBPROJECT_LABELS: Texts = {
  网络正能量微视频征集: 'microVideo',
  网络正能量专题活动征集: 'specialActivity',
  网络正能量摄影作品征集: 'photography',
  '互联网+普惠服务优秀平台征集': 'servicePlatform',
  网络正能量诵读作品征集: 'recitation',
  网络正能量歌曲征集: 'song',
  网络正能量微课征集: 'microLesson',
};

/** Keys of the tracks. */
export const TRACKS = ['story', 'topic', 'series'];

/** Keys of the sub-projects. */
export const SUBPROJECTS = Object.values(SUBPROJECT_LABELS);

/** The kinds that fit a track or sub-project; servicePlatform is not here because any kind fits it. */
export const FITTING_KINDS: Readonly<Record<string, readonly string[]>> = {
  story: ['故事', '图片', '视频', '音乐'],
  topic: ['话题', '活动'],
  microVideo: ['视频'],
  recitation: ['视频'],
  microLesson: ['视频'],
  photography: ['图片'],
  song: ['音乐', '视频'],
  specialActivity: ['活动'],
};

/** Hosts on which, or under which, a topic stands. */
export const PLATFORMS = [
  'weibo.com',
  'weibo.cn',
  'toutiao.com',
  'toutiaocdn.com',
  'toutiaocdn.cn',
  'toutiaocdn.net',
  'toutiaoimg.com',
  'toutiaoimg.cn',
];

/** The last day for each register or track; the whole day counts. */
export const DEADLINES: Texts = {
  activity: '2019-09-18',
  story: '2019-08-23',
  topic: '2019-08-23',
  series: '2019-10-31',
};

/** Free text fields with the limit of 2,000 characters. */
export const TEXT_FIELDS = [
  'host',
  'format',
  'links',
  'note',
  'contactName',
  'link',
  'summary',
  'authorName',
  'authorAddress',
];

/** What a form may refuse because one field shows it by itself. */
export const FORM_CODES = [
  'missing',
  'badDate',
  'badNumber',
  'badEmail',
  'badPhone',
  'badLink',
  'unknownChoice',
  'notInRoster',
  'tooManyCharacters',
  'noDeclaration',
];
