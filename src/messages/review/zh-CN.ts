/** The words of an entry under review, in Chinese: why it counts, what has happened to it, what stands in the way. */

import type { CountObstacle } from '../../domain/count/count-checks.ts';

/** What a check is told with; texts and lists are empty where there is nothing to tell. */
export interface CheckAbout {
  holds: boolean;
  /** What one entry of the form is called: 线下活动. */
  noun: string;
  state: string;
  /** Names of the errors that stand; of those that staff have set aside. */
  errors: string;
  waived: string;
  /** Numbers: the elder that is repeated, the partners of a joint activity, and which of those is counted. */
  duplicateOf: string;
  jointWith: string;
  countedAs: string;
  counts: boolean;
  /** What all units together are called: 全区. */
  district: string;
}

const checks: Readonly<Record<CountObstacle, (about: CheckAbout) => string>> = {
  notAnActivity: ({ holds, noun }) => (holds ? `属于计入目标任务的${noun}` : `${noun}不计入目标任务`),
  notApproved: ({ holds, state }) => (holds ? '已审核通过' : `审核状态：${state}`),
  hasErrors: ({ holds, errors, waived }) => {
    if (!holds) return `有错误尚未更正：${errors}`;
    return waived === '' ? '没有错误' : `没有未处理的错误（已人工认定：${waived}）`;
  },
  duplicate: ({ holds, duplicateOf }) => {
    if (!holds) return `与先报送的 ${duplicateOf} 重复`;
    return duplicateOf === '' ? '与已报送的不重复' : `与先报送的 ${duplicateOf} 相同，已人工认定不重复`;
  },
  joint: ({ holds, counts, district, jointWith, countedAs }) => {
    if (!holds) return `与 ${jointWith} 联合举办，${district}只计一次，已计入 ${countedAs}`;
    if (jointWith === '') return '没有联合举办而已计入其他单位的情况';
    return `与 ${jointWith} 联合举办，${district}只计一次${counts ? '，计入本项' : ''}`;
  },
};

export const reviewZh = {
  /** Behind a name that Google does not tell. */
  somebody: '（未显示账号）',
  respondent: '报送单位',
  /** Who decides where nobody does: the program itself. */
  program: '（系统自动）',
  noTrack: (noun: string): string => `${noun}（类别未写明）`,
  doors: {
    form: '表单报送',
    /** `by` is who entered it, '' where Google did not tell. */
    staff: ({ by, source, receivedOn }: { by: string; source: string; receivedOn: string }): string => {
      const received = receivedOn === '' ? '' : `${receivedOn} 收到`;
      const how = [source, received, by === '' ? '' : `录入人 ${by}`].filter((one) => one !== '').join('，');
      return how === '' ? '工作人员录入' : `工作人员录入（${how}）`;
    },
  },
  listed: (texts: readonly string[]): string => texts.join('、'),
  checks,
  count: {
    // The heading above says whether it counts.
    yes: '各项条件均已符合。',
    notYet: (why: string): string => `目前还不能计入：${why}。`,
    no: (why: string): string => `不能计入：${why}。`,
    elsewhere: (noun: string): string => `${noun}不计入目标任务，只作审核推荐。`,
    /** Of a form that has a goal of its own, behind the first one. */
    further: (goal: string, isApproved: boolean): string =>
      isApproved ? `已计入“${goal}”的目标。` : `审核通过后计入“${goal}”的目标。`,
  },
  /** How a correction was confirmed that needs no confirming: staff had typed it wrong themselves. */
  typingSlip: '录入更正',
  nobodyToTell: '单位不在名录中、已停用或没有联络人邮箱，发不出更正告知。',
  nothingToWaive: '没有需要人工认定的错误。',
  log: {
    handedIn: '首次报送',
    entered: '工作人员录入',
    changed: '报送单位修改',
    corrected: '工作人员更正',
    tabled: (who: string): string => `表格导入（${who}）`,
    changedByTable: (who: string): string => `报送单位来表更改（由${who}导入）`,
    confirmed: (source: string): string => `经${source}核实更正`,
    agreedWith: (name: string): string => `与${name}核实`,
    toTell: '告知单位',
    decided: (label: string, issue: string): string => (issue === '' ? label : `${label}：${issue}`),
    undone: (decision: string): string => `撤销“${decision}”`,
    field: (label: string, before: string, after: string): string =>
      `${label}：${before || '（空）'} → ${after || '（空）'}`,
    emptied: '空行：这一行的内容已全部清空',
    longText: (length: number): string => `（${length}字的文字）`,
    separator: '；',
  },
};

export type ReviewWords = typeof reviewZh;
