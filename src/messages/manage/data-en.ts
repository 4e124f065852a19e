/** The words of the tab 数据导出, in English. */

import type { DataWords } from './data-zh.ts';

export const dataEn: DataWords = {
  title: 'Export of data',
  lead:
    'The records of the season as files, for statistics or a database. The table opens in any spreadsheet program; ' +
    'the lines of JSON and the list of columns are for a database.',
  tables: {
    units: 'Units',
    entries: 'Entries and how they count',
    decisions: 'Decisions',
    mails: 'Mails',
    papers: 'Papers',
  },
  formats: { csv: 'Table (CSV)', ndjson: 'Lines of JSON (NDJSON)', schema: 'List of columns' },
  giveAs: ({ format, table }) => `${format}: ${table}`,
  given: ({ name }) => `Downloaded: ${name}`,
  persons:
    'Names, telephones, e-mail and postal addresses of authors and contacts are left out. Titles and notes are as ' +
    'they were written and may speak of somebody: keep the files safe.',
};
