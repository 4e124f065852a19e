/** The words of the list of what was checked, in English. */

import type { HealthWords } from './zh-CN.ts';

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');

const names: HealthWords['names'] = {
  authorization: 'Permissions',
  owner: 'Owner',
  triggers: 'Clocks',
  clock: 'Automatic check',
  staff: 'Staff',
  line: 'Contact line',
  scriptZone: 'Time zone of the script',
  bookZone: 'Time zone of the workbook',
  campaign: 'Campaign',
  settings: 'Rows of the settings',
  tables: 'Sheets',
  choices: 'Drop-downs',
  form: 'Forms',
  questions: 'Questions of the forms',
  responders: 'Who can respond',
  responses: 'Sheets of raw responses',
  folder: 'Folder of documents',
  papers: 'Documents',
  quota: 'Mail quota',
  mails: 'Mails',
  roster: 'Roster',
  dates: 'Dates of the campaign',
  size: 'Size',
  undone: 'Set-up',
  troubles: 'Last check',
};

const repairs: HealthWords['repairs'] = {
  clocks: 'Hang the clocks anew',
  forms: 'Repair the forms',
  looks: 'Put looks and drop-downs back',
  setUp: 'Put back what is missing',
  zone: 'Correct the time zone',
  sweep: 'Check now',
  noted: 'Looked at, do not show again',
};

export const healthEn: HealthWords = {
  names,
  repairs,
  ownersOnly: (owner) => `Only the owner can repair it: ${owner} opens this page and uses the button here.`,
  unchecked: (said) => `This could not be looked at, which does not mean that it is wrong. Google says: ${said}`,
  uncheckedCure: 'Choose “Check again” later; if it fails again, pass the text on to whoever helps you.',
  more: (count) => `${count} more; check again once these are put right.`,
  authorization: {
    good: 'This account has granted every permission.',
    missing:
      'This account has not granted every permission: what needs one stops halfway, and for the owner ' +
      'nothing runs by itself.',
    cure: 'Choose “Set up” in the menu, agree to every permission in the window that opens, then check again.',
  },
  owner: {
    you: 'This account is the owner: forms, clocks, files and mail are its own.',
    other: (owner) =>
      `${owner} is the owner, and forms, clocks, files and mail are that account’s. Only it can look at ` +
      'clocks, forms, folder, documents and today’s mail quota; they are not listed here.',
  },
  triggers: {
    good: (count) =>
      `All ${count} clocks are there, none of them twice. One that Google has disabled looks the same: see ` +
      'whether the automatic check is on time.',
    missing: (texts) => `Clocks are missing, ${quoted(texts)}: nothing happens by itself when it is due.`,
    doubled: (texts) =>
      `Clocks are there twice, ${quoted(texts)}: the same is looked at twice, which spends the day’s ` +
      'running time. No mail goes twice by it.',
    strange: (count) => `${count} clocks are of forms that are no longer used; they spend the day’s running time.`,
    kinds: { tick: 'the regular check', weekly: 'weekly digests', edit: 'changes in the sheets' },
    form: (title) => `${title}: submitted`,
  },
  clockCure:
    'Hanging the clocks anew also checks once. If it is late again, look at Drive, mail quota and permissions.',
  staff: {
    good: (count) => `${count} on the list of staff, every address can be read.`,
    alone: 'The owner is alone on the list of staff: nobody else can review or gets the weekly summary.',
    cure: 'Fill in the row of staff addresses in the settings sheet.',
  },
  lineGood: 'Contact and telephone are filled in and can be printed under documents and mails.',
  zoneGood: (zone) => `Days are told in ${zone}, as the campaign wants.`,
  campaignGood: (title) => `“${title}” is as it was set up.`,
  settings: {
    good: 'All rows are there.',
    gone: (labels) =>
      `These rows of the settings sheet are gone: ${labels.join(', ')}. What was last filled in is used meanwhile.`,
    mirror:
      'The program’s own record in the settings sheet was altered or deleted. There is a second one, and ' +
      'all goes on; whoever reads the sheet from outside is misled.',
  },
  tables: {
    good: (count) => `All ${count} sheets are there with all of their columns.`,
    gone: (title) =>
      `“${title}” is gone, deleted perhaps. What belongs there is not recorded; the repair makes a new one ` +
      'and brings back what copies know.',
    keys: (title) =>
      `The hidden column names in the first row of “${title}” are gone: its columns cannot be told apart, ` +
      'and nothing is recorded from it.',
    columns: (title, labels) =>
      `“${title}” lacks ${quoted(labels)}. Until they are back nothing is recorded from it, or a missing ` +
      'column would pass for everybody’s change.',
  },
  choices: {
    good: 'All drop-downs are there.',
    bare: (title, labels) =>
      `“${title}” has lost the drop-downs of ${quoted(labels)}: people type, each in their own way.`,
  },
  form: {
    good: (titles) => `All forms open: ${titles.join(', ')}.`,
    notMade: (title) => `“${title}” has not been made: units cannot report.`,
    gone: (title, said) =>
      `“${title}” does not open, and may be deleted: units cannot report, and nothing new arrives. Where ` +
      'it is certainly gone the repair makes a new one; its link is new and has to be sent to the units. ' +
      `Google says: ${said}`,
    trashed: (title) => `“${title}” lies in Drive’s bin: units cannot open it, and after thirty days it is gone.`,
  },
  questions: {
    good: 'They are as the campaign wants them.',
    missing: (title, titles) =>
      `“${title}” lacks ${quoted(titles)}: units cannot tell these. The repair puts them back; earlier answers stay.`,
    renamed: (title, titles) =>
      `Questions or pages of “${title}” were renamed; they were ${quoted(titles)}. Units read something ` +
      'else than the notice says. The repair names them back.',
  },
  responders: {
    good: 'Anybody with the link can respond.',
    closed: (title) => `“${title}” is not published, or takes no responses: units can open it and not hand in.`,
    over: (title) =>
      `“${title}” takes no responses. The campaign is over, so that is right; to take more, use the button to open it.`,
    restricted: (title) => `“${title}” is not open to everybody: nobody outside the organisation can open it.`,
    unknown: (title) => `Whether “${title}” is open to everybody could not be seen.`,
    byHand:
      'If the repair does not help: choose Publish in the form’s editor, and let “Anyone with the link” ' +
      'respond; where the organisation forbids it, ask its administrator.',
  },
  responses: {
    good: 'All forms are linked to this workbook.',
    unlinked: (title) =>
      `“${title}” is not linked to this workbook, or its sheet of raw responses was deleted: what is ` +
      'handed in still arrives, but there is no raw record to look at.',
  },
  folder: {
    good: 'It is there.',
    gone: 'The folder of documents is gone or in the bin: the next documents have no place to lie.',
  },
  papers: {
    good: (count) => (count === 0 ? 'No documents have been made yet.' : `All ${count} files of the list are there.`),
    gone: (given, more) =>
      `Files of the list of documents were deleted or are in the bin: ${given.join(', ')}` +
      `${more > 0 ? `, and ${more} more` : ''}. Their links do not open.`,
    cure:
      'Ask for them again in the sidebar’s documents tab: new files are made, and the links renewed. Or ' +
      'take them out of the bin.',
  },
  quota: {
    good: (left) => `${left} more people can be written to today.`,
    unknown: 'Nothing is known yet; the next run of the owner’s clock will tell.',
    low: (left) =>
      `Only ${left} more people can be written to today; these are kept for returned entries, the rest goes tomorrow.`,
    spent: 'Today’s mail quota is spent. The rest goes tomorrow; nothing is lost and nothing goes twice.',
    cure:
      'Wait until tomorrow, or take what is urgent from the waiting mails in the sidebar’s settings and ' +
      'send it from the office’s own mailbox.',
  },
  mails: {
    good: 'No mail needs a hand.',
    uncertain: (count) =>
      `Of ${count} mails nobody knows whether they went: sending broke off. They may have arrived. The ` +
      'program does not repeat them by itself.',
    failed: (count) => `${count} mails could not be sent; nobody has received them.`,
    cure: 'Decide on each under “Mails that need a hand” in the sidebar’s settings: arrived, or to be sent again.',
  },
  roster: {
    good: (count) => `${count} units take part, and nothing is doubtful.`,
    empty:
      'The roster is empty: the forms offer no unit, nobody’s entries can be told apart, and digests go to nobody.',
    emptyCure:
      'Fill in names, codes and contacts on the roster; what was deleted by mistake is in File › Version history.',
    row: (row) => `Row ${row}`,
    named: (unit, text) => `${unit}: ${text}`,
  },
  dates: {
    inside: (from, until) => `Today is between ${from} and ${until}.`,
    before: (from) => `The campaign begins on ${from}; what comes before is early.`,
    past: (until) => `The campaign ended on ${until}; what comes after is late.`,
    next: (label, day) => `Next deadline: ${label}, ${day}.`,
    none: 'All deadlines have passed.',
    both: (inside, more) => `${inside} ${more}`,
    cure:
      'If that is right, nothing has to be done. If the dates are wrong, take the corrected campaign file ' +
      'in the sidebar’s settings; for the next year begin a new workbook with next year’s file.',
  },
  size: {
    good: ({ cells, kept, longest }) =>
      `The workbook has ${cells} cells (limit 10 million), the program keeps ${kept} KB (limit 500 KB), ` +
      `the longest cell has ${longest} letters (limit 50,000).`,
    cells: (count) =>
      `The workbook has ${count} cells; at 10 million no row can be added, and new entries are refused.`,
    cellsCure: 'Delete empty rows and columns at the ends of the sheets, and sheets that nobody uses.',
    kept: (kb) =>
      `What the program keeps has grown to ${kb} KB; at 500 KB nothing more can be kept, numbers and ` +
      'records of sent mail among it.',
    keptCure: 'Tell whoever helps you, with the text of this page.',
    longest: (title, count) => `A cell of “${title}” has ${count} letters; at 50,000 it can no longer be written.`,
    longestCure: 'Shorten the cell; if it is in the column of the program’s own record, tell whoever helps you.',
    choices: (title, count) => `“${title}” offers ${count} units, which is hard to choose from on a telephone.`,
    choicesCure: 'Give units the links in which their name is filled in.',
  },
  undoneGood: 'Every step of set-up was done.',
  troublesGood: 'The last check met with nothing wrong.',
};
