/** The words of the table of entries that units fill in by hand, in English. */

import type { ToldRule } from '../../domain/registration/registration-words.ts';
import { sheetEn } from '../sheet/en.ts';
import type { RegistrationFace } from './registration-face.ts';

const quoted = (text: string): string => `“${text}”`;
const listed = (texts: readonly string[]): string => texts.join(', ');
const either = (texts: readonly string[]): string => texts.map(quoted).join(' or ');

/** What is counted of an answer: 3 items, 200 characters. */
const amount = ({ how, limit }: ToldRule): string =>
  how === 'characters' ? `${limit} characters` : how === 'items' ? `${limit} items` : limit;

const COMPARED: Readonly<Record<string, string>> = {
  atMost: 'must not be above (after)',
  lessThan: 'must be below (before)',
  atLeast: 'must not be below (before)',
};

export const registrationEn: RegistrationFace = {
  language: 'en',
  typeface: 'Calibri',
  name: (unit) => `Entries of ${unit}`,
  title: (noun) => `Table of entries: ${noun}`,
  asked: (label) => `${label}:`,
  hint:
    'One line for each entry; * must be filled in. To correct one, change its own line and leave its number. ' +
    'Answer the mail with this file attached. How to fill it in: see “Guide”.',
  serial: 'No.',
  number: 'Entry number',
  state: 'Review state',
  states: sheetEn.states,
  several: (label) => `${label} (several with commas between)`,
  yes: 'yes',
  choices: 'Choices',
  guide: {
    name: 'Guide',
    title: (campaign) => `${campaign}: how to fill in the tables`,
    lines: ({ office, several }) => [
      [
        'To report',
        'Each sheet is for one kind of entry; leave empty what you have none of. Save it as .xlsx and answer the ' +
          'mail with the file attached. Nothing has to be printed or stamped.',
      ],
      [
        'A new entry',
        'Use an empty line, one for each; several sessions are several lines. Leave its number and state empty, ' +
          'the office gives them. Go on below where the empty lines are too few.',
      ],
      [
        'To correct one',
        'Change its own line and leave its number. Lines that you leave as they are change nothing, and are not ' +
          'taken twice. In a line with a number an empty cell means no change; personal details are not listed there.',
      ],
      [
        'A line taken out',
        'An entry is not withdrawn by taking out its line. To withdraw it, write its number in your mail.',
      ],
      [
        'How to write',
        'Days with year, month and day; counts as digits alone. No merged cells, no “as above”, no formulas, please.',
      ],
      ...(several === ''
        ? []
        : [
            [
              'Several choices',
              `${quoted(several)} takes several: choose one from the list, write the others behind it, commas between.`,
            ] as const,
          ]),
      ['Pictures and files', 'Pictures in the table cannot be read. Please attach them as files of their own.'],
      ['Questions', `Please answer the mail, or ask ${office}.`],
    ],
    columns: ['Column', 'How to fill it in', 'Needed', 'Choices'],
    needs: { required: 'yes', sometimes: 'in some cases, see below', wanted: 'if you can', optional: 'no' },
    tick: (statement) => `“yes” where this is so: ${statement}`,
    most: (signs) => `At most ${signs} characters.`,
    listed,
    above: (labels) => ['Above the table', `${listed(labels)}: once, for all new lines of the table.`],
    rules: 'What entries are held against',
    rule: (when, text, basis) => {
      const parts = when.map(({ isNot, label, values }) => `${label} is ${isNot ? 'not ' : ''}${either(values)}`);
      return `${parts.length === 0 ? '' : `Where ${parts.join(' and ')}: `}${text}${basis}.`;
    },
  },
  rules: {
    required: ({ labels }) =>
      labels.length < 2 ? `${listed(labels)} must be filled in` : `one of these must be filled in: ${listed(labels)}`,
    wanted: ({ labels }) => `${listed(labels)} should be filled in`,
    readable: null,
    oneOf: ({ label, values }) => `${label} must be ${either(values)}`,
    window: ({ label, span }) => `${label} must be within ${span}`,
    notAfterHandIn: ({ label }) => `${label} must not be later than the day on which it is reported`,
    deadline: ({ until }) => `due by ${until}; what comes later is marked, and staff decide`,
    atMost: (rule) => `${rule.label}: at most ${amount(rule)}`,
    lessThan: (rule) => `${rule.label}: less than ${amount(rule)}`,
    atLeast: (rule) => `${rule.label}: at least ${amount(rule)}`,
    compare: ({ how, label, others }) => `${label} ${COMPARED[how] ?? 'must equal'} ${listed(others)}`,
    kindFits: ({ label, values }) => `${label} must be ${either(values)}`,
    contains: ({ labels, values }) => `${values.join(' or ')} must stand in ${listed(labels)}`,
    hostIn: ({ how, label, values }) =>
      how === 'avoid'
        ? `${label}: the whole link, not a short one of ${listed(values)}`
        : `${label} must lie on ${listed(values)}`,
    isTrue: ({ label }) => `${label} must say “yes”`,
    oneSession: () => 'one session a line; several sessions are several lines',
    noPersonalNumber: () => 'no identity numbers, please',
    unique: ({ noun, others }) => `report one ${noun} once: where ${listed(others)} are alike, the first one stands`,
    joint: ({ district, noun }) =>
      `units that held one ${noun} together may each report it; it counts once among ${district}`,
    quota: ({ limit, others }) =>
      `at most ${limit} of a unit${others.length === 0 ? '' : `, for each ${listed(others)}`}`,
  },
};
