/** The words that papers need beside their layouts, in Chinese. */

import type { PaperWords } from '../../domain/paper/entry-texts.ts';
import type { SentEntry } from '../../domain/paper/sent-batch.ts';
import { dayLabel } from '../calendar.ts';
import { namesZh } from '../names/zh-CN.ts';
import { paperDays } from './paper-days.ts';

const date = (day: string): string => dayLabel(day, 'zh-CN');

/** The parts in which the two differ, each as it was and as it is. */
function changes(was: SentEntry, now: SentEntry): string[] {
  const texts = (['title', 'unit'] as const).flatMap((key) => {
    const label = key === 'title' ? '名称' : '单位';
    return was[key] === now[key] ? [] : [`报送时${label}为“${was[key]}”，现为“${now[key]}”`];
  });
  const counted = (people: number | null): string => (people === null ? '未填' : `${people}人`);
  return was.people === now.people ? texts : [`报送时${counted(was.people)}，现为${counted(now.people)}`, ...texts];
}

export const PAPER_WORDS: PaperWords = {
  language: 'zh-CN',
  days: paperDays,
  date,
  due: (day, time) => (time === '' ? `${date(day)}（含）前` : `${date(day)}${time}前`),
  goal: ({ goal, label, measure, reached }) => `${label}目标${goal}${measure}，已完成${reached}${measure}`,
  amount: ({ count, measure, noun }) => `${noun}${count}${measure}`,
  yes: '是',
  no: '否',
  listed: (names) => names.join('、'),
  parted: (parts) => parts.join('，'),
  run: (lines) => lines.join(''),
  clauses: (clauses) => clauses.join('；'),
  numbered: (name, count) => `${name}（${count}）`,
  sum: namesZh.people,
  open: '【请补充】',
  unknown: '（未登记）',
  otherKind: '其他',
  blank: (mark, title) => `${mark}${mark === '' ? '' : ' '}${title}（空白表）`,
  projects: (label) => `各${label}的主要内容及参与平台`,
  projectColumns: ['序号', '项目', '承办单位', '主要内容和要求', '平台入口'],
  material: { received: '已收', doubtful: '待核', missing: '未收', link: '链接' },
  batch: (track, number, until) => `${track}第${number}批（截至${date(until)}）`,
  called: ({ at, result, until }) =>
    `${date(at.slice(0, 10))}：${result}${until === null ? '' : `（答复${date(until)}前报送）`}`,
  changed: (was, now) => (now ? changes(was, now).join('；') : '报送后有变动，现不再列入'),
};
