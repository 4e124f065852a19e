/** The words of the workbook, in Chinese: states, reasons, tables, columns, the menu. */

import type { CountReason } from '../../domain/count/judge.ts';
import type { DispatchKind, DispatchState } from '../../domain/post/dispatch.ts';
import type { LineKind } from '../../domain/review/decision.ts';
import type { ReviewState } from '../../domain/review/states.ts';
import { countWord } from '../names/count-word.ts';
import { documentKinds, requestKinds, results } from './requests-zh.ts';

/** What a reason for or against counting is filled from; a text is '' where it is not known. */
export interface ReasonAbout {
  state: string;
  /** The elder that is repeated, or the partners of a joint activity. */
  of: string;
  /** What all units together are called: 全区. */
  district: string;
}

const states: Readonly<Record<ReviewState, string>> = {
  received: '待审核',
  returned: '退回修改',
  resubmitted: '已重新报送',
  approved: '审核通过',
  rejected: '审核未通过',
  withdrawn: '已撤回',
};

const reasons: Readonly<Record<CountReason, (about: ReasonAbout) => string>> = {
  notAnActivity: () => '不属于计入目标任务的报送',
  notApproved: ({ state }) => `尚未审核通过（${state}）`,
  hasErrors: () => '有错误尚未更正',
  duplicate: ({ of }) => (of === '' ? '与先报送的一项重复' : `与${of}重复`),
  joint: ({ district, of }) => `${of === '' ? '' : `与${of}`}联合举办，${district}只计一次`,
  approved: () => '审核通过，无未更正的错误',
};

/** Rejecting has the campaign's own word for each form (不予计入, 不予推荐), so its label takes it. */
const decisions: Readonly<Record<LineKind, (rejected: string) => string>> = {
  approve: () => '审核通过',
  return: () => '退回修改',
  reject: (rejected) => rejected,
  withdraw: () => '撤回',
  reopen: () => '重新打开',
  waive: () => '人工认定',
  undo: () => '撤销',
  erase: () => '按本人要求删除个人信息',
};

const dispatchStates: Readonly<Record<DispatchState, string>> = {
  owed: '待发送',
  held: '暂不发送',
  claimed: '发送中',
  sent: '已发送',
  uncertain: '未确认是否发出',
  failed: '发送失败',
  dropped: '无需再发',
};

const dispatchKinds: Readonly<Record<DispatchKind, string>> = {
  receipt: '报送回执',
  updated: '更新回执',
  returned: '退回通知',
  corrected: '更正告知',
  opening: '活动通知',
  digest: '每周工作提示',
  districtDigest: '周报',
  rescheduled: '时间调整',
  reminder: '报送提醒',
  escalation: '报送情况提示',
  health: '运行提示',
};

/** Columns of a register beside the fields of its form. */
const registerColumns = {
  number: '编号',
  state: '审核状态',
  problems: '问题',
  counts: '是否计入目标任务',
  why: '计入（不计入）原因',
  source: '报送渠道',
  receivedOn: '收到日期',
  remark: '内部备注',
  version: '版本',
  selected: '是否选送',
  rank: '推荐次序',
  highlight: '写入情况报告',
  honour: '素材类别',
  honourProject: '素材所属项目',
  outcome: '上级结果',
  handedInAt: '首次报送时间',
  changedAt: '最近修改时间',
  enteredBy: '录入人',
  id: '报送标识',
  record: '系统记录',
  stateKey: '状态代码',
  marks: '标注记录',
};

export const sheetZh = {
  states,
  reasons,
  decisions,
  dispatchStates,
  dispatchKinds,
  registerColumns,
  yes: '是',
  no: '否',
  /** What a unit can open (接收方式). */
  reaches: { google: '邮件和链接', mail: '仅邮件' },
  /** What the mails of a unit are in. */
  languages: { 'zh-CN': '中文', en: '英文' },
  /** Between several reasons, and several problems, in one cell. */
  separator: '；',
  /** What a line is about, and the line. */
  labelled: (label: string, text: string): string => `${label}：${text}`,
  counts: { yes: '计入', no: '不计入' },
  /** A column of the tally: what has come of a track, in its measure. */
  reported: (track: string, measure: string): string => (measure === '' ? track : `${track}（${measure}）`),
  /** Where a unit stands with its reports; a zero report is not silence. */
  standings: {
    reported: '已报送',
    partly: '部分报送',
    zero: '零报告',
    silent: '尚未报送',
    voluntary: '自愿，未报',
  },
  /** Columns of the tally that are called by the goal's measure word: 目标场次. */
  tally: {
    target: (measure: string): string => `目标${countWord(measure)}`,
    counted: (measure: string): string => `已计入${countWord(measure)}`,
  },
  /** The tally's column of what does not count toward the goal; null where that is of several forms. */
  otherTotal: (noun: string | null): string => (noun === null ? '其他报送合计' : `${noun}合计`),
  /** In place of the level before an issue that staff have set aside. */
  waived: '已人工认定',
  requestStates: { asked: '待办理', done: '已办结', refused: '未办理' },
  results,
  requestKinds,
  documentKinds,
  selected: { yes: '选送', no: '不选送' },
  workFileStates: { received: '已收', doubtful: '待核', refused: '不用' },
  batchStates: { approved: '已审定', sent: '已报送' },
  tallyLine: (about: { goal: number; counted: number; waiting: number; measure: string }): string =>
    `目标任务${about.goal}${about.measure}，已计入${about.counted}${about.measure}，待审核${about.waiting}${about.measure}`,
  /** A goal behind the first one. */
  goalTold: (about: { goal: number; reached: number; measure: string }): string =>
    `目标${about.goal}${about.measure}，已完成${about.reached}${about.measure}`,
  goalLine: (label: string, told: string): string => `${label}${told}`,
  /** Without a target of its own a unit is told what it has, and no n of m. */
  unitLine: (about: { target: number | null; counted: number; waiting: number; measure: string }): string => {
    const done = `已计入${about.counted}${about.measure}，待审核${about.waiting}${about.measure}`;
    return about.target === null ? done : `目标${about.target}${about.measure}，${done}`;
  },
};

export type SheetWords = typeof sheetZh;
