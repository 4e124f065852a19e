/** What is said of a campaign file that cannot be used, in Chinese, to whoever writes it. */

import type { FaultCode, FaultFacts } from '../../domain/campaign/fault.ts';

/** What a fault is told from. */
export type Told = Required<Omit<FaultFacts, 'allowed'>> & { allowed: readonly string[] };

export interface CampaignWords {
  /** One fault on one line. */
  line(path: string, sentence: string): string;
  /** The file is no JSON, and up to which line it was. */
  notJson(line: number | null): string;
  faults: Readonly<Record<FaultCode, (told: Told) => string>>;
}

const SHAPES: Readonly<Record<string, string>> = {
  string: '文字，写在引号里',
  number: '数字，不加引号',
  boolean: 'true 或 false，不加引号',
  array: '清单 […]',
  object: '对象 {…}',
  record: '对象 {…}',
  condition: '清单 ["…"]，或 {"not": ["…"]}；数字和日期写界限，例如 {"atLeast": 30}、{"from": "2019-01-01"}',
  numberOrText: '数字，不加引号；或文字，写在引号里',
};

const listed = (words: readonly string[]) => words.join('、');

export const campaignZh: CampaignWords = {
  line: (path, sentence) => `${path}：${sentence}`,
  notJson: (line) => `不是 JSON 文件${line === null ? '' : `，读到第${line}行为止`}。请核对引号、逗号和括号。`,
  faults: {
    missing: () => '没有填写。请补上。',
    wrongShape: ({ allowed }) => `写法不对。请写${SHAPES[allowed[0] ?? ''] ?? '成别的样子'}。`,
    unknownWord: ({ value, allowed }) =>
      allowed.length === 0
        ? `“${value}”在这里永远用不上。请删去这一条。`
        : `“${value}”在这里不能用。请写：${listed(allowed)}。`,
    unknownKeys: ({ value }) => `这里没有“${value}”。请删去，或核对拼写。`,
    tooSmall: ({ value, other }) => `${value} 太小。请写不小于 ${other} 的数。`,
    tooLarge: ({ value, other }) => `${value} 太大。请写不大于 ${other} 的数。`,
    notWhole: ({ value }) => `${value} 不是整数。请写整数。`,
    blank: () => '是空的。请写上文字。',
    likeFormula: ({ value }) =>
      `“${value}”以 = + - 或 ' 开头，放进表格会变成公式或丢掉这个符号。请换一个开头，例如全角的符号。`,
    badDay: ({ value }) => `“${value}”不是这里的日期写法。请写成 2019-09-18 的样子。`,
    noSuchDay: ({ value }) => `日历上没有 ${value}。请核对月和日。`,
    badKey: ({ value }) => `“${value}”不能作键名。请只用英文字母和数字，以字母开头，例如 heldOn。`,
    badPrefix: ({ value }) => `“${value}”不能作编号前缀。请写2至4个大写英文字母，例如 HD。`,
    badId: ({ value }) => `“${value}”不能作标识。请只用英文字母、数字、_ 和 -，最多40个，例如 2019。`,
    badHost: ({ value }) => `“${value}”不是域名。请只写域名，不带 https:// 和路径，例如 weibo.com。`,
    unknownZone: ({ value }) => `没有“${value}”这个时区。请写成 Asia/Shanghai 的样子。`,
    unknownField: ({ value }) => `这张表没有字段“${value}”。请写 fields 里有的键名。`,
    unknownForm: ({ value, allowed }) => `没有表“${value}”。请写：${listed(allowed)}。`,
    doubled: ({ value }) => `“${value}”已经用过。请改成别的，或删去一处。`,
    reservedKey: ({ value }) => `“${value}”是程序自己用的名字。请另起一个，例如 ${value.replace(/_/g, '')}Text。`,
    notAsked: ({ value }) => `没有一页询问“${value}”。请写进某一页的 fields，或删去这个字段。`,
    askedTwice: ({ value, other }) => `“${value}”在页“${other}”上已经问过，同一个人会看到两次。请删去一处。`,
    noChoices: ({ other }) => `${other} 类型的字段没有选项。请补上 choices。`,
    unusedPart: ({ value, other }) => `${other} 类型的字段用不上“${value}”。请删去，或改正 type。`,
    badSuffix: ({ value }) => `“${value}”会被看成数字的一部分。请写纯粹的单位，例如 处、份、分钟。`,
    wrongType: ({ value, other, allowed }) =>
      `“${value}”是 ${other} 类型，这里只能用 ${listed(allowed)}。请换一个字段，或改正它的 type。`,
    reversedDays: ({ value, other }) => `起始日 ${value} 晚于截止日 ${other}。请改正一个。`,
    reversedNumbers: ({ value, other }) => `下限 ${value} 大于上限 ${other}。请改正一个。`,
    noBound: () => '没有写界限，永远不起作用。请至少写一个，例如 "from": "2019-01-01"，或 "atLeast": 30。',
    unknownChoice: ({ value, allowed }) => `没有选项“${value}”。请写选项的键：${listed(allowed)}。`,
    labelForKey: ({ value, other }) => `“${value}”是选项的名称。请写它的键“${other}”。`,
    openCondition: ({ value, other }) =>
      `“${value}”是 ${other} 类型，答案不固定，不能作条件。请用选择、勾选、数字或日期的字段，或 door。`,
    needsBounds: ({ value, other }) =>
      `“${value}”是 ${other} 类型，不能逐个列出。请写界限：数字如 {"atLeast": 30}，日期如 {"from": "2019-01-01"}。`,
    pageKeys: ({ value }) => `一页只能由一道题决定，这里有：${value}。请只留一道，列出通向这一页的选项。`,
    pageNot: ({ value }) => `页的条件不能用 not 或界限。请把“${value}”通向这一页的选项逐个列出。`,
    pageOfPage: ({ value }) => `“${value}”不是人人都看到，不能再决定别的页。请把它移到没有 when 的页上。`,
    pageOrder: ({ value }) => `这一页没有紧跟在询问“${value}”的页后面。请移过去，中间只能有同由“${value}”决定的页。`,
    pageTwice: ({ value, other }) => `选项“${value}”已通向页“${other}”，一个选项只通向一页。请合并两页，或删去一处。`,
    openPages: ({ value }) => `“${value}”决定后面的页，不能再填其他内容。请删去它的 open。`,
    optionalPages: ({ value }) => `“${value}”决定后面的页，不能留空。请给它加一条没有 when 的 required 规则。`,
    twoDeciders: ({ value, other }) => `“${value}”和“${other}”在同一页上都决定后面的页。请分到两页上。`,
    choiceWithoutPage: ({ value }) =>
      `选项“${value}”不通向任何一页，后面也没有人人都看到的页。请给它一页，或在最后加一页没有 when 的。`,
    withoutPage: ({ value, other, allowed }) =>
      `${other} 选 ${listed(allowed)} 的，没有问到“${value}”，却会因此受罚。请加 when，只列问到它的 ${other} 选项。`,
    noHost: () => '没有指定 roles.host，看不出谁和谁联合举办。请指定主办单位的字段，或删去这条规则。',
    restAndWork: ({ value }) => `${value} 既是休息日又是工作日。请删去一处。`,
    unknownPlaceholder: ({ value, allowed }) =>
      `没有 ${value} 这个代号。请写 ${listed(allowed.map((each) => `{${each}}`))}，或去掉大括号。`,
    emptyPlaceholder: ({ value }) =>
      `${value} 在这里没有内容可填，或不止一个。请在冒号后写明字段或截止日期的键，例如 {limit:size}，或直接写出来。`,
    badAmount: ({ value }) => `“${value}”不能作目标数。请写整数，例如 10；取各单位目标之和的，写 "targets"。`,
    goalTwice: () => 'goal 和 goals 只能写一个。请删去一个。',
    firstGoal: ({ value }) =>
      `第一项目标不能是“${value}”之和，总要数报送的项数。请写 "entries"；“${value}”可以作后面的目标。`,
    goalMeasure: () => '数报送项数的目标用这张表的计量单位。请删去 measure。',
    badHour: ({ value }) => `“${value}”不是这里的时间写法。请写 0 至 23 的整数，或写成 "17:30" 的样子。`,
    undated: () => '没有日期的截止时间只能是自愿的：请写上日期，或者加上 "optional": true，由工作人员以后再定。',
    noHeld: () => '写了 coversUntil，却没有写 held，看不出哪些是那天以前开展的。请用 held 指定开展日期的字段。',
    coversBeyond: ({ value, other }) => `coversUntil ${value} 晚于截止日 ${other}，那时还没有开展。请改正一个。`,
  },
};
