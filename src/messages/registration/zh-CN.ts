/** The words of the 登记表 that units fill in by hand, in Chinese. */

import type { ToldRule } from '../../domain/registration/registration-words.ts';
import { sheetZh } from '../sheet/zh-CN.ts';
import type { RegistrationFace } from './registration-face.ts';

// Some choices bear quotation marks of their own.
const quoted = (text: string): string => (text.startsWith('“') ? text : `“${text}”`);
const listed = (texts: readonly string[]): string => texts.join('、');
const either = (texts: readonly string[]): string => texts.map(quoted).join('或');

/** What is counted of an answer: 3个链接, 200字. */
const amount = ({ how, limit }: ToldRule): string =>
  how === 'characters' ? `${limit}字` : how === 'items' ? `${limit}项` : limit;

const COMPARED: Readonly<Record<string, string>> = {
  atMost: '不得大于（晚于）',
  lessThan: '须小于（早于）',
  atLeast: '不得小于（早于）',
};

function needed({ labels }: ToldRule): string {
  return labels.length < 2 ? `${listed(labels)}必须填写` : `${listed(labels)}至少填写一项`;
}

export const registrationZh: RegistrationFace = {
  language: 'zh-CN',
  typeface: '宋体',
  name: (unit) => `登记表（${unit}）`,
  title: (noun) => `${noun}登记表`,
  asked: (label) => `${label}：`,
  hint: '一行填一项，带*号的必填；更正已报送的，在原行上改，编号不要动。填好后作为附件回复邮件。填法见“填写说明”。',
  serial: '序号',
  number: '编号',
  state: sheetZh.registerColumns.state,
  states: sheetZh.states,
  several: (label) => `${label}（可填多项，用、隔开）`,
  yes: '是',
  choices: '可选内容',
  guide: {
    name: '填写说明',
    title: (campaign) => `${campaign}登记表填写说明`,
    lines: ({ office, several }) => [
      ['怎么报', '每个工作表对应一类报送，没有的不用填。填好后保存为 .xlsx，作为附件回复邮件即可，不必打印、盖章。'],
      [
        '新报一项',
        '在空行里填，一行一项；分场举办的请分行填写。编号和审核状态由我们填，请留空。空行不够的，接着往下写。',
      ],
      [
        '更正已报的',
        '在原行上直接改，编号不要动；没有改的行保持原样，再次报来不会重复录入。已报的行里空着的栏目表示不改动，其中的个人信息不再列出。',
      ],
      ['删去的行', '从表中删去一行，不等于撤回这一项。要撤回的，请在邮件里写明编号。'],
      ['怎么写', '日期写明年月日，人数只填数字。不要合并单元格，不要写“同上”，不要用公式。'],
      ...(several === ''
        ? []
        : [
            ['多项选择', `${quoted(several)}可以填多项：先在下拉框中选一项，其余的接着写在后面，用顿号隔开。`] as const,
          ]),
      ['照片和文件', '粘贴在表里的图片读不出来，请作为单独的附件发送。'],
      ['有疑问', `请回复邮件，或与${office}联系。`],
    ],
    columns: ['栏目', '怎么填', '是否必填', '可选内容'],
    needs: { required: '必填', sometimes: '部分必填，见下', wanted: '请尽量填写', optional: '选填' },
    tick: (statement) => `属实的填“是”：${statement}`,
    most: (signs) => `不超过${signs}字。`,
    listed,
    above: (labels) => ['表头上方', `${listed(labels)}只在表头上方填一次，用于本表所有新报的行。`],
    rules: '核对要求',
    rule: (when, text, basis) => {
      const parts = when.map(({ isNot, label, values }) => `${label}${isNot ? '不为' : '为'}${either(values)}`);
      return `${parts.length === 0 ? '' : `${parts.join('、')}的，`}${text}${basis}。`;
    },
  },
  rules: {
    required: needed,
    wanted: ({ labels }) => `${listed(labels)}请尽量填写`,
    readable: null,
    oneOf: ({ label, values }) => `${label}须为${either(values)}`,
    window: ({ label, span }) => `${label}须在${span}`,
    notAfterHandIn: ({ label }) => `${label}不得晚于填报日期，尚未开展的不要报`,
    deadline: ({ until }) => `${until}${until.includes(':') ? '' : '（含）'}前报送，逾期的保留并标注，由工作人员研究`,
    atMost: (rule) => `${rule.label}不超过${amount(rule)}`,
    lessThan: (rule) => `${rule.label}须小于${amount(rule)}`,
    atLeast: (rule) => `${rule.label}不少于${amount(rule)}`,
    compare: ({ how, label, others }) => `${label}${COMPARED[how] ?? '须等于'}${listed(others)}`,
    kindFits: ({ label, values }) => `${label}须为${either(values)}`,
    contains: ({ labels, values }) => `${listed(labels)}中须写有${values.join('或')}`,
    hostIn: ({ how, label, values }) =>
      how === 'avoid'
        ? `${label}请填完整链接，不要用${listed(values)}的短链接`
        : `${label}须在这些网站上：${listed(values)}`,
    isTrue: ({ label }) => `${label}须填${quoted('是')}`,
    oneSession: ({ measure }) => `一行只填一${measure}，多${measure}的分行填`,
    noPersonalNumber: () => '不要填写身份证号',
    unique: ({ noun, others }) => `同一${noun}只报一次：${listed(others)}都相同的，只取先报送的一份`,
    joint: ({ district, noun }) => `几个单位联合举办的${noun}各单位都可以报，${district}只计一次`,
    quota: ({ limit, measure, others }) =>
      `每个单位${others.length === 0 ? '' : `在同一${listed(others)}中`}最多报${limit}${measure}`,
  },
};
