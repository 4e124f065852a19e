/** A small season of which every paper can be written by hand: three units, activities and works of all tracks. */

import { expect } from '@jest/globals';
import { openSeason } from '../../src/season/play-season.ts';
import { type ReportParts, reportSeason } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { type ReadDocx, readDocx } from '../documents/read-docx.ts';
import { decided, edited, on, submitted, submittedWork } from '../oracle/tiny-season.ts';

const moment = (time: string): string => on('08-20', time);

export const TG = '塘沽街道总工会';
export const XH = '新河街道总工会';
export const GXQ = '天津滨海高新技术产业开发区工会';
export const OFFICE = { name: '何样例', phone: '022-65300000', email: 'xwb@example.org' };

const ROSTER = [
  { id: 'TG', name: TG, kind: '街镇', contacts: ['tg@example.org'], aliases: ['塘沽街工会'], target: 3 },
  { id: 'XH', name: XH, kind: '街镇', contacts: [] },
  { id: 'GXQ', name: GXQ, kind: '开发区', contacts: [] },
  { id: 'JX', name: '旧单位工会', kind: '系统', contacts: [], active: false },
];

const JOINT = { title: '“e路同行”社区联谊', heldOn: '2019.7.20', participants: '300', host: `${TG}、${XH}` };

const activities = [
  submitted('a1', { title: '网络安全知识竞赛', heldOn: '2019-06-12', participants: '120' }, moment('08:00')),
  submitted(
    'a2',
    {
      title: '好网民宣传周',
      heldOn: '2019-06-03至2019-06-07',
      participants: '1,350人次',
      note: '五天四个点位',
      host: `${TG}、区教育局`,
      onlineViews: '3000',
      account: '每天一个主题，职工现场答题。',
    },
    moment('08:01'),
  ),
  submitted('a3', JOINT, moment('08:02')),
  submitted('b1', { ...JOINT, unit: XH }, moment('08:03')),
  submitted(
    'b2',
    { unit: XH, title: '读书会', participants: '８０人', heldOn: '2019年6月28日', heldUntil: '2019年7月2日' },
    moment('08:04'),
  ),
  submitted('a4', { title: '等待审核的活动', heldOn: '2019-06-20' }, moment('08:05')),
  submitted('a5', { title: '撤回的活动', heldOn: '2019-06-21' }, moment('08:06')),
];

const author = (authorPhone: string, more: Record<string, string> = {}) => ({
  authorName: '王示例',
  authorPhone,
  authorEmail: '',
  authorAddress: '示例路1号',
  ...more,
});
const LINKED = 'https://example.org/works/1';
const SERIES = { track: 'series', kind: '', authorName: '丁示例', authorPhone: '13800000009' };

const works = [
  submittedWork(
    's1',
    { ...author('13800000001'), title: '守护日记', createdOn: '2019-03-01', summary: '一线职工的一年' },
    moment('08:10'),
  ),
  submittedWork('s2', { ...author('13800000002'), title: '同名的人', createdOn: '2018年12月' }, moment('08:11')),
  submittedWork(
    's3',
    { ...author('138-0000-0001', { authorEmail: 'wang@example.org' }), title: '灯下', kind: '图片', link: LINKED },
    moment('08:12'),
  ),
  submittedWork(
    's4',
    { ...author('13800000003', { authorName: '甲示例、乙示例' }), title: '两个人的歌', kind: '音乐', link: LINKED },
    moment('08:13'),
  ),
  submittedWork(
    't1',
    {
      track: 'topic',
      kind: '话题',
      title: '#好网民#随手拍',
      createdOn: '2019-05-04',
      link: 'https://weibo.com/1/a',
    },
    moment('08:14'),
  ),
  submittedWork('t2', { track: 'topic', kind: '活动', title: '五四网络课', createdOn: '2019-05-05' }, moment('08:15')),
  submittedWork(
    'v1',
    {
      ...SERIES,
      subproject: 'microVideo',
      title: '焊花',
      fileFormat: 'MP4',
      durationSeconds: '165',
      sizeMegabytes: '36.5',
    },
    moment('08:16'),
  ),
  submittedWork('g1', { ...SERIES, unit: GXQ, subproject: 'recitation', title: '诵读' }, moment('08:17')),
  submittedWork('s5', { ...author('13800000001'), title: '没有审的' }, moment('08:18')),
  submittedWork('s6', { ...author('13800000001'), title: '撤回的' }, moment('08:19')),
  submittedWork('s7', { ...author('13800000001'), title: '后来有错的' }, moment('08:20')),
  submittedWork(
    'x1',
    { ...author('13800000004', { authorName: '丙示例' }), unit: XH, title: '新河的故事' },
    moment('08:21'),
  ),
];

const APPROVED = ['a1', 'a2', 'a3', 'b1', 'b2', 's1', 's2', 's3', 's4', 's7', 't1', 't2', 'v1', 'g1', 'x1'];

const decisions = [
  ...APPROVED.map((id) => decided(id, 'approve', { at: moment('09:10') })),
  ...['a5', 's6'].map((id) => decided(id, 'withdraw', { at: moment('09:20') })),
  edited('s7', { createdOn: '去年' }, moment('09:30')),
];

const file = (entry: string, name: string, rest: object) => ({
  at: moment('09:40'),
  do: 'workFile',
  entry,
  name,
  ...rest,
});

const filesOfWorks = [
  file('s1', '守护日记.docx', { bytes: 48_210, format: 'DOCX' }),
  file('v1', '焊花.mp4', { bytes: 38_273_024, format: 'MP4', seconds: 165 }),
];

/** What staff ask for at this time of 20 August. */
export const asked = (time: string, what: string, unit?: string): object => ({
  at: moment(time),
  do: 'run',
  what,
  ...(unit === undefined ? {} : { unit }),
});

/** Everything that can be asked for. */
export const everythingAt = (time: string): object[] =>
  ['summaries', 'packets', 'report', 'callList'].map((what) => asked(time, what));

/** The season up to 10:00 with what is given in its place of time, to 23:00; answers to what is unasked are dropped. */
export function papersSeason(more: readonly object[], change: object = {}, unasked: readonly string[] = []): object {
  const all = [...activities, ...works, ...decisions, ...filesOfWorks, ...more].map((event) => ({ at: '', ...event }));
  for (const event of all) {
    if (!('answers' in event)) continue;
    const kept = Object.entries(event.answers as object).filter(([key]) => !unasked.includes(key));
    event.answers = Object.fromEntries(kept);
  }
  return {
    campaign: '2019',
    roster: ROSTER,
    staff: ['review@example.org'],
    office: OFFICE,
    until: moment('23:00'),
    events: all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    ...change,
  };
}

/** Plays it through the bundle to its end: what is reported then. Nothing may be told on the way. */
export function playPapers(files: Record<string, string>, ...given: Parameters<typeof papersSeason>): ReportParts {
  const lines: string[] = [];
  const read = readSeason(JSON.stringify(papersSeason(...given)), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: (line) => lines.push(line) });
  if (!opened.ok) throw new Error(opened.reason);
  opened.player.playUntil(read.season.until);
  expect(lines).toEqual([]);
  return reportSeason(opened.player);
}

/** The bytes of a file of the report by its path. */
export function bytesOf({ files }: ReportParts, path: string): Buffer {
  const found = files.find(({ file }) => file === path);
  if (!found) throw new Error(`the report has no file ${path}`);
  return Buffer.from(found.content);
}

/** What stands on a paper of the report, by its name. */
export const paperIn = (parts: ReportParts, name: string): ReadDocx =>
  readDocx(bytesOf(parts, `documents/${name}.docx`));

/** The rows of a paper's tables as texts. */
export const rowsOf = ({ tables }: ReadDocx): string[][] => tables.flat().map((row) => row.map(({ text }) => text));
