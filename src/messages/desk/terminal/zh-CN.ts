/** What the terminal says, in Chinese: while the desk is opened, while a season is rehearsed, and what is wrong. */

import type { CampaignFault } from '../../../domain/campaign/fault.ts';
import { faultLines } from '../../campaign/fault-line.ts';
import { pushZh } from './push/zh-CN.ts';

/** Which event of the file is meant: its place counted from 1, and the id that it is about, '' for none. */
export interface EventPlace {
  number: number;
  id: string;
}

/** What is wrong with the words behind a command. `given` is the word as it was typed. */
export interface WordFault {
  kind: 'unknown' | 'noValue' | 'valueTooMany' | 'extra';
  given: string;
}

const options = {
  unknown: (given: string): string => `没有 ${given} 这个选项。`,
  noValue: (given: string): string => `${given} 后面缺少内容。`,
  valueTooMany: (given: string): string => `${given} 后面不带内容。`,
  extra: (given: string): string => `不明白“${given}”是指什么：选项以 -- 开头。`,
};

const folders = {
  isFile: (path: string): string => `${path} 是文件；这里要的是文件夹。`,
  dangling: (path: string): string => `${path} 是链接，指向的位置不存在。`,
  denied: (path: string): string => `没有读写 ${path} 的权限。`,
  failed: (path: string, why: string): string => `${path} 不能使用（${why}）。`,
};

const seasons = {
  missing: (path: string): string => `没有 ${path} 这个季节文件。`,
  dangling: (path: string): string => `季节文件 ${path} 是链接，指向的文件不存在。`,
  isFolder: (path: string): string => `${path} 是文件夹；这里要的是季节文件。`,
  denied: (path: string): string => `没有读取季节文件 ${path} 的权限。`,
  failed: (path: string, why: string): string => `读不到季节文件 ${path}（${why}）。`,
};

const desk = {
  usage: [
    '用法：npm start -- [--port 端口] [--season 季节文件] [--until 时刻] [--data 文件夹] [--fresh] [--blank]',
    '  --port    1至65535；不写则自4123起找一个空闲的',
    '  --season  季节文件；不写则用示例季节',
    '  --until   演练到什么时刻，写成 2019-09-11T12:00:00+08:00；不写则用季节文件自己的',
    '  --data    保存内容的文件夹；不写则是本项目中的 .ten-events',
    '  --fresh   从头开始，原来的内容不保留',
    '  --blank   从还没有启用的空白工作簿开始，试一遍启用；不演练',
    '  --help    显示本说明',
  ].join('\n'),
  port: (given: string): string => `--port 应为1至65535的整数，给出的是“${given}”。`,
  until: (given: string): string => `--until 应为带时区的时刻，如 2019-09-11T12:00:00+08:00，给出的是“${given}”。`,
  portTaken: (about: { port: number | null }): string =>
    about.port === null ? '没有找到空闲的端口。请用 --port 指定一个。' : `端口${about.port}已被占用。请换一个端口。`,
  portDenied: (about: { port: number }): string => `没有使用端口${about.port}的权限。请换一个1024以上的端口。`,
  notKept: (about: { folder: string; why: string }): string =>
    `${about.folder} 中保存的内容不能打开（${about.why}）。加上 --fresh 可从头开始（原来的内容不保留）。`,
  notOurs: (about: { folder: string; name: string }): string =>
    `${about.folder} 中有不属于本程序的“${about.name}”，什么也没有改动。请用 --data 另指定文件夹。`,
  inUse: (about: { address: string; folder: string; pid: number }): string =>
    `${about.folder} 的工作台已经开着：${about.address}（进程${about.pid}）。请直接打开该地址，或用 --data 另指定文件夹。`,
  opening: (about: { folder: string; pid: number }): string =>
    `${about.folder} 的工作台正由进程${about.pid}打开。请等它给出地址，或用 --data 另指定文件夹。`,
  elsewhere: (about: { folder: string; host: string; file: string; pid: number }): string =>
    `${about.folder} 的工作台开在另一台机器 ${about.host} 上（进程${about.pid}）。如确已停止，请删除 ${about.file}。`,
  goesOn: (about: { folder: string; now: string }): string => `接着上次的内容：${about.now}（${about.folder}）`,
  goesOnIgnores: '已有保存的内容，--season、--until 和 --blank 没有使用；加上 --fresh 可从头开始。',
  playing: (about: { done: number; all: number; day: string }): string =>
    `演练中 ${about.done}/${about.all}  ${about.day}`,
  played: (about: { now: string; seconds: string }): string => `演练到 ${about.now}，用时${about.seconds}秒。`,
  bundling: '正在准备页面……',
  openAt: (about: { address: string }): string => `工作台：${about.address}`,
};

/** What `npm run check-campaign` says. */
const campaigns = {
  usage: ['用法：npm run check-campaign -- 文件', '  不用工作簿，核对一个主题活动文件能不能采用'].join('\n'),
  unreadable: (path: string): string => `读不到 ${path}。请核对路径。`,
  notJson: (path: string, why: string): string => `${path} 不是 JSON 文件（${why}）。请核对引号、逗号和括号。`,
  faults: (path: string, found: readonly CampaignFault[]): string => {
    const lines = faultLines(found, 'zh-CN');
    return [`${path} 有${lines.length}处需要更正：`, ...lines].join('\n  ');
  },
  good: (about: { id: string; forms: number; fields: number; rules: number }): string =>
    `可以采用：${about.id}，${about.forms}张表单，${about.fields}个题目，${about.rules}条核对。`,
  literals: '以下文字写明了可能变动的日期或限额，变动时不会跟着改，建议改用代号：',
};

/** What `npm run rehearse` says about itself. */
const rehearsal = {
  usage: [
    '用法：npm run rehearse -- --season 季节文件 --out 文件夹 [--export]',
    '  --out   尚不存在或是空的文件夹，或以前演练写过的文件夹：只替换那次写下的文件',
    '  --export  另把供数据库用的表写入 export/，见 docs/beyond-one-sheet.md',
    '  --help  显示本说明',
  ].join('\n'),
  notOurs: (path: string, name: string): string =>
    `${path} 不是演练写过的文件夹，其中已有“${name}”，什么也没有改动。请用 --out 指定新的或空的文件夹。`,
  badMarker: (path: string): string =>
    `${path} 被改动过，不能确定哪些文件是演练写下的，什么也没有改动。请用 --out 另指定文件夹。`,
  inTheWay: (path: string): string =>
    `${path} 不是演练写下的，不能覆盖，什么也没有写。请移走它，或用 --out 另指定文件夹。`,
  progress: (day: string, played: number, all: number): string => `${day}  已演练 ${played}/${all}`,
  done: (seconds: string, path: string): string => `演练完毕，用时${seconds}秒。报告：${path}`,
};

/** The reasons that `line` gives. Each takes what it needs to be told. */
const faults = {
  line: (place: EventPlace | null, key: string, reason: string): string => {
    const event = place === null ? '' : `第${place.number}个事件${place.id === '' ? '' : `（${place.id}）`}`;
    const where = [event, key].filter((part) => part !== '').join('，');
    return `这个季节不能用：${where === '' ? '' : `${where}：`}${reason}`;
  },
  notJson: (line: number | null): string => `不是 JSON 文件${line === null ? '' : `（第${line}行有误）`}。`,
  unknownKey: (key: string): string => `这里没有“${key}”这个键。`,
  missing: (): string => '缺少这一项。',
  shape: (expected: string): string => `应为 ${expected}。`,
  object: 'JSON 对象',
  atLeast: (least: string): string => `至少 ${least}`,
  unknownWord: (word: string, known: readonly string[]): string => `“${word}”不在其中：${known.join('、')}。`,
  badTime: (text: string): string => `“${text}”不是 2019-08-20T09:12:00+08:00 这样的时刻。`,
  badEmail: (text: string): string => `“${text}”不是电子邮箱。`,
  unsorted: (before: string): string => `早于上一个事件（${before}）。`,
  afterUntil: (until: string): string => `晚于季节的结束时刻 until（${until}）。`,
  tooLong: (days: number): string => `季节最长${days}天，自第一个事件起算。`,
  doubledId: (id: string): string => `编号“${id}”出现了两次。`,
  twoUnits: (name: string, other: string): string => `“${name}”也是单位 ${other} 的名称。`,
  unknownId: (id: string): string => `本文件中没有编号为“${id}”的 submit 或 paste。`,
  notSubmitted: (id: string): string => `在它之前没有编号为“${id}”的 submit。`,
  unknownForm: (form: string, known: readonly string[]): string =>
    `主题活动没有表单“${form}”，只有 ${known.join('、')}。`,
  unknownField: (key: string, form: string): string => `表单“${form}”没有字段“${key}”。`,
  unknownUnit: (unit: string): string => `名录中没有编号为“${unit}”的单位。`,
  noCampaign: (path: string): string => `读不到主题活动“${path}”。`,
  /** One fault on the line itself, several on lines of their own below it. */
  badCampaign: (found: readonly CampaignFault[]): string => {
    const lines = faultLines(found, 'zh-CN');
    return lines.length === 1 ? lines.join() : [`有${lines.length}处错误。`, ...lines].join('\n  ');
  },
};

/** What happens on the way of a season and is nobody's mistake, a line each. */
const notes = {
  refusedChange: (id: string, at: string, fields: readonly string[]): string =>
    `${at} ${id}：表单没有接受这次修改（${fields.join('、')}），报送保持原样。`,
  formClosed: (id: string, at: string, why: string): string => `${at} ${id}：表单不接受填报（${why}）。`,
  absentEntry: (id: string, at: string): string => `${at} ${id}：还没有这件报送，没有修改。`,
  noFile: (id: string, at: string): string => `${at} ${id}：不是已收到的报送，没有登记文件。`,
  failed: (what: string, at: string, why: string): string => `${at} ${what}：${why}`,
};

export const terminalZh = { campaigns, desk, folders, options, push: pushZh, rehearsal, seasons, faults, notes };

/** The keys and shapes that every language has. */
export type TerminalWords = typeof terminalZh;
