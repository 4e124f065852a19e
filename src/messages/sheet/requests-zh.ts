/** What staff ask for and what comes of it, in Chinese: requests, their results, documents. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import type { RequestCounts, RequestResultCode } from '../../domain/request-result.ts';

/** What came of a request, from its counts. */
export const results: Readonly<Record<RequestResultCode, (counts: RequestCounts) => string>> = {
  papers: ({ unchanged, unmade, written }) =>
    [
      ...(written > 0 || unchanged + unmade === 0 ? [`已生成${written}份`] : []),
      ...(unchanged > 0 ? [`${unchanged}份内容无变化，未重新生成`] : []),
      ...(unmade > 0 ? [`${unmade}份未能生成，原因见“设置”`] : []),
    ].join('；'),
  unitGone: () => '单位名录中已没有这个单位，未办理',
  digests: ({ waiting }) => (waiting === 0 ? '本周工作提示已发出' : `本周工作提示已登记，尚有${waiting}封待发送`),
  reminders: ({ told, waiting }) => {
    if (told === 0) return '没有需要提醒的单位';
    return waiting === 0 ? `已提醒${told}个单位` : `已登记提醒${told}个单位，尚有${waiting}封待发送`;
  },
  remindersClosed: () => '本主题活动没有设置报送提醒，或不在起止日期内，未发送',
  remindersLate: () => '提出后超过两天才办理，未发送；仍需提醒的，请重新提出',
  rescheduled: ({ told, waiting }) => {
    if (told === 0) return '截止时间没有未告知的变动，未发送';
    return waiting === 0 ? `已告知${told}个单位` : `已登记告知${told}个单位，尚有${waiting}封待发送`;
  },
  opening: ({ told, waiting }) => {
    if (told === 0) return '联络人都已通知过，未发送';
    return waiting === 0 ? `已发给${told}个联络人邮箱` : `已登记发给${told}个联络人邮箱，尚有${waiting}封待发送`;
  },
  typed: () => '不是在工作栏提出的（或提出的记录已丢失），未办理；需要的，请在工作栏中提出',
};

/** What can be asked for. */
export const requestKinds = {
  rescheduled: '发送时间调整',
  opening: '发送活动通知',
  reminders: '发送报送提醒',
  summaries: '生成汇总表和统计表',
  digest: '发送本周工作提示',
  packets: '整理报送材料',
  report: '生成上报材料',
  callList: '生成联系清单',
};

/** What a document is. */
export const documentKinds = ({ district, goalTable, noun, superior }: PageNames) => ({
  summary: '报送情况汇总表',
  summaryPaper: '报送情况汇总表（Word）',
  annex1: goalTable,
  annex3: '推荐表',
  districtAnnex1: `${goalTable}（${district}）`,
  worksTable: `${noun}汇总表`,
  catalogue: '素材目录',
  cityReport: '情况报告',
  brief: '工作进展情况',
  callList: '联系清单',
  correction: '更正说明',
  packetList: '报送清单',
  packet: '报送材料（压缩包）',
  cityPacket: `报送${superior}（压缩包）`,
});
