/** The tags of papers that are the program's own, whatever a campaign's forms ask. */

import type { Tags } from './fill-layout.ts';

/** What every paper may say. */
export const OFFICE = [
  'campaign',
  'year',
  'organiser',
  'officeName',
  'district',
  'superior',
  'noun',
  'measure',
  'worksNoun',
  'worksMeasure',
  'peopleLabel',
  'goal',
  'contact',
  'phone',
  'email',
];

const CALLED = { texts: ['order', 'unit', 'person', 'personPhone', 'called', 'numbers', 'have', 'target'] };

/** Only the call list has a telephone of people in units. */
export const OWN_TAGS: Readonly<Record<'catalogue' | 'cityReport' | 'brief' | 'callList' | 'correction', Tags>> = {
  catalogue: {
    texts: ['count', ...OFFICE],
    lists: {
      groups: {
        texts: ['number', 'group', 'count'],
        lists: { entries: { texts: ['order', 'unit', 'title', 'author', 'mark', 'link', 'material'] } },
      },
    },
  },
  cityReport: {
    texts: [
      'stage',
      'addressee',
      'signer',
      'asOf',
      'count',
      'people',
      'peopleSaid',
      'views',
      'viewsSaid',
      'goalMet',
      'moreGoals',
      'units',
      'works',
      'projects',
      'others',
      'practice',
      'problems',
      'plans',
      'highlightsOpen',
      ...OFFICE,
    ],
    lists: { highlights: { texts: ['order', 'title', 'unit', 'about'] } },
  },
  brief: {
    texts: [
      'asOf',
      'picture',
      'count',
      'people',
      'peopleSaid',
      'goalMet',
      'moreGoals',
      'waiting',
      'returned',
      'silent',
      ...OFFICE,
    ],
    lists: {
      kinds: { texts: ['kind', 'units', 'reported', 'count', 'people', 'works'] },
      tracks: { texts: ['track', 'until', 'received', 'approved', 'sent'] },
      deadlines: { texts: ['track', 'until', 'due'] },
    },
  },
  callList: {
    texts: ['asOf', 'track', 'until', 'due', 'silentCount', 'partlyCount', 'returnedCount', 'zeroCount', ...OFFICE],
    lists: { silent: CALLED, partly: CALLED, returned: CALLED, zero: CALLED },
  },
  correction: {
    texts: ['count', ...OFFICE],
    lists: { changes: { texts: ['order', 'batch', 'number', 'unit', 'title', 'change'] } },
  },
};
