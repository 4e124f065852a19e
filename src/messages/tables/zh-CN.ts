/** Titles and columns of the workbook's tables. The workbook is Chinese whoever opens it. */

export const tablesZh = {
  roster: {
    title: '单位名录',
    columns: {
      ...{ id: '单位代码', name: '单位名称', kind: '单位类别', contacts: '联络人邮箱', aliases: '别名' },
      ...{ target: '目标场次', active: '是否参加', liaison: '联络人', liaisonPhone: '联络人电话' },
      ...{ deputy: '备用联络人', deputyPhone: '备用联络人电话', leader: '分管领导', leaderPhone: '分管领导电话' },
      ...{ peopleSince: '联络信息更新日期', remark: '备注' },
      ...{ reach: '接收方式', digestOnly: '只收每周提示' },
    },
  },
  decisions: {
    title: '审核意见',
    columns: {
      ...{ entry: '报送标识', number: '编号', kind: '审核意见', code: '认定的问题', reason: '理由' },
      ...{ by: '审核人', at: '时间', version: '版本', id: '标识' },
    },
  },
  dispatches: {
    title: '邮件发送记录',
    columns: {
      ...{ key: '标识', kind: '邮件类别', unit: '单位', week: '周（星期一）', to: '收件人', subject: '主题' },
      ...{ owedAt: '登记时间', state: '发送状态', claimedAt: '开始发送时间', sentAt: '发出时间', note: '说明' },
      body: '正文',
    },
  },
  requests: {
    title: '办理请求',
    columns: {
      ...{ id: '标识', kind: '事项', unit: '单位', by: '提出人', at: '提出时间', state: '办理状态' },
      ...{ doneAt: '办结时间', result: '结果', note: '说明' },
    },
  },
  zeroReports: {
    title: '零报告',
    columns: { unit: '单位', form: '报送内容', at: '登记时间', by: '登记人', note: '说明', id: '标识' },
  },
  documents: {
    title: '材料清单',
    columns: {
      ...{ key: '标识', kind: '材料类别', unit: '单位', name: '名称', url: '链接', fileId: '文件标识' },
      ...{ hash: '内容摘要', version: '版本', writtenAt: '生成时间', checksum: '文件摘要', note: '说明' },
      about: '系统记录',
    },
  },
  workFiles: {
    title: '作品文件登记',
    columns: {
      ...{ entry: '报送标识', number: '编号', name: '文件名', state: '收取情况', format: '实际格式' },
      ...{ bytes: '大小（字节）', seconds: '时长（秒）', place: '存放位置', caption: '图片说明' },
      ...{ sha256: 'SHA-256', by: '登记人', at: '登记时间', id: '标识' },
    },
  },
  sentBatches: {
    title: '上报登记',
    columns: {
      ...{ label: '批次', state: '上报情况', to: '报送至', on: '报送日期', how: '报送方式', by: '报送人' },
      ...{ approvedBy: '审定人', approvedAt: '审定时间', at: '登记时间', count: '项数', note: '说明' },
      ...{ track: '类别', number: '批次序号', until: '截至日期', part: '分段', entries: '上报内容', id: '标识' },
    },
  },
  contactNotes: {
    title: '联系记录',
    columns: {
      ...{ unit: '单位', at: '联系时间', by: '联系人', result: '联系结果', until: '答应报送日期', id: '标识' },
    },
  },
  tally: {
    title: '目标任务',
    columns: {
      ...{ unit: '单位', standing: '报送情况', target: '目标场次', counted: '已计入场次', received: '待审核' },
      ...{ returned: '退回修改', works: '作品合计', onTime: '按期报送', late: '逾期报送', zero: '零报告' },
      ...{ silent: '尚未报送的必报类别', participants: '参与人数' },
    },
  },
  copies: {
    title: '台账存底',
    columns: {
      ...{ id: '标识', form: '报送内容', number: '编号', door: '报送方式', hash: '内容摘要', record: '系统记录' },
      texts: '内容',
    },
  },
  settings: {
    title: '主题活动设置',
    columns: { settingKey: '设置项', settingValue: '内容', remark: '说明', settingRecord: '系统记录' },
    /** What a row is called: its key is kept beside it. */
    labels: {
      ...{ staff: '工作人员邮箱', officeContact: '联系人', officePhone: '联系电话', officeEmail: '电子邮箱' },
      reach: '邮件方式',
      ...{ addressee: '情况报告主送', signer: '情况报告署名', typefaces: '公文字体', reportPractice: '主要做法' },
      ...{ reportProblems: '存在问题', reportPlans: '下一步打算', wiring: '系统记录' },
      campaign: (number: number): string => `主题活动内容（${number}）`,
    },
    /** In place of what the program keeps in a row of its own. */
    recorded: '由系统保存',
    remarks: {
      staff: '工作人员邮箱，多个用逗号分开；负责人始终在内。',
      officeContact: '联系人，印在表格和邮件末尾。',
      officePhone: '联系电话，印在表格和邮件末尾。',
      officeEmail: '电子邮箱，印在表格和邮件末尾。',
      reach:
        '单位能否打开邮件中的链接。打不开的填“仅邮件”：邮件不带任何链接，写明怎样回复办理。不填为“邮件和链接”。个别单位不同的，在单位名录“接收方式”中写明。',
      addressee: '情况报告的主送单位，不填为主题活动中写明的上级工会。',
      signer: '情况报告的署名，不填为主办单位。',
      typefaces:
        '公文字体，例如：标题=方正小标宋简体；正文=仿宋_GB2312；一级标题=黑体；二级标题=楷体_GB2312。不填为通用公文字体。',
      reportPractice: '情况报告“二、主要做法”的文字，分段写即可；不填处印【请补充】。',
      reportProblems: '情况报告“四、存在问题”的文字。',
      reportPlans: '情况报告“五、下一步打算”的文字。',
      campaign: '主题活动内容，由初始化写入，请勿修改。',
      wiring: '系统记录，请勿修改。',
    },
  },
};

export type TableWords = typeof tablesZh;
