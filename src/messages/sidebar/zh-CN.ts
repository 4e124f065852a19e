/** The sidebar's own words, in Chinese: buttons, headings, what to do when the line is down. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import { outboxZh } from './outbox-zh.ts';
import { panelsZh } from './panels-zh.ts';
import { papersZh } from './papers-zh.ts';

/** A count of something. */
interface Count {
  count: number;
}

/** An entry by its number. */
interface Numbered {
  number: string;
}

const page = ({ short }: PageNames) => ({
  title: `${short}工作栏`,
  tabs: { review: '审核', progress: '进度', materials: '材料', settings: '设置' },
  tabsLabel: '工作栏页面',
  loading: '正在读取……',
  slow: '比平常慢一些，请再等一会儿……',
  busy: '正在提交……',
  refresh: '刷新',
  asOf: (about: { time: string }): string => `截至${about.time}`,
  back: '返回',
  close: '关闭',
  cancel: '取消',
  retry: '重试',
  confirm: '确认',
  saved: '已保存。',
  open: '打开',
  newWindow: '（在新窗口打开）',
  none: '无',
  colon: '：',
  comma: '、',
});

const faults = ({ menu }: PageNames) => ({
  connection: {
    title: '连接已断开',
    cure: '没有连上服务器，未作处理。请检查网络后重试；已填写的文字都还在。',
  },
  authorization: {
    title: '需要授权',
    cure: `请在“${menu}”菜单中任选一项，按提示同意授权，再回到这里重试。仍提示的，请退出其他账号，或用只登录工作账号的窗口。已填写的文字都还在。`,
  },
  wrongAccount: {
    title: '账号不符或没有权限',
    cure: '浏览器可能同时登录了多个账号，本工作栏用了另一个。请退出其他账号，或用只登录工作账号的窗口打开本表，再重试。',
  },
  lockBusy: {
    title: '有其他操作正在进行',
    cure: '请稍候一分钟再试；已填写的文字都还在。',
  },
  timedOut: {
    title: '用时过长，没有完成',
    cure: '结果可能已经保存。请先刷新核对，再决定是否重试；已填写的文字都还在。',
  },
  refused: { title: '未作处理', cure: '已填写的文字都还在。' },
  unknown: {
    title: '没有完成',
    cure: '请稍候重试；仍不成功的，请把下面的说明告知负责人。已填写的文字都还在。',
  },
  detail: '技术说明',
});

const queue = {
  label: '审核队列',
  search: '查找编号、名称、单位、联络人',
  searchEverywhere: '查找包括全部状态。',
  filters: '筛选',
  filtersOn: ({ count }: Count): string => `筛选，已选${count}项`,
  clear: '清除筛选',
  state: '审核状态',
  waiting: '待我审核',
  every: '全部',
  track: '类别',
  issue: '问题',
  unit: '单位',
  order: '排列方式',
  byAge: '按等待时间',
  byUnit: '按单位',
  shown: ({ count }: Count): string => `共${count}项`,
  shownOf: (about: { count: number; total: number }): string => `显示${about.count}项，共${about.total}项`,
  asking: '正在查找……',
  takeSelected: '取表中所选行',
  takeSelectedHint: '打开表格中当前选中的那一行',
  more: ({ count }: Count): string => `再显示${count}项`,
  clean: '待我审核、没有问题',
  returned: ({ count }: Count): string => (count === 0 ? '今天退回' : `退回已${count}天`),
  waitsToday: '今天送达',
  waits: ({ count }: Count): string => `等待${count}天`,
  errors: ({ count }: Count): string => `${count}处需更正`,
  warnings: ({ count }: Count): string => `${count}处请留意`,
  hasDraft: '有未提交的文字',
  emptyWaiting: '待审核的都处理完了。',
  emptyWaitingHint: '新的报送到达后会排在这里。',
  empty: '没有符合条件的报送。',
  showEvery: '查看全部报送',
};

const entry = {
  label: '报送详情',
  backToQueue: '返回队列',
  previous: '上一项',
  next: '下一项',
  position: (about: { index: number; of: number }): string => `第${about.index}项，共${about.of}项`,
  counts: '计入情况',
  countsYes: '计入目标任务',
  countsNo: '未计入目标任务',
  works: '核对情况',
  holds: '符合',
  fails: '不符合',
  issues: '问题',
  noIssues: '没有发现问题。',
  error: '需更正',
  warning: '请留意',
  waived: '已人工认定',
  waivedBy: (about: { who: string; why: string }): string => `${about.who}：${about.why}`,
  suggestion: (about: { text: string }): string => `按建议更正：${about.text}`,
  mendIt: '去更正',
  waive: '人工认定',
  seeOther: (about: { number: string }): string => `查看${about.number}`,
  fields: '填报内容',
  emptyField: '未填写',
  understood: (about: { text: string }): string => `识别为${about.text}`,
  before: '原为',
  beforeEmpty: '（空）',
  by: (about: { who: string; time: string }): string => `${about.who}，${about.time}`,
  changed: '有改动',
  note: '内部备注',
  noteHint: '只有工作人员看得到',
  noteOther: '备注刚被修改为',
  save: '保存',
  log: ({ count }: Count): string => `经过（${count}条）`,
  version: (about: { version: number }): string => `第${about.version}版`,
  handedIn: (about: { time: string }): string => `${about.time}首次报送`,
  staleTitle: '打开后已有变化，刚才的操作未作处理',
  staleHint: '下面已是最新内容，请先看过变化，再重新选择。',
  unsent: (about: { text: string }): string => `刚才写的理由：${about.text}`,
  lookedAt: '看过变化，重新选择',
  undo: (about: { label: string }): string => (about.label === '' ? '撤销' : `撤销“${about.label}”`),
  undone: (about: { number: string; state: string }): string => `${about.number} 已撤销，现为${about.state}`,
  againTitle: (about: { what: string }): string => `上次审核意见：${about.what}`,
  againIssues: '当时的问题',
  settled: '已不存在',
  unsettled: '仍存在',
  againChanges: ({ count }: Count): string => (count === 0 ? '此后没有改动' : `此后改了${count}项`),
  since: '期间的变化',
  decided: {
    approve: ({ number }: Numbered): string => `${number} 已审核通过`,
    return: ({ number }: Numbered): string => `${number} 已退回修改`,
    reject: ({ number }: Numbered): string => `${number} 已记为审核未通过`,
    withdraw: ({ number }: Numbered): string => `${number} 已撤回`,
    reopen: ({ number }: Numbered): string => `${number} 已重新打开`,
    waive: ({ number }: Numbered): string => `${number} 所选问题已人工认定`,
  },
  look: '查看',
};

const mending = {
  title: (about: { label: string }): string => `更正：${about.label}`,
  value: '更正为',
  source: '核实渠道',
  choose: '请选择',
  other: '其他（自行填写）',
  save: '保存更正',
  sourceMissing: '请选择核实渠道，例如电话。',
  hint: '更正以工作人员名义记入经过，不改变审核状态。',
  tell: '告知单位',
  agreedWith: '与谁核实（可不填）',
  tellHint: '由负责人账号给单位联络人发【更正告知】：原来的内容、现在的内容、时间、核实渠道和对方姓名。',
  done: (about: { label: string }): string => `“${about.label}”已更正。`,
  doneAndTold: (about: { label: string }): string => `“${about.label}”已更正，更正告知下次自动办理时发送。`,
};

const decisions = {
  label: '审核意见',
  more: '更多操作',
  reasonTitle: (about: { label: string }): string => `${about.label}：写明理由`,
  reason: '理由',
  reasonHint: '须写明理由，报送单位会看到',
  snippets: '常用理由',
  checklist: '审核要点（勾选后写入理由）',
  checklistLead: '需核对：',
  checklistComma: '、',
  stop: '。',
  withdrawHint: '撤回后不再审核，也不计入；需要时可以重新打开。',
  reasonMissing: '请写明理由后再提交。',
  confirm: (about: { label: string }): string => `确认${about.label}`,
};

const many = {
  begin: '批量审核通过',
  hint: '有错误的报送需要逐项审核，不能选。',
  all: ({ count }: Count): string => `全选所列（${count}项）`,
  pick: ({ number }: Numbered): string => `选择${number}`,
  next: ({ count }: Count): string => `核对所选${count}项`,
  sure: (about: { count: number; counting: number }): string =>
    `将审核通过${about.count}项，其中${about.counting}项计入目标任务`,
  named: '联合举办或内容相近，请再核对',
  refused: ({ count }: Count): string => `不能审核通过的${count}项`,
  confirm: ({ count }: Count): string => `确认审核通过${count}项`,
  running: (about: { done: number; of: number }): string => `已办理${about.done}项，共${about.of}项……`,
  told: ({ count }: Count): string => `已审核通过${count}项`,
};

const keys = {
  title: '键盘快捷键',
  open: '快捷键说明',
  list: {
    approve: '审核通过',
    return: '退回修改',
    reject: '不予计入或不予推荐',
    waive: '人工认定第一处可认定的问题',
    next: '下一项',
    previous: '上一项',
    back: '返回队列',
    search: '查找',
    help: '打开本说明',
  },
  toggle: '使用单键快捷键',
  hint: '输入文字时，以及按住Ctrl、Alt等键时，快捷键不起作用。',
};

/** All the words of the sidebar, made of what the campaign calls things; the English ones have the same keys. */
export const sidebarZh = (names: PageNames) => ({
  page: page(names),
  faults: faults(names),
  queue,
  entry,
  mending,
  decisions,
  many,
  keys,
  ...panelsZh(names),
  ...papersZh(names),
  outbox: outboxZh,
});

export type SidebarWords = ReturnType<typeof sidebarZh>;
