/** What the program writes into the workbook and into Drive beside the tables, in Chinese. */

import {
  arrivedNote,
  draftLeft,
  fileNotes,
  heldNote,
  letGoNote,
  mailedNote,
  setAside,
  takenNote,
  twin,
  unmailedNote,
} from './rare-notes-zh.ts';

const menu = {
  setUp: '初始化',
  manage: '运行管理',
  openSidebar: '打开工作栏',
  checkNow: '立即核对',
  writeSummaries: '生成汇总表',
  sendDigests: '发送本周工作提示',
};

export const workbookZh = {
  menu,
  form: {
    /** What a form is called. */
    title: (organiser: string, title: string): string => `${organiser}${title}`,
    responses: (noun: string): string => `填报原始记录（${noun}）`,
    rosterIsEmpty: '（单位名录尚未录入）',
    phoneHelp: '请填写电话号码，例如 022-65305678。',
    numberHelp: '请只填写数字，不写“约”“余”等字，例如 120。',
    emailHelp: '请填写完整的邮箱地址，例如 name@example.org。',
  },
  levels: { error: '需更正', warning: '请留意' },
  noted: '已登记，稍后自动办理。',
  setUpUndone: (undone: readonly string[]): string =>
    `初始化已完成，但有${undone.length}项没有做成（详见工作栏“设置”）：${undone.join('')}`,
  /** The first line of our notes at cells, which tells them from people's own. */
  noteHead: '核对',
  silentUnits: (count: number, noun: string): string => (count === 0 ? '' : `${noun}：${count}个单位`),
  /** How a sheet of a copied workbook is called from then on. */
  setAside,
  /** How a draft is called that people have gone on writing in, when a newer one is made. */
  draftLeft,
  /** Behind the name of a file of a unit that is called as another one is. */
  twin,
  fileNotes,
  /** A row of a sheet, as a trouble names it. */
  rowLabel: (title: string, row: number): string => `${title}第${row}行`,
  /** Where a text was longer than a cell holds. */
  cutMark: '……（原文过长，以下截去，见填报原始记录）',
  /** Why the program itself withdraws an entry: staff have emptied its row. */
  emptiedRow: '空行',
  uncertainNote: '发送中断，未能确认对方是否收到。请核实；确未收到的，请重新发送。',
  /** What the day's count says of a mail that nobody can be sure of. */
  countedNote: '今日邮件余量已相应减少，很可能已经发出。',
  uncountedNote: '今日邮件余量没有减少，很可能没有发出。',
  backup: '备份',
  /** Which file of a backup that has several, in its name. */
  backupFile: ({ file, of }: { file: string; of: string }): string => `第${file}份共${of}份`,
  removedNote:
    '原有的发送记录被删除，或工作簿恢复到了较早的版本。这封邮件可能已经发出，未再发送。请核实；确未收到的，请重新发送。',
  foreignNote: '这一行不是程序登记的，或登记后被改动，未发送。邮件只能由程序登记。',
  nobodyNote: '单位名录中没有这个单位可用的联络人邮箱，未发送。补上邮箱后，请重新发送。',
  bodyNote: '正文缺失或无法读出，未发送。',
  overtakenNote: '发出前情况已有变化，不再发送。',
  digestOnlyNote: '单位名录中登记为只收每周提示，不发送。',
  undoneNote: '其后的审核意见已撤销，仍按退回修改发送。',
  heldNote,
  takenNote,
  mailedNote,
  unmailedNote,
  letGoNote,
  arrivedNote,
};

export type WorkbookWords = typeof workbookZh;
