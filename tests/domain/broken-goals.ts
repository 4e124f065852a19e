/** Campaign files whose goals or deadlines could not be told, or never be met. */

import { type Broken, LATE, rule, rules, words } from './planted.ts';

const EVENTS = { form: 'activity', of: 'entries', count: 20, clause: '二、（一）', source: 'notice' };
const PEOPLE = { form: 'activity', of: 'participants', count: 5000, source: 'district' };

/** `goals` beside the file's own `goal`, which says what their first one says. */
const behind = (...others: object[]) => [
  { form: 'activity', count: 10, clause: '二、（一）', source: 'notice' },
  ...others,
];

/** Goals that count what is not there, twice, or nothing that can be counted. */
export const GOALS: readonly Broken[] = [
  ['no goal at all', 'goal', undefined, 'goal missing'],
  ['a list without goals', 'goals', [], 'goals missing'],
  ['two first goals that differ', 'goals', [EVENTS], 'goal goalTwice'],
  ['a goal in words', 'goal.count', '十场', 'goal.count badAmount'],
  ['a goal that is neither number nor text', 'goal.count', true, 'goal.count wrongShape'],
  ['a goal of another form', 'goal.form', 'activities', 'goal.form unknownForm'],
  ['a goal of the notice without its clause', 'goal.clause', undefined, 'goal.clause missing'],
  ['a goal with a blank label', 'goal.label', words(' '), 'goal.label.zh-CN blank'],
  ['entries in a measure of their own', 'goal.measure', words('次'), 'goal.measure goalMeasure'],
  ['a first goal that is a sum', 'goal.of', 'participants', 'goal.of firstGoal'],
  [
    'a later goal of a field that is not there',
    'goals',
    behind({ ...PEOPLE, of: 'hours' }),
    'goal goalTwice',
    'goals.#2.of unknownField',
  ],
  [
    'a later goal that sums a text',
    'goals',
    behind({ ...PEOPLE, of: 'title' }),
    'goal goalTwice',
    'goals.#2.of wrongType',
  ],
  [
    'a later goal of another form',
    'goals',
    behind({ ...PEOPLE, form: 'walk' }),
    'goal goalTwice',
    'goals.#2.form unknownForm',
  ],
  ['a later goal of nothing', 'goals', behind({ ...PEOPLE, count: 0 }), 'goals.#2.count tooSmall'],
  ['half a person', 'goals', behind({ ...PEOPLE, count: 0.5 }), 'goals.#2.count notWhole', 'goals.#2.count tooSmall'],
  ['the same goal twice', 'goals', behind(PEOPLE, { ...PEOPLE, count: 6000 }), 'goal goalTwice', 'goals.#3.of doubled'],
  [
    'entries twice',
    'goals',
    behind({ form: 'activity', count: 30, source: 'district' }),
    'goal goalTwice',
    'goals.#2.of doubled',
  ],
  ['a later goal without source', 'goals', behind({ ...PEOPLE, source: undefined }), 'goals.#2.source missing'],
];

/** The deadline of activities twice, the second with `more`. */
const twice = (more: object) =>
  rules(0, (all) =>
    all.flatMap((each) =>
      each.check === 'deadline'
        ? [
            { ...each, key: 'whole' },
            { ...each, ...more },
          ]
        : [each],
    ),
  );

/** Deadlines that would never be missed, or could not be told apart. */
export const DEADLINES: readonly Broken[] = [
  ['a 24th hour', `${rule('late')}.hour`, 24, `${LATE}.hour tooLarge`],
  ['half an hour', `${rule('late')}.hour`, 8.5, `${LATE}.hour notWhole`],
  ['an hour in words', `${rule('late')}.hour`, '18时', `${LATE}.hour badHour`],
  ['an hour without its nought', `${rule('late')}.hour`, '8:30', `${LATE}.hour badHour`],
  ['a 60th minute', `${rule('late')}.hour`, '17:60', `${LATE}.hour badHour`],
  ['an hour that is neither number nor text', `${rule('late')}.hour`, [18], `${LATE}.hour wrongShape`],
  [
    'an interim deadline that covers no day',
    `${rule('late')}.coversUntil`,
    '2019-06-31',
    `${LATE}.coversUntil noSuchDay`,
  ],
  [
    'an interim deadline that covers what comes later',
    `${rule('late')}.coversUntil`,
    '2019-09-19',
    `${LATE}.coversUntil coversBeyond`,
  ],
  [
    'an interim deadline that does not say when it was held',
    'forms.0.rules',
    twice({ held: undefined, coversUntil: '2019-06-15', until: '2019-06-20' }),
    'forms.activity.rules.#25(deadline late).coversUntil noHeld',
  ],
  ['a deadline that binds on no day', `${rule('late')}.until`, null, `${LATE}.until undated`],
  ['a least of nothing', `${rule('late')}.least`, 0, `${LATE}.least tooSmall`],
  ['a key with a hyphen', `${rule('late')}.key`, 'mid-term', 'forms.activity.rules.mid-term.key badKey'],
  [
    'two deadlines of one key',
    'forms.0.rules',
    twice({ key: 'whole' }),
    'forms.activity.rules.#25(deadline late).key doubled',
  ],
];
