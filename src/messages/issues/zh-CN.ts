/** What is wrong with an entry, in Chinese: what happened, the limit, what to do, the clause. */

import type { IssueCode, IssueFacts, NamedEntry } from '../../domain/intake/issue.ts';
import type { Names } from '../names/zh-CN.ts';

/** What a sentence is made from: the issue's facts, and the words of the campaign for what it is about. */
export interface IssueAbout extends Omit<IssueFacts, 'entries' | 'others' | 'wanted'> {
  /** The other entries, by unit and number; those of the unit's own by number alone. */
  of: string;
  /** Texts of which one was looked for; none where nothing was. */
  wanted: readonly string[];
  /** The field's label; what one entry is called where the issue is about the entry as a whole. */
  label: string;
  /** What one entry of the form is called: 线下活动. */
  noun: string;
  /** The campaign's word for what is not taken: 不予计入. */
  rejected: string;
  /** Labels of all the fields of which one is enough; one label where there is no choice. */
  labels: readonly string[];
  /** How the field is read: count, seconds, dayOrMonth …; '' for the entry as a whole. */
  type: string;
  /** The smallest number that the field takes. */
  least: number;
  /** The words beside a tick; '' where there is none. */
  statement: string;
  /** What stands behind a count: 处, 分钟; '' where nothing does. */
  suffix: string;
  /** What entries are counted by: 场, 件. */
  measure: string;
  /** Labels of the other fields that the issue has to do with. */
  others: readonly string[];
  /** The question that tells the tracks of the form apart; '' where none does. */
  track: string;
  /** The choice by which alone the rule applies; '' where it is not one. */
  scope: string;
  /** Clause or district rule, as it stands behind the sentence. */
  basis: string;
  /** What all units together are called: 全区. */
  district: string;
}

/** What a rule can rest on: what the notice is called, and the word for a rule that stands in none. */
type Grounds = Pick<Names, 'notice' | 'ownRule'>;

export interface IssueWords {
  /** Behind every sentence: the notice's clause, or that the rule is the district's own. */
  basis(clause: string | null, grounds: Grounds): string;
  /** The same by itself, as it stands in a list. */
  clause(clause: string | null, grounds: Grounds): string;
  /** A sentence that a rule brings, with the clause behind it. */
  own(text: string, basis: string): string;
  /** Several things in a row. */
  listed(things: readonly string[]): string;
  /** Entries by unit and number, those of the unit's own by number alone; '' for none. */
  named(entries: readonly NamedEntry[]): string;
  /** What each code is called in a filter or a list. */
  names: Readonly<Record<IssueCode, string>>;
  sentences: Readonly<Record<IssueCode, (about: IssueAbout) => string>>;
}

const quoted = (text: string | undefined): string => `“${text ?? ''}”`;
const like = (suggestion: string | undefined, otherwise = ''): string =>
  suggestion === undefined ? otherwise : `，例如 ${suggestion}`;
const minutes = (seconds: string | undefined): string =>
  Number(seconds) > 0 && Number(seconds) % 60 === 0 ? `（${Number(seconds) / 60}分钟）` : '';

function number({ value = '', type, least, label, suggestion, basis }: IssueAbout): string {
  const isFigure = /^[-\d.,]+$/.test(value.normalize('NFKC'));
  const wanted = type === 'count' ? `不小于${least}的整数` : type === 'seconds' ? '秒数' : '以MB计的数字';
  const wrong = `${label}${quoted(value)}不是${isFigure ? wanted : '数字'}`;
  const mend = isFigure || type !== 'count' ? `请只填${wanted}` : '请只填数字';
  return `${wrong}。${mend}${like(suggestion)}${basis}。`;
}

function window({ label, value = '', from, until, noun, rejected, basis }: IssueAbout): string {
  const year = /^\d{4}/.exec(value.normalize('NFKC'))?.[0];
  const outside = from && until ? `不在 ${from} 至 ${until} 之间` : from ? `早于 ${from}` : `晚于 ${until ?? ''}`;
  const isOtherYear = year !== undefined && year !== from?.slice(0, 4) && year !== until?.slice(0, 4);
  const what = isOtherYear ? `${year}年的${noun}` : `不在规定时间内的${noun}`;
  return `${label} ${value} ${outside}。请核对日期；${what}${rejected}${basis}。`;
}

function missing({ label, labels, statement, type, basis }: IssueAbout): string {
  if (type === 'yes' && labels.length < 2) {
    return `${quoted(label)}没有勾选。此项必须勾选，核实后请勾选${quoted(statement)}${basis}。`;
  }
  if (labels.length < 2) return `${quoted(labels[0])}没有填写。此项必须填写，请补填${basis}。`;
  return `${labels.map(quoted).join('和')}都没有填写。至少填写一项，请补填${basis}。`;
}

/** A number that is not within its limit: in seconds, megabytes, or what the field counts. */
function amount(about: IssueAbout, rule: string, mend: string): string {
  const { label, value = '', limit = '', type, suffix, basis } = about;
  const unit = { seconds: ' 秒', megabytes: ' MB' }[type] ?? (suffix === '' ? '' : ` ${suffix}`);
  const inMinutes = type === 'seconds' ? minutes(limit) : '';
  return `${label}为 ${value}${unit}，${rule} ${limit}${unit}${inMinutes}。${mend}${basis}。`;
}

/** `mends` by type of field; what else is counted can only be looked at again. */
const exceeding = (less: string, mends: Readonly<Record<string, string>>) => (about: IssueAbout) =>
  amount(about, about.bound === 'atMost' ? '不得超过' : less, mends[about.type] ?? '请核对后更正');

/** How items are counted, and what they are. */
const ITEMS: Readonly<Record<string, readonly [measure: string, what: string]>> = {
  links: ['个', '链接'],
  paragraph: ['行', ''],
};

function items({ label, value, limit, type, basis }: IssueAbout, rule: string, mend: string): string {
  const [measure, what] = ITEMS[type] ?? ['项', ''];
  return `${quoted(label)}有 ${value ?? ''} ${measure}${what}，${rule} ${limit ?? ''} ${measure}。${mend}${basis}。`;
}

function tooManyCharacters(about: IssueAbout): string {
  const { label, value, limit, type, basis } = about;
  // How many characters there are can be what the field asks for.
  if (type === 'count') return amount(about, '不得超过', '请删减后更正');
  return `${quoted(label)}有${value ?? ''}个字符，超过${limit ?? ''}个的上限。请删减${basis}。`;
}

function unusual({ bound, label, value, limit, basis }: IssueAbout): string {
  const passes = { atLeast: '低于通常的最小数', lessThan: '达到或超过通常的上限' };
  const how = bound === 'atLeast' || bound === 'lessThan' ? passes[bound] : '超过通常的最大数';
  return `${label} ${value ?? ''} ${how} ${limit ?? ''}。请核对；确属实际数字的不必更改，工作人员会与你单位核实${basis}。`;
}

function contradiction({ bound = 'same', label, others, value, limit, type, basis }: IssueAbout): string {
  const other = others.join('、');
  const isDay = type === 'day' || type === 'dayOrMonth';
  const rules = isDay
    ? { atMost: '不得晚于', lessThan: '须早于', atLeast: '不得早于', same: '须同于' }
    : { atMost: '不得大于', lessThan: '须小于', atLeast: '不得小于', same: '须等于' };
  const told = `${label} ${value ?? ''} 与${other} ${limit ?? ''} 不符`;
  return `${told}：${label}${rules[bound]}${other}。请核对，更正有误的一项${basis}。`;
}

function duplicate({ of, noun, others, basis }: IssueAbout): string {
  const contact = '，或与我们联系';
  if (others.length === 0) {
    const same = `单位、名称和日期都相同；同一${noun}只取先报送的一份。不是同一${noun}的，请更正名称或日期${contact}`;
    return `与先报送的 ${of} 重复，${same}${basis}。`;
  }
  const what = others.join('、');
  return `与先报送的 ${of} 重复，${what}相同，只取先报送的一份。不是重复报送的，请更正${what}${contact}${basis}。`;
}

function containing({ limit = '', wanted, labels, basis }: IssueAbout): string {
  const isTag = wanted.every((text) => /^[#＃]/.test(text));
  const what = isTag ? `话题标签 ${limit}` : wanted.map(quoted).join('或');
  return `${labels.map(quoted).join('')}中没有${what}。请补上；文字不同的${isTag ? '标签' : ''}不能代替${basis}。`;
}

function originality({ label, noun, statement, basis }: IssueAbout): string {
  const isOriginality = /原创|original/i.test(label + statement);
  const told = isOriginality ? `此类${noun}须为原创。确为原创的` : '此项须属实。确实如此的';
  return `${quoted(label)}没有勾选，${told}请勾选${quoted(statement)}${basis}。`;
}

function wrongKind({ label, value, limit, track, basis }: IssueAbout): string {
  const told = track === '' ? '不符合要求，须为' : `与${track}不符，该类别为`;
  const mend = track === '' ? '' : `，或核对${track}`;
  return `${label}${quoted(value)}${told}：${limit ?? ''}。请改选${label}${mend}${basis}。`;
}

// A limit with a time is the moment from which on it is too late.
function late({ value = '', limit = '', basis }: IssueAbout): string {
  const told = limit.includes(':')
    ? `报送时间 ${value} 不在截止时间 ${limit} 之前`
    : `报送日期 ${value} 晚于截止日期 ${limit}（含）`;
  return `${told}。已保留并标注逾期，由工作人员研究处理，不必重新报送${basis}。`;
}

const listed = (things: readonly string[]): string => things.join('、');

const clause = (one: string | null, { notice, ownRule }: Grounds): string =>
  one === null ? ownRule : `${notice}“${one}”`;

export const issuesZh: IssueWords = {
  basis: (one, grounds) => `（${clause(one, grounds)}）`,
  clause,
  own: (text, basis) => `${text}${basis}。`,
  listed,
  named: (entries) => listed(entries.map(({ number: of, unit }) => unit + of)),
  names: {
    missing: '缺少必填项',
    incomplete: '内容待补充',
    notInRoster: '不在单位名录',
    badDate: '日期读不出',
    badNumber: '数字读不出',
    badEmail: '邮箱不完整',
    badPhone: '电话不完整',
    badLink: '网址不完整',
    unknownChoice: '不在可选范围',
    tooManyCharacters: '文字过长',
    futureDate: '日期晚于填报',
    outsideWindow: '不在规定时间',
    late: '逾期报送',
    severalSessions: '分场未分行',
    personalNumber: '含身份证号',
    unusual: '数值异常',
    wrongKind: '类型与类别不符',
    hashtagMissing: '缺少话题标签',
    wrongPlatform: '不在指定平台',
    shortLink: '短链接待核对',
    wrongFormat: '文件格式不符',
    tooLong: '时长超限',
    tooBig: '文件过大',
    notOriginal: '未声明原创',
    noDeclaration: '未作声明',
    duplicate: '重复报送',
    joint: '联合举办',
    tooSmall: '数值过小',
    tooFewCharacters: '文字过短',
    tooFewItems: '项数不足',
    tooManyItems: '项数过多',
    contradiction: '前后不一致',
    overQuota: '超出名额',
    breach: '不符合规定',
  },
  sentences: {
    missing,
    incomplete: ({ label, basis }) => `${quoted(label)}没有填写。可以先不补，方便时请补填${basis}。`,
    notInRoster: ({ value, suggestion, basis }) =>
      `单位名录中没有${quoted(value)}，或该单位已不在名录内。请按单位名录填写规范名称${like(suggestion)}${basis}。`,
    badDate: ({ label, value, suggestion, type, basis }) => {
      const form = type === 'dayOrMonth' ? '请写明年月日，或写明年月' : '请写明年月日';
      return `${label}${quoted(value)}读不出确切日期。${form}，年份写四位数${like(suggestion)}${basis}。`;
    },
    badNumber: number,
    badEmail: ({ value, suggestion, basis }) =>
      `${quoted(value)}不是完整的邮箱地址。请只填一个地址${like(suggestion, '，例如 name@example.org')}${basis}。`,
    badPhone: ({ value, suggestion, basis }) =>
      `${quoted(value)}不是完整的电话号码。请填7至12位数字，可带区号和分机，多个号码用顿号分开${like(suggestion)}${basis}。`,
    badLink: ({ value, suggestion, basis }) =>
      `${quoted(value)}不是完整的网址。请以 http:// 或 https:// 开头填写${like(suggestion)}${basis}。`,
    unknownChoice: ({ label, value, limit, basis }) =>
      `${label}${quoted(value)}不在可选范围内。请从这些选项中选择：${limit ?? ''}${basis}。`,
    tooManyCharacters,
    futureDate: ({ label, value, limit, basis }) =>
      // The day is held against the last change, so that handing in the same again changes nothing.
      `${label} ${value ?? ''} 晚于填报日期 ${limit ?? ''}。日期有误的请更正；到期完成后，` +
      `请在本次填报中注明“已完成”再提交（内容不改动，不会重新核对），或告知我们代为注明${basis}。`,
    outsideWindow: window,
    late,
    severalSessions: ({ value, measure, basis }) =>
      `文字中写有${quoted(value)}。一行计1${measure}，分${measure}举办的请分行填写；只举办1${measure}的不必更改${basis}。`,
    personalNumber: ({ value, basis }) =>
      `文字中有身份证号${quoted(value)}。请勿填写身份证号，请删去后重新提交${basis}。`,
    unusual,
    wrongKind,
    hashtagMissing: containing,
    wrongPlatform: ({ value, limit, scope, basis }) =>
      `链接${quoted(value)}不在指定平台上。请填写${scope}在指定平台的链接，域名为：${limit ?? ''}${basis}。`,
    shortLink: ({ value, basis }) =>
      `链接${quoted(value)}是短链接，看不出所在平台，由工作人员打开核对。方便时请改填完整链接${basis}。`,
    wrongFormat: ({ label, value, limit, basis }) =>
      `${label}${quoted(value)}不符合要求，须为${limit ?? ''}。请转换格式后更正${basis}。`,
    tooLong: exceeding('须短于', { seconds: '请剪短后更正' }),
    tooBig: exceeding('须小于', { megabytes: '请压缩后更正' }),
    notOriginal: originality,
    noDeclaration: ({ label, statement, basis }) =>
      `${quoted(label)}没有勾选，未经声明不能审核通过。核实后请勾选“${statement}”${basis}。`,
    duplicate,
    joint: ({ district, of, noun, basis }) =>
      `与${of ?? ''}的名称、日期和主办单位相同，按联合举办处理：各单位都计，${district}只计一次。不是同一${noun}的，请更正主办单位名称${basis}。`,
    tooSmall: (about) => {
      if (about.type === 'megabytes') return amount(about, '不得小于', '请换用足够大的文件后更正');
      return amount(about, about.type === 'seconds' ? '不得短于' : '不得低于', '请核对后更正');
    },
    tooFewCharacters: ({ label, value, limit, basis }) =>
      `${quoted(label)}有${value ?? ''}个字符，不到${limit ?? ''}个的下限。请补充${basis}。`,
    tooFewItems: (about) => items(about, '不得少于', '请补充'),
    tooManyItems: (about) => items(about, '不得超过', '请删减'),
    contradiction,
    overQuota: ({ value, limit, measure, noun, others, basis }) => {
      const scope = others.length > 0 ? `在同一${others.join('、')}中` : '';
      const told = `每个单位${scope}最多报送${noun} ${limit ?? ''} ${measure}，按报送先后这是第 ${value ?? ''} ${measure}`;
      return `${told}。请择优保留，要撤回的请告知我们${basis}。`;
    },
    breach: ({ label, basis }) => `${label}不符合规定。请核对后更正${basis}。`,
  },
};
