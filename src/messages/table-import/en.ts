/** The words of the page of tables, in English. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import type { TableImportWords } from './zh-CN.ts';

const page: TableImportWords['page'] = {
  title: 'Import a unit’s table',
  lead: 'Tables that units mail are checked here row by row and entered. The file is read on this computer alone.',
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: 'Reading …',
  busy: 'Working …',
  retry: 'Try again',
  close: 'Close',
};

const whose: TableImportWords['whose'] = {
  title: '1. Whose table',
  unit: 'Unit',
  unitNone: 'Please choose',
  form: 'Enter into',
  source: 'How it came',
  receivedOn: 'Received on',
  origin: 'Where the table comes from (optional)',
  origins: ['企业微信收集表', '腾讯文档', '问卷星', '金数据'],
  hint:
    'A table is of one unit. The day on which it came decides whether its rows are late. ' +
    'Tables from one place with the same headings are read as you chose the last time.',
};

const table: TableImportWords['table'] = {
  title: '2. The table',
  pasted: 'Select the table in WPS or Excel, headings included, copy it, and paste it here',
  choose: 'Or choose a file (.xlsx, .csv, .docx)',
  chosen: ({ name }) => `Read: ${name}`,
  pictures: 'The file holds pictures, which were not read. Save them by themselves, or ask for them as files.',
  sheet: 'Sheet',
  look: 'Check the rows',
  unitFirst: 'Choose the unit first.',
  troubles: {
    tooBig: 'The file is too large and was not read. A table has some dozen KB; take pictures out and try again.',
    oldFile: 'A table of an older kind or of another program (.xls, .et, .xlsb, .ods). Save it as an .xlsx first.',
    oldText: 'A document of an older kind (.doc, .wps). Save it as a .docx, or copy its table and paste it above.',
    locked:
      'The file is locked by a password and was not read. Open it, take the password off, save it, choose it again.',
    packed: 'A packed file (.rar, .zip, .7z). Unpack it first, then choose the table in it.',
    notTable:
      'This is no table, or the file is broken. Choose an .xlsx, .csv or .docx file; ask the unit for the table ' +
      'itself where it sent a photograph or a PDF.',
    noTable: 'There is no table in the document. Choose a .docx with one, or fill the contents into a table.',
    empty: 'There is nothing in the file.',
    unreadable: 'The file could not be read; it may have been changed or moved since it was chosen. Choose it again.',
  },
};

const columns: TableImportWords['columns'] = {
  title: 'What each column is read as',
  hint:
    'Choose another field where a column is read wrongly; the rows are then checked anew. ' +
    'A field is read from one column, the one chosen last.',
  leave: 'Leave out',
  places: { number: 'Number (for corrections)', serial: 'Serial', state: 'Review state' },
  recalled: 'Read as you chose the last time. Choose again where that is wrong, or have it forgotten.',
  kept: 'Remembered: the next table from there with the same headings is read like this.',
  forget: 'Forget it',
  forgotten: 'Forgotten. The next table with these headings is read by its headings alone.',
  line:
    'No headings were found. Choose the line in which they stand, then fields for its columns ' +
    '(a name and one more at least), then “Check the rows”',
  lineNone: 'Please choose',
  lineOf: ({ line, text }) => `line ${line}: ${text}`,
};

const verdicts: TableImportWords['verdicts'] = {
  title: '3. Check',
  takenTitle: '3. Entered',
  counts: ({ changed, closed, fresh, same, unit }) =>
    `${unit}: ${fresh} new, ${changed} changed, ${same} unchanged` +
    `${closed > 0 ? `, ${closed} left (rejected or withdrawn)` : ''}.`,
  unread: ({ names }) =>
    `Columns that were not read: ${names.join(', ')}. Choose fields for them above, or fill in by hand later.`,
  passed: ({ lines }) => `Lines that are no data (sums, contacts, remarks): ${lines.join(', ')}.`,
  merged: ({ lines }) =>
    `Cells merged downwards: lines ${lines.join(', ')}. What they say was read in their first line alone; check these.`,
  hidden: ({ lines }) =>
    `Lines that are hidden or filtered in the file were read too: ${lines.join(', ')}. Delete there what is not meant.`,
  unclear: ({ label, text }) => `“${label}” says “${text}” and is entered as it is. Ask the unit, or correct it later.`,
  near: ({ day, number, title }) => `Nearly ${number}, “${title}”${day === '' ? '' : ` (${day})`}; this row is`,
  nearAnswers: { '': 'Choose', correction: 'A correction of it', new: 'A new entry' },
  nearOpen: 'Say of each row that is nearly an entry what it is; then they can be entered.',
  deeds: { new: 'New', changed: 'Changes', nothing: 'Unchanged', closed: 'Left as it is' },
  repeated: ({ n }) => `The same as row ${n}`,
  row: ({ line, number, title }) => `line ${line}, ${title || '(no name)'}${number === '' ? '' : ` (${number})`}`,
  change: ({ after, before, label }) => `${label}: ${before || '(empty)'} → ${after || '(empty)'}`,
  take: 'Enter them',
  hint:
    'A change is the unit’s own: what was approved or returned counts as handed in again, and the unit is told. ' +
    'The same table imported again enters nothing twice.',
  takenHint: 'You can go on with the next table.',
};

const faults = ({ menu }: PageNames): TableImportWords['faults'] => ({
  connection: 'The server was not reached. Check the network and try again; nothing is entered twice.',
  authorization: `Permission is needed. Choose anything in the menu ${menu}, agree to what Google asks, try again.`,
  wrongAccount: 'Wrong account, or no permission. Open the sheet in a window with your work account alone.',
  lockBusy: 'Something else is being done. Please try again in a minute.',
  timedOut: 'It took too long and was not finished. Please try again; nothing is entered twice.',
  refused: 'Nothing was done.',
  unknown: 'It was not finished. Please try again; nothing is entered twice.',
});

/** All the words of the page. */
export const tableImportEn = (names: PageNames): TableImportWords => ({
  page,
  whose,
  table,
  columns,
  verdicts,
  faults: faults(names),
});
