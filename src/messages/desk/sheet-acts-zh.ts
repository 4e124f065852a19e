/** The words for what is done with rows, columns, cells and sheets at the desk, in Chinese. */

/** Lines of a sheet, both ends belong to them. */
interface Lines<Line> {
  from: Line;
  to: Line;
}

const span = <Line>({ from, to }: Lines<Line>): string => (from === to ? `${from}` : `${from}–${to}`);

/** Menu, buttons and questions. */
export const sheetActsZh = {
  menu: '行、列与单元格',
  undo: '撤消',
  redo: '恢复',
  copyRows: (about: Lines<number>): string => `复制第${span(about)}行`,
  cutRows: (about: Lines<number>): string => `剪切第${span(about)}行`,
  kept: (about: Lines<number>): string => `已记下第${span(about)}行，可粘贴到其他行。`,
  pasteOver: (about: { row: number }): string => `粘贴并覆盖第${about.row}行`,
  pasteInto: (about: { row: number }): string => `在第${about.row}行上方插入并粘贴`,
  insertAbove: (about: { count: number }): string => `在上方插入${about.count}行`,
  insertBelow: (about: { count: number }): string => `在下方插入${about.count}行`,
  insertLeft: (about: { count: number }): string => `在左侧插入${about.count}列`,
  insertRight: (about: { count: number }): string => `在右侧插入${about.count}列`,
  deleteRows: (about: Lines<number>): string => `删除第${span(about)}行`,
  deleteColumns: (about: Lines<string>): string => `删除${span(about)}列`,
  activeColumn: '所在',
  sortUp: (about: { column: string }): string => `按${about.column}列排序整张表（A→Z）`,
  sortDown: (about: { column: string }): string => `按${about.column}列排序整张表（Z→A）`,
  sortRangeUp: '排序选中的区域（A→Z）',
  sortRangeDown: '排序选中的区域（Z→A）',
  fillDown: '向下填充',
  clearFormats: '清除格式',
  merge: '合并单元格',
  rename: '重命名工作表……',
  deleteSheet: '删除工作表……',
  renameTitle: (about: { name: string }): string => `重命名“${about.name}”`,
  deleteTitle: (about: { name: string }): string => `删除“${about.name}”？`,
  newName: '新名称',
  deleteHint: '表中的内容会一起删除，可以撤消。',
  cancel: '取消',
  renameIt: '重命名',
  deleteIt: '删除',
};

/** What the workbook does not let a person do, and what to do then. */
export const refusalsZh = {
  locked: '这些单元格或这张表已被负责人锁定。需要修改时，请联系负责人解除保护。',
  notEmulated: '工作台还不能模拟这一步（例如涉及公式，或其后行列又有移动）。请在真正的表格中试，或换一种做法。',
  responses: '表单回复表的排序在工作台中不能模拟。请在台账中排序。',
  merged: '涉及合并的单元格，不能这样操作。请先取消合并，或整块选中后再试。',
  lastLines: '至少要留下一行（列）未冻结的。请少选一些再删除。',
  lastSheet: '至少要留下一张可见的工作表。',
  linkedForm: '这张表正在接收表单回复，请先取消表单与它的关联，再删除。',
  nameTaken: '已有同名的工作表，请换一个名称。',
  partOfMerge: '请选中整个合并区域后再试。',
  outside: '超出了表格的范围。请先插入行或列，再操作。',
};
