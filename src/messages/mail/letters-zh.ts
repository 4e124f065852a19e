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

const corrected = {
  subject: (title: string, number: string, count: number, left: number): string =>
    `【更正告知】${title}（${number}）：已更正${count}处${left > 0 ? `，还有${left}处需更正` : ''}`,
  opening: (noun: string, count: number): string => `你单位报送的这项${noun}，工作人员经核实更正了${count}处，请核对`,
  left: (count: number): string => `还有${count}处需要更正，请按下列说明修改`,
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

export const lettersZh = { corrected };

export type LetterWords = typeof lettersZh;
