/** What is wrong with an entry, in Chinese: what happened, the limit, what to do, the clause. */

import type { IssueCode, IssueFacts } from '../../domain/intake/issue.ts';

/** What a sentence is made from: the issue's facts, and the words of the campaign for what it is about. */
export interface IssueAbout extends IssueFacts {
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
  /** Clause or district rule, as it stands behind the sentence. */
  basis: string;
}

export interface IssueWords {
  /** Behind every sentence: the notice's clause, or that the rule is the district's own. */
  basis(clause: string | null): string;
  /** The same by itself, as it stands in a list. */
  clause(clause: string | null): string;
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
  const wrong = isFigure ? `${label}${quoted(value)}不是${wanted}` : `${quoted(value)}不是数字`;
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

function missing({ labels, basis }: IssueAbout): string {
  if (labels.length < 2) return `${quoted(labels[0])}没有填写。此项必须填写，请补填${basis}。`;
  return `${labels.map(quoted).join('和')}都没有填写。至少填写一项，请补填${basis}。`;
}

// A limit with a time is the moment from which on it is too late.
function late({ value = '', limit = '', basis }: IssueAbout): string {
  const told = limit.includes(':')
    ? `报送时间 ${value} 不在截止时间 ${limit} 之前`
    : `报送日期 ${value} 晚于截止日期 ${limit}（含）`;
  return `${told}。已保留并标注逾期，由工作人员研究处理，不必重新报送${basis}。`;
}

const clause = (one: string | null): string => (one === null ? '区级规定' : `《通知》“${one}”`);

export const issuesZh: IssueWords = {
  basis: (one) => `（${clause(one)}）`,
  clause,
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
    tooManyCharacters: ({ label, value, limit, basis }) =>
      `${quoted(label)}有${value ?? ''}个字符，超过${limit ?? ''}个的上限。请删减${basis}。`,
    futureDate: ({ label, value, limit, basis }) =>
      // The day is held against the last change, so that handing in the same again changes nothing.
      `${label} ${value ?? ''} 晚于填报日期 ${limit ?? ''}。日期有误的请更正；到期完成后，` +
      `请在本次填报中注明“已完成”再提交（内容不改动，不会重新核对），或告知我们代为注明${basis}。`,
    outsideWindow: window,
    late,
    severalSessions: ({ value, basis }) =>
      `文字中写有${quoted(value)}。一行计1场，分场举办的请分行填写；只举办1场的不必更改${basis}。`,
    personalNumber: ({ value, basis }) =>
      `文字中有身份证号${quoted(value)}。请勿填写身份证号，请删去后重新提交${basis}。`,
    unusual: ({ label, value, limit, basis }) =>
      `${label} ${value ?? ''} 超过通常的最大数 ${limit ?? ''}。请核对；确属实际数字的不必更改，工作人员会与你单位核实${basis}。`,
    wrongKind: ({ label, value, limit, basis }) =>
      `${label}${quoted(value)}与报送类别不符，该类别为：${limit ?? ''}。请改选${label}，或核对报送类别${basis}。`,
    hashtagMissing: ({ limit, labels, basis }) =>
      `${labels.map(quoted).join('')}中没有话题标签 ${limit ?? ''}。请补上；文字不同的标签不能代替${basis}。`,
    wrongPlatform: ({ value, limit, basis }) =>
      `链接${quoted(value)}不在指定平台上。请填写话题在指定平台的链接，域名为：${limit ?? ''}${basis}。`,
    shortLink: ({ value, basis }) =>
      `链接${quoted(value)}是短链接，看不出所在平台，由工作人员打开核对。方便时请改填完整链接${basis}。`,
    wrongFormat: ({ label, value, limit, basis }) =>
      `${label}${quoted(value)}不符合要求，须为${limit ?? ''}。请转换格式后更正${basis}。`,
    tooLong: ({ label, value, limit, basis }) =>
      `${label}为 ${value ?? ''} 秒，须短于 ${limit ?? ''} 秒${minutes(limit)}。请剪短后更正${basis}。`,
    tooBig: ({ label, value, limit, basis }) =>
      `${label}为 ${value ?? ''} MB，须小于 ${limit ?? ''} MB。请压缩后更正${basis}。`,
    notOriginal: ({ label, statement, basis }) =>
      `${quoted(label)}没有勾选，此类作品须为原创。确为原创的请勾选“${statement}”${basis}。`,
    noDeclaration: ({ label, statement, basis }) =>
      `${quoted(label)}没有勾选，未经声明不能审核通过。核实后请勾选“${statement}”${basis}。`,
    duplicate: ({ of, noun, basis }) =>
      `与先报送的 ${of ?? ''} 重复，单位、名称和日期都相同；同一${noun}只取先报送的一份。不是同一${noun}的，请更正名称或日期，或与我们联系${basis}。`,
    joint: ({ of, noun, basis }) =>
      `与${of ?? ''}的名称、日期和主办单位相同，按联合举办处理：各单位都计，全区只计一次。不是同一${noun}的，请更正主办单位名称${basis}。`,
  },
};
