/** The words of the desk, in Chinese: the local page, the forms' pages, and what the terminal says while it opens. */

import { refusalsZh } from '../refusals/zh-CN.ts';
import { sheetZh } from '../sheet/zh-CN.ts';

const views = {
  workbook: '工作簿',
  review: '审核',
  mail: '邮件',
  documents: '材料',
  forms: '填报表单',
  trace: '运行记录',
};

const causes: Readonly<Record<string, string>> = {
  menu: '菜单',
  sidebar: '审核栏',
  editor: '后台',
  open: '打开工作簿',
  edit: '修改单元格',
  change: '改动工作簿',
  formSubmit: '表单提交',
  clock: '定时',
};

const grid = {
  label: (about: { name: string }): string => `工作表“${about.name}”`,
  tabs: '工作表',
  hiddenSheet: '（已隐藏）',
  showHidden: '显示隐藏列',
  cell: '单元格',
  content: '内容',
  save: '填入',
  cancel: '取消',
  saving: '正在填入……',
  note: '批注',
};

const review = {
  pick: '选择报送',
  number: '按编号查找',
  open: '查看',
  waiting: (about: { count: number }): string => `待审核（${about.count}项）`,
  others: '其他',
  nothing: '还没有报送。',
  unknown: (about: { number: string }): string => `没有编号为${about.number}的报送。`,
  state: '审核状态',
  countsLabel: '是否计入目标任务：',
  problems: '问题',
  noProblems: '没有发现问题。',
  content: '填报内容',
  reason: '理由',
  reasonHint: '退回、不予计入（推荐）、重新打开和人工认定须写明理由',
  waiveWhat: '认定哪一项',
  waiveNone: '没有可以认定的错误。',
  confirmWaive: '确认认定',
  done: (about: { number: string; state: string }): string => `${about.number}已处理，当前状态：${about.state}。`,
  decisions: {
    approve: sheetZh.decisions.approve(''),
    return: sheetZh.decisions.return(''),
    withdraw: sheetZh.decisions.withdraw(''),
    reopen: sheetZh.decisions.reopen(''),
    waive: sheetZh.decisions.waive(''),
  },
  /** The word for rejecting an entry that counts towards the goal, and one that is recommended to the city. */
  reject: { counted: '不予计入', recommended: '不予推荐' },
};

const form = {
  responses: (about: { count: number }): string => `已收到${about.count}份`,
  required: '必填',
  requiredMark: '*',
  next: '下一页',
  back: '上一页',
  submit: '提交',
  sending: '正在提交……',
  choose: '请选择',
  other: '其他',
  otherText: '其他内容',
  clear: '清除选择',
  email: '电子邮箱',
  month: '月-日',
  page: (about: { page: number; pages: number }): string => `第${about.page}页，共${about.pages}页`,
  refused: (about: { count: number }): string => `有${about.count}处没有通过核对，请更正后再继续。`,
  refusedRequired: '此项必填，请填写。',
  refusedValue: '填写的内容不符合要求，请按说明更正。',
  editing: '正在修改已提交的内容，提交后以这一次为准。',
  again: '再填一份',
  edit: '修改刚才提交的内容',
  done: '已提交',
  backToDesk: '回到工作台',
  closed: {
    alreadyResponded: '已经提交过，每人只能提交一次。',
    editsNotAllowed: '此表单提交后不能修改。',
    notAccepting: '此表单目前不接受填报。',
    notPublished: '此表单尚未发布。',
  } satisfies Record<string, string>,
};

const mail = {
  list: '已发出的邮件，最近的在前',
  nothing: '还没有邮件。',
  to: '收件人',
  from: '发件人',
  at: '发出时间',
  asHtml: '网页格式',
  asText: '纯文本',
  frame: '邮件正文',
  attachments: '附件',
  openForm: '打开填报页',
  openEdit: '打开修改页',
  close: '返回列表',
};

const documents = {
  list: '生成的材料，最近的在前',
  nothing: '还没有材料。可从“好网民”菜单生成，到下一次定时运行后出现在这里。',
  frame: '材料内容',
  close: '返回列表',
};

const trace = {
  hint: '最近的程序运行：由谁触发、用了多少次服务调用、花了多少（虚拟）秒。',
  nothing: '打开以来还没有运行。',
  functionName: '函数',
  cause: '触发方式',
  at: '时间',
  calls: '调用',
  seconds: '秒',
  failed: '失败',
};

const clock = {
  label: '虚拟时间',
  hour: '下一小时',
  day: '下一天',
  week: '下一周',
  moving: '时间推进中……',
};

const terminal = {
  usage: [
    '用法：npm start -- [--port 端口] [--season 季节文件] [--until 时刻] [--data 文件夹] [--fresh]',
    '  --until 写成 2019-09-11T12:00:00+08:00；--fresh 从头开始，原来的内容不保留。',
  ].join('\n'),
  badOption: {
    port: (given: string): string => `--port 应为1至65535的整数，给出的是“${given}”。`,
    until: (given: string): string => `--until 应为带时区的时刻，如 2019-09-11T12:00:00+08:00，给出的是“${given}”。`,
    usage: (given: string): string => `选项有误：${given}`,
  },
  noSeason: (about: { path: string }): string => `读不到季节文件：${about.path}`,
  portTaken: (about: { port: number | null }): string =>
    about.port === null ? '没有找到空闲的端口。请用 --port 指定一个。' : `端口${about.port}已被占用。请换一个端口。`,
  notKept: (about: { folder: string; why: string }): string =>
    `${about.folder} 中保存的内容不能打开：${about.why}\n加上 --fresh 可从头开始（原来的内容不保留）。`,
  notOurs: (about: { folder: string }): string =>
    `${about.folder} 中有不属于本程序的文件，没有清空。请用 --data 另指定文件夹。`,
  goesOn: (about: { folder: string; now: string }): string => `接着上次的内容：${about.now}（${about.folder}）`,
  goesOnIgnores: '已有保存的内容，--season 和 --until 没有使用；加上 --fresh 可从头开始。',
  playing: (about: { done: number; all: number; day: string }): string =>
    `演练中 ${about.done}/${about.all}  ${about.day}`,
  played: (about: { now: string; seconds: string }): string => `演练到 ${about.now}，用时${about.seconds}秒。`,
  bundling: '正在准备页面……',
  openAt: (about: { address: string }): string => `工作台：${about.address}`,
};

export const deskZh = {
  ...{ views, causes, grid, review, form, mail, documents, trace, clock, terminal },
  title: '十场 · 工作台',
  needsScript: '此页面需要启用浏览器脚本。',
  viewsLabel: '栏目',
  signedIn: '当前账号',
  owner: '（负责人）',
  loading: '正在读取……',
  working: '正在处理……',
  close: '关闭',
  ran: (about: { caption: string }): string => `“${about.caption}”已运行。`,
  failed: (about: { why: string }): string => `没有完成：${about.why}`,
  expired: '页面已过期，请刷新后再试。',
  unreachable: '连接不上工作台程序，请确认它还在运行。',
  refusals: {
    ...refusalsZh,
    badRequest: '请求的内容不完整，未作处理。',
    unknownCall: '没有这项功能，未作处理。',
  } satisfies Record<string, string>,
};
