/** The words of the papers, in Chinese: 报送情况汇总表 and what stands in it. */

export const documentsZh = {
  summary: {
    name: (unit: string): string => `${unit}报送情况汇总表`,
    heading: '报送情况汇总表',
    unit: '报送单位',
    asOf: '数据截至',
    goal: '目标任务',
    number: '编号',
    order: '序号',
    state: '审核状态',
    counts: '是否计入目标任务',
    why: '计入（不计入）原因',
    counted: '计入',
    countedForUnit: '单位计入，全区不重复计',
    uncounted: '不计入',
    returned: (count: number): string => `退回修改${count}项`,
    works: (count: number, measure: string): string => `作品${count}${measure}`,
    empty: '（没有报送）',
    zeroReport: (noun: string, moment: string): string => `${noun}（${moment}登记）`,
    zeroReports: '零报告',
    /** The line under the notice's own table. */
    officeLine: (organiser: string, about: { contact: string; phone: string; email: string }): string =>
      `${organiser}宣网部联系人：${about.contact}，联系电话：${about.phone}，电子邮箱：${about.email}`,
    note: '内容按报送原文列出。审核状态和计入情况由系统核对得出，以数据截至时间为准。',
  },
};

export type DocumentWords = typeof documentsZh;
