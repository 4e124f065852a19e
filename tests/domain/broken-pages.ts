/** Campaign files with pages that Google Forms cannot lead to, or rules about what was never asked. */

import { A, type Broken, pages, rules, section, W, WN, withRule } from './planted.ts';

/** Pages: what Google Forms cannot lead to, and rules about what was never asked. */
export const PAGES: readonly Broken[] = [
  [
    'two pages for one choice',
    `${W}.sections.2.when`,
    { track: ['topic', 'story'] },
    'forms.work.sections.topic.when pageTwice',
    'forms.work.sections.topic.fields.#1 askedTwice',
    'forms.work.sections.topic.fields.#2 askedTwice',
    'forms.work.sections.topic.fields.#3 askedTwice',
    'forms.work.sections.topic.fields.#4 askedTwice',
    'forms.work.sections.topic.fields.#5 askedTwice',
  ],
  [
    'a page that hangs on not',
    `${W}.sections.3.when`,
    { track: { not: ['story', 'topic'] } },
    'forms.work.sections.series.when pageNot',
  ],
  [
    'a page that hangs on two questions',
    `${W}.sections.3.when`,
    { track: ['series'], kind: ['视频'] },
    'forms.work.sections.series.when pageKeys',
  ],
  [
    'a page that hangs on another conditional page',
    `${W}.sections`,
    pages((all) => [
      ...all.slice(0, 4),
      section('file', ['original'], { subproject: ['microVideo'] }),
      ...all.slice(4),
    ]),
    'forms.work.sections.file.when pageOfPage',
  ],
  [
    'the deciding question behind its pages',
    `${W}.sections`,
    pages((all) => [...all.slice(1), ...all.slice(0, 1)]),
    ...['story', 'topic', 'series'].map((key) => `forms.work.sections.${key}.when pageOrder`),
  ],
  [
    'a page behind one that everybody sees',
    `${W}.sections`,
    pages((all) => [...all.slice(0, 3), ...all.slice(4), ...all.slice(3, 4)]),
    'forms.work.sections.series.when pageOrder',
  ],
  ['doubled page keys', `${W}.sections.4.key`, 'start', 'forms.work.sections.#5.key doubled'],
  [
    'a page that hangs on check-boxes',
    `${A}.sections.1.when`,
    { contents: ['行为规范'] },
    'forms.activity.sections.contact.when wrongType',
  ],
  [
    'a page that hangs on the door',
    `${A}.sections.1.when`,
    { door: ['form'] },
    'forms.activity.sections.contact.when unknownField',
  ],
  [
    'a page with a typo in its choice',
    `${W}.sections.3.when`,
    { track: ['serie'] },
    'forms.work.sections.series.when.track unknownChoice',
  ],
  [
    'a page with a label for the key',
    `${W}.sections.1.when`,
    { track: ['故事作品类'] },
    'forms.work.sections.story.when.track labelForKey',
  ],
  [
    'a page of a field that is not there',
    `${W}.sections.1.when`,
    { lane: ['story'] },
    'forms.work.sections.story.when unknownField',
  ],
  [
    'a deciding question that may stay empty',
    `${W}.rules`,
    rules(1, (all) => all.filter(({ check, field }) => check !== 'required' || field !== 'track')),
    'forms.work.sections.start.fields optionalPages',
  ],
  [
    'a deciding question that takes any text',
    `${W}.fields.[track].open`,
    true,
    'forms.work.sections.start.fields openPages',
  ],
  [
    'a rule without the condition of its page',
    `${W}.rules`,
    withRule(1, { check: 'required', code: 'missing', field: 'subproject' }),
    `${WN}(required missing) withoutPage`,
  ],
  [
    'a rule for two pages about what one asks for',
    `${W}.rules`,
    withRule(1, { check: 'required', code: 'missing', field: 'authorName', when: { track: ['topic', 'story'] } }),
    `${WN}(required missing) withoutPage`,
  ],
  [
    'a tick without the condition of its page',
    `${W}.rules`,
    withRule(1, { check: 'isTrue', code: 'notOriginal', field: 'original' }),
    `${WN}(isTrue notOriginal) withoutPage`,
  ],
  [
    'a field on two pages for everybody',
    `${A}.sections.1.fields`,
    ['contactName', 'contactPhone', 'contactEmail', 'declaration', 'note'],
    'forms.activity.sections.contact.fields.#5 askedTwice',
  ],
  [
    'a field that no page asks for',
    `${A}.sections.1.fields`,
    ['contactName', 'contactPhone', 'declaration'],
    'forms.activity.fields.contactEmail notAsked',
  ],
  [
    'a page of a question that is not there',
    `${A}.sections.1.fields`,
    ['contactName', 'contactPhone', 'contactEmail', 'declaration', 'vow'],
    'forms.activity.sections.contact.fields.#5 unknownField',
  ],
];
