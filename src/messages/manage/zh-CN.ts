/** The words of the page 运行管理, in Chinese: its frame, and those of its tabs, each from a file of its own. */

import { closingZh } from './closing-zh.ts';
import { dataZh } from './data-zh.ts';
import { handoverZh } from './handover-zh.ts';
import { healthTabZh } from './health-zh.ts';
import { rolesZh } from './roles-zh.ts';
import { selfTestTabZh } from './self-test-zh.ts';
import { setUpZh } from './set-up-zh.ts';

const page = {
  title: '运行管理',
  lead: '启用、检查、分工、交接和结束本年度工作，都在这里办理。',
  language: '语言',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: '正在读取……',
  retry: '重试',
};

const tabs = {
  standing: '概况',
  roles: '分工',
  handover: '交接与备份',
  health: '检查',
  closing: '年度收尾',
  setUp: '启用',
  data: '数据导出',
};

const standing = {
  title: '概况',
  stages: {
    new: '本表还没有启用。请翻到“启用”，从上到下办理。',
    running: '本表已启用，正在运行。',
    copy: '本表是副本，还没有选择用途，不会自动运行。',
    archive: '本表是存档，只能查看。',
  },
  campaign: '主题活动',
  owner: '负责人',
  caller: '当前账号',
  unnamed: '（Google 没有给出）',
  you: {
    owner: '表单、定时任务、文件和邮件都属于当前账号。',
    staff: '当前账号是工作人员。',
    other: '当前账号不在工作人员名单中，只能查看本页。',
  },
};

const faults = {
  connection: '没有连上。请检查网络后重试。',
  authorization: '需要授权。请在菜单中重新打开本页，按提示同意授权。',
  wrongAccount: '当前账号没有权限。请换用有编辑权限的账号打开。',
  lockBusy: '其他操作正在进行。请稍候再试。',
  timedOut: '时间太长，没有等到结果。请稍候重新打开本页查看，再决定是否重试。',
  refused: '没有办理。',
  unknown: '出现意外情况，没有办理。请重试；再次出现的请告知负责人。',
};

export const manageZh = {
  page,
  tabs,
  standing,
  setUp: setUpZh,
  health: healthTabZh,
  selfTest: selfTestTabZh,
  roles: rolesZh,
  handover: handoverZh,
  data: dataZh,
  closing: closingZh,
  faults,
};

export type ManageWords = typeof manageZh;
