/** The phrases of the mails that ask for what is not there yet, and of the one about the program itself, in Chinese. */

/** Something that is due, and how far the unit has come with it. */
interface Due {
  /** 线下活动情况统计表. */
  names: string;
  /** 9月18日. */
  day: string;
  /** 尚未报送, or 已报1项，还差2项. */
  told: string;
  /** Whether nothing at all has come. */
  isSilent: boolean;
  /** 9月26日; '' where no day is set. */
  by: string;
}

/** A deadline that has moved, from day to day. */
interface Turn {
  name: string;
  was: string;
  now: string;
}

/** How many units stand in a part of the list. */
interface PartCounts {
  silent: number;
  partly: number;
  returned: number;
}

export const reminder = {
  subject: ({ day, names, told }: Due): string => `【报送提醒】${names}${day}截止，你单位${told}`,
  overdueSubject: ({ by, day, isSilent, names, told }: Due): string => {
    const state = isSilent ? '' : `你单位${told}，`;
    return `【报送提醒】${names}已于${day}截止，${state}请${by === '' ? '尽快' : `于${by}前`}补报，没有的请回复“无”`;
  },
  silent: '尚未报送',
  partly: (entries: number, lacking: number): string => `已报${entries}项，还差${lacking}项`,
  mixed: '尚未报齐',
  daysLeft: (days: number): string => (days === 0 ? '今天截止' : days === 1 ? '明天截止' : `还有${days}天`),
  due: (label: string, day: string, basis: string, left: string): string => `${label}请于${day}报送${basis}，${left}。`,
  overdue: (label: string, day: string, basis: string): string => `${label}已于${day}截止${basis}。`,
  unit: (reported: string): string => `你单位${reported}。`,
  catchUp: (by: string, basis: string): string =>
    `请${by === '' ? '尽快' : `于${by}前`}补报${basis}；截止后报送的照常登记，注明逾期。`,
  how: '怎样报送',
  byMail: (table: string, fields: readonly string[]): string =>
    `直接回复本邮件，附上填好的《${table}》，或写明${fields.join('、')}，由工作人员代为登记。`,
  zero: (isSilent: boolean): string => `没有${isSilent ? '' : '其他'}可报的，请回复本邮件，写“无”，登记为零报告。`,
  done: '已经报送的，请回复本邮件，写明编号或名称，由工作人员核对。',
};

export const rescheduled = {
  subject: ({ name, now, was }: Turn): string => `【时间调整】${name}的截止时间由${was}调整为${now}`,
  several: (count: number): string => `【时间调整】${count}项报送的截止时间有调整`,
  opening: '报送的截止时间有调整，请以这里写的时间为准，不必再按原时间办理：',
  line: ({ name, now, was }: Turn, basis: string, reported: string): string =>
    `${name}：由${was}调整为${now}（含当天）${basis}${reported === '' ? '' : `，你单位${reported}`}。`,
  rest: '其他要求不变，已经报送的不必重新报送。表单中的时间同时更新。有疑问请回复本邮件。',
};

export const escalation = {
  subject: (names: string, day: string, told: readonly string[]): string =>
    `【报送情况提示】${names}已于${day}截止：${told.join('，')}`,
  counts: ({ partly, returned, silent }: PartCounts): string[] => [
    ...(silent > 0 ? [`${silent}个单位未报送`] : []),
    ...(partly > 0 ? [`${partly}个单位未报齐`] : []),
    ...(returned > 0 ? [`${returned}个单位退回未更正`] : []),
  ],
  opening: (label: string, day: string, basis: string, told: readonly string[]): string =>
    `${label}已于${day}截止${basis}：${told.join('，') || '各单位均已报送'}。`,
  list: '名单（供领导掌握）',
  listOf: (label: string): string => `名单（供领导掌握）：${label}`,
  parts: {
    silent: (count: number): string => `未报送（${count}个）`,
    partly: (count: number): string => `部分报送（${count}个）`,
    returned: (count: number): string => `退回未更正（${count}个）`,
    /** By what one entry is called: 活动. */
    zero: (count: number, short: string): string => `确认无可报送${short}（${count}个）`,
  },
  /** Behind a unit's name: what is known of it. */
  about: (told: readonly string[]): string => (told.length === 0 ? '' : `（${told.join('，')}）`),
  share: (entries: number, wanted: number): string => `已报${entries}项，应报${wanted}项`,
  noMail: '没有联络人邮箱',
  group: '可以复制到工作群的文字（不点名）',
  groupText: (told: readonly string[], isReturned: boolean, by: string): string => {
    const mend = isReturned ? '，退回的请一并更正' : '';
    return `${told.join('')}请尚未报送或未报齐的单位${by === '' ? '尽快' : `于${by}前`}补报${mend}；没有的请告知“无”。`;
  },
  groupAsk: (contact: string): string => `有疑问请联系${contact}。`,
  next: '发工作群、联系领导由工作人员决定，程序不会自动转发。逐个联系用的联系清单，可以在工作栏“材料”中生成。',
};

export const health = {
  subject: (count: number): string => `【运行提示】${count}项需要处理`,
  opening: (count: number, fresh: number): string =>
    `这份工作簿有${count}项需要人工处理${fresh < count ? `，其中${fresh}项是新出现的` : ''}。` +
    '同一项不重复提示，处理后再次出现的除外。',
  fresh: '新出现的',
  standing: '此前提示过、仍未处理的',
  mail: (line: string): string => `${line}。请核实对方是否收到，再在工作栏“设置”中确认已送达或重新发送。`,
  failedMail: (line: string): string => `${line}。请更正“单位名录”中的邮箱，再在工作栏“设置”中重新发送。`,
  thing: (name: string, what: string): string => `“${name}”：${what}`,
  sweep: (last: string): string =>
    `自动核对中断了3小时以上，${last}。请打开工作栏“设置”查看运行情况；没有恢复或反复出现的，请由负责人点“初始化”。`,
  never: '设置以来一直没有完成过',
  last: (moment: string): string => `上次完成于${moment}`,
  reply: '这是发给负责人的提示。没有列出的事项照常自动办理；等待额度的邮件会自动续发，不在此列。',
};

export interface ChasingWords {
  reminder: typeof reminder;
  rescheduled: typeof rescheduled;
  escalation: typeof escalation;
  health: typeof health;
}
