/** The words of what staff may do, in Chinese: each right by name, and what it allows. */

import type { Right } from '../../domain/staff/rights.ts';

interface RightWords {
  name: string;
  allows: string;
}

const rights: Readonly<Record<Right, RightWords>> = {
  review: {
    name: '审核与录入',
    allows: '审核、撤销、更正、写批注，导入单位来表，登记零报告、所附文件、选送和联系情况，申请生成材料。',
  },
  send: {
    name: '发送邮件',
    allows: '发每周工作提示、报送提醒、活动通知和时间变更通知，暂缓或放行待发邮件，重发和登记邮件。',
  },
  changeCampaign: {
    name: '更换主题活动',
    allows: '预览和采用新的主题活动文件。最后采用须用负责人账号，因为表单属于负责人。',
  },
  setUp: {
    name: '启用与分工',
    allows: '确认新增人员，在本页调整各人的权限，办理启用、修复和交接。只有负责人账号能做的，仍须负责人办理。',
  },
  personalData: {
    name: '查看个人信息',
    allows: '在工作栏、预览和下载的材料中看到作者和联络人的姓名、电话、邮箱、地址。没有这项权限的，看到的是***。',
  },
};

export const staffZh = {
  rights,
  /** What a refusal names. */
  right: ({ allows, name }: RightWords): string => `${name}（${allows}）`,
  /** On a button that needs it. */
  lacking: ({ name }: Pick<RightWords, 'name'>): string =>
    `当前账号没有“${name}”权限。需要的，请负责人在“运行管理”›“分工”中勾选。`,
  /** Beside a decision whose entry the same person has typed. */
  sameHands: '录入与审核为同一人',
  /** Accounts that were typed into the list and wait to be confirmed. */
  unconfirmed: (accounts: readonly string[]): string =>
    `新增工作人员，待确认：${accounts.join('、')}。在“运行管理”›“分工”中确认前，只能查看，看不到个人信息。`,
};

export type StaffWords = typeof staffZh;
