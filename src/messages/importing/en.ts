/** The words of the importer, in English. */

import type { PageNames } from '../../domain/campaign/page-names.ts';
import type { ImportingWords } from './zh-CN.ts';

const page: ImportingWords['page'] = {
  title: 'Import a form',
  lead: 'A form drawn in Word or WPS becomes a layout of the campaign file. It is read on this computer alone.',
  language: 'Language',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: 'Reading …',
  retry: 'Try again',
};

const paper = ({ district, goalTable, measure }: PageNames): ImportingWords['paper'] => ({
  title: '1. Choose the paper',
  label: 'Paper whose layout is to be replaced',
  kinds: {
    annex1: `${goalTable} (a unit)`,
    districtAnnex1: `${goalTable} (${district})`,
    annex3: 'Recommendation form',
    worksTable: `Table of ${measure}`,
    catalogue: 'Catalogue',
    brief: 'Progress on one page',
    callList: 'Call list',
    correction: 'Correction',
  },
  begin: 'Download the present layout (.docx)',
  beginHint:
    'Best begin with the present layout: download it, change it in Word or WPS, save it as .docx, choose it below.',
  tags: 'Tags of this paper',
  tagsHint: 'Write them in braces, by their Chinese names or their keys.',
  list: ({ list }) => `Rows repeated for each of a list (${list})`,
  marks: 'Rows on a condition, texts for what is empty, lists: see “Drawing a form in Word” in docs/papers.md.',
});

const choosing: ImportingWords['choosing'] = {
  title: '2. Choose the drawn form',
  choose: 'Choose a .docx file',
  chosen: ({ name }) => `Read: ${name}`,
};

const troubles: ImportingWords['troubles'] = {
  tooBig: 'The file is too large and was not read. A drawn form has a few hundred KB; take pictures out and try again.',
  oldDoc: 'This is a file of an older kind (.doc or .wps). Save it as .docx in Word or WPS, then choose that.',
  encrypted: 'The file is locked by a password. Take the password off in Word or WPS, save it, then choose it again.',
  notDocx: 'This is no Word document (.docx). Choose a .docx file saved by Word or WPS.',
  broken: 'The file is damaged or incomplete. Open it in Word or WPS, save it again, then choose it.',
  noTable: 'There is no table in the file. Draw what is to be filled in as a table.',
  unreadable: 'The file could not be read; it may have been changed or moved since it was chosen. Choose it again.',
};

const result: ImportingWords['result'] = {
  title: '3. Check',
  good: 'All tags were recognised; the layout can be used.',
  poor: ({ count }) => `To be put right: ${count}. Until then the campaign file would be refused.`,
  notes: 'Please note',
  cell: ({ row, column }) => `Row ${row}, cell ${column}`,
  line: ({ line }) => `Beside the table, “${line}”`,
  unknownTag: ({ place, text }) => `${place}: there is no tag “${text}”.`,
  near: ({ names }) => `Did you mean: ${names.join(', ')}`,
  guessedTag: ({ place, text, name }) => `${place}: “${text}” was taken for “${name}”.`,
  unclosed: ({ place, text }) => `${place}: a brace has no partner: “${text}”. Add the missing “{” or “}”.`,
  unknownBoxes: ({ place, text }) =>
    `${place}: the choices behind the boxes (${text}) are not those of a form; they stay plain text.`,
  severalTables: ({ count, taken }) => `The file has ${count} tables; number ${taken}, with most tags, is used.`,
  nestedTable: ({ row }) => `Row ${row} has a table inside a cell; what is in it was not read.`,
  uneven: ({ row }) => `Row ${row} did not fill its columns; its last cell was widened.`,
  noTitle: 'There is no title over the table; the present one is kept.',
  tooWide: ({ room }) => `The table is wider than the page; columns were narrowed to ${room} mm in all.`,
  fault: ({ path, reason }) => `Found by the check (${path}): ${reason}`,
  preview: 'Preview (samples)',
  previewHint: 'Rows that show only where something is empty do not stand in the preview.',
};

const taking: ImportingWords['taking'] = {
  title: '4. Take it over',
  where: ({ kind }) =>
    `Put this at papers.papers.${kind} of the campaign file, in place of what is there; then set up again with it.`,
  json: 'Layout',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It was not copied. Select all in the box and copy it by hand.',
  download: 'Download',
};

const faults = ({ menu }: PageNames): ImportingWords['faults'] => ({
  connection: 'The server was not reached. Check the network and try again.',
  authorization: `Permission is needed. Choose anything in the menu ${menu}, agree to what Google asks, try again.`,
  wrongAccount: 'Wrong account, or no permission. Open the sheet in a window with your work account alone.',
  lockBusy: 'Something else is being done. Please try again in a minute.',
  timedOut: 'It took too long and was not finished. Please try again.',
  refused: 'Nothing was done.',
  unknown: 'It was not finished. Please try again.',
});

/** All the words of the page. */
export const importingEn = (names: PageNames): ImportingWords => ({
  page,
  paper: paper(names),
  choosing,
  troubles,
  result,
  taking,
  faults: faults(names),
});
