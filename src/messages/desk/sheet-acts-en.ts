/** The words for what is done with rows, columns, cells and sheets at the desk, in English. */

import type { refusalsZh, sheetActsZh } from './sheet-acts-zh.ts';

const lines = <Line>(one: string, { from, to }: { from: Line; to: Line }): string =>
  from === to ? `${one} ${from}` : `${one}s ${from}–${to}`;

const counted = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** Menu, buttons and questions. */
export const sheetActsEn: typeof sheetActsZh = {
  menu: 'Rows, columns, cells',
  undo: 'Undo',
  redo: 'Redo',
  copyRows: (about) => `Copy ${lines('row', about)}`,
  cutRows: (about) => `Cut ${lines('row', about)}`,
  kept: (about) => `${lines('Row', about)} can now be pasted elsewhere.`,
  pasteOver: ({ row }) => `Paste over row ${row}`,
  pasteInto: ({ row }) => `Insert above row ${row} and paste`,
  insertAbove: ({ count }) => `Insert ${counted(count, 'row')} above`,
  insertBelow: ({ count }) => `Insert ${counted(count, 'row')} below`,
  insertLeft: ({ count }) => `Insert ${counted(count, 'column')} left`,
  insertRight: ({ count }) => `Insert ${counted(count, 'column')} right`,
  deleteRows: (about) => `Delete ${lines('row', about)}`,
  deleteColumns: (about) => `Delete ${lines('column', about)}`,
  activeColumn: '(active)',
  sortUp: ({ column }) => `Sort the sheet by column ${column}, A→Z`,
  sortDown: ({ column }) => `Sort the sheet by column ${column}, Z→A`,
  sortRangeUp: 'Sort what is selected, A→Z',
  sortRangeDown: 'Sort what is selected, Z→A',
  fillDown: 'Fill down',
  clearFormats: 'Clear formatting',
  merge: 'Merge cells',
  rename: 'Rename the sheet…',
  deleteSheet: 'Delete the sheet…',
  renameTitle: ({ name }) => `Rename “${name}”`,
  deleteTitle: ({ name }) => `Delete “${name}”?`,
  newName: 'New name',
  deleteHint: 'All that is in it goes too. It can be undone.',
  cancel: 'Cancel',
  renameIt: 'Rename',
  deleteIt: 'Delete',
};

/** What the workbook does not let a person do, and what to do then. */
export const refusalsEn: typeof refusalsZh = {
  locked: 'the owner has locked these cells or this sheet. Ask the owner to remove the protection.',
  notEmulated:
    'the desk cannot emulate this step (formulas are involved, or lines have moved since). ' +
    'Try it in the real Sheet, or another way.',
  responses: 'the desk cannot emulate sorting a sheet of form responses. Sort the register instead.',
  merged: 'merged cells are in the way. Unmerge them first, or select them whole.',
  lastLines: 'at least one row or column that is not frozen has to stay. Select fewer.',
  lastSheet: 'at least one visible sheet has to stay.',
  linkedForm: 'a form writes into this sheet. Unlink the form first.',
  nameTaken: 'another sheet has this name already. Choose another one.',
  partOfMerge: 'select the whole merged range and try again.',
  outside: 'this is outside the sheet. Insert rows or columns first.',
};
