/** Titles and columns of the tables that no response needs, and what stands beside settings, in Chinese. */

export const requests = {
  title: '办理请求',
  columns: {
    id: '标识',
    kind: '事项',
    unit: '单位',
    by: '提出人',
    at: '提出时间',
    state: '办理状态',
    doneAt: '办结时间',
    result: '结果',
    note: '说明',
    resultRecord: '系统记录',
  },
};

export const zeroReports = {
  title: '零报告',
  columns: { unit: '单位', form: '报送内容', at: '登记时间', by: '登记人', note: '说明', id: '标识' },
};

export const documents = {
  title: '材料清单',
  columns: {
    key: '标识',
    kind: '材料类别',
    unit: '单位',
    name: '名称',
    url: '链接',
    fileId: '文件标识',
    hash: '内容摘要',
    version: '版本',
    writtenAt: '生成时间',
    checksum: '文件摘要',
    note: '说明',
    about: '系统记录',
  },
};

export const sentBatches = {
  title: '上报登记',
  columns: {
    label: '批次',
    state: '上报情况',
    to: '报送至',
    on: '报送日期',
    how: '报送方式',
    by: '报送人',
    approvedBy: '审定人',
    approvedAt: '审定时间',
    at: '登记时间',
    count: '项数',
    note: '说明',
    track: '类别',
    number: '批次序号',
    until: '截至日期',
    part: '分段',
    entries: '上报内容',
    id: '标识',
  },
};

export const contactNotes = {
  title: '联系记录',
  columns: {
    unit: '单位',
    at: '联系时间',
    by: '联系人',
    result: '联系结果',
    until: '答应报送日期',
    id: '标识',
  },
};

export const tally = {
  title: '目标任务',
  columns: {
    unit: '单位',
    standing: '报送情况',
    target: '目标数',
    counted: '已计入数',
    received: '待审核',
    returned: '退回修改',
    works: '其他报送合计',
    onTime: '按期报送',
    late: '逾期报送',
    zero: '零报告',
    silent: '尚未报送的必报类别',
    participants: '参与人数',
  },
};

/** What stands beside a setting. */
export const remarks = {
  staff: '工作人员邮箱，多个用逗号分开；负责人始终在内。',
  officeContact: '联系人，印在表格和邮件末尾。',
  officePhone: '联系电话，印在表格和邮件末尾。',
  officeEmail: '电子邮箱，印在表格和邮件末尾。',
  reach:
    '单位能否打开邮件中的链接。打不开的填“仅邮件”：邮件不带任何链接，写明怎样回复办理。不填为“邮件和链接”。个别单位不同的，在单位名录“接收方式”中写明。',
  addressee: '情况报告的主送单位，不填为主题活动中写明的上级单位。',
  signer: '情况报告的署名，不填为主办单位。',
  typefaces:
    '公文字体，例如：标题=方正小标宋简体；正文=仿宋_GB2312；一级标题=黑体；二级标题=楷体_GB2312。不填为通用公文字体。',
  reportPractice: '情况报告“二、主要做法”的文字，分段写即可；不填处印【请补充】。',
  reportProblems: '情况报告“四、存在问题”的文字。',
  reportPlans: '情况报告“五、下一步打算”的文字。',
  campaign: '主题活动内容，由初始化写入，请勿修改。',
  wiring: '系统记录，请勿修改。',
};
