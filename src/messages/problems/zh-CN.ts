/** What is not as the program needs it, in Chinese, by code: one line each; a new code is one more line here. */

import { pagesDifferZh as pagesDiffer } from './pages-differ-zh.ts';

export const problemsZh = {
  notSetUp: (menu: string): string => `尚未启用。请由负责人在“${menu}”菜单中选择“运行管理”，在“启用”中办理。`,
  copiedWorkbook:
    '本表是另一份工作簿的副本，程序在这里不办理任何事项。请打开工作栏选择：“只作存档”，或“作为新的工作簿启用”。',
  archivedWorkbook: '本表是副本，已定为只作存档，只能查看，不再办理任何事项。请到原工作簿中操作。',
  tableMissing: (menu: string): string => `缺少工作表，可能已被删除或改动。请在“${menu}”菜单中选择“初始化”重新建立。`,
  lockBusy: '其他操作正在进行，未能写入。请稍候一分钟再试。',
  campaignChanged: '“主题活动设置”中保存的主题活动内容被改动或缺失。请由负责人选择“初始化”恢复。',
  seasonClosed: '本年度工作已封存，不再收取报送，也不再办理。需要补办的，请由负责人在“运行管理”›“年度收尾”中解除封存。',
  otherCampaign: '本工作簿已用于另一项主题活动。请在“运行管理”›“年度收尾”中封存、清除后开始新的一项，或者另建工作簿。',
  badCampaign: '主题活动文件有误，未作改动。请按所列位置更正后再初始化。',
  newerProgram:
    '本工作簿已由较新版本的程序使用，现在装的程序较旧，为免写坏数据没有办理。请由负责人重新装上所列或更新的版本；已有的内容都在。',
  notOwner: '此项操作只能由初始化本工作簿的负责人进行。',
  notStaff: '当前账号不在工作人员名单中。请由负责人在“主题活动设置”中添加。',
  notAllowed: '当前账号缺少下面这项权限，未作处理。请负责人或有“启用与分工”权限的人员在“运行管理”›“分工”中确认或调整。',
  formMissing:
    '报送表单打不开，可能已被删除。请从回收站恢复，或由负责人选择“初始化”；确已删除的将新建，新链接须重新发给各单位。',
  becameFormula: '有单元格的文字被当作公式，未能保存为原文。请核对所列单元格。',
  storeRefused: '程序暂时读不到或写不了自己的记录。通常过一会儿自行恢复；持续出现的，请告知负责人。',
  lockMissing: 'Google 没有给出发送邮件所需的锁。邮件未受影响，将由定时办理发出。',
  zonesDiffer:
    '时区与主题活动的不同，截止当天的报送和粘贴的日期可能差一天。请在“扩展程序”›“Apps 脚本”›“项目设置”和工作簿的“文件”›“设置”中改为箭头后面的时区，再选择“初始化”。',
  pagesDiffer,
  unknown: '操作没有完成，已记入运行日志。请稍后再试；仍不成功的请告知负责人。',
};

/** A sentence by code; one that sends somebody to the menu of the workbook is told what that is called. */
export type ProblemWords = Readonly<Record<keyof typeof problemsZh, string | ((menu: string) => string)>>;
