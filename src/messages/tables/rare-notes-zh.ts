/** What the program seldom writes into the workbook and into Drive beside the tables, in Chinese. */

export const fileNotes = {
  restored: '文件内容曾被改动，已按台账重新生成；改动前的内容可在云端硬盘的“版本记录”中找到。',
  released: '原文件有人工修改，已另名留存，这是新生成的一份。',
  remade: '原文件已不在（可能被删除），这是重新生成的一份。',
  renamed: '文件名与规定不符，已改正。',
};

/** On a mail that staff have held back. */
export const heldNote = (about: { by: string; at: string }): string => `${about.at}暂不发送（${about.by}）。`;

/** On one that was taken out, to be sent from the office's own mailbox. */
export const takenNote = (about: { by: string; at: string }): string =>
  `${about.at}取出，由本部门邮箱发出，暂不发送（${about.by}）。`;

/** On one that has gone from there. */
export const mailedNote = (about: { by: string; at: string }): string =>
  `${about.at}登记：已由本部门邮箱发出（${about.by}）。`;

/** On one that has not gone from there after all. */
export const unmailedNote = (about: { by: string; at: string }): string =>
  `${about.at}撤销登记，暂不发送（${about.by}）。`;

/** On one that may go again. */
export const letGoNote = (about: { by: string; at: string }): string => `${about.at}恢复发送（${about.by}）。`;

/** On one that staff know to have arrived. */
export const arrivedNote = (about: { by: string; at: string }): string =>
  `${about.at}已由工作人员确认送达（${about.by}）。`;

/** How a draft is called that people have gone on writing in, when a newer one is made. */
export const draftLeft = (name: string, day: string): string => `${name}（人工修改稿，留存于${day}）`;

/** Behind the name of a file of a unit that is called as another one is. */
export const twin = (unit: string): string => `（${unit}）`;

/** How a sheet of a copied workbook is called from then on. */
export const setAside = (title: string): string => `存档 ${title}`;
