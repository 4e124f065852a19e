/** Campaign files whose fields, roles or tables do not fit each other. */

import { A, type Broken, W, words } from './planted.ts';

/** Fields, roles and tables. */
export const FIELDS: readonly Broken[] = [
  ['a role for a field that is not there', `${A}.roles.host`, 'patron', 'forms.activity.roles.host unknownField'],
  ['roles.day on a text', `${A}.roles.day`, 'note', 'forms.activity.roles.day wrongType'],
  ['roles.count on a text', `${A}.roles.count`, 'note', 'forms.activity.roles.count wrongType'],
  ['roles.track on a field without choices', `${W}.roles.track`, 'title', 'forms.work.roles.track wrongType'],
  [
    'a placeholder that there is not',
    `${A}.description`,
    words('请于{dedline}前报送'),
    'forms.activity.description.zh-CN unknownPlaceholder',
  ],
  [
    'a limit of a question that has none',
    `${A}.fields.[title].help`,
    words('不超过{limit}'),
    'forms.activity.fields.title.help.zh-CN emptyPlaceholder',
  ],
  [
    'a deadline where there are two',
    `${W}.description`,
    words('{deadline}前报送'),
    'forms.work.description.zh-CN emptyPlaceholder',
  ],
  ['a goal for a form that is not there', 'goal.form', 'event', 'goal.form unknownForm'],
  ['a choice without choices', `${A}.fields.[format].choices`, [], 'forms.activity.fields.format.choices noChoices'],
  ['choices left out', `${A}.fields.[contents].choices`, undefined, 'forms.activity.fields.contents.choices noChoices'],
  [
    'choices of a line',
    `${A}.fields.[note].choices`,
    [{ key: 'a', label: words('a') }],
    'forms.activity.fields.note.choices unusedPart',
  ],
  ['an open field of boxes', `${A}.fields.[contents].open`, true, 'forms.activity.fields.contents.open unusedPart'],
  [
    'a statement of a line',
    `${A}.fields.[note].statement`,
    words('是'),
    'forms.activity.fields.note.statement unusedPart',
  ],
  [
    'two choices of one key',
    `${W}.fields.[kind].choices.1.key`,
    '故事',
    'forms.work.fields.kind.choices.#2.key doubled',
    'forms.work.fields.kind.follows.values.photography labelForKey',
    'forms.work.rules.#38(kindFits wrongKind).values labelForKey',
    'forms.work.rules.#41(kindFits wrongKind).values labelForKey',
  ],
  [
    'two choices of one label',
    `${W}.fields.[track].choices.1.label`,
    words('故事作品类'),
    'forms.work.fields.track.choices.topic.label doubled',
  ],
  [
    'a choice whose key every object has',
    `${A}.fields.[format].choices.0.key`,
    'constructor',
    'forms.activity.fields.format.choices.constructor.key reservedKey',
  ],
  [
    'two fields of one label',
    `${A}.fields.[note].label`,
    words('线下活动名称'),
    'forms.activity.fields.note.label doubled',
  ],
  [
    'a field that follows one that is not there',
    `${W}.fields.[kind].follows.field`,
    'lane',
    'forms.work.fields.kind.follows.field unknownField',
  ],
  [
    'a field that follows a text',
    `${W}.fields.[kind].follows.field`,
    'title',
    'forms.work.fields.kind.follows.field wrongType',
  ],
  [
    'follows from a choice that there is not',
    `${W}.fields.[kind].follows.values`,
    { film: '视频' },
    'forms.work.fields.kind.follows.values.film unknownChoice',
  ],
  [
    'follows to a choice that there is not',
    `${W}.fields.[kind].follows.values`,
    { song: '歌' },
    'forms.work.fields.kind.follows.values.song unknownChoice',
  ],
  [
    'a table of a field that is not there',
    `${A}.table.fields`,
    ['title', 'vow'],
    'forms.activity.table.fields.#2 unknownField',
  ],
  ['a table with a field twice', `${A}.table.fields`, ['title', 'title'], 'forms.activity.table.fields.#2 doubled'],
  ['two forms with one prefix', `${W}.numberPrefix`, 'HD', 'forms.work.numberPrefix doubled'],
  ['two forms with one register', `${W}.register`, words('线下活动台账'), 'forms.work.register doubled'],
  ['two forms with one key', `${W}.key`, 'activity', 'forms.#2.key doubled'],
  ['a form named like a table', `${W}.key`, 'roster', 'forms.roster.key reservedKey'],
  ['open.from after until', 'open.from', '2019-12-01', 'open reversedDays'],
  ['a day of rest that is a workday', 'calendar.work', ['2019-10-01'], 'calendar restAndWork'],
];
