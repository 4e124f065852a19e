/** The words of the tab 交接与备份, in English. */

import type { HandoverWords } from './handover-zh.ts';

const backup: HandoverWords['backup'] = {
  title: 'Backup',
  lead:
    'The whole workbook (registers, decisions, mails, roster, settings) and what the program remembers beside ' +
    'it, as one file, or as several where there are more than some 8,000 entries. It is text, and any editor opens ' +
    'it. It holds names and telephones of authors: please keep it safe.',
  download: 'Download a backup',
  store: 'Put one into the folder',
  stored: ({ count }) =>
    `It is in the folder${count > 1 ? `, as ${count} files, all of which a restore needs` : ''}; the newest 4 ` +
    'backups are kept.',
  open: 'Open',
  weekly: 'Make one every week by itself, in the folder',
  ownersOnly: 'The owner puts backups into the folder and has them made every week.',
};

const restore: HandoverWords['restore'] = {
  title: 'Restore',
  lead:
    'From a backup: what is missing here comes back, what is newer here stays, and no mail that was sent goes ' +
    'again.',
  apart:
    'Single rows that were deleted or spoilt come back by themselves; wait for the next run. “File › Make a ' +
    'copy” makes another workbook, and the “version history” takes all of this one back: neither is this.',
  fresh:
    'Where the workbook is gone, this new one, not set up yet, can be made of its backup. Please do it with ' +
    'the old owner’s account, so that the forms go on.',
  choose: 'Choose a backup',

  notOurs:
    'The file is no backup of this program. Its name begins with “Backup”, or the Chinese for it, and ends in .json.',
  cut:
    'This backup is not whole: its end is missing, so nothing was restored. Use another one, or download it ' +
    'again.',
  made: ({ day, file, of, title }) => `${title}, backup of ${day}${of > 1 ? `, file ${file} of ${of}` : ''}`,
  several: ({ of }) =>
    `This backup has ${of} files, and this is one of them. The others have to be chosen and restored too, one after ` +
    'the other in any order.',
  head: {
    table: 'Table',
    same: 'Same',
    missing: 'Comes back',
    behind: 'Brought up',
    differing: 'Differs, stays',
    newer: 'Newer here, stays',
  },
  nothing: 'Nothing is missing here, so there is nothing to restore.',
  nothingOfThis: 'Nothing of this file is missing here. Please look at the others too.',
  act: 'Restore',
  begin: 'Restore into this new workbook',
  working: ({ done, of }) => `Restoring part ${done} of ${of}. Please leave this page open.`,
  done: 'Restored. States and counts follow with the next run.',
  doneFresh:
    'The content is back. Please press “Finish it” above for clocks and forms, and settle the uncertain mails ' +
    'in Settings in the sidebar.',
  left: ({ files }) =>
    `This file is restored. Please choose the others of this backup too (${files.join(', ')}). States and counts ` +
    'follow with the next run.',
  leftFresh: ({ files }) =>
    `This file is restored. Please choose the others of this backup too, one by one (${files.join(', ')}): ` +
    '“Finish it” above waits until all are restored.',
  due: ({ files }) =>
    `Of this backup, these files are not restored yet: ${files.join(', ')}. Please choose them below, one by one, ` +
    'and finish then: entries that are not restored would be recorded anew, under other numbers.',
  goneSure: 'I have made sure: these files are gone for good',
  gone: 'Go on without them',
  ownersOnly: 'The owner restores.',
};

export const handoverEn: HandoverWords = {
  backup,
  restore,
  title: 'Owner',
  lead:
    'Forms, clocks, the folder of papers and all mail belong to the owner’s account. Here another one takes ' + 'over.',
  owner: 'Owner',
  clock: 'By itself',
  heir: 'Prepared to take over',
  history: 'Handovers so far',
  onlyStaff:
    'Only staff can hand over or take over. Please have somebody open this page who is listed in the settings.',
  refresh: 'Refresh',
  forms: {
    title: 'What a handover means for the forms',
    own: 'belongs to this account',
    open: 'can be taken over; the links that units have stay as they are',
    closed: 'this account may not edit it: a new form will be made, and units need its link',
    missing: 'not made yet',
    line: ({ state, title }) => `${title}: ${state}`,
  },
  left: {
    title: 'Earlier forms',
    lead:
      'These forms could not be taken over, and new ones were made. What they had received is in the registers ' +
      'and stays valid; what is filled in there later cannot be read.',
    none: 'Nothing has come to it since.',
    later: ({ count }) =>
      `${count} more ${count === 1 ? 'response or change has' : 'responses or changes have'} come to it since. ` +
      'Look at the raw responses at the end of the workbook, and enter them in the register or ask the unit to ' +
      'use the new link.',
  },
  prepare: {
    title: 'I am the owner and hand over to a colleague',
    lead:
      'First let your colleague edit the forms and the folder: then the links that units have stay as they are. ' +
      'Nothing changes hands yet, and all goes on; your colleague then opens this page and takes over.',
    to: 'Who takes over',
    choose: 'Please choose',
    nobody:
      'There is nobody else among the staff. Please add your colleague’s address to the staff in the settings first.',
    act: 'Let them edit',
    done: ({ heir }) => `Ready. Now ${heir} opens this page and takes over.`,
  },
  take: {
    title: 'I take over',
    lead:
      'You can take over whether the owner is here, has left, or the account is suspended. From then on your ' +
      'account does the work and sends the mail; the clocks of the old one have no effect any more. Nothing ' +
      'that was sent is sent again.',
    warning:
      'You may not edit every form yet. If the owner is still here, ask them to open this page first and let ' +
      'you edit, so that no form has to be replaced.',
    confirm: ({ owner }) => `I have checked it: I take over from ${owner}`,
    act: 'Take over',
    sure: 'Please tick above first from whom you take over.',
    done: ({ owner }) => `Taken over. The owner is now ${owner}.`,
    madeAnew: ({ titles }) =>
      `New forms were made: ${titles}. Please tell all units their links from Settings in the sidebar, and ask ` +
      'the old owner to close the old forms.',
    undone: 'Some steps are left:',
    finish: 'The handover is not finished: this account is the owner, but has no clocks yet.',
    finishAct: 'Finish it',
  },
};
