/** What is not as the program needs it, in Chinese, by code: one line each; a new code is one more line here. */

export const problemsZh = {
  notSetUp: '尚未初始化。请由负责人在“好网民”菜单中选择“初始化”。',
  tableMissing: '缺少工作表，可能已被删除或改动。请在“好网民”菜单中选择“初始化”重新建立。',
  lockBusy: '其他操作正在进行，未能写入。请稍候一分钟再试。',
  campaignChanged: '保存的主题活动内容与初始化时不一致。请恢复原内容，或重新初始化。',
  otherCampaign: '本工作簿已用于另一项主题活动。请新建工作簿后再初始化。',
  badCampaign: '主题活动文件有误，未作改动。请按所列位置更正后再初始化。',
  quotaSpent: '今日邮件额度已用完。未发出的邮件保留在“邮件发送记录”中，次日自动续发。',
  notOwner: '此项操作只能由初始化本工作簿的负责人进行。',
  notStaff: '当前账号不在工作人员名单中。请由负责人在“主题活动设置”中添加。',
  formMissing: '报送表单不存在，可能已被删除。请从回收站恢复，或重新初始化。',
  becameFormula: '有单元格的文字被当作公式，未能保存为原文。请核对所列单元格。',
  storeRefused: '程序暂时读不到或写不了自己的记录。通常过一会儿自行恢复；持续出现的，请告知负责人。',
  unknown: '操作没有完成，已记入运行日志。请稍后再试；仍不成功的请告知负责人。',
};

export type ProblemWords = Readonly<Record<keyof typeof problemsZh, string>>;
