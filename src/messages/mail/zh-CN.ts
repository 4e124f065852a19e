/** The phrases of the mails, in Chinese. Units are addressed 你单位; which phrase stands where is in the files beside. */

import type { Amount } from './amount.ts';
import { escalation, health, reminder, rescheduled } from './chasing-zh.ts';
import { digest, district, sample } from './digests-zh.ts';
import { corrected, opening } from './letters-zh.ts';

// Quotation marks inside a quoted title become single ones, as Chinese typesetting has it (GB/T 15834).
const quoted = (title: string): string => `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”`;

export const mailZh = {
  reminder,
  rescheduled,
  escalation,
  health,
  corrected,
  opening,
  untitled: '（未填写名称）',
  /** An entry in a line of its own. */
  entry: (number: string, title: string): string => `${number}${quoted(title)}`,
  unitEntry: (number: string, unit: string, title: string): string => `${number} ${unit}${quoted(title)}`,
  sentence: (parts: readonly string[]): string => `${parts.join('，')}。`,
  sample,
  /** At the end of a mail that brings files. */
  attached: (names: readonly string[]): string =>
    `附件：${names.join('、')}。新报和更正都可以在登记表中填写，填好后作为附件回复本邮件。`,
  names: (names: readonly string[]): string => names.join('、'),
  more: (count: number): string => `另有${count}项，详见台账。`,
  number: '编号',
  handedInAt: '报送时间',
  toMend: (count: number): string => `需要更正（${count}处）`,
  toMind: (count: number): string => `请留意（${count}处）`,
  next: '接下来',
  /** The whole day counts where no time is given. */
  byDeadline: (day: string, time = ''): string => (time === '' ? `${day}（含）前` : `${day}${time}前`),

  closing: {
    office: '联系',
    phone: '联系电话',
    email: '电子邮箱',
    asOf: '数据截至',
    about: '主题活动',
    digestNumber: '提示编号',
    officeLine: (office: string, contact: string): string => (contact === '' ? office : `${office} ${contact}`),
  },

  edit: {
    action: '修改报送内容',
    actionFor: (number: string): string => `修改${number}`,
    note: '修改链接只供你单位使用，请勿转发。链接打不开的，请回复本邮件，写明编号和更正内容，由工作人员代为更正。',
    byMail: '需要更正的，请回复本邮件，写明编号和更正内容，由工作人员更正。',
    byStaff: '这一项由工作人员代为录入，请回复本邮件，写明编号和更正内容，由工作人员更正。',
  },

  receipt: {
    subject: ({ count, noun }: Amount, number: string): string => `【已收到】${noun}${count}项，编号${number}`,
    received: (noun: string): string => `你单位报送的${noun}已收到`,
    mustMend: (count: number): string => `有${count}处需要更正，请按下列说明修改`,
    mayMend: (count: number): string => `没有必须更正的内容，有${count}处请留意`,
    clean: '经自动核对没有发现问题，你单位不必再做什么',
    nextClean: (office: string): string =>
      `由${office}审核。需要退回修改的，会另发邮件；审核结果在每周工作提示中告知。`,
    nextErrors: (office: string): string =>
      `更正之前不能审核通过。更正后自动重新核对，不必重新填报；再由${office}审核，结果在每周工作提示中告知。`,
    goalOnly: '审核通过后计入目标任务。',
    again: ({ measure }: Amount): string => `再报一${measure}`,
    againByMail: ({ measure }: Amount): string => `再报一${measure}的，请回复本邮件，写明内容或附上填好的表格。`,
  },

  updated: {
    subject: (title: string, number: string, count: number): string =>
      `【已更新】${title}（${number}）：${count > 0 ? `还有${count}处需更正` : '无需更正'}`,
    received: (noun: string): string => `你单位对这项${noun}的修改已收到`,
    changedAt: '修改时间',
  },

  returned: {
    subject: (title: string, count: number, day: string): string => {
      const due = day === '' ? '请更正后重新报送' : `请于${day}前重新报送`;
      if (count > 0) return `【退回修改】${title}：${count}处需更正，${due}`;
      return `【退回修改】${title}：${day === '' ? '请按审核意见修改后重新报送' : `请按审核意见修改，于${day}前重新报送`}`;
    },
    pleaseBy: (day: string, basis: string): string => `请按审核意见和下列问题更正，于${day}前重新报送${basis}`,
    returned: (noun: string, entry: string): string => `你单位报送的${noun}${entry}已退回修改`,
    please: '请按审核意见和下列问题更正后重新报送',
    reason: '审核意见',
    next: (office: string): string => `重新报送后，由${office}再次审核。是否逾期按首次报送的日期认定，此次更正不影响。`,
  },

  digest,
  district,
};

export type MailWords = typeof mailZh;
