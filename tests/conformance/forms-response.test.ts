/** FormResponse and ItemResponse, and the sheet that a form is linked to. */

import { describe, expect, it } from '@jest/globals';
import { formResponseObject } from '../../src/offline/forms/form.ts';
import { formsWorld, thrownBy } from './forms-world.ts';

const SIX = `const form = FormApp.create('a').setTitle('T');
  const text = form.addTextItem().setTitle('Name'); const note = form.addParagraphTextItem().setTitle('Note');
  const day = form.addDateItem().setTitle('Day');
  const list = form.addListItem().setTitle('Track').setChoiceValues(['1', '2']);
  const box = form.addCheckboxItem().setTitle('Kinds').setChoiceValues(['x', 'y', 'z']);
  const scale = form.addScaleItem().setTitle('Mark');`;

describe('FormResponse', () => {
  it('has no id, time, address or link until it is submitted, and then all of them (F78)', () => {
    const seen = formsWorld().run(`${SIX} const draft = form.createResponse();
      const before = [draft.getId(), draft.getTimestamp(), draft.getRespondentEmail(), draft.getEditResponseUrl()];
      const sent = draft.submit();
      return JSON.stringify([before, sent.getId(), sent.getTimestamp(), sent.getRespondentEmail(),
        sent.getEditResponseUrl().startsWith(form.getPublishedUrl()), form.getResponses().length,
        sent.getTimestamp() instanceof Date])`);
    expect(seen).toBe('[[null,null,null,null],"response-1","2019-08-20T01:00:00.000Z","",true,1,true]');
  });

  it('gives answers in form order: unanswered texts and dates as "", other unanswered ones not (PLATFORM F)', () => {
    const seen = formsWorld().run(`${SIX}
      const empty = form.createResponse().submit();
      const full = form.createResponse().withItemResponse(box.createResponse(['z', 'x']))
        .withItemResponse(scale.createResponse(4)).withItemResponse(list.createResponse('2'))
        .withItemResponse(day.createResponse(new Date(2000, 0, 1))).withItemResponse(text.createResponse('A')).submit();
      const pair = (each) => [each.getItem().getTitle(), each.getResponse()];
      const read = (response) => response.getItemResponses().map(pair);
      return JSON.stringify([read(empty), read(full)])`);
    expect(JSON.parse(String(seen))).toEqual([
      [
        ['Name', ''],
        ['Note', ''],
        ['Day', ''],
      ],
      // F73: a scale answers text, a checkbox texts; F74: a date is 'yyyy-MM-dd'.
      [
        ['Name', 'A'],
        ['Note', ''],
        ['Day', '2000-01-01'],
        ['Track', '2'],
        ['Kinds', ['z', 'x']],
        ['Mark', '4'],
      ],
    ]);
  });

  it('gives the answer to one item, null where there is none', () => {
    const seen = formsWorld().run(`${SIX}
      const sent = form.createResponse().withItemResponse(box.createResponse(['x'])).submit();
      const item = (typed) => form.getItemById(typed.getId());
      const answer = sent.getResponseForItem(item(box)).getResponse();
      return JSON.stringify([answer, answer instanceof Array, sent.getResponseForItem(item(list)),
        sent.getResponseForItem(item(text)).getResponse()])`);
    expect(seen).toBe('[["x"],true,null,""]');
  });

  it.each([
    [`list.createResponse('3')`, 'Invalid response submitted to item: 3.'],
    [`box.createResponse(['x', 'q'])`, 'Invalid response submitted to item: x, q.'],
    [`text.setRequired(true).createResponse('')`, 'Invalid response submitted to item: .'],
    [`const draft = form.createResponse(); draft.submit(); draft.submit()`, 'The response has already been submitted.'],
    [
      `form.createResponse().submit().withItemResponse(text.createResponse('x'))`,
      'The response has already been submitted.',
    ],
    [`text.setRequired(true); form.createResponse().submit()`, 'Invalid data updating form.'],
    [`form.setLimitOneResponsePerUser(true).createResponse().submit()`, 'Invalid data updating form.'],
    [`form.setCollectEmail(true).createResponse().submit()`, 'Invalid data updating form.'],
    [
      `form.getResponses('2019')`,
      `The parameters (String) don't match the method signature for FormApp.Form.getResponses.`,
    ],
    [
      `form.getResponse('gone')`,
      'No item with the given ID could be found, or you do not have permission to access it.',
    ],
    [`form.createResponse().getGradableItemResponses()`, 'Error: not emulated: FormResponse.getGradableItemResponses'],
  ])('%s throws and stores nothing more', (script, message) => {
    expect(thrownBy(formsWorld(), `${SIX} ${script}`)).toBe(message);
  });

  it('takes any other value where the item shows "other"', () => {
    const seen = formsWorld().run(`${SIX} box.showOtherOption(true);
      return box.createResponse(['x', 'q']).getResponse().join()`);
    expect(seen).toBe('x,q');
  });

  it('fills a link in: entry numbers are not item ids, each checked value is a parameter of its own', () => {
    const world = formsWorld();
    const url = world.run(`${SIX} box.showOtherOption(true);
      return form.createResponse().withItemResponse(text.createResponse('a b&c'))
        .withItemResponse(box.createResponse(['x', 'own'])).toPrefilledUrl()`);
    const items = world.store.files.get('form-1')?.items ?? [];
    const [text, box] = [items[0]?.entryId, items[4]?.entryId];
    expect(url).toBe(
      'https://docs.google.com/forms/d/e/publishedForm-1/viewform?usp=pp_url' +
        `&entry.${text}=a%20b%26c&entry.${box}=x&entry.${box}=__other_option__&entry.${box}.other_option_response=own`,
    );
    expect(items.some((item) => item.id === text)).toBe(false);
  });
});

describe('getResponses and deleteResponse', () => {
  it('gives the responses from a moment on, that moment included (PLATFORM F)', () => {
    const world = formsWorld();
    world.run(`${SIX} form.createResponse().submit()`);
    world.clock.nowMs += 1000;
    world.run(`FormApp.openById('form-1').createResponse().submit()`);
    const since = (ms: number) => world.run(`return FormApp.openById('form-1').getResponses(new Date(${ms})).length`);
    expect([since(0), since(world.clock.nowMs - 1000), since(world.clock.nowMs), since(world.clock.nowMs + 1)]).toEqual(
      [2, 2, 1, 0],
    );
    expect(world.calls.filter((call) => call.method === 'Form.getResponses').map((call) => call.units)).toEqual([
      2, 2, 1, 0,
    ]);
  });

  it('deletes from the form and not from the sheet (PLATFORM F)', () => {
    const world = formsWorld();
    const left = world.run(`${SIX} form.setDestination(FormApp.DestinationType.SPREADSHEET, 'book');
      const sent = form.createResponse().submit(); form.createResponse().submit();
      form.deleteResponse(sent.getId());
      const one = form.getResponses().length;
      return [one, form.deleteAllResponses().getResponses().length].join()`);
    expect(left).toBe('1,0');
    expect(world.sheets.rows.map((row) => row.responseId)).toEqual(['response-1', 'response-2']);
  });
});

describe('formResponseObject', () => {
  it('gives a trigger the response as it was stored, whatever is stored later', () => {
    const world = formsWorld();
    world.run(`${SIX} form.createResponse().withItemResponse(text.createResponse('first')).submit()`);
    const response = formResponseObject(world.setting, 'form-1', 'response-1');
    const file = world.store.files.get('form-1');
    if (file === undefined) throw new Error('the script made no form');
    file.responses = [];
    const { getItemResponses } = response as { getItemResponses(): { getResponse(): unknown }[] };
    expect(getItemResponses()[0]?.getResponse()).toBe('first');
  });
});

describe('the linked sheet', () => {
  it('gets a column for each question at the link, and for each question added or renamed later (PLATFORM E)', () => {
    const world = formsWorld();
    world.run(`const form = FormApp.create('a').setCollectEmail(true);
      form.addTextItem().setTitle('A'); form.addPageBreakItem().setTitle('P');
      form.setDestination(FormApp.DestinationType.SPREADSHEET, 'book');
      form.addTextItem().setTitle('B'); form.addSectionHeaderItem().setTitle('H');
      form.getItems()[0].setTitle('A2'); form.deleteItem(0);`);
    expect(world.sheets.columns.map((column) => column.title)).toEqual(['Email Address', 'A2', 'B']);
  });

  it('gets rows for the responses so far, then for each new one, checked values joined with ", "', () => {
    const world = formsWorld();
    world.run(`${SIX} form.createResponse().withItemResponse(text.createResponse('before')).submit();
      form.setDestination(FormApp.DestinationType.SPREADSHEET, 'book');
      form.createResponse().withItemResponse(box.createResponse(['x', 'y'])).submit();`);
    const texts = world.sheets.rows.map((row) => row.answers.map((answer) => answer.text));
    expect(texts).toEqual([
      ['before', '', '', '', '', ''],
      ['', '', '', '', 'x, y', ''],
    ]);
  });
});
