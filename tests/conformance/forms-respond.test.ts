/** The respondents' side: sections, required questions, closed lists, validations, edits. */

import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/offline/forms/form-store.ts';
import { questionsOf } from '../../src/offline/forms/questions.ts';
import { respond, type SubmissionResult } from '../../src/offline/forms/respond.ts';
import { type FormsWorld, formsWorld, thrownBy } from './forms-world.ts';

const SECTIONS = `const form = FormApp.create('a').setAllowResponseEdits(true);
  const track = form.addListItem().setTitle('track').setRequired(true);
  const name = form.addTextItem().setTitle('name').setRequired(true);
  const story = form.addPageBreakItem().setTitle('Story'); form.addTextItem().setTitle('storyText').setRequired(true);
  const photo = form.addPageBreakItem().setTitle('Photo').setGoToPage(FormApp.PageNavigationType.SUBMIT);
  form.addTextItem().setTitle('photoText').setRequired(true);
  const last = form.addPageBreakItem().setTitle('Last'); form.addTextItem().setTitle('note');
  track.setChoices([track.createChoice('story', story), track.createChoice('photo', photo),
    track.createChoice('end', FormApp.PageNavigationType.SUBMIT),
    track.createChoice('again', FormApp.PageNavigationType.RESTART)]);`;

function submit(world: FormsWorld, answers: Record<string, Answer>, more: { id?: string; email?: string } = {}) {
  const asked: string[] = [];
  const result = respond(world.store, {
    formId: 'form-1',
    nowMs: world.clock.nowMs,
    newId: world.setting.newId,
    respondentEmail: more.email ?? '',
    responseSheets: world.sheets,
    ...(more.id === undefined ? {} : { responseId: more.id }),
    answers: (question) => {
      asked.push(question.title);
      return answers[question.title];
    },
  });
  return { result, asked, refused: refusedTitles(world, result) };
}

function refusedTitles(world: FormsWorld, result: SubmissionResult): string[] {
  const items = world.store.files.get('form-1')?.items ?? [];
  return result.ok ? [] : result.refused.map((id) => items.find((item) => item.id === id)?.title ?? '?');
}

function stored(world: FormsWorld): [string, Answer][] {
  const file = world.store.files.get('form-1');
  const answers = file?.responses.at(-1)?.answers ?? [];
  return answers.map((each) => [file?.items.find((item) => item.id === each.itemId)?.title ?? '?', each.answer]);
}

describe('respond through sections', () => {
  it.each([
    ['story', ['track', 'name', 'storyText']], // the break after Story submits (PLATFORM F: the page before the break)
    ['photo', ['track', 'name', 'photoText', 'note']],
    ['end', ['track', 'name']],
  ])('asks only the questions on the way of %s, and drops other answers', (track, way) => {
    const world = formsWorld();
    world.run(SECTIONS);
    const answers = { track, name: 'n', storyText: 's', photoText: 'p', note: 'o' };
    expect(submit(world, answers).asked).toEqual(way);
    expect(stored(world).map(([title]) => title)).toEqual(way);
  });

  it('gives all problems of the visited pages at once, and changes nothing', () => {
    const world = formsWorld();
    world.run(SECTIONS);
    expect(submit(world, { track: 'photo' })).toMatchObject({ refused: ['name', 'photoText'] });
    expect(world.store.files.get('form-1')?.responses).toEqual([]);
  });

  it('stops at the page whose deciding question is refused', () => {
    const world = formsWorld();
    world.run(SECTIONS);
    expect(submit(world, { track: 'unknown' })).toMatchObject({ asked: ['track', 'name'], refused: ['track', 'name'] });
  });

  it('refuses the question that leads round in a circle', () => {
    const world = formsWorld();
    world.run(SECTIONS);
    expect(submit(world, { track: 'again', name: 'n' }).refused).toEqual(['track']);
  });

  it('follows the last of several deciding choices on a page', () => {
    const world = formsWorld();
    world.run(`const form = FormApp.create('a'); const { SUBMIT, CONTINUE } = FormApp.PageNavigationType;
      const [one, two] = ['one', 'two'].map((title) => form.addMultipleChoiceItem().setTitle(title));
      one.setChoices([one.createChoice('stop', SUBMIT)]); two.setChoices([two.createChoice('on', CONTINUE)]);
      form.addPageBreakItem(); form.addTextItem().setTitle('after');`);
    expect(submit(world, { one: 'stop', two: 'on' }).asked).toContain('after');
    expect(submit(world, { one: 'stop' }).asked).not.toContain('after');
  });
});

describe('respond to questions', () => {
  const V = 'FormApp.createTextValidation()';
  it.each<[string, Answer[], Answer[]]>([
    [`form.addTextItem().setRequired(true)`, ['a', ' '], ['']],
    [`form.addTextItem()`, [''], []],
    [`form.addListItem().setChoiceValues(['a', 'b'])`, ['a', ''], ['c', 'A', 'a ']],
    [`form.addMultipleChoiceItem().setChoiceValues(['a'])`, ['a'], ['c']],
    [`form.addMultipleChoiceItem().setChoiceValues(['a']).showOtherOption(true)`, ['a', 'c'], []],
    [`form.addCheckboxItem().setChoiceValues(['a', 'b'])`, [['a', 'b'], []], [['c'], 'a']],
    [`form.addCheckboxItem().setChoiceValues(['a']).showOtherOption(true)`, [['a', 'c']], [['c', 'd']]],
    [`form.addCheckboxItem().setChoiceValues(['a']).setRequired(true)`, [['a']], [[]]],
    [
      `form.addCheckboxItem().setChoiceValues(['a', 'b', 'c'])
        .setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(2).build())`,
      [['a', 'b']],
      [['a', 'b', 'c']],
    ],
    [`form.addDateItem()`, ['2019-02-28', ''], ['2019-02-29', '2019/02/28', '8月9日']],
    [`form.addScaleItem().setBounds(1, 5)`, ['1', '5'], ['0', '6', 'x']],
    [`form.addTextItem().setValidation(${V}.requireNumber().build())`, ['1.5', '-3', ''], ['１２０', '12人', '1e3']],
    [`form.addTextItem().setValidation(${V}.requireWholeNumber().build())`, ['120'], ['1.5', 'x']],
    [`form.addTextItem().setValidation(${V}.requireNumberBetween(1, 9).build())`, ['1', '9'], ['0', '10']],
    [`form.addTextItem().setValidation(${V}.requireNumberNotBetween(1, 9).build())`, ['0'], ['5', 'x']],
    [`form.addTextItem().setValidation(${V}.requireNumberGreaterThan(0).build())`, ['1'], ['0']],
    [`form.addTextItem().setValidation(${V}.requireTextLengthLessThanOrEqualTo(3).build())`, ['三个字'], ['四个字啊']],
    [`form.addTextItem().setValidation(${V}.requireTextIsEmail().build())`, ['a@b.cn'], ['a@b', 'a b@c.cn']],
    [
      `form.addTextItem().setValidation(${V}.requireTextIsUrl().build())`,
      ['https://t.cn/a'],
      ['t.cn/a', 'javascript:a.b'],
    ],
    [`form.addTextItem().setValidation(${V}.requireTextMatchesPattern('\\\\p{Han}+').build())`, ['街道'], ['街道a']],
    [
      `form.addTextItem().setValidation(${V}.requireTextMatchesPattern('(?i)ab\\\\-c|d').build())`,
      ['AB-C', 'D'],
      ['ad'],
    ],
    [`form.addTextItem().setValidation(${V}.requireTextContainsPattern('[0-9]').build())`, ['a1'], ['a']],
    [`form.addTextItem().setValidation(${V}.requireTextDoesNotContainPattern('x').build())`, ['a'], ['ax']],
    [
      `form.addParagraphTextItem().setValidation(
        FormApp.createParagraphTextValidation().requireTextLengthGreaterThanOrEqualTo(2).build())`,
      ['ab', 'a\nb'],
      ['a'],
    ],
    [`form.addTextItem().setValidation(${V}.requireNumber().build()).setValidation(null)`, ['x'], []],
    [`form.addTextItem().setValidation(${V}.requireNumber().build()).clearValidation()`, ['x'], []],
    [`form.addTextItem().setValidation(${V}.build())`, ['x'], []],
  ])('%s', (item, accepted, refused) => {
    const world = formsWorld();
    world.run(`const form = FormApp.create('a'); (${item}).setTitle('q')`);
    expect(accepted.filter((answer) => !submit(world, { q: answer }).result.ok)).toEqual([]);
    expect(refused.filter((answer) => submit(world, { q: answer }).result.ok)).toEqual([]);
  });

  it.each(['(?=x)y', '(?<!x)y', String.raw`(a)\\1`, '(', '[z-a]'])(
    'refuses the pattern %s, which RE2 does not take',
    (pattern) => {
      const script = `FormApp.createTextValidation().requireTextMatchesPattern('${pattern}')`;
      expect(thrownBy(formsWorld(), script)).toBe('Invalid argument: pattern');
    },
  );

  it('sends checked values once and in the order of the form, another value last', () => {
    const world = formsWorld();
    world.run(`FormApp.create('a').addCheckboxItem().setTitle('q').setChoiceValues(['a', 'b']).showOtherOption(true)`);
    submit(world, { q: ['own', 'b', 'a', 'b'] });
    expect(stored(world)).toEqual([['q', ['a', 'b', 'own']]]);
  });
});

describe('respond and edits', () => {
  const FORM = `const form = FormApp.create('a').setAllowResponseEdits(true).setCollectEmail(true);
    form.setDestination(FormApp.DestinationType.SPREADSHEET, 'book');
    form.addTextItem().setTitle('a'); form.addTextItem().setTitle('b');`;

  it('replaces answers, time and address, keeps id and edit link, and rewrites its own row (PLATFORM F)', () => {
    const world = formsWorld();
    world.run(FORM);
    submit(world, { a: '1', b: '1' }, { email: 'one@example.org' });
    submit(world, { a: '2' });
    const link = () => world.run(`return FormApp.openById('form-1').getResponse('response-1').getEditResponseUrl()`);
    const before = link();
    world.clock.nowMs += 5000;
    const edit = submit(world, { a: '3' }, { id: 'response-1', email: 'two@example.org' });
    expect(edit.result).toEqual({
      ok: true,
      responseId: 'response-1',
      isEdit: true,
      place: { spreadsheetId: 'book', sheetId: 77, row: 2 },
    });
    expect(link()).toBe(before);
    expect(world.store.files.get('form-1')?.responses.map((each) => [each.id, each.email, each.timestampMs])).toEqual([
      ['response-1', 'two@example.org', world.clock.nowMs],
      ['response-2', '', world.clock.nowMs - 5000],
    ]);
    expect(world.sheets.rows.map((row) => row.answers.map((answer) => answer.text))).toEqual([
      ['two@example.org', '3', ''],
      ['', '2', ''],
    ]);
  });

  it('records no address unless the form collects it', () => {
    const world = formsWorld();
    world.run(`${FORM} form.setCollectEmail(false)`);
    submit(world, { a: '1' }, { email: 'one@example.org' });
    expect(world.run(`return FormApp.openById('form-1').getResponses()[0].getRespondentEmail()`)).toBe('');
  });

  it('leaves the response alone when the edit is refused', () => {
    const world = formsWorld();
    world.run(FORM);
    submit(world, { a: '1' });
    world.run(`FormApp.openById('form-1').getItems()[1].asTextItem().setRequired(true)`);
    expect(submit(world, { a: '2' }, { id: 'response-1' }).refused).toEqual(['b']);
    expect(stored(world)).toEqual([['a', '1']]);
  });

  it.each([
    ['setPublished(false)', {}, 'notPublished'],
    ['setAcceptingResponses(false)', {}, 'notAccepting'],
    ['setAllowResponseEdits(false)', { id: 'response-1' }, 'editsNotAllowed'],
    ['setLimitOneResponsePerUser(true)', { email: 'one@example.org' }, 'alreadyResponded'],
  ])('is closed after %s', (setting, more, why) => {
    const world = formsWorld();
    world.run(FORM);
    submit(world, { a: '1' }, { email: 'one@example.org' });
    world.run(`FormApp.openById('form-1').${setting}`);
    expect(submit(world, { a: '2' }, more).result).toEqual({ ok: false, refused: [], closed: true, why });
    expect(stored(world)).toEqual([['a', '1']]);
  });

  it('takes several responses of one person where the form sets no limit', () => {
    const world = formsWorld();
    world.run(FORM);
    const results = [1, 2].map(() => submit(world, { a: '1' }, { email: 'one@example.org' }).result);
    expect(results).toMatchObject([
      { ok: true, isEdit: false, responseId: 'response-1' },
      { ok: true, isEdit: false, responseId: 'response-2' },
    ]);
  });

  it('throws for a form or a response that is not there', () => {
    const world = formsWorld();
    expect(() => submit(world, {})).toThrow('respond: no form form-1');
    world.run(FORM);
    expect(() => submit(world, {}, { id: 'gone' })).toThrow('respond: form form-1 has no response gone');
  });
});

describe('questionsOf', () => {
  it('describes pages, parts and where they lead, by page positions', () => {
    const world = formsWorld();
    world.run(`${SECTIONS} form.setTitle('T'); form.addSectionHeaderItem().setTitle('H').setHelpText('h');
      name.setHelpText('yours').setValidation(
        FormApp.createTextValidation().requireNumber().setHelpText('a number').build())`);
    const file = world.store.files.get('form-1');
    if (file === undefined) throw new Error('the script made no form');
    const form = questionsOf(file);
    expect(form).toMatchObject({ formId: 'form-1', title: 'T', isOpen: true });
    expect(form.pages.map((page) => [page.title, page.after])).toEqual([
      ['', 1],
      ['Story', 'submit'],
      ['Photo', 3],
      ['Last', 'submit'],
    ]);
    expect(form.pages[0]?.parts).toMatchObject([
      {
        question: {
          type: 'LIST',
          required: true,
          choices: [
            { value: 'story', goTo: 1 },
            { value: 'photo', goTo: 2 },
            { value: 'end', goTo: 'submit' },
            { value: 'again', goTo: 0 },
          ],
        },
      },
      { question: { title: 'name', help: 'yours', validation: { kind: 'requireNumber', help: 'a number' } } },
    ]);
    expect(form.pages[3]?.parts.at(-1)).toMatchObject({ header: { title: 'H', help: 'h' } });
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });
});

describe('the state of forms', () => {
  it('is plain JSON: what was saved is what is loaded', () => {
    const world = formsWorld();
    world.run(SECTIONS);
    submit(world, { track: 'end', name: 'n' });
    const file = world.store.files.get('form-1');
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });
});
