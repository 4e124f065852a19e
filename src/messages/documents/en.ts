/** The words of the summary of what one unit has reported, in English. */

import type { DocumentWords } from './zh-CN.ts';

export const documentsEn: DocumentWords = {
  summary: {
    name: (unit) => `Summary of reports, ${unit}`,
    heading: (campaign) => `${campaign}: summary of reports`,
    about: (unit, asOf) => `Unit: ${unit}. As of ${asOf}.`,
    goal: (parts) => `Goal: ${parts}`,
    number: 'Number',
    order: 'No.',
    state: 'State',
    standing: (state, standing, superior) =>
      standing === null
        ? state
        : `${state}, ${standing === 'sent' ? `reported to ${superior}` : 'not selected this time'}`,
    counts: 'Counts toward the goal',
    why: 'Why (not)',
    counted: 'counts',
    countedForUnit: (district) => `counts for the unit, once for ${district}`,
    uncounted: 'does not count',
    returned: (count) => `${count} returned`,
    amount: (noun, count) => `${noun}: ${count}`,
    empty: '(nothing reported)',
    zeroReport: (noun, moment) => `${noun} (noted ${moment})`,
    zeroReports: (reports) => `Nothing to report: ${reports}`,
    officeLine: (office, about) =>
      `${office}, contact: ${about.contact}, telephone: ${about.phone}, e-mail: ${about.email}`,
    note:
      'Days and figures are in one spelling; what could not be read stands as it was written. State and count are ' +
      'worked out by the program as of the time above.',
  },
};
