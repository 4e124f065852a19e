/** What a new campaign file would change, in Chinese; one line each. */

import type { Turned } from './turned.ts';

const none = '无';

const turned = (name: string, { was, now }: Turned): string => {
  if (was === null) return `${name}：新增，${now ?? none}`;
  return now === null ? `${name}：取消（原为${was}）` : `${name}：${was} → ${now}`;
};

export const differenceZh = {
  deadline: (of: string, turn: Turned) => turned(`“${of}”报送截止`, turn),
  window: (of: string, turn: Turned) => turned(`“${of}”的时间范围`, turn),
  limit: (of: string, turn: Turned) => turned(`“${of}”的限值`, turn),
  covers: (of: string, turn: Turned) => turned(`“${of}”只含此日及以前开展的`, turn),
  least: (of: string, turn: Turned) => turned(`“${of}”每个单位至少报送项数`, turn),
  goal: (of: string, turn: Turned) => turned(of === '' ? '目标' : `目标“${of}”`, turn),
  open: (turn: Turned) => turned('主题活动期间', turn),
  digest: (turn: Turned) => turned('每周工作提示', turn),
  formAdded: (of: string) => `新增表单“${of}”`,
  formRemoved: (of: string) => `取消表单“${of}”`,
  fieldAdded: (of: string, form: string) => `${form}新增题目“${of}”`,
  fieldRemoved: (of: string, form: string) => `${form}取消题目“${of}”`,
  fieldChanged: (of: string, form: string) => `${form}的题目“${of}”问法有变（名称、类型或字数）`,
  choiceAdded: (of: string, field: string) => `“${field}”新增选项“${of}”`,
  choiceRemoved: (of: string, field: string) => `“${field}”取消选项“${of}”`,
  choiceChanged: (of: string, field: string) => `“${field}”的选项“${of}”有改动`,
  ruleAdded: (of: string, form: string) => `${form}新增一条核对：${of}`,
  ruleRemoved: (of: string, form: string) => `${form}取消一条核对：${of}`,
  ruleChanged: (of: string, form: string) => `${form}改动一条核对：${of}`,
  part: (part: string, form: string) => (form === '' ? `${part}有改动` : `${form}的${part}有改动`),
  /** Parts that nobody decides by a day or a number, by their keys in the file. */
  parts: {
    calendar: '休息日和调休',
    remind: '报送提醒的日子',
    mendWithin: '退回更正的期限',
    fourEyes: '两人审核的要求',
    notWaivable: '不能人工认定的问题',
    sources: '来源的写法',
    reasons: '常用理由',
    checklist: '审核核对清单',
    papers: '公文版式',
    goal: '目标的依据',
    roles: '题目的用途',
    sections: '分页',
    table: '统计表的栏目',
    numberPrefix: '编号前缀',
    order: '各项的次序',
    zone: '时区',
    year: '年份',
    short: '简称',
    noticeWord: '依据的叫法',
    ownRule: '不在通知中的要求的叫法',
    district: '全部单位的叫法',
    superior: '报送上级的叫法',
    places: '单位名称前的地名',
    honours: '素材类别',
    shortNoun: '简短叫法',
  },
  words: (count: number) => `说明文字改动${count}处`,
  withIssue: (of: string, issue: string) => `${of}（${issue}）`,
  span: (from: string | null, until: string | null) => `${from ?? '不限'}至${until ?? '不限'}`,
  weekly: (weekday: number, hour: number) => `每周${'一二三四五六日'[weekday - 1] ?? ''}${hour}时`,
  /** Any word stands for the sum of the units' targets. */
  amount: (count: number | string, measure: string) =>
    typeof count === 'number' ? `${count}${measure}` : '各单位目标之和',
  otherLanguage:
    '主题活动的语言不能在使用中更换：表中已有的用语和单位所填的日期、数字都按原来的语言读写。请保留原来的语言，或新建工作簿后再初始化。',
  otherCampaign: (stands: string, given: string, entries: number) =>
    [
      `这是另一项主题活动的文件（${given}），本工作簿用于${stands}。`,
      entries === 0
        ? ''
        : `已收到的${entries}项报送及其审核、计数都属于${stands}，换用后将无法继续办理，因此没有采用。`,
      `新的一年请新建工作簿；只改本年内容的，请把文件中的 id 写成“${stands}”。`,
    ].join(''),
  standing: {
    goal: (amount: string, of: string) => (of === '' ? `目标：${amount}` : `目标（${of}）：${amount}`),
    open: (span: string) => `期间：${span}`,
  },
  places: {
    groups: {
      deadline: '报送截止时间',
      goal: '目标',
      open: '主题活动期间',
      window: '时间范围',
      limit: '限值',
      digest: '每周工作提示',
      choices: '选项（每行一个）',
      words: '说明文字',
    },
    when: (names: readonly string[]) => `（${names.join('、')}）`,
    edges: { from: '起', until: '止' },
    ofDeadline: { hour: '几时起逾期', coversUntil: '只含此日及以前开展的', least: '每个单位至少报送项数' },
    /** Of a day that may be left open. */
    dayOrNone: '未定的留空',
    dash: '·',
  },
  /** What a text is of: a place of the whole campaign, or the end of a form's or a question's. */
  wholeWords: {
    weekday: '星期几（1至7，7为星期日）',
    hour: '几时（0至23）',
    title: '名称',
    notice: '通知名称',
    organiser: '主办单位',
    office: '办理部门',
    short: '简称（菜单、工作栏和发件人的名称）',
    noticeWord: '依据的叫法（写在条款之前）',
    ownRule: '不在通知中的要求叫什么',
    district: '全部单位合起来叫什么',
    superior: '报送上级叫什么',
    description: '表单说明',
    confirmation: '提交后的说明',
    help: '填写提示',
  },
  placeFaults: {
    noDay: (of: string) => `${of}：请写成 2019-09-18 的样子。`,
    noCount: (of: string) => `${of}：请写不小于1的整数。`,
    noAmount: (of: string) => `${of}：请写不小于1的整数；取各单位目标之和的，写 targets。`,
    noTime: (of: string) => `${of}：请写0至23的整数，或写成 17:30 的样子。`,
    noWeekday: (of: string) => `${of}：请写1至7，7为星期日。`,
    noHour: (of: string) => `${of}：请写0至23。`,
    noText: (of: string) => `${of}：不能是空的。`,
    doubledChoice: (of: string) => `${of}：有两个选项写得一样，请删去一个。`,
    unknown: (of: string) => `没有“${of}”这一处。请刷新后重试。`,
  },
  effects: {
    issues: (code: string, gone: number, arisen: number) =>
      [...(gone > 0 ? [`${gone}项不再有“${code}”`] : []), ...(arisen > 0 ? [`${arisen}项新出现“${code}”`] : [])].join(
        '，',
      ),
    counted: (was: number, now: number, measure: string) => `已计入目标任务：${was}${measure} → ${now}${measure}`,
    dropped: (field: string, entries: number) => `题目“${field}”已有${entries}项报送填写，取消后不再显示`,
    mentions: (day: string, count: number) => `说明文字中还有${count}处写着“${day}”，请看是否一并改。`,
    none: '已有的报送不受影响。',
  },
};

export type DifferenceWords = typeof differenceZh;
