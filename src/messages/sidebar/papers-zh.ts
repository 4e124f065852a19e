/** The sidebar's own words for papers, for what goes up, and for calls to units, in Chinese. */

import type { PageNames } from '../../domain/campaign/page-names.ts';

/** A count of something. */
interface Count {
  count: number;
}

/** Something by its name. */
interface Named {
  label: string;
}

interface OfUnit {
  unit: string;
}

const papers = ({ noun, superior }: PageNames) => ({
  district: '上报材料',
  makeDistrict: '生成上报材料',
  makeDistrictDone: '已提出生成上报材料，办结后在下面显示。',
  callList: '生成联系清单',
  callListDone: '已提出生成联系清单，办结后在下面显示。',
  cityPacket: `报送${superior}压缩包`,
  units: '各单位材料',
  makeAll: '生成全部表格',
  makeAllDone: '已提出生成全部单位的汇总表和统计表。',
  packAll: '整理全部报送材料',
  packAllDone: '已提出整理全部单位的报送材料。',
  make: '生成表格',
  makeDone: ({ unit }: OfUnit): string => `已提出生成${unit}的汇总表和统计表。`,
  pack: '整理报送材料',
  packDone: ({ unit }: OfUnit): string => `已提出整理${unit}的报送材料。`,
  lines: '材料明细',
  notWritten: '尚未生成',
  preview: '预览',
  download: '下载',
  downloaded: (about: { text: string }): string => `已下载“${about.text}”。`,
  leftOut: (about: { number: string; label: string; text: string }): string =>
    `未列入：${about.number} ${about.label}，${about.text}`,
  registration: '下载登记表',
  guide: '填写说明',
  guideHint: '按本年度通知写给各单位的，怎么填、填错了怎么办。【活动通知】已经附有；有单位问起的，下载后发给对方。',
  files: `${noun}文件与打包`,
  filesOpened: '打包页面已在表格上方打开。',
});

const selection = {
  title: '选送与上报',
  open: '查看和登记',
  empty: '还没有审核通过的报送。',
  undecidedGoes: '以下均已审核通过；未定的按选送处理。',
  groups: '选送',
  choiceFor: (about: { number: string }): string => `${about.number}是否选送`,
  choices: { yes: '选送', no: '不选送', open: '未定' },
  rank: '推荐次序',
  rankWrong: '推荐次序请填1以上的整数，不排次序的请留空。',
  highlight: '写入情况报告',
  more: '素材类别、项目和结果',
  honour: '素材类别',
  noHonour: '未评',
  project: '素材所属项目',
  ownProject: '原项目',
  outcome: '上级结果',
  outcomeHint: '如：获奖、在媒体展示',
  counted: (about: { count: number; total: number }): string => `选送${about.count}项，共${about.total}项`,
  over: (about: { count: number; of: number }): string => `超出限额：至多${about.of}项，现选送${about.count}项。`,
  sentWith: ({ label }: Named): string => `已报送：${label}`,
  tracks: '上报登记',
  next: ({ count }: Count): string => `下一批${count}项`,
  nextNone: '没有新的内容可以上报',
  approved: (about: { who: string; time: string; count: number }): string =>
    `${about.who}已审定${about.count}项，${about.time}登记`,
  approve: '登记领导审定',
  approveAgain: '重新登记审定',
  approver: '审定人',
  approveSure: (about: { label: string; count: number }): string =>
    `将把“${about.label}”现有的${about.count}项登记为领导审定的内容。此后有变化的，须重新审定。`,
  approveDone: ({ label }: Named): string => `已登记审定：${label}。`,
  send: '登记已报送',
  to: '报送对象',
  on: '报送日期',
  how: '报送方式',
  howHint: '如：邮箱、纸质',
  by: '经办人',
  withReport: '一并报送情况报告',
  sendSure: (about: { label: string; count: number }): string =>
    `“${about.label}”经审定的${about.count}项将按审定时的内容留存，不再随台账改变；以后的变动列入《更正说明》。`,
  sendDone: ({ label }: Named): string => `已登记报送：${label}。`,
  sentBatch: (about: { label: string; count: number }): string => `${about.label}，${about.count}项`,
  sentTo: (about: { day: string; text: string }): string => `${about.day}报送${about.text}`,
  sentBy: (about: { who: string }): string => `经办：${about.who}`,
  approvedBy: (about: { who: string }): string => `审定：${about.who}`,
  changes: '报送后有变化',
  changesHint: '请在“上报材料”中预览《更正说明》，核对后报送。',
  openParts: ({ count }: Count): string => `情况报告还有${count}处【请补充】，请在“主题活动设置”中补写。`,
};

const contacts = {
  record: '记录联系',
  result: '联系结果',
  usual: { noAnswer: '无人接听', promised: '已答应报送', nothing: '确认无可报送' },
  until: '答应报送的日期（可不填写）',
  zeroHint: '确认无可报送的，还请登记零报告。',
  done: ({ unit }: OfUnit): string => `已记录与${unit}的联系。`,
};

/** The words of papers, selection and calls, made of what the campaign calls things. */
export const papersZh = (names: PageNames) => ({
  papers: papers(names),
  selection: { ...selection, toHint: `如：${names.superior}` },
  contacts,
});
