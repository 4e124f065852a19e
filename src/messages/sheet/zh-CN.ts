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

const tables = {
  roster: {
    title: '单位名录',
    columns: {
      ...{ id: '单位代码', name: '单位名称', kind: '单位类别', contacts: '联络人邮箱', aliases: '别名' },
      ...{ target: '目标场次', active: '是否参加', liaison: '联络人', liaisonPhone: '联络人电话' },
      ...{ deputy: '备用联络人', deputyPhone: '备用联络人电话', leader: '分管领导', leaderPhone: '分管领导电话' },
      ...{ peopleSince: '联络信息更新日期', remark: '备注' },
    },
  },
  /** The register's own title is the campaign's. Fields of the form stand between these columns. */
  registers: {
    columns: {
      ...{ number: '编号', state: '审核状态', problems: '问题', counts: '是否计入目标任务', why: '计入（不计入）原因' },
      ...{ source: '报送渠道', receivedOn: '收到日期', remark: '内部备注', version: '版本' },
      ...{ selected: '是否选送', rank: '推荐次序', highlight: '写入情况报告', honour: '素材类别' },
      ...{ honourProject: '素材所属项目', outcome: '上级结果' },
      ...{ handedInAt: '首次报送时间', changedAt: '最近修改时间', id: '报送标识', record: '系统记录' },
      ...{ stateKey: '状态代码', marks: '标注记录' },
    },
  },
  decisions: {
    title: '审核意见',
    columns: {
      ...{ entry: '报送标识', number: '编号', kind: '审核意见', code: '认定的问题', reason: '理由' },
      ...{ by: '审核人', at: '时间', version: '版本', id: '标识' },
    },
  },
  dispatches: {
    title: '邮件发送记录',
    columns: {
      ...{ key: '标识', kind: '邮件类别', unit: '单位', week: '周（星期一）', to: '收件人', subject: '主题' },
      ...{ owedAt: '登记时间', state: '发送状态', claimedAt: '开始发送时间', sentAt: '发出时间', note: '说明' },
      body: '正文',
    },
  },
  requests: {
    title: '办理请求',
    columns: {
      ...{ id: '标识', kind: '事项', unit: '单位', by: '提出人', at: '提出时间', state: '办理状态' },
      ...{ doneAt: '办结时间', result: '结果', note: '说明' },
    },
  },
  zeroReports: {
    title: '零报告',
    columns: { unit: '单位', form: '报送内容', at: '登记时间', by: '登记人', note: '说明', id: '标识' },
  },
  documents: {
    title: '材料清单',
    columns: {
      ...{ key: '标识', kind: '材料类别', unit: '单位', name: '名称', url: '链接', fileId: '文件标识' },
      ...{ hash: '内容摘要', version: '版本', writtenAt: '生成时间', checksum: '文件摘要', note: '说明' },
      about: '系统记录',
    },
  },
  workFiles: {
    title: '作品文件登记',
    columns: {
      ...{ entry: '报送标识', number: '编号', name: '文件名', state: '收取情况', format: '实际格式' },
      ...{ bytes: '大小（字节）', seconds: '时长（秒）', place: '存放位置', caption: '图片说明' },
      ...{ sha256: 'SHA-256', by: '登记人', at: '登记时间', id: '标识' },
    },
  },
  sentBatches: {
    title: '上报登记',
    columns: {
      ...{ label: '批次', state: '上报情况', to: '报送至', on: '报送日期', how: '报送方式', by: '报送人' },
      ...{ approvedBy: '审定人', approvedAt: '审定时间', at: '登记时间', count: '项数', note: '说明' },
      ...{ track: '类别', number: '批次序号', until: '截至日期', part: '分段', entries: '上报内容', id: '标识' },
    },
  },
  contactNotes: {
    title: '联系记录',
    columns: {
      ...{ unit: '单位', at: '联系时间', by: '联系人', result: '联系结果', until: '答应报送日期', id: '标识' },
    },
  },
  tally: {
    title: '目标任务',
    columns: {
      ...{ unit: '单位', standing: '报送情况', target: '目标场次', counted: '已计入场次', received: '待审核' },
      ...{ returned: '退回修改', works: '作品合计', onTime: '按期报送', late: '逾期报送', zero: '零报告' },
      ...{ silent: '尚未报送', participants: '参与人数' },
    },
  },
  copies: {
    title: '台账存底',
    columns: {
      ...{ id: '标识', form: '报送内容', number: '编号', door: '报送方式', hash: '内容摘要', record: '系统记录' },
      texts: '内容',
    },
  },
  settings: {
    title: '主题活动设置',
    columns: { settingKey: '设置项', settingValue: '内容', remark: '说明' },
    remarks: {
      staff: '工作人员邮箱，多个用逗号分开；负责人始终在内。',
      officeContact: '联系人，印在表格和邮件末尾。',
      officePhone: '联系电话，印在表格和邮件末尾。',
      officeEmail: '电子邮箱，印在表格和邮件末尾。',
      addressee: '情况报告的主送单位，不填为主题活动中写明的上级工会。',
      signer: '情况报告的署名，不填为主办单位。',
      typefaces:
        '公文字体，例如：标题=方正小标宋简体；正文=仿宋_GB2312；一级标题=黑体；二级标题=楷体_GB2312。不填为通用公文字体。',
      reportPractice: '情况报告“二、主要做法”的文字，分段写即可；不填处印【请补充】。',
      reportProblems: '情况报告“四、存在问题”的文字。',
      reportPlans: '情况报告“五、下一步打算”的文字。',
      campaign: '主题活动内容，由初始化写入，请勿修改。',
      wiring: '系统记录，请勿修改。',
    },
  },
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
  ...{ states, reasons, decisions, dispatchStates, dispatchKinds, tables, menu },
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
  fileNotes: {
    restored: '文件内容曾被改动，已按台账重新生成；改动前的内容可在云端硬盘的“版本记录”中找到。',
    released: '原文件有人工修改，已另名留存，这是新生成的一份。',
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
