/** The words of the page 运行管理, in English. */

import { closingEn } from './closing-en.ts';
import { dataEn } from './data-en.ts';
import { handoverEn } from './handover-en.ts';
import { healthTabEn } from './health-en.ts';
import { rolesEn } from './roles-en.ts';
import { selfTestTabEn } from './self-test-en.ts';
import { setUpEn } from './set-up-en.ts';

import type { ManageWords } from './zh-CN.ts';

const page: ManageWords['page'] = {
  title: 'Running the program',
  lead: 'Here it is put to work, checked, shared out, handed over and closed at the end of the year.',
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: 'Reading …',
  retry: 'Try again',
};

const tabs: ManageWords['tabs'] = {
  standing: 'Overview',
  roles: 'Staff',
  handover: 'Handover and backup',
  health: 'Checks',
  closing: 'Year’s end',
  setUp: 'Putting to work',
  data: 'Export of data',
};

const standing: ManageWords['standing'] = {
  title: 'Overview',
  stages: {
    new: 'This workbook has not been put to work yet. Go through “Putting to work” from top to bottom.',
    running: 'This workbook is set up and running.',
    copy: 'This workbook is a copy. Nobody has chosen yet what it is to be, and nothing runs by itself.',
    archive: 'This workbook is an archive: it can only be looked at.',
  },
  campaign: 'Campaign',
  owner: 'Owner',
  caller: 'Your account',
  unnamed: '(Google did not say)',
  you: {
    owner: 'Forms, clocks, files and mail belong to this account.',
    staff: 'This account is on the list of staff.',
    other: 'This account is not on the list of staff and can only look at this page.',
  },
};

const faults: ManageWords['faults'] = {
  connection: 'No connection. Check the network and try again.',
  authorization: 'Permission is needed. Open this page from the menu again and agree when asked.',
  wrongAccount: 'This account has no access. Open the page with an account that may edit the workbook.',
  lockBusy: 'Something else is being done. Try again in a moment.',
  timedOut: 'No answer came in time. Open this page again later to see, before you try once more.',
  refused: 'Not done.',
  unknown: 'Something unexpected happened and nothing was done. Try again; if it comes back, tell the owner.',
};

export const manageEn: ManageWords = {
  page,
  tabs,
  standing,
  setUp: setUpEn,
  health: healthTabEn,
  selfTest: selfTestTabEn,
  roles: rolesEn,
  handover: handoverEn,
  data: dataEn,
  closing: closingEn,
  faults,
};
