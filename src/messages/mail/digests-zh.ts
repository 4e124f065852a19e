/** The phrases of the week's digests and of samples, in Chinese. */

import { countWord } from '../names/count-word.ts';
import type { Amount } from './amount.ts';

/** To units. */
export const digest = {
  subject: (unit: string, parts: readonly string[], count: string): string =>
    `【每周工作提示】${unit}：${parts.length === 0 ? '本周无待办' : [...parts, count].join('，')}`,
  silent: (count: number): string => `${count}项尚未报送`,
  partly: (count: number): string => `${count}项未报齐`,
  open: (count: number): string => `待办${count}项`,
  unreported: '尚未报送或未报齐',
  counted: ({ count, measure }: Amount): string => `已计入${count}${measure}`,
  quiet: (week: string): string => `本周（${week}）你单位没有待办事项。`,
  tasks: (week: string, parts: readonly string[]): string => `本周（${week}）你单位有待办事项：${parts.join('，')}。`,
  toMend: (count: number): string => `${count}项报送需要更正`,
  todo: '待办',
  task: (entry: string, noun: string, state: string): string => `${noun}${entry}（${state}）`,
  reason: (reason: string): string => `审核意见：${reason}`,
  due: (label: string, day: string, basis: string, reported: string): string =>
    `${label}：${day}报送${basis}，你单位${reported}。`,
  overdue: (label: string, day: string, basis: string, reported: string, by: string): string =>
    `${label}：已于${day}截止${basis}，你单位${reported}，请${by === '' ? '尽快' : `于${by}前`}补报。`,
  reported: (entries: number, target: number): string => {
    const told = entries === 0 ? '尚未报送' : `已报${entries}项`;
    return target > 1 ? `${told}，目标${target}项，还差${target - entries}项` : told;
  },
  report: (noun: string): string => `报送${noun}`,
  reportByMail: (noun: string): string => `报送${noun}，请回复本邮件，写明内容或附上填好的表格。`,
  zeroHint: '确无可报的，请回复本邮件写明“无”，登记为零报告。',
  reply: '需要更正或有疑问的，请回复本邮件，写明编号和更正内容。',
  count: '目标任务',
  unit: '你单位',
  works: ({ count, noun, measure }: Amount, goal: string): string =>
    `${noun}${count}${measure}（不计入目标任务${countWord(goal)}）`,
  /** Of a form that has a goal of its own. */
  ofGoal: ({ count, noun, measure }: Amount): string => `${noun}${count}${measure}`,
  uncounted: (short: string): string => `未计入的${short}和原因`,
  onlyDistrict: (entry: string, why: string): string => `${entry}：你单位已计入；${why}。`,
  why: (entry: string, why: string): string => `${entry}：${why}。`,
  news: '报送动态',
  newsLine: (day: string, entry: string, state: string): string => `${day} ${entry}：${state}`,
  newsReceived: (state: string): string => `收到，${state}`,
  newsReason: (reason: string): string => `（${reason}）`,
  noNews: '上次提示以来没有新的变化。',
  city: '上报情况',
  cityLine: (entry: string, told: readonly string[]): string => `${entry}：${told.join('；')}`,
  standings: { sent: (to: string): string => `已报送${to}`, notSelected: (): string => '审核通过，本次未选送' },
  deadlines: '后续报送期限',
};

/** To the office itself. */
export const district = {
  subject: (week: string, counted: string, goal: string, waiting: string): string =>
    `【周报】${week}：${counted}，目标${goal}，${waiting}`,
  waitingCount: (count: number): string => `待审核${count}项`,
  must: (parts: readonly string[]): string => `本周需要办理：${parts.join('；')}。`,
  mustNothing: '本周没有需要办理的事项。',
  oldest: (count: number, days: number): string =>
    days === 0 ? `${count}项待审核` : `${count}项待审核，最早的已等待${days}天`,
  toCall: (count: number): string => `${count}项需与报送单位联系`,
  doubtfulMails: (count: number): string => `${count}封邮件需要核实`,
  goal: '目标任务',
  people: (events: string, people: string): string => `已计入的${events}，${people}`,
  reported: ({ count, measure }: Amount, approved: number): string =>
    `报送${count}${measure}，审核通过${approved}${measure}`,
  silence: '尚未报送的单位',
  silent: (label: string, count: number): string => `${label}（${count}个单位）`,
  partly: (label: string, count: number): string => `${label}未报齐（${count}个单位）`,
  part: (unit: string, entries: number, target: number): string => `${unit}（已报${entries}项，目标${target}项）`,
  zero: (label: string, count: number): string => `${label}零报告（${count}个单位）`,
  waiting: '待审核',
  noWaiting: '没有待审核的报送。',
  waitingLine: (entry: string, state: string, days: number): string =>
    days === 0 ? `${entry}：${state}，今日报送` : `${entry}：${state}，已等待${days}天`,
  flagged: '需与报送单位联系',
  flaggedLine: (entry: string, issues: readonly string[]): string => `${entry}：${issues.join('')}`,
  mails: '需要核实的邮件',
  mailLine: (state: string, kind: string, subject: string, to: string): string =>
    `${state}：${kind}“${subject}”，收件人 ${to}`,
  deadlines: '报送期限',
  deadline: (label: string, day: string, basis: string, silent: number, partly: number): string => {
    const told = [silent > 0 ? `${silent}个单位尚未报送` : '', partly > 0 ? `${partly}个单位未报齐` : ''];
    return `${day}：${label}${basis}，${told.filter(Boolean).join('，') || '各单位均已报送'}`;
  },
};

/** Of mails that somebody sends to themselves to see what they look like. */
export const sample = {
  unit: '样例单位工会',
  title: '样例活动',
  before: '样例活动（原名称）',
  number: '样例0001',
  reason: '样例：请补充活动的参加人数。',
  mark: (subject: string): string => `【试发】${subject}`,
  notice: (kind: string): string => `这是试发的“${kind}”，内容是样例，只发给您本人，没有登记，也不需要办理。`,
};
