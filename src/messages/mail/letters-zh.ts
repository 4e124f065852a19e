/** The phrases of the mails that go by a click of staff alone: what was corrected, and what a campaign asks for. */

/** When and how a correction was agreed; a text is '' where nobody said. */
export interface HowAgreed {
  at: string;
  /** 电话. */
  source: string;
  /** With whom at the unit. */
  name: string;
  /** Staff had typed it wrong themselves. */
  isSlip: boolean;
}

const quoted = (text: string): string => (text === '' ? '空白' : `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`);

export const corrected = {
  subject: (title: string, number: string, count: number, left: number): string =>
    `【更正告知】${title}（${number}）：已更正${count}处${left > 0 ? `，还有${left}处需更正` : ''}`,
  opening: (noun: string, count: number, left: number): string =>
    `你单位报送的这项${noun}，工作人员更正了${count}处，请核对。${left > 0 ? `还有${left}处需要更正，请按下列说明修改。` : ''}`,
  heading: '更正内容',
  line: (label: string, before: string, after: string, how: string): string =>
    `${label}：原为${quoted(before)}，现为${quoted(after)}（${how}）`,
  /** Of a text of which the log does not keep the whole. */
  longLine: (label: string, after: string, how: string): string =>
    `${label}：文字有改动，现为${quoted(after)}（${how}）`,
  /** Of what no mail writes out. */
  personalLine: (label: string, how: string): string => `${label}：已更正，涉及个人信息，邮件中不写明（${how}）`,
  how: ({ at, isSlip, name, source }: HowAgreed): string => {
    if (isSlip) return `${at}，更正录入错误`;
    if (source === '') return `${at}，工作人员更正`;
    return name === '' ? `${at}，经${source}核实` : `${at}，经${source}与${name}核实`;
  },
  check: '如有出入，请回复本邮件，写明编号和正确内容，由工作人员更正。没有出入的，不必回复。',
};

/** From when to when something has to be, as it stands behind the name of its track. */
export interface WindowAbout {
  /** 活动时间. */
  field: string;
  /** 2019年1月1日至12月31日. */
  span: string;
  only: readonly string[];
  but: readonly string[];
  basis: string;
}

const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

export const opening = {
  subject: (title: string): string => `【活动通知】${title}：报送内容、时间和办法`,
  opening: (organiser: string, title: string, notice: string): string =>
    `${organiser}组织开展${title}，依据是${notice}。请你单位按下列内容、时间和办法报送。`,
  /** Of a contact who serves several units. */
  units: (names: readonly string[]): string => `你负责联络的单位有${names.join('、')}，请各单位分别报送。`,
  asked: '报送内容',
  window: ({ basis, but, field, only, span }: WindowAbout): string => {
    const limits = [...(only.length > 0 ? [`限${named(only)}`] : []), ...(but.length > 0 ? [`${named(but)}除外`] : [])];
    return `${field}须为${span}${limits.length > 0 ? `，${limits.join('，')}` : ''}${basis}`;
  },
  track: (label: string, windows: readonly string[]): string =>
    windows.length === 0 ? label : `${label}：${windows.join('；')}`,
  goal: '目标任务',
  goalLine: (label: string, count: number, measure: string, basis: string): string =>
    `${label}：各单位合计不少于${count}${measure}${basis}`,
  ownTarget: (count: number, measure: string): string => `你单位目标${count}${measure}`,
  targetOf: (unit: string, count: number, measure: string): string => `${unit}目标${count}${measure}`,
  deadlines: '报送时间',
  due: (label: string, day: string, basis: string, notes: readonly string[]): string =>
    `${label}：${day}报送${basis}${notes.map((note) => `，${note}`).join('')}`,
  over: (label: string, day: string, basis: string): string =>
    `${label}：已于${day}截止${basis}，补报的照常登记，注明逾期`,
  optional: '自愿报送',
  covers: (day: string): string => `只报${day}及以前的`,
  least: (count: number, measure: string): string => `每个单位不少于${count}${measure}`,
  next: (office: string): string =>
    `收到后自动核对，并发邮件告知编号和需要更正的内容，再由${office}审核；待办和结果在每周工作提示中告知。`,
  ask: '有疑问请回复本邮件，或按下面的方式联系。',
};

export interface LetterWords {
  corrected: typeof corrected;
  opening: typeof opening;
}
