/** What each column of an export says, in Chinese. */

import type { ColumnOf, ExportName } from '../../domain/export/export-table.ts';

/** A sentence for every column of every table. */
export type ExportWords = { readonly [Name in ExportName]: Readonly<Record<ColumnOf<Name>, string>> };

const campaign = '主题活动的编号';
const unit = '单位的代码，见 units';

export const exportZh: ExportWords = {
  units: {
    campaign,
    unit: '单位的代码',
    name: '单位名称',
    kind: '单位类别',
    active: '是否参加',
    target: '区里给单位定的目标数，没有定的为空',
  },
  entries: {
    campaign,
    number: '编号',
    form: '哪一种报送：主题活动文件里表的代码',
    unit: '单位的代码，名录里没有的为空',
    unit_as_written: '填报时写的单位',
    title: '名称',
    day: '举办或创作日期，几天的为第一天；认不出的为空',
    track: '类别',
    people: '参与人数，认不出的为空',
    state: '审核状态：received resubmitted returned approved rejected withdrawn',
    counts: '是否计入目标任务（联合举办的只计一次）',
    counts_for_unit: '是否计入本单位（联合举办的各单位都计）',
    waits: '是否待审核',
    stands: '是否有效（没有撤回，也没有审核未通过）',
    why: '计入或未计入的原因代码',
    errors: '未更正的错误：代码:字段',
    warnings: '请留意的问题：代码:字段',
    waived: '已人工认定的问题：代码:字段',
    door: '由表单来（form），还是由工作人员录入（staff）',
    handed_in_at: '首次报送的时间',
    received_on: '工作人员填的收到日期',
    version: '第几版',
    answers: '填报内容（JSON），不含个人信息',
  },
  decisions: {
    campaign,
    number: '所审报送的编号',
    kind: '审核意见：approve return reject withdraw reopen waive undo',
    code: '人工认定的问题代码，或被撤销的意见',
    decided_at: '时间',
    version: '针对第几版',
  },
  mails: {
    campaign,
    key: '这封邮件是关于什么的，同一件事只有一封',
    kind: '邮件种类',
    unit,
    week: '每周工作提示所属的周（周一）',
    state: '发送状态：owed held claimed sent uncertain failed dropped',
    recipients: '收件人数',
    owed_at: '列入待发的时间',
    claimed_at: '开始发送的时间',
  },
  papers: {
    campaign,
    kind: '材料种类',
    unit,
    name: '文件名；以作者命名的为空',
    file: 'Drive 中的文件编号',
  },
};
