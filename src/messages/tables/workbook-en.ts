/** What the program writes into the workbook and into Drive beside the tables, in English. */

import type { WorkbookWords } from './workbook-zh.ts';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

export const workbookEn: WorkbookWords = {
  menu: {
    setUp: 'Set up',
    manage: 'Running the program',
    openSidebar: 'Open the sidebar',
    checkNow: 'Check now',
    writeSummaries: 'Write summaries',
    sendDigests: 'Send this week’s digests',
  },
  form: {
    title: (organiser, title) => `${organiser}: ${title}`,
    responses: (noun) => `Responses (${noun})`,
    rosterIsEmpty: '(no unit entered in the roster yet)',
    phoneHelp: 'Please give a telephone number, for example 555-010-4477.',
    numberHelp: 'Please give the number in digits alone, without “about”, for example 120.',
    emailHelp: 'Please give a whole e-mail address, for example name@example.org.',
  },
  levels: { error: 'To be mended', warning: 'To be aware of' },
  noted: 'Noted. It is done by itself in a while.',
  setUpUndone: (undone) =>
    `Set-up is done but for ${count(undone.length, 'thing')}; the sidebar has them under “Settings”: ` +
    undone.join(' '),
  noteHead: 'Check',
  silentUnits: (units, noun) => (units === 0 ? '' : `${noun}: ${count(units, 'unit')}`),
  setAside: (title) => `Archive ${title}`,
  draftLeft: (name, day) => `${name} (edited by hand, kept ${day})`,
  twin: (unit) => ` (${unit})`,
  fileNotes: {
    restored:
      'The file had been changed and was made again from the register; what it said before is in Drive, under ' +
      '“Version history”.',
    released: 'People had written in the file, which is kept under another name; this is a new one.',
    remade: 'The file was gone, perhaps deleted; this is a new one.',
    renamed: 'The file had another name and was given its own again.',
  },
  rowLabel: (title, row) => `${title}, row ${row}`,
  cutMark: '… (the text was too long; the rest is in the sheet of responses)',
  emptiedRow: 'empty row',
  uncertainNote:
    'Sending broke off, and nobody can say whether it arrived. Please find out; if it did not, send it again.',
  countedNote: ' The day’s mail went down by it: it probably went out.',
  uncountedNote: ' The day’s mail did not go down: it probably did not go out.',
  backup: 'Backup',
  backupFile: ({ file, of }) => `file ${file} of ${of}`,
  removedNote:
    'The line of this mail had been deleted, or the workbook is an earlier version. The mail may have gone out and ' +
    'was not sent again. Please find out; if it did not arrive, send it again.',
  foreignNote: 'This line is not the program’s, or was changed: not sent. Only the program can note a mail.',
  nobodyNote: 'Not sent: the roster has no address for this unit. Add one, then send it again.',
  bodyNote: 'Not sent: the text is missing or cannot be read.',
  overtakenNote: 'Not sent: things had changed before it went.',
  digestOnlyNote: 'Not sent: the roster says that this unit wants the weekly digest only.',
  undoneNote: 'A later decision was undone; it goes as returned all the same.',
  heldNote: ({ at, by }) => `${at}: held back (${by}).`,
  takenNote: ({ at, by }) => `${at}: taken to be sent from the office’s own mailbox, held back here (${by}).`,
  mailedNote: ({ at, by }) => `${at}: sent from the office’s own mailbox (${by}).`,
  unmailedNote: ({ at, by }) => `${at}: not sent from there after all, held back (${by}).`,
  letGoNote: ({ at, by }) => `${at}: to be sent after all (${by}).`,
  arrivedNote: ({ at, by }) => `${at}: staff made sure that it arrived (${by}).`,
};
