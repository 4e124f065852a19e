/** Which way imports may point (docs/architecture.md): the rule, and the table that it reads. */

import type { HouseRule, Offence, SourceFile } from './house-rule.ts';
import { OFFLINE_FACE } from './offline-face.ts';
import { readImports } from './read-imports.ts';
import { lineAt } from './scan-source.ts';

interface Arrows {
  /** Places whose values may be used. */
  readonly values: readonly string[];
  /** Places of which only types may be used. */
  readonly types: readonly string[];
}

/** Leaves that words may ask: of days, of lengths, of what a campaign names, of states, of which issues stand. */
const WORDS_MAY_ASK = [
  'calendar',
  'short-text',
  'campaign/fields',
  'campaign/languages',
  'review/states',
  'intake/issue',
].map((name) => `src/domain/${name}.ts`);

/** Leaves that the adapters may use. */
const LEAVES_FOR_GOOGLE = ['assert', 'text-order', 'utf8-length', 'campaign/question-key'].map(
  (name) => `src/domain/${name}.ts`,
);

/** What calls answer with, as types. */
const VIEWS = [
  'views',
  'progress-view',
  'decision-view',
  'settings-view',
  'selection-view',
  'packing-view',
  'importing-view',
  'campaign-view',
  'manage-view',
  'closing-view',
  'handover-view',
  'set-up-view',
  'health-view',
  'self-test-view',
  'roles-view',
  'table-view',
].map((name) => `src/${name}.ts`);

/** What any verb may use of other folders. */
const APP_MAY = ['src/domain', 'src/documents', 'src/messages', 'src/campaigns'];

/** What every room of the verbs may use of its own folder. */
const APP_BASE = [
  'office',
  'office-words',
  'office-forms',
  'office-stores',
  'problem',
  'run-safely',
  'built-in-campaign',
  'campaign-here',
].map((name) => `src/app/${name}.ts`);

/** The rooms of the verbs, each with those that it may use; tables are below all. */
const ROOMS: readonly (readonly [room: string, others: readonly string[]])[] = [
  ['tables', []],
  ['mail', ['tables']],
  ['papers', ['tables']],
  ['set-up', ['tables', 'mail']],
  ['views', ['tables']],
  ['self-test', ['tables']],
  ['health', ['tables', 'mail', 'set-up', 'views', 'triggers']],
  ['triggers', ['tables', 'mail', 'papers', 'set-up']],
  ['closing', ['tables', 'mail', 'papers', 'set-up', 'triggers']],
  [
    'calls',
    [
      'call.ts',
      'answer-call.ts',
      'tables',
      'mail',
      'papers',
      'set-up',
      'views',
      'triggers',
      'closing',
      'health',
      'self-test',
    ],
  ],
];

/** What a page may know of the server, as types: its calls and what they answer. */
const PAGES_MAY = ['src/app/calls/all.ts', 'src/app/answer-call.ts', ...VIEWS];

// Longest place first: the first that holds a file is its own. A place may always use what lies inside itself.
const ARROWS: readonly (readonly [place: string, arrows: Arrows])[] = [
  ['src/server.ts', { values: ['src/app', 'src/google', 'src/campaigns'], types: [] }],
  ['src/views.ts', { values: [], types: ['src/domain', 'src/decision-view.ts'] }],
  ['src/progress-view.ts', { values: [], types: ['src/domain', 'src/views.ts'] }],
  ['src/decision-view.ts', { values: [], types: ['src/domain'] }],
  ['src/settings-view.ts', { values: [], types: ['src/domain', 'src/views.ts', 'src/progress-view.ts'] }],
  ['src/selection-view.ts', { values: [], types: ['src/domain', 'src/views.ts'] }],
  ...ROOMS.map(([room, others]): [string, Arrows] => [
    `src/app/${room}`,
    { values: [...APP_MAY, ...APP_BASE, ...others.map((other) => `src/app/${other}`)], types: VIEWS },
  ]),
  ['src/app', { values: APP_MAY, types: VIEWS }],
  ['src/domain', { values: [], types: [] }],
  ['src/campaigns', { values: [], types: [] }],
  ['src/documents', { values: ['src/domain'], types: [] }],
  ['src/messages', { values: WORDS_MAY_ASK, types: ['src/domain', 'src/health-view.ts', 'src/self-test-view.ts'] }],
  // What the world lacks is thrown where it is met, in the catalogued way (docs/decisions/0004).
  [
    'src/google',
    {
      values: ['src/app/problem.ts', ...LEAVES_FOR_GOOGLE],
      types: ['src/app/office.ts', 'src/app/office-probes.ts', 'src/domain'],
    },
  ],
  [
    'src/sidebar',
    {
      values: [
        'src/messages/sidebar',
        'src/dialog/told-names.ts',
        'src/dialog/use-page-language.ts',
        'src/domain/count/cell-list.ts',
        'src/domain/post/prefilled-link.ts',
        'src/domain/review/at-once.ts',
        'src/domain/review/states.ts',
        'src/domain/text-order.ts',
      ],
      types: [...PAGES_MAY, 'src/domain'],
    },
  ],
  ['src/packing-view.ts', { values: [], types: ['src/views.ts'] }],
  ['src/dialog', { values: [], types: ['src/views.ts', 'src/domain/campaign/page-names.ts'] }],
  // It calls as the sidebar does, and reads names and tells files apart as the server does.
  [
    'src/packing',
    {
      values: [
        'src/messages/packing',
        'src/dialog',
        'src/sidebar/call-server.ts',
        'src/domain/intake/read-text.ts',
        'src/domain/packet/safe-name.ts',
        'src/domain/work-files/standing-files.ts',
      ],
      types: ['src/packing-view.ts', 'src/views.ts'],
    },
  ],
  ['src/importing-view.ts', { values: [], types: ['src/domain', 'src/views.ts'] }],
  ['src/campaign-view.ts', { values: [], types: ['src/views.ts'] }],
  ['src/self-test-view.ts', { values: [], types: ['src/domain'] }],
  ['src/health-view.ts', { values: [], types: ['src/domain'] }],
  ['src/manage-view.ts', { values: [], types: ['src/views.ts'] }],
  ['src/closing-view.ts', { values: [], types: [] }],
  ['src/set-up-view.ts', { values: [], types: ['src/domain/set-up-step.ts'] }],
  ['src/roles-view.ts', { values: [], types: ['src/domain'] }],
  // A list of units is read as a unit's table is.
  [
    'src/manage',
    {
      values: [
        'src/dialog',
        'src/messages/manage',
        'src/sidebar/call-server.ts',
        'src/table-import/read-table-file.ts',
      ],
      types: ['src/table-import/read-xlsx.ts', ...PAGES_MAY, 'src/domain/staff/rights.ts'],
    },
  ],
  ['src/notice', { values: ['src/dialog', 'src/messages/notice', 'src/sidebar/call-server.ts'], types: PAGES_MAY }],
  // It prints and checks a layout as the server does, and is built of the packing page's parts.
  [
    'src/importing',
    {
      values: [
        'src/messages/importing',
        // As the paper will say it.
        'src/messages/documents/paper-words.ts',
        'src/messages/documents/paper-words-en.ts',
        'src/messages/campaign',
        'src/documents',
        'src/domain',
        'src/sidebar/call-server.ts',
        'src/dialog',
      ],
      types: ['src/importing-view.ts', 'src/views.ts'],
    },
  ],
  ['src/table-view.ts', { values: [], types: ['src/domain', 'src/views.ts'] }],
  [
    'src/table-import',
    {
      values: [
        'src/messages/table-import',
        'src/sidebar/call-server.ts',
        'src/importing/compound-file.ts',
        'src/importing/form-text.ts',
        'src/importing/open-docx.ts',
        'src/importing/read-form.ts',
        'src/importing/read-xml.ts',
        'src/dialog',
        'src/domain/calendar.ts',
        'src/domain/import/choose-columns.ts',
        'src/domain/import/table-mark.ts',
      ],
      types: ['src/table-view.ts', 'src/views.ts', ...PAGES_MAY],
    },
  ],
  ['src/offline', { values: [], types: [] }],
  [
    'src/season',
    {
      values: [
        ...OFFLINE_FACE,
        'src/campaigns',
        'src/messages/campaign',
        'src/messages/desk',
        'src/domain/packet',
        'src/domain/campaign',
        'src/domain/fields',
        'src/domain/review/decision.ts',
      ],
      types: ['src/domain'],
    },
  ],
  // It fills sheets by the program's own functions, in this process.
  [
    'src/bench',
    {
      values: ['src/season', ...OFFLINE_FACE, 'src/app', 'src/google/open-office.ts', 'src/domain'],
      types: [],
    },
  ],
  ['src/desk', { values: ['src/season', ...OFFLINE_FACE, 'src/messages/desk'], types: [] }],
];

/** Imports point from wiring to verbs to nouns; what one place may use of another is a table. */
export const importArrows: HouseRule = {
  name: 'imports point the way that the tree allows',
  cure: 'pass the thing in, or move it to where both may reach it; the table is in tests/tidy/import-arrows.ts',
  holdsFor: (path) => path.startsWith('src/'),
  offences: (file) => importsOf(file).filter((found) => found !== null),
};

function importsOf(file: SourceFile): (Offence | null)[] {
  return readImports(file).map(({ index, target, text, typesOnly }) =>
    mayUse(file.path, target, typesOnly) ? null : { line: lineAt(file.scan.source, index), found: text },
  );
}

function mayUse(path: string, target: string, typesOnly: boolean): boolean {
  const own = ARROWS.find(([place]) => isWithin(path, place));
  if (own === undefined) return false;
  const [place, { values, types }] = own;
  const reachable = [place, ...values, ...(typesOnly ? types : [])];
  return reachable.some((other) => isWithin(target, other));
}

function isWithin(path: string, place: string): boolean {
  // `src/messages/desk` stands for the folder and for a file of that name.
  return path === place || path.startsWith(`${place}/`) || path === `${place}.ts`;
}
