/** Campaign files whose limits, comparisons, quotas, conditions or own sentences could not be carried out. */

import { A, type Broken, N, rule, W, WN, withRule, words, workRule } from './planted.ts';

/** One more rule of the activities' form, and the faults that it has. */
const more = (what: string, given: Record<string, unknown>, ...faults: string[]): Broken => [
  what,
  `${A}.rules`,
  withRule(0, given),
  ...faults.map((fault) => `${N}(${given.check} ${given.code})${fault}`),
];

const least = (given: Record<string, unknown>) => ({ check: 'atLeast', measure: 'value', code: 'tooSmall', ...given });
const most = (given: Record<string, unknown>) => ({
  check: 'atMost',
  measure: 'items',
  code: 'tooManyItems',
  ...given,
});
const compared = (given: Record<string, unknown>) => ({
  check: 'compare',
  code: 'contradiction',
  is: 'atMost',
  ...given,
});
const title = { field: 'title', code: 'missing', check: 'required' };

/** Rules with limits. */
const LIMITS: readonly Broken[] = [
  more('atLeast without limit', least({ field: 'participants' }), '.limit missing'),
  more('atLeast without field', least({ limit: 3 }), '.field missing'),
  more('atLeast of an unknown measure', least({ field: 'note', limit: 3, measure: 'words' }), '.measure unknownWord'),
  more('atLeast with a limit in words', least({ field: 'participants', limit: '3' }), '.limit wrongShape'),
  more('the value of a text', least({ field: 'note', limit: 3 }), '.field wrongType'),
  more('the value of a day', least({ field: 'heldOn', limit: 3 }), '.field wrongType'),
  more('a value of a field that is not there', least({ field: 'vow', limit: 3 }), '.field unknownField'),
  more('the least that every answer has', least({ field: 'participants', limit: 1 }), '.limit tooSmall'),
  more(
    'characters of a number',
    least({ field: 'participants', limit: 3, measure: 'characters', code: 'tooFewCharacters' }),
    '.field wrongType',
  ),
  more(
    'characters that are told as a value',
    least({ field: 'note', limit: 3, measure: 'characters' }),
    '.code unknownWord',
  ),
  more(
    'half a character',
    least({ field: 'note', limit: 2.5, measure: 'characters', code: 'tooFewCharacters' }),
    '.limit notWhole',
  ),
  more(
    'more characters than the field takes',
    least({ field: 'account', limit: 301, measure: 'characters', code: 'tooFewCharacters' }),
    '.limit tooLarge',
  ),
  more(
    'a single item, which every answer has',
    least({ ...most({}), check: 'atLeast', field: 'links', limit: 1, code: 'tooFewItems' }),
    '.limit tooSmall',
  ),
  more(
    'more items than there are choices',
    least({ field: 'contents', limit: 12, measure: 'items', code: 'tooFewItems' }),
    '.limit tooLarge',
  ),
  more('items of a line', most({ field: 'title', limit: 3 }), '.field wrongType'),
  more(
    'items that are told as characters',
    most({ field: 'links', limit: 3, code: 'tooManyCharacters' }),
    '.code unknownWord',
  ),
  more('no item at all', most({ field: 'links', limit: 0 }), '.limit tooSmall'),
  more('items without field and limit', most({}), '.field missing', '.limit missing'),
  more(
    'characters of a field without a limit',
    most({ measure: 'characters', code: 'tooManyCharacters', field: 'note' }),
    '.limit missing',
  ),
  more('all characters told as a value', most({ measure: 'characters', code: 'unusual' }), '.code unknownWord'),
  ['atMost below the least', `${rule('unusual')}.limit`, 0, 'forms.activity.rules.#25(atMost unusual).limit tooSmall'],
  ['lessThan nothing', `${workRule('tooLong')}.limit`, 0, 'forms.work.rules.#48(lessThan tooLong).limit tooSmall'],
];

/** Rules that hold answers or entries against each other. */
const OTHERS: readonly Broken[] = [
  more('compare without other', compared({ field: 'participants' }), '.other missing'),
  more(
    'compare without a way',
    compared({ field: 'participants', other: 'onlineViews', is: undefined }),
    '.is missing',
  ),
  more(
    'compare in an unknown way',
    compared({ field: 'participants', other: 'onlineViews', is: 'more' }),
    '.is unknownWord',
  ),
  more('a number and a day', compared({ field: 'participants', other: 'heldOn' }), '.other wrongType'),
  more('a number and a text', compared({ field: 'participants', other: 'note' }), '.other wrongType'),
  more('a text and a number', compared({ field: 'note', other: 'participants' }), '.field wrongType'),
  more('a field and itself', compared({ field: 'heldOn', other: 'heldOn' }), '.other doubled'),
  more('other that is not there', compared({ field: 'heldOn', other: 'vow' }), '.other unknownField'),
  [
    'seconds and megabytes',
    `${W}.rules`,
    withRule(1, compared({ field: 'durationSeconds', other: 'sizeMegabytes' })),
    `${WN}(compare contradiction).other wrongType`,
  ],
  more('unique by nothing', { check: 'unique', code: 'duplicate', by: [] }, '.by missing'),
  more('unique by what is not there', { check: 'unique', code: 'duplicate', by: ['vow'] }, '.by unknownField'),
  more('unique by one field twice', { check: 'unique', code: 'duplicate', by: ['title', 'title'] }, '.by.#2 doubled'),
  more(
    'unique by some and by others',
    { check: 'unique', code: 'duplicate', by: ['title'], fields: ['host'] },
    ' unknownKeys',
  ),
  more('unique per year', { check: 'unique', code: 'duplicate', per: 'year' }, '.per unknownWord'),
  more('a quota without limit', { check: 'quota', code: 'overQuota' }, '.limit missing'),
  more('a quota of none', { check: 'quota', code: 'overQuota', limit: 0 }, '.limit tooSmall'),
  more('half a quota', { check: 'quota', code: 'overQuota', limit: 1.5 }, '.limit notWhole'),
  more('a quota per text', { check: 'quota', code: 'overQuota', limit: 2, per: ['title'] }, '.per wrongType'),
  more(
    'a quota per what is not there',
    { check: 'quota', code: 'overQuota', limit: 2, per: ['vow'] },
    '.per unknownField',
  ),
  more(
    'a quota per one field twice',
    { check: 'quota', code: 'overQuota', limit: 2, per: ['format', 'format'] },
    '.per.#2 doubled',
  ),
];

/** Sentences of rules. */
const SAYS: readonly Broken[] = [
  more('breach without a sentence', { ...title, code: 'breach' }, '.say missing'),
  more('a sentence that is blank', { ...title, say: words(' ') }, '.say.zh-CN blank'),
  more('a sentence that is blank in English', { ...title, say: { 'zh-CN': '请补', en: ' ' } }, '.say.en blank'),
  more('a sentence as a text', { ...title, say: '请补' }, '.say wrongShape'),
  more('a sentence in no language', { ...title, say: {} }, '.say blank'),
  more('a name that stands for nothing', { ...title, say: words('{name}没有填写') }, '.say.zh-CN unknownPlaceholder'),
  more('a value where there is none', { ...title, say: words('{label}为{value}') }, '.say.zh-CN unknownPlaceholder'),
  more('full-width brackets', { ...title, say: words('｛label｝没有填写') }, '.say.zh-CN unknownPlaceholder'),
  more('a bracket that is not closed', { ...title, say: words('{label没有填写') }, '.say.zh-CN unknownPlaceholder'),
  more(
    'a placeholder that only the English lacks',
    { ...title, say: { 'zh-CN': '{label}没有填写', en: '{limit} is empty' } },
    '.say.en unknownPlaceholder',
  ),
];

const when = (condition: unknown) => [`${rule('severalSessions')}.when`, condition] as const;
const IN_WHEN = 'forms.activity.rules.#27(oneSession severalSessions).when';

/** Conditions on numbers and days. */
const CONDITIONS: readonly Broken[] = [
  ['a number that is listed', ...when({ participants: ['120'] }), `${IN_WHEN}.participants needsBounds`],
  ['a day that is excluded', ...when({ heldOn: { not: ['2019-08-09'] } }), `${IN_WHEN}.heldOn needsBounds`],
  ['a condition without bounds', ...when({ participants: {} }), `${IN_WHEN}.participants noBound`],
  [
    'a day’s bound of a number',
    ...when({ participants: { from: '2019-01-01' } }),
    `${IN_WHEN}.participants.from unusedPart`,
  ],
  ['a number’s bound of a day', ...when({ heldOn: { atLeast: 3 } }), `${IN_WHEN}.heldOn.atLeast unusedPart`],
  [
    'days the wrong way round',
    ...when({ heldOn: { from: '2019-09-01', until: '2019-08-01' } }),
    `${IN_WHEN}.heldOn reversedDays`,
  ],
  [
    'numbers the wrong way round',
    ...when({ participants: { atLeast: 9, atMost: 3 } }),
    `${IN_WHEN}.participants reversedNumbers`,
  ],
  ['a number that can never be', ...when({ participants: { atMost: 0 } }), `${IN_WHEN}.participants.atMost tooSmall`],
  ['a day as it is not written', ...when({ heldOn: { from: '2019/9/1' } }), `${IN_WHEN}.heldOn.from badDay`],
  ['a number as a text', ...when({ participants: { atLeast: '3' } }), `${IN_WHEN}.participants.atLeast wrongShape`],
  ['a bound that there is not', ...when({ participants: { moreThan: 3 } }), `${IN_WHEN}.participants unknownKeys`],
  ['bounds of a choice', ...when({ format: { atLeast: 3 } }), `${IN_WHEN}.format unknownKeys`],
  ['bounds of the door', ...when({ door: { from: '2019-01-01' } }), `${IN_WHEN}.door unknownKeys`],
  ['no bounds of a choice', ...when({ format: {} }), `${IN_WHEN}.format missing`],
  [
    'a page that hangs on a number',
    `${W}.sections.1.when`,
    { durationSeconds: { atLeast: 3 } },
    'forms.work.sections.story.when pageNot',
  ],
];

/** When a usual reason is offered. */
const REASONS: readonly Broken[] = [
  ['a reason by bounds', 'reasons.0.when', { state: { atLeast: 3 } }, 'reasons.#1.when.state wrongShape'],
];

/** What may stand behind a number. */
const SUFFIXES: readonly Broken[] = [
  ['a suffix of a line', `${A}.fields.[note].suffixes`, ['处'], 'forms.activity.fields.note.suffixes unusedPart'],
  ['no suffix', `${A}.fields.[participants].suffixes`, [], 'forms.activity.fields.participants.suffixes missing'],
  [
    'a blank suffix',
    `${A}.fields.[participants].suffixes`,
    [' '],
    'forms.activity.fields.participants.suffixes.#1 blank',
  ],
  [
    'a suffix twice',
    `${A}.fields.[participants].suffixes`,
    ['h', 'H'],
    'forms.activity.fields.participants.suffixes.#2 doubled',
  ],
  [
    'a suffix that is ten thousand',
    `${A}.fields.[participants].suffixes`,
    ['万'],
    'forms.activity.fields.participants.suffixes.#1 badSuffix',
  ],
  [
    'a suffix with a digit',
    `${A}.fields.[participants].suffixes`,
    ['㎡'],
    'forms.activity.fields.participants.suffixes.#1 badSuffix',
  ],
];

/** What could not be carried out, one change each. */
export const VOCABULARY: readonly Broken[] = [...LIMITS, ...OTHERS, ...SAYS, ...CONDITIONS, ...REASONS, ...SUFFIXES];
