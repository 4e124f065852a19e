/** The words of the page 主题活动, in English. */

import type { NoticeWords } from './zh-CN.ts';

const page: NoticeWords['page'] = {
  title: 'The campaign',
  lead: 'When the notice changes: see first what differs and whom it affects, then take it. Mail that has gone stays.',
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: 'Reading …',
  retry: 'Try again',
};

const standing: NoticeWords['standing'] = {
  title: '1. The campaign now',
  id: (id) => `File id: ${id}`,
};

const choosing: NoticeWords['choosing'] = {
  title: '2. Change it to',
  builtIn: 'The program’s own newer file',
  builtInIs: {
    same: 'The file that came with the program says the same.',
    changed: 'The file that came with the program says something else and can be taken.',
    other: 'The program came with another campaign: begin a new workbook for it.',
  },
  file: 'Choose a file (.json)',
  places: 'Change only what changes every year',
  placesHint: 'Deadlines, goals, choices and texts can be changed here one by one; all else stays.',
  placesRead: 'See what these change',
  paste: 'Or paste the file’s text here',
  read: 'See what changes',
  chosen: (name) => `Read: ${name}`,
  unreadable: 'The file could not be read; it may have been moved since. Choose it again.',
  tooBig: 'The file is too large for a campaign file and was not read.',
};

const result: NoticeWords['result'] = {
  title: '3. What changes',
  faults: (count) =>
    count === 1
      ? 'One thing in the file is to be mended first:'
      : `${count} things in the file are to be mended first:`,
  none: 'It says the same as the campaign now; there is nothing to take.',
  changes: 'Changes',
  effects: 'Entries that are affected',
  dropped: 'Tick what may go:',
  take: 'Take it',
  ownerOnly: (owner) => `Only the owner (${owner}) can take it, since the forms are theirs. Give them the file.`,
  taken: 'Taken. Forms, registers and drop-downs follow.',
  moved: 'A deadline has moved: under Settings in the sidebar every unit can be told by mail, once.',
  undone: 'Taken, but some steps could not be done; Settings lists them and they are tried again:',
};

const faults: NoticeWords['faults'] = {
  connection: 'No connection. Check the network and try again.',
  authorization: 'Permission is needed. Open this page again from the menu and agree.',
  wrongAccount: 'This account may not do this. Open the page with one that may edit.',
  lockBusy: 'Something else is running. Try again in a moment.',
  timedOut: 'No answer in time. Look in Settings in a moment before you try again.',
  refused: 'Not done.',
  unknown: 'Something unexpected happened and nothing was done. Try again; if it returns, tell the owner.',
};

export const noticeEn: NoticeWords = { page, standing, choosing, result, faults };
