/** Why an act is not possible now, in Chinese, and what to do instead. */

export const refusalsZh = {
  notStaff: '当前账号不在工作人员名单中，未作处理。请由“主题活动设置”中列出的人员操作。',
  unknownEntry: '没有找到这一项报送，未作处理。请刷新后重试。',
  reasonMissing: '此项操作需要写明理由。请填写后再提交。',
  wrongState: '当前审核状态下不能进行此项操作。请刷新后核对状态。',
  secondPerson: '这一项由你录入，须由另一位工作人员审核。请转请同事审核。',
  notWaivable: '此类问题须更正内容，不能人工认定。请退回修改，或核实后直接更正。',
  errorsStand: '尚有错误未更正，不能审核通过。请退回修改，或逐项人工认定后再审核。',
  tooLate: '已不能撤销：相关邮件已发出、内容已有改动，或已超过24小时。如需更改，请另作审核决定。',
  stale: '打开后内容或状态已有变化，未作处理。请看过最新内容后再决定。',
  badRequest: '提交的内容不符合要求，未作处理。文字过长的请删减，或刷新工作栏后重试。',
  unknownCall: '程序没有这项操作，未作处理。请刷新工作栏后重试。',
  unknownUnit: '单位名录中没有这个单位，未作处理。请刷新后重试。',
  unknownField: '这一项报送没有这个栏目，未作处理。请刷新后重试。',
  unknownList: '没有这份清单。请刷新后重试。',
  unknownMail: '没有找到这封邮件，或它的状态已经改变，未作处理。请刷新后核对。',
  noEntrySelected: '没有选中报送。请先在台账中选中一行已有编号的报送，再试一次。',
  notACopy: '本表不是副本，不需要选择。请刷新工作栏。',
  clockTooFast: '自动办理的间隔太短：每5分钟只适用于每日可发100封以上邮件的账号。请改选10分钟或更长。',
  nothingChanged: '内容与原来相同，未作改动。',
  nothingToPrint: '没有这份材料可供生成：单位已不在名录中，或还没有审核通过的内容。请刷新后核对。',
  notApproved: '只有审核通过的报送可以选送或评定素材类别。请先审核。',
  nothingToSend: '这一类没有新的内容可以上报：审核通过并选送的都已报送过。',
  notApprovedYet: '这一批还没有登记领导审定，未作处理。请先登记审定，再登记已报送。',
  changedSinceApproval: '审定之后内容有变化，原审定已作废。请把最新的送审稿交领导审定后重新登记。',
  openParts: '情况报告中还有【请补充】，未登记为已报送。请在“主题活动设置”中补上这几部分的文字，或不随文报送情况报告。',
  undeclared: '有报送没有确认声明，未登记为已报送。请核实后在台账的声明栏填“是”。',
  fieldHasData: '有题目已经有报送填写，取消它须先确认，未作改动。请在列出的题目旁打勾后再采用。',
  tableTooLarge: '表格太大，未作处理：一次最多1000行、100列。请分成几次导入。',
  noHeadings:
    '没有找到表头，未作处理。表头须有“名称”一栏和至少一个其他栏目（如活动时间、参与人数），请连同表头一起粘贴。',
  otherUnit: '表中写的是另一个单位，未作处理。请核对所选单位与表格是否一致；属于几个单位的表请分开导入。',
};

export type RefusalWords = Readonly<Record<keyof typeof refusalsZh, string>>;
