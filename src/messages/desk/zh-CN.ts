/** The words of the desk, in Chinese: the local page and the forms' pages. */

import { refusalsZh, sheetActsZh } from './sheet-acts-zh.ts';

const head = {
  title: '十场 · 工作台',
  places: { workbook: '工作簿', forms: '填报表单', mail: '邮箱', documents: '材料', trace: '运行记录' },
  placesLabel: '栏目',
  signedIn: '当前账号',
  owner: '（负责人）',
  language: '语言',
};

const clock = {
  label: '虚拟时间',
  move: '推进时间',
  hour: '一小时',
  day: '一天',
  week: '一周',
  until: '推进到',
  go: '推进',
  moving: (about: { to: string }): string => `正在推进到${about.to}`,
  progress: '推进进度',
  tooFar: (about: { days: number; latest: string }): string =>
    `一次最多推进${about.days}天，现在最远可到${about.latest}。`,
};

const faults = {
  label: '状况',
  hint: '试一试工作栏遇到这些状况时怎么办。',
  network: '网络',
  connected: '正常',
  disconnected: '断开',
  account: '浏览器账号',
  own: '本人',
  other: (about: { email: string }): string => `浏览器首个账号（${about.email}，无权编辑）`,
  authorization: '脚本授权',
  granted: '已授权',
  revoked: '已撤销',
  active: (about: { count: number }): string => `状况（${about.count}项）`,
};

const grid = {
  label: (about: { name: string }): string => `工作表“${about.name}”`,
  tabs: '工作表',
  hiddenSheet: '（已隐藏）',
  showHidden: '显示隐藏的表和列',
  cell: '单元格',
  content: (about: { cell: string }): string => `${about.cell}的内容`,
  rowNumber: '行号',
  note: '批注',
  noChoices: '没有符合的选项，可直接填写',
  saving: '正在保存……',
  acts: sheetActsZh,
  refusals: refusalsZh,
};

const sidebar = {
  label: '工作栏',
  open: '打开工作栏',
  close: '关闭',
  closeDialog: (about: { title: string }): string => `关闭“${about.title}”`,
  sheetFirst: '表格',
  sidebarFirst: '工作栏',
  front: '显示',
};

const form = {
  responses: (about: { count: number }): string => `已收到${about.count}份`,
  choose: '选择表单',
  phone: '手机宽度',
  full: '全宽',
  width: '显示宽度',
  newTab: '在新标签页打开',
  frame: '表单页面',
  required: '必填',
  requiredHint: '* 表示必填',
  requiredMark: '*',
  next: '下一页',
  back: '上一页',
  submit: '提交',
  sending: '正在提交……',
  pick: '请选择',
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
  again: '再报一件',
  edit: '修改刚才提交的内容',
  done: '已提交',
  backToDesk: '回到工作台',
  closed: {
    alreadyResponded: '已经提交过，每人只能提交一次。',
    editsNotAllowed: '此表单提交后不能修改。',
    inBin: '此表单在所有者云端硬盘的回收站中，所有者可在回收站中恢复。',
    noAccess: '此表单仅限所有者所在单位的账号填报，所有者可为其他人开放访问权限。',
    notAccepting: '此表单目前不接受填报。',
    notPublished: '此表单尚未发布。',
  },
};

const mail = {
  list: '已发出的邮件',
  find: '按主题或收件人查找',
  nothing: '还没有邮件。推进时间，到定时运行时就会发出。',
  none: '没有符合的邮件。',
  pick: '请从左边选择一封邮件。',
  to: '收件人',
  from: '发件人',
  replyTo: '回复至',
  at: '发出时间',
  show: '显示',
  both: '并排',
  asHtml: '网页格式',
  asText: '纯文本',
  frame: '邮件正文',
  attachments: '附件',
  openForm: '打开填报页',
  openEdit: '打开修改页',
  back: '返回列表',
};

const documents = {
  list: '生成的材料',
  nothing: '还没有材料。可从工作簿的菜单或工作栏请求生成，到下一次定时运行后出现在这里。',
  pick: '请从左边选择一份材料。',
  frame: '材料内容',
  changed: '更新时间',
  back: '返回列表',
  download: (about: { size: string }): string => `下载（${about.size}）`,
  packed: '压缩包内容',
  count: (about: { count: number }): string => `共${about.count}项`,
  entry: '名称',
  size: '大小',
  damaged: '这份文件打不开，可能不完整。',
  notShown: '这种文件不能在此显示，下载后可以打开。',
};

const trace = {
  hint: '程序的每次运行：由谁触发、调用了哪些谷歌服务、用了多少虚拟秒。最近的在前。',
  nothing: '打开工作台以来还没有运行。',
  functionName: '函数',
  cause: '触发方式',
  who: '运行账号',
  at: '时间',
  calls: '服务调用',
  seconds: '虚拟秒',
  outcome: '结果',
  well: '完成',
  failed: '失败',
  details: '查看调用',
  last: (about: { name: string; calls: number; seconds: string }): string =>
    `运行：${about.name} · ${about.calls}次服务调用 · ${about.seconds}虚拟秒`,
  idle: '就绪',
  causes: {
    menu: '菜单',
    sidebar: '工作栏',
    editor: '后台',
    open: '打开工作簿',
    edit: '修改单元格',
    change: '改动工作簿',
    formSubmit: '表单提交',
    clock: '定时',
  },
};

export const deskZh = {
  head,
  clock,
  faults,
  grid,
  sidebar,
  form,
  mail,
  documents,
  trace,
  needsScript: '此页面需要启用浏览器脚本。',
  loading: '正在读取……',
  working: '正在处理……',
  close: '关闭',
  failed: (about: { why: string }): string => `没有完成：${about.why}`,
  expired: '页面已过期，请刷新后再试。',
  unreachable: '连接不上工作台程序，请确认它还在运行。',
};

/** What every language of the desk has to say. */
export type DeskWords = typeof deskZh;
