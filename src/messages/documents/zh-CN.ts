/** The words of the summary (报送情况汇总表), in Chinese. */

export const documentsZh = {
  summary: {
    name: (unit: string): string => `${unit}报送情况汇总表`,
    heading: (campaign: string): string => `${campaign}报送情况汇总表`,
    about: (unit: string, asOf: string): string => `报送单位：${unit}　　数据截至：${asOf}`,
    goal: (parts: string): string => `目标任务：${parts}`,
    number: '编号',
    order: '序号',
    state: '审核状态',
    /** Behind the state; what the city has got is never told by a rank. */
    standing: (state: string, standing: 'sent' | 'notSelected' | null, superior: string): string =>
      standing === null ? state : `${state}，${standing === 'sent' ? `已报送${superior}` : '本次未选送'}`,
    counts: '是否计入目标任务',
    why: '计入（不计入）原因',
    counted: '计入',
    countedForUnit: (district: string): string => `单位计入，${district}不重复计`,
    uncounted: '不计入',
    returned: (count: number): string => `退回修改${count}项`,
    amount: (noun: string, count: number, measure: string): string => `${noun}${count}${measure}`,
    empty: '（没有报送）',
    zeroReport: (noun: string, moment: string): string => `${noun}（${moment}登记）`,
    zeroReports: (reports: string): string => `零报告：${reports}`,
    /** The line under the notice's own table. */
    officeLine: (office: string, about: { contact: string; phone: string; email: string }): string =>
      `${office}联系人：${about.contact}，联系电话：${about.phone}，电子邮箱：${about.email}`,
    note: '时间、人数等按公文格式列出，读不出的保留原文。审核状态和计入情况由系统核对得出，以数据截至时间为准。',
  },
};

export type DocumentWords = typeof documentsZh;
