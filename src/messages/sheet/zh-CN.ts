/** The words of the workbook, in Chinese: states, reasons, tables, columns, the menu. */

import type { CountReason } from '../../domain/count/judge.ts';
import type { DispatchKind, DispatchState } from '../../domain/post/dispatch.ts';
import type { DecisionKind } from '../../domain/review/decision.ts';
import type { ReviewState } from '../../domain/review/states.ts';

/** What a reason for or against counting is filled from; a text is '' where it is not known. */
export interface ReasonAbout {
  state: string;
  /** The elder that is repeated, or the partners of a joint activity. */
  of: string;
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
  joint: ({ of }) => (of === '' ? '联合举办，全区只计一次' : `与${of}联合举办，全区只计一次`),
  approved: () => '审核通过，无未更正的错误',
};

/** Rejecting has the campaign's own word for each form (不予计入, 不予推荐), so its label takes it. */
const decisions: Readonly<Record<DecisionKind, (rejected: string) => string>> = {
  approve: () => '审核通过',
  return: () => '退回修改',
  reject: (rejected) => rejected,
  withdraw: () => '撤回',
  reopen: () => '重新打开',
  waive: () => '人工认定',
};

const dispatchStates: Readonly<Record<DispatchState, string>> = {
  owed: '待发送',
  claimed: '发送中',
  sent: '已发送',
  uncertain: '未确认是否发出',
  failed: '发送失败',
  dropped: '无需再发',
};

const dispatchKinds: Readonly<Record<DispatchKind, string>> = {
  receipt: '报送回执',
  returned: '退回通知',
  digest: '每周工作提示',
  districtDigest: '周报',
};

/** Columns of a register beside the fields of its form. */
const registerColumns = {
  ...{ number: '编号', state: '审核状态', problems: '问题', counts: '是否计入目标任务', why: '计入（不计入）原因' },
  ...{ source: '报送渠道', receivedOn: '收到日期', remark: '内部备注', version: '版本' },
  ...{ selected: '是否选送', rank: '推荐次序', highlight: '写入情况报告', honour: '素材类别' },
  ...{ honourProject: '素材所属项目', outcome: '上级结果' },
  ...{ handedInAt: '首次报送时间', changedAt: '最近修改时间', id: '报送标识', record: '系统记录' },
  ...{ stateKey: '状态代码', marks: '标注记录' },
};

const menu = {
  title: '好网民',
  setUp: '初始化',
  openSidebar: '打开工作栏',
  checkNow: '立即核对',
  writeSummaries: '生成汇总表',
  sendDigests: '发送本周工作提示',
};

export const sheetZh = {
  ...{ states, reasons, decisions, dispatchStates, dispatchKinds, registerColumns, menu },
  form: {
    responses: (noun: string): string => `填报原始记录（${noun}）`,
    rosterIsEmpty: '（单位名录尚未录入）',
    phoneHelp: '请填写电话号码，例如 022-65305678。',
    numberHelp: '请填写数字，例如 120。',
    emailHelp: '请填写完整的邮箱地址，例如 name@example.org。',
  },
  yes: '是',
  no: '否',
  /** Between several reasons, and several problems, in one cell. */
  separator: '；',
  counts: { yes: '计入', no: '不计入' },
  levels: { error: '需更正', warning: '请留意' },
  /** The first line of our notes at cells, which tells them from people's own. */
  noteHead: '核对',
  /** A column of the tally: what has come of a track, in its measure. */
  reported: (track: string, measure: string): string => `${track}（${measure}）`,
  /** Where a unit stands with its reports; a zero report is not silence. */
  standings: { reported: '已报送', partly: '部分报送', zero: '零报告', silent: '尚未报送' },
  silentUnits: (count: number): string => (count === 0 ? '' : `${count}个单位`),
  waived: '（已人工认定）',
  requestStates: { asked: '待办理', done: '已办结', refused: '未办理' },
  /** The name that mails come under. */
  sender: '好网民',
  noted: '已登记，稍后自动办理。',
  /** How a sheet of a copied workbook is called from then on. */
  setAside: (title: string): string => `存档 ${title}`,
  setUpUndone: (undone: readonly string[]): string =>
    `初始化已完成，但有${undone.length}项没有做成（详见工作栏“设置”）：${undone.join('')}`,
  digestsDone: (waiting: number): string =>
    waiting === 0 ? '本周工作提示已发出' : `本周工作提示已登记，尚有${waiting}封待发送`,
  requestKinds: {
    summaries: '生成汇总表和统计表',
    digest: '发送本周工作提示',
    packets: '整理报送材料',
    report: '生成上报材料',
    callList: '生成联系清单',
  },
  documentKinds: {
    ...{ summary: '报送情况汇总表', summaryPaper: '报送情况汇总表（Word）', annex1: '线下活动情况统计表' },
    ...{ annex3: '推荐表', districtAnnex1: '线下活动情况统计表（全区）', worksTable: '作品汇总表' },
    ...{ catalogue: '素材目录', cityReport: '情况报告', brief: '工作进展情况', callList: '联系清单' },
    ...{ correction: '更正说明', packetList: '报送清单', packet: '报送材料（压缩包）' },
    cityPacket: '报送市总工会（压缩包）',
  },
  /** How a draft is called that people have gone on writing in, when a newer one is made. */
  draftLeft: (name: string, day: string): string => `${name}（人工修改稿，留存于${day}）`,
  /** Behind the name of a file of a unit that is called as another one is. */
  twin: (unit: string): string => `（${unit}）`,
  fileNotes: {
    restored: '文件内容曾被改动，已按台账重新生成；改动前的内容可在云端硬盘的“版本记录”中找到。',
    released: '原文件有人工修改，已另名留存，这是新生成的一份。',
    remade: '原文件已不在（可能被删除），这是重新生成的一份。',
    renamed: '文件名与规定不符，已改正。',
  },
  selected: { yes: '选送', no: '不选送' },
  honours: ['好作品', '好活动', '好故事'],
  workFileStates: { received: '已收', doubtful: '待核' },
  batchStates: { approved: '已审定', sent: '已报送' },
  /** A row of a sheet, as a trouble names it. */
  rowLabel: (title: string, row: number): string => `${title}第${row}行`,
  /** Where a text was longer than a cell holds. */
  cutMark: '……（原文过长，以下截去，见填报原始记录）',
  /** Why the program itself withdraws an entry: staff have emptied its row. */
  emptiedRow: '空行',
  uncertainNote: '发送中断，未能确认对方是否收到。请核实；确未收到的，请重新发送。',
  /** What the day's count says of a mail that nobody can be sure of. */
  countedNote: '今日邮件余量已相应减少，很可能已经发出。',
  uncountedNote: '今日邮件余量没有减少，很可能没有发出。',
  removedNote:
    '原有的发送记录被删除，或工作簿恢复到了较早的版本。这封邮件可能已经发出，未再发送。请核实；确未收到的，请重新发送。',
  foreignNote: '这一行不是程序登记的，或登记后被改动，未发送。邮件只能由程序登记。',
  nobodyNote: '单位名录中没有这个单位可用的联络人邮箱，未发送。补上邮箱后，请重新发送。',
  bodyNote: '正文缺失或无法读出，未发送。',
  overtakenNote: '发出前情况已有变化，不再发送。',
  arrivedNote: (about: { by: string; at: string }): string => `${about.at}已由工作人员确认送达（${about.by}）。`,
  tallyLine: (about: { goal: number; counted: number; waiting: number; measure: string }): string =>
    `目标任务${about.goal}${about.measure}，已计入${about.counted}${about.measure}，待审核${about.waiting}${about.measure}`,
  /** Without a target of its own a unit is told what it has, and no n of m. */
  unitLine: (about: { target: number | null; counted: number; waiting: number; measure: string }): string => {
    const done = `已计入${about.counted}${about.measure}，待审核${about.waiting}${about.measure}`;
    return about.target === null ? done : `目标${about.target}${about.measure}，${done}`;
  },
};

export type SheetWords = typeof sheetZh;
