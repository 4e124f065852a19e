/** The plan of a form: what is asked and where, and that it never refuses what the parser would accept. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAlwaysRequired } from '../../src/domain/campaign/always-required.ts';
import type { Condition } from '../../src/domain/campaign/conditions.ts';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { planForm, type QuestionPlan } from '../../src/domain/campaign/form-plan.ts';
import { checkRules } from '../../src/domain/intake/check-rules.ts';
import { entryReader, lookupsOf } from '../../src/domain/intake/read-entry.ts';
import { plain } from '../../src/domain/intake/read-text.ts';
import { placeholderWords } from '../../src/messages/campaign/placeholder-words.ts';
import { campaign, entry, unit } from '../factories.ts';
import { everyNth, inAll } from '../thoroughness.ts';
import { longTextFor, textFor } from './typed-texts.ts';

const WHOLE = campaign();
const FORMS = ['activity', 'work'] as const;
const WORDS = {
  title: (organiser: string, title: string) => `${organiser}${title}`,
  responses: (noun: string) => `${noun} raw`,
  rosterIsEmpty: 'no units yet',
  phoneHelp: 'digits',
  numberHelp: 'a number',
  emailHelp: 'an address',
  ...placeholderWords('zh-CN'),
};
const ROSTER = [
  unit({ id: 'XH', name: '新河街道总工会' }),
  unit({ aliases: ['塘沽街工会'] }),
  unit({ id: 'HW', name: '区环卫系统工会', active: false }),
  unit({ id: 'DG', name: '大港街道总工会' }),
];

const planOf = (key: string, roster = ROSTER) => planForm(WHOLE, formOf(WHOLE, key), roster, WORDS);
const questionsOf = (key: string, roster = ROSTER) => planOf(key, roster).pages.flatMap((page) => page.questions);

const QUESTIONS = new Map(FORMS.map((key): [string, QuestionPlan[]] => [key, questionsOf(key)]));

function questionOf(key: string, field: string): QuestionPlan {
  const found = QUESTIONS.get(key)?.find((question) => question.field === field);
  if (!found) throw new Error(`no question ${field}`);
  return found;
}

/** Whether Google Forms lets `text` through the limit of a question, as the pages of Google describe it. */
function passes(limit: QuestionPlan['limit'], text: string): boolean {
  if (limit === null) return true;
  return 'most' in limit ? text.length <= limit.most : new RegExp(limit.contains, 'u').test(text);
}

/** What the parser says of `text` in one field of an entry that is faultless otherwise. */
function parsed(key: (typeof FORMS)[number], field: string, text: string) {
  const form = formOf(WHOLE, key);
  const cells = { ...entry({ form: key }).cells, [field]: text };
  const readCells = entryReader(form, lookupsOf(ROSTER, WHOLE));
  const read = readCells(cells);
  const days = { changedOn: '2019-08-20', handedInOn: '2019-08-20' };
  const issues = checkRules({ form, door: 'form', cells, read, readCells, ...days });
  const isLong = issues.some((issue) => issue.code === 'tooManyCharacters' && issue.field === field);
  const isAccepted = plain(text) !== '' && read.unreadable[field] === undefined && !isLong;
  return { isLong, isAccepted };
}

/** Whether the rules ask for it whatever page the respondent is led to. */
const isForAll = (key: string, field: string) => isAlwaysRequired(formOf(WHOLE, key), field);

describe('planForm', () => {
  it.each([
    ['activity', 'unit title heldOn participants contents contactName contactPhone declaration'],
    ['work', 'unit track title contactName contactPhone declaration'],
  ])(
    'requires on the form %s of everybody only what is always required (contract: Field keys): %s',
    (key, required) => {
      const found = questionsOf(key).filter(({ field, isRequired }) => isRequired && isForAll(key, field));
      expect([...new Set(found.map((question) => question.field))]).toEqual(required.split(' '));
    },
  );

  it.each([
    ['story', ['kind', 'title', 'createdOn', 'authorName']],
    ['topic', ['kind', 'title', 'createdOn']],
    ['series', ['subproject', 'title']],
  ])('requires on the page %s what the page alone makes certain, of several that are enough none: %j', (page, keys) => {
    const { questions = [] } = planOf('work').pages.find(({ key }) => key === page) ?? {};
    const required = questions.filter(({ isRequired }) => isRequired).map(({ field }) => field);
    expect(required.sort()).toEqual([...keys].sort());
  });

  it.each<[when: Condition | undefined, required: boolean]>([
    [undefined, true],
    [{ door: ['form'] }, true],
    [{ door: ['staff', 'form'] }, true],
    [{ door: { not: ['staff'] } }, true],
    [{ door: ['staff'] }, false],
    [{ door: { not: ['form'] } }, false],
    [{ format: ['知识竞赛'] }, false],
    [{ door: ['form'], format: ['知识竞赛'] }, false],
  ])('requires what a rule asks of every entry by form, whatever else is answered: when %j, %s', (when, required) => {
    const form = formOf(WHOLE, 'activity');
    const rule = { check: 'required', code: 'missing', level: 'error', field: 'note', source: 'district' } as const;
    const asked = { ...form, rules: [{ ...rule, ...(when ? { when } : {}) }] };
    expect(isAlwaysRequired(asked, 'note')).toBe(required);
    expect(isAlwaysRequired(asked, 'title')).toBe(false);
  });

  it.each<[campaign: string, when: Condition | undefined]>([
    ['without condition', undefined],
    ['for the form alone', { door: ['form'] }],
    ['on a page of its own', { track: ['story'] }],
  ])('requires neither of two fields of which one is enough, in a small campaign: %s', (_, when) => {
    const form = formOf(WHOLE, 'work');
    const rule = { check: 'required', code: 'missing', level: 'error', source: 'district' } as const;
    const keys = ['contactPhone', 'contactEmail'];
    const either = { ...rule, field: 'contactPhone', fields: keys, ...(when ? { when } : {}) };
    const sections = [{ key: 'only', title: form.title, fields: ['title', ...keys], ...(when ? { when } : {}) }];
    const small = { ...form, sections, rules: [{ ...rule, field: 'title' }, either] };
    const { pages } = planForm({ ...WHOLE, forms: [small] }, small, ROSTER, WORDS);
    const required = pages.flatMap(({ questions }) => questions).filter(({ isRequired }) => isRequired);
    expect(required.map(({ field }) => field)).toEqual(['title']);
  });

  it('leads a choice without a page of its own behind the pages of the others', () => {
    const form = formOf(WHOLE, 'work');
    const sections = form.sections.filter(({ key }) => key !== 'topic');
    const plan = planForm(WHOLE, { ...form, sections }, ROSTER, WORDS);
    const track = plan.pages[0]?.questions.find(({ field }) => field === 'track');
    expect(track?.choices.map(({ goTo }) => goTo)).toEqual(['story', 'contact', 'series']);
  });

  it.each(FORMS)('asks for every field of %s and for no other, by its label', (key) => {
    const { fields } = formOf(WHOLE, key);
    const asked = questionsOf(key);
    expect(new Set(asked.map((question) => question.field))).toEqual(new Set(fields.map((field) => field.key)));
    const labels = new Map(fields.map((field) => [field.key, field.label.own]));
    expect(asked.filter((question) => question.title !== labels.get(question.field))).toEqual([]);
    expect(new Set(asked.map((question) => question.key)).size).toBe(asked.length);
  });

  it('leads from the track to its own page and from there to the contact (contract: Form or server?)', () => {
    expect(planOf('work').pages.map(({ key, next }) => [key, next])).toEqual([
      ['start', 'story'],
      ['story', 'contact'],
      ['topic', 'contact'],
      ['series', 'contact'],
      ['contact', null],
    ]);
    expect(questionOf('work', 'track').choices.map((choice) => choice.goTo)).toEqual(['story', 'topic', 'series']);
  });

  it('leads on from one page to the next where nothing tells sections apart', () => {
    expect(planOf('activity').pages.map(({ key, next }) => [key, next])).toEqual([
      ['activity', 'contact'],
      ['contact', null],
    ]);
    const choices = [...questionsOf('activity'), questionOf('work', 'kind'), questionOf('work', 'subproject')];
    expect(choices.flatMap((question) => question.choices).filter((choice) => choice.goTo !== null)).toEqual([]);
  });

  it('offers the units in the order of the roster, by official name, without those that have left', () => {
    const names = questionOf('activity', 'unit').choices.map((choice) => choice.label);
    expect(names).toEqual(['新河街道总工会', '塘沽街道总工会', '大港街道总工会']);
  });

  it('offers a name once, since Google Forms refuses a list in which it stands twice', () => {
    const [question] = questionsOf('activity', [unit(), unit({ id: 'TG2' })]);
    expect(question?.choices.map((choice) => choice.label)).toEqual(['塘沽街道总工会']);
  });

  it.each([[[]], [[unit({ active: false })]]])('has one choice of its own while the roster is empty: %j', (roster) => {
    const [question] = questionsOf('activity', roster);
    expect([question?.field, question?.ask]).toEqual(['unit', 'list']);
    expect(question?.choices).toEqual([{ label: 'no units yet', goTo: null }]);
  });

  it.each([
    ['activity', 'contents', 'boxes', false, 11],
    ['activity', 'format', 'radio', true, 6],
    ['activity', 'declaration', 'boxes', false, 1],
    ['activity', 'note', 'paragraph', false, 0],
    ['activity', 'heldOn', 'line', false, 0],
    ['work', 'subproject', 'radio', false, 7],
    ['work', 'kind', 'radio', false, 6],
    ['work', 'fileFormat', 'radio', true, 1],
    ['work', 'original', 'boxes', false, 1],
  ])('asks on %s for %s by %s, open to other text: %s, with %i choices', (key, field, ask, isOpen, count) => {
    const found = questionOf(key, field);
    expect([found.ask, found.isOpen, found.choices.length]).toEqual([ask, isOpen, count]);
  });

  it('has the declaration’s own text beside its tick (五、（四）)', () => {
    expect(questionOf('activity', 'declaration').choices[0]?.label).toBe('活动已实际开展，情况真实准确。');
  });

  it('names the form, its organiser, and the sheet of its responses', () => {
    const { title, responses } = planOf('work');
    expect([title, responses]).toEqual(['滨海新区总工会作品推荐表', '作品 raw']);
  });
});

describe('the limits of a plan', () => {
  it.each([
    ['activity', 'title', { most: 240 }],
    ['activity', 'note', { most: 4000 }],
    ['activity', 'heldOn', null],
    ['activity', 'links', null],
    ['activity', 'contents', null],
    ['work', 'track', null],
  ])('are on %s for %s %j', (key, field, limit) => {
    expect(questionOf(key, field).limit).toEqual(limit);
  });

  it.each([
    ['activity', 'participants', '一百二十人', false],
    ['activity', 'participants', '约200人', false],
    ['activity', 'participants', '120余人', false],
    ['activity', 'participants', '现场120人，线上3万', false],
    ['activity', 'participants', '120', true],
    ['activity', 'participants', ' １,２００　人次 ', true],
    ['activity', 'participants', '1，200人', true],
    ['activity', 'participants', '120⼈', true],
    // What the parser doubts it can tell, with what is probably meant: the form need not refuse it.
    ['activity', 'participants', '200名', true],
    ['activity', 'participants', '不详', false],
    ['activity', 'participants', 'abc', false],
    ['activity', 'participants', '１２０', true],
    ['activity', 'participants', '①②⓪', true],
    ['activity', 'contactPhone', '无', false],
    ['activity', 'contactPhone', '6530', false],
    ['activity', 'contactPhone', '张三 6530-1206', true],
    ['activity', 'contactEmail', 'sun@', false],
    ['activity', 'contactEmail', 'sun@example', false],
    ['activity', 'contactEmail', '@example.org', false],
    ['activity', 'contactEmail', 'a＠example．org', true],
    ['activity', 'contactEmail', '邮箱：a@example。org', true],
    ['activity', 'contactPhone', '０２２－６５３０１２０６', true],
    ['activity', 'contactEmail', '没有', false],
    ['activity', 'contactEmail', 'a＠example.org', true],
    ['activity', 'contactEmail', 'a﹫example.org', true],
    ['work', 'durationSeconds', '三分钟', false],
    ['work', 'durationSeconds', '２分59秒', true],
    ['work', 'durationSeconds', '2:59', true],
    ['work', 'durationSeconds', '不到3分钟', false],
    ['work', 'sizeMegabytes', '４９．９ＭＢ', true],
    ['work', 'sizeMegabytes', '不到50M', false],
    ['work', 'durationSeconds', '很短', false],
    ['work', 'durationSeconds', '2′59″', true],
    ['work', 'sizeMegabytes', '未知', false],
  ])('on %s let %s %j through: %s', (key, field, text, lets) => {
    expect(passes(questionOf(key, field).limit, text)).toBe(lets);
  });

  it('know every character that NFKC turns into a digit or an at sign', () => {
    const missed: string[] = [];
    const number = questionOf('activity', 'participants').limit;
    const address = questionOf('activity', 'contactEmail').limit;
    const phone = questionOf('activity', 'contactPhone').limit;
    // Beyond the first two planes are ideographs alone.
    for (let code = 0; code <= inAll(0x10ffff, 0x1ffff); code += 1) {
      const sign = String.fromCodePoint(code);
      const folded = sign.normalize('NFKC');
      if (folded.includes('@') && !passes(address, `a${sign}b.c`)) missed.push(sign);
      if (folded.includes('.') && !passes(address, `a@b${sign}c`)) missed.push(sign);
      if (/\d/.test(folded) && /^[\d()+-]+$/.test(folded) && !passes(phone, sign.repeat(7))) missed.push(sign);
      // Squared dates such as ㏠ hold a digit and a word that no number has.
      if (/^[\d,.()]*\d[\d,.()]*$/.test(folded) && !passes(number, sign)) missed.push(sign);
    }
    expect(missed).toEqual([]);
  });

  it.each(everyNth(FORMS, 2))('never refuse on %s what the parser accepts (contract: Form or server?)', (key) => {
    const fields = formOf(WHOLE, key).fields;
    const asked = fc.constantFrom(...fields).chain((field) => fc.tuple(fc.constant(field), textFor(field)));
    const seen = new Set<string>();
    fc.assert(
      fc.property(asked, ([field, text]) => {
        if (!parsed(key, field.key, text).isAccepted) return;
        seen.add(field.type);
        expect(passes(questionOf(key, field.key).limit, text)).toBe(true);
      }),
      { numRuns: inAll(1500, 250) },
    );
    expect(seen).toEqual(new Set(fields.map((field) => field.type)));
  });

  it.each(everyNth(FORMS, 2))('refuse on %s by length only what the parser calls tooManyCharacters', (key) => {
    const limited = formOf(WHOLE, key).fields.filter(({ type }) => type === 'line' || type === 'paragraph');
    const refused = new Set<string>();
    const asked = fc.constantFrom(...limited).chain((field) => fc.tuple(fc.constant(field), longTextFor(field)));
    fc.assert(
      fc.property(asked, ([field, text]) => {
        if (passes(questionOf(key, field.key).limit, text)) return;
        refused.add(field.key);
        expect(parsed(key, field.key, text).isLong).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(refused).toEqual(new Set(limited.map((field) => field.key)));
  });
});
