/** The words of the tab 分工, in English. */

import type { RolesWords } from './roles-zh.ts';

export const rolesEn: RolesWords = {
  title: 'Staff',
  lead:
    'What each of the staff may do. The list is the row of staff addresses in the settings sheet: add ' +
    'or remove people there.',
  fresh: 'Whoever is new can only look, and sees no personal data, until their rights are ticked here and saved.',
  account: 'Staff',
  standings: { owner: 'the owner, who always has all rights', new: 'new, to be confirmed' },
  you: '(this account)',
  box: ({ account, right }) => `${account}: ${right}`,
  all: 'Give all rights',
  allFor: ({ account }) => `Give all rights: ${account}`,
  save: 'Save rights',
  undo: 'Discard changes',
  saved: 'Saved; it holds at once.',
  readOnly: 'This account may not set up and assign; it can only look at this page.',
  confirmed: ({ by, on }) => `Last confirmed by ${by} on ${on}.`,
  taken: ({ on }) => `When rights began, on ${on}, the program gave all of them to everybody then on the list.`,
  meanings: 'What each right allows',
  hands: 'Entering and reviewing',
  noHands: 'No entry was approved by who entered it.',
  someHands: ({ count, numbers }) =>
    `Entered and reviewed by one person: ${count} (${numbers}). In the sidebar’s review, filter by ` +
    `“Entered and reviewed by one person”.`,
  more: ({ numbers }) => `${numbers}, …`,
  refused: 'This campaign asks for a second person: whoever entered an entry cannot approve it.',
  allowed:
    'In this campaign people may approve what they entered. To ask for a second person, set fourEyes ' +
    'in the campaign file.',
  border: 'Where the border really is',
  borders: [
    'The program looks up these rights at every act in the sidebar, the menu and the pages. They are ' +
      'kept with the script, where typing in the sheet does not reach.',
    'Yet whoever may edit this workbook sees the names and telephones in its registers, and can open ' +
      'and change the script. Rights keep the work in order; they stop nobody who means it.',
    'So give edit access only to those who need it; share with others as viewers, or give them a ' +
      'copy kept as an archive.',
  ],
  notHere: 'There is a list of staff, and rights, once the workbook has been set up.',
  notStaff:
    'This account is not on the list of staff and does not see their rights. The owner adds it in the settings sheet.',
};
