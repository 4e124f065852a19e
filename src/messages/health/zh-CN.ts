/** The words of the list of what was checked, in Chinese: for each thing what is, what follows, what to do. */

import type { HealthKey, RepairKey } from '../../health-view.ts';

const names: Readonly<Record<HealthKey, string>> = {
  authorization: '授权',
  owner: '负责人',
  triggers: '定时任务',
  clock: '自动核对',
  staff: '工作人员',
  line: '落款',
  scriptZone: '脚本时区',
  bookZone: '工作簿时区',
  campaign: '主题活动内容',
  settings: '设置各行',
  tables: '各工作表',
  choices: '下拉选项',
  form: '表单',
  questions: '表单题目',
  responders: '表单开放',
  responses: '原始记录表',
  folder: '材料文件夹',
  papers: '材料文件',
  quota: '发信额度',
  mails: '邮件',
  roster: '单位名录',
  dates: '活动日期',
  size: '容量',
  undone: '初始化',
  troubles: '上次核对',
};

const repairs: Readonly<Record<RepairKey, string>> = {
  clocks: '重建定时任务',
  forms: '修复表单',
  looks: '恢复格式和下拉选项',
  setUp: '补齐缺失内容',
  zone: '改正时区',
  sweep: '立即核对',
  noted: '已核对，不再提示',
};

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('、');

export const healthZh = {
  names,
  repairs,
  ownersOnly: (owner: string): string => `只有负责人能修复：请${owner}打开本页，点这一项的按钮。`,
  unchecked: (said: string): string => `这一项没能查成，不代表有问题。Google 的说明：${said}`,
  uncheckedCure: '请稍后点“重新检查”；仍查不成的，请把说明告知技术人员。',
  more: (count: number): string => `另有${count}处，修好以上各处后再查。`,
  authorization: {
    good: '当前账号已给予全部权限。',
    missing: '当前账号没有给予全部权限，用到的功能会中断；是负责人的，自动办理会停。',
    cure: '请在菜单中点“初始化”，在弹出的窗口中同意全部权限，再重新检查。',
  },
  owner: {
    you: '当前账号就是负责人：表单、定时任务、文件和邮件都由它办理。',
    other: (owner: string): string =>
      `负责人是${owner}，表单、定时任务、文件和邮件由该账号办理。定时任务、表单、文件夹、材料文件和今天的发信额度只有该账号能查，这里没有列出。`,
  },
  triggers: {
    good: (count: number): string =>
      `${count}个定时任务都在，没有重复。被 Google 停用的看不出来，以“自动核对”是否按时为准。`,
    missing: (texts: readonly string[]): string => `缺少定时任务${quoted(texts)}：到时不会自动办理。`,
    doubled: (texts: readonly string[]): string =>
      `定时任务重复${quoted(texts)}：同一件事会检查两遍，白占每天的运行时间；邮件不会因此重发。`,
    strange: (count: number): string => `有${count}个定时任务属于已经不用的表单，白占每天的运行时间。`,
    kinds: { tick: '定时核对', weekly: '每周工作提示', edit: '表格修改' },
    form: (title: string): string => `${title}：提交`,
  },
  clockCure: '重建定时任务后立即核对一次。下次仍不按时的，请查看云端硬盘、邮件额度和授权各项。',
  staff: {
    good: (count: number): string => `工作人员${count}人，邮箱都读得出。`,
    alone: '工作人员名单里只有负责人一人，其他人不能审核，也收不到周报。',
    cure: '请在“主题活动设置”的“工作人员邮箱”一行填写。',
  },
  lineGood: '联系人、电话都已填写，材料和邮件末尾印得出来。',
  zoneGood: (zone: string): string => `按${zone}计日，与主题活动一致。`,
  campaignGood: (title: string): string => `“${title}”与初始化时的内容一致。`,
  settings: {
    good: '各行都在。',
    gone: (labels: readonly string[]): string =>
      `“主题活动设置”中这些行不见了：${labels.join('、')}。现按最后一次填写的内容办理。`,
    mirror: '“主题活动设置”中的系统记录被改动或删除。程序另有一份，照常办理，只是别处读不到正确的记录。',
  },
  tables: {
    good: (count: number): string => `${count}张工作表都在，栏目齐全。`,
    gone: (title: string): string =>
      `“${title}”不见了，可能被删除。有关内容不再登记；修复时新建一张，能从存底找回的会找回。`,
    keys: (title: string): string => `“${title}”第1行隐藏的栏名不见了，程序认不出各栏，暂停登记这张表的内容。`,
    columns: (title: string, labels: readonly string[]): string =>
      `“${title}”缺少${quoted(labels)}栏，补上之前不登记这张表的内容，以免把缺栏当作大家清空了内容。`,
  },
  choices: {
    good: '下拉选项都在。',
    bare: (title: string, labels: readonly string[]): string =>
      `“${title}”的${quoted(labels)}栏没有下拉选项，要靠手工输入，写法容易不一。`,
  },
  form: {
    good: (titles: readonly string[]): string => `表单都打得开：${titles.join('、')}。`,
    notMade: (title: string): string => `“${title}”还没有建，单位不能填报。`,
    gone: (title: string, said: string): string =>
      `“${title}”打不开，可能已被删除：单位不能填报，新的报送收不到。修复时确已删除的会新建，链接随之改变，请重新发给各单位。Google 的说明：${said}`,
    trashed: (title: string): string => `“${title}”在云端硬盘的回收站里：单位打不开，三十天后会被清除。`,
  },
  questions: {
    good: '题目与主题活动一致。',
    missing: (title: string, titles: readonly string[]): string =>
      `“${title}”缺少${quoted(titles)}：单位填不到这些内容。修复时补上，以前的答案不变。`,
    renamed: (title: string, titles: readonly string[]): string =>
      `“${title}”有题目或页面被改名，原为${quoted(titles)}：单位看到的与通知不一致。修复时改回。`,
  },
  responders: {
    good: '知道链接的任何人都可以填报。',
    closed: (title: string): string => `“${title}”没有发布，或已停止接收：单位打开后不能提交。`,
    over: (title: string): string => `“${title}”已停止接收。报送期已过，这样可以；还要接收的请点按钮重新开放。`,
    restricted: (title: string): string => `“${title}”没有对外开放：所在组织以外的人打不开。`,
    unknown: (title: string): string => `“${title}”是否对外开放未能核实。`,
    byHand:
      '修复后仍是这样的：打开表单编辑页，点“发布”，把“回复者”设为“知道链接的任何人”；所在组织不允许的，请管理员放开。',
  },
  responses: {
    good: '各表单都连到本工作簿。',
    unlinked: (title: string): string =>
      `“${title}”没有连到本工作簿，或原始记录表被删除：报送仍会收到，但没有原始记录可查。`,
  },
  folder: { good: '在。', gone: '存放材料的文件夹不见了，或在回收站里：下次生成的材料没有地方存放。' },
  papers: {
    good: (count: number): string => (count === 0 ? '还没有生成过材料。' : `材料清单中的${count}份文件都在。`),
    gone: (names: readonly string[], more: number): string =>
      `材料清单中有文件已被删除或在回收站里：${names.join('、')}${more > 0 ? `，另有${more}份` : ''}。清单上的链接打不开。`,
    cure: '请在侧栏“材料”中重新生成，会另存一份并更新链接；也可以从回收站还原。',
  },
  quota: {
    good: (left: number): string => `今天还能发${left}个收件人。`,
    unknown: '还没有记录。负责人的定时核对运行一次后就有。',
    low: (left: number): string => `今天只能再发${left}个收件人，先留给退回通知；其余的明天接着发。`,
    spent: '今天的发信额度已用完，其余邮件明天接着发，不会丢失，也不会重发。',
    cure: '可以等到明天；急的请在侧栏“设置”的待发邮件中取出，用单位邮箱发送。',
  },
  mails: {
    good: '没有需要处理的邮件。',
    uncertain: (count: number): string =>
      `${count}封邮件未确认是否发出：发送时中断了，对方可能收到，也可能没有收到。程序不会自行重发。`,
    failed: (count: number): string => `${count}封邮件发送失败，对方没有收到。`,
    cure: '请在侧栏“设置”的“需要处理的邮件”中逐封核对，选择“已送达”或“重新发送”。',
  },
  roster: {
    good: (count: number): string => `参加单位${count}个，没有发现问题。`,
    empty: '单位名录是空的：表单里没有单位可选，报送不知道算谁的，工作提示也没有人收。',
    emptyCure: '请在“单位名录”中填写单位名称、代码和联络人邮箱；误删的可从“文件”›“版本记录”找回。',
    row: (row: number): string => `第${row}行`,
    named: (unit: string, text: string): string => `${unit}：${text}`,
  },
  dates: {
    inside: (from: string, until: string): string => `今天在${from}—${until}之内。`,
    before: (from: string): string => `主题活动${from}才开始，现在收到的会记为提前。`,
    past: (until: string): string => `主题活动已于${until}结束，之后收到的按逾期办理。`,
    next: (label: string, day: string): string => `下一个截止：${label}，${day}。`,
    none: '各项截止日期都已过。',
    both: (inside: string, more: string): string => `${inside}${more}`,
    cure: '核对无误的，不用处理。日期不对的，请在侧栏“设置”›“主题活动”中采用更正后的主题活动文件；下一年请新建工作簿，采用下一年的文件。',
  },
  size: {
    good: (about: { cells: string; kept: string; longest: string }): string =>
      `工作簿${about.cells}格（上限1000万格），程序自存${about.kept}KB（上限500KB），最长一格${about.longest}字（上限5万字）。`,
    cells: (count: string): string => `工作簿已有${count}格，到1000万格就不能再加行，新的报送写不进去。`,
    cellsCure: '请删去各表底部和右边的空行、空列，以及不用的工作表。',
    kept: (kb: number): string => `程序自存的内容已有${kb}KB，到500KB就存不进去，会影响编号和防重发的记录。`,
    keptCure: '请告知技术人员，并附上本页内容。',
    longest: (title: string, count: number): string => `“${title}”有一格已有${count}字，到5万字就写不进去。`,
    longestCure: '请缩短这一格；是“系统记录”一栏的，请告知技术人员。',
    choices: (title: string, count: number): string => `“${title}”的单位选项有${count}个，手机上很难选。`,
    choicesCure: '请用预填了单位的链接，不要让单位自己找。',
  },
  undoneGood: '初始化的各步都已做成。',
  troublesGood: '上次核对没有遇到问题。',
};

export type HealthWords = typeof healthZh;
