/** What the year's end writes into forms, cells and archives, in English. */

import type { ClosingWords } from './zh-CN.ts';

export const closingEn: ClosingWords = {
  closedForm: ({ office, title }) =>
    `Reporting for “${title}” has ended. This form takes no more answers, and none can be changed. If something is ` +
    `missing or wrong, please contact ${office}.`,
  erased: (n) => (n <= 1 ? '[Removed at the person’s request]' : `[Removed at the person’s request (${n})]`),
  purged: (code) => `[Personal data purged · ${code}]`,
  marks: ['[Removed at the person’s request', '[Personal data purged'],
  archive: {
    name: (title, day) => `${title} (archive ${day})`,
    readMe: 'Read me.txt',
    page: 'All tables (open to read and print).html',
    figures: 'figures.json',
    campaign: 'campaign.json',
    papers: 'Papers',
    files: 'Files in Drive.csv',
    manifest: 'manifest.csv',
    manifestHead: ['File', 'Bytes', 'SHA-256'],
    filesHead: ['Name', 'Kind and unit', 'Link', 'File id', 'MD5'],
    mailKey: 'Mail key',
    about: ({ counted, entries, hasPersons, left, participants, sealedAt, sealedBy, title, undecided }) =>
      [
        `${title}: archive of the season`,
        '',
        `Sealed at: ${sealedAt}`,
        `Sealed by: ${sealedBy}`,
        `Entries: ${entries}; counted: ${counted}; participants: ${participants}`,
        undecided === 0
          ? 'Every entry was decided on.'
          : `${undecided} entries were not decided on; sealed all the same.`,
        hasPersons
          ? 'It holds names, telephones and other personal data: for the office alone, not to be passed on.'
          : 'It holds no personal data of authors and contacts: names, telephones and addresses were purged.',
        '',
        'It is read without the program:',
        '- “All tables” opens in a browser, to be read and printed;',
        '- each .csv opens in a spreadsheet program; recipients of mails are masked;',
        '- “Papers” holds the official papers (.docx) of what stood when it was sealed;',
        '- “figures.json” says of each entry whether it counts, and why;',
        '- “manifest.csv” has the SHA-256 of each file.',
        ...(left === 0 ? [] : [`There was no time for ${left} papers: download them from the folder in Drive.`]),
        '',
      ].join('\r\n'),
  },
};
