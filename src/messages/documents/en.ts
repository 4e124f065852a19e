/** The words of the papers, in English. */

import type { DocumentWords } from './zh-CN.ts';

export const documentsEn: DocumentWords = {
  summary: {
    name: (unit) => `${unit} summary`,
    heading: 'Summary of what was reported',
    unit: 'Unit',
    asOf: 'As of',
    goal: 'Goal',
    number: 'Number',
    order: 'No.',
    state: 'State',
    counts: 'Counts toward the goal',
    why: 'Why (not)',
    counted: 'counts',
    countedForUnit: 'counts for the unit, once for the district',
    uncounted: 'does not count',
    returned: (count) => `${count} returned`,
    works: (count) => `works: ${count}`,
    empty: '(nothing reported)',
    zeroReport: (noun, moment) => `${noun} (noted ${moment})`,
    zeroReports: 'Nothing to report, confirmed',
    officeLine: (organiser, { contact, phone, email }) =>
      `${organiser}. Contact: ${contact}, telephone: ${phone}, e-mail: ${email}`,
    note: 'Texts are as reported. State and count are worked out by the program as of the time above.',
  },
};
