/** Each open question of doubts.ts, answered one way and the other; forms and consent have files of their own. */

import { describe, expect, it } from '@jest/globals';
import { strippedPage } from '../../src/offline/html/strip-comments.ts';
import type { ExecutionRecord } from '../../src/offline/script/script-run.ts';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

function recordsOf({ workspace }: ScriptWorld): ExecutionRecord[] {
  const records: ExecutionRecord[] = [];
  workspace.onExecution((record) => {
    records.push(record);
  });
  return records;
}

const values = (records: readonly ExecutionRecord[]) =>
  records.map(({ outcome }) => (outcome.ok ? outcome.value : outcome.error.message));

describe('a disabled trigger', () => {
  const CODE = `function setUp() { hang('tick'); hang('other') }
    function hang(name) { ScriptApp.newTrigger(name).timeBased().everyHours(1).create() }
    function again() {
      for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
      setUp() }
    function tick() { return 'tick' } function other() { return 'other' }
    function listed() { return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()) }`;

  function world(): ScriptWorld {
    const made = scriptWorld();
    made.install(CODE);
    made.run('setUp');
    return made;
  }

  const rung = ({ workspace }: ScriptWorld, at: string) =>
    workspace.clock.advanceTo(`2019-08-20T${at}:00+08:00`).map((result) => result.ok && result.value);

  it('is listed as before, and never rings until it is made anew', () => {
    const made = world();
    expect(made.workspace.disableTriggers('tick')).toBe(1);
    expect(rung(made, '02:00')).toEqual(['other', 'other']);
    expect(made.run('listed')).toMatchObject({ value: ['tick', 'other'] });
    made.run('again');
    expect(rung(made, '03:00')).toEqual(['tick', 'other']);
  });

  it('may be every one at once', () => {
    const made = world();
    expect(made.workspace.disableTriggers()).toBe(2);
    expect(rung(made, '05:00')).toEqual([]);
  });

  it('of a form or a spreadsheet does not ring either', () => {
    const made = scriptWorld();
    made.install(`function setUp() {
        const form = FormApp.create('a');
        ScriptApp.newTrigger('told').forForm(form).onFormSubmit().create();
        ScriptApp.newTrigger('told').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
        return form.getId() }
      function told() {}`);
    const form = made.run('setUp');
    const records = recordsOf(made);
    const act = () => {
      made.workspace.respond({ formId: String(form.ok && form.value), answers: () => '' });
      made.workspace.type({ as: OWNER, spreadsheetId: made.book, sheetId: 0, row: 1, column: 1, values: [['x']] });
    };
    act();
    made.workspace.disableTriggers();
    act();
    expect(records).toHaveLength(2);
  });

  it.each([
    ['disabled', []],
    ['ring', ['later']],
  ] as const)(
    'is what a trigger makes, where triggersMadeByTriggers is %s: it is listed either way',
    (answer, told) => {
      const made = scriptWorld({ triggersMadeByTriggers: answer });
      made.install(`function setUp() { ScriptApp.newTrigger('tick').timeBased().after(60000).create() }
      function tick() { ScriptApp.newTrigger('later').timeBased().after(60000).create() }
      function later() { return 'later' }
      function listed() { return ScriptApp.getProjectTriggers().length }`);
      made.run('setUp');
      const [first, ...later] = rung(made, '01:00');
      expect([first, later]).toEqual([undefined, told]);
      expect(made.run('listed')).toMatchObject({ value: 2 });
    },
  );
});

describe('the document lock', () => {
  const CODE = `function setUp() {
      const form = FormApp.create('a');
      ScriptApp.newTrigger('isNull').forForm(form).onFormSubmit().create();
      ScriptApp.newTrigger('isNull').timeBased().everyHours(1).create();
      return form.getId() }
    function isNull() { return [LockService.getDocumentLock() === null, LockService.getScriptLock() === null] }`;

  it.each([
    ['there', [false, false, false]],
    ['nullInFormTriggers', [false, true, false]],
    ['null', [true, true, true]],
  ] as const)('is %s: null in a click, a form trigger, a clock %j; the script lock never is', (documentLock, nulls) => {
    const made = scriptWorld({ documentLock });
    made.install(CODE);
    const form = made.run('setUp');
    const records = recordsOf(made);
    made.run('isNull', { surface: 'menu' });
    made.workspace.respond({ formId: String(form.ok && form.value), answers: () => '' });
    made.workspace.clock.advanceTo('2019-08-20T01:00:00+08:00');
    expect(values(records)).toEqual(nulls.map((isNull) => [isNull, false]));
  });

  it('may come to be null while a season runs, and back', () => {
    const made = scriptWorld();
    made.install(CODE);
    const first = () => {
      const result = made.run('isNull');
      return result.ok && result.value;
    };
    made.workspace.faults.suppose({ documentLock: 'null' });
    expect(first()).toEqual([true, false]);
    made.workspace.faults.clear();
    expect(first()).toEqual([false, false]);
  });
});

describe('comments in inline scripts', () => {
  const PAGE = `<p>// stays</p><script src="//a.example/b.js">// stays</script><script>
    const plain = 'http://a.example'; // goes
    const other = "/* stays */"; /* goes */ const regex = /\\/\\//i;
    const backtick = \`http://b.example/\`;
  </script>`;

  it('are kept in a page that is shown, unless Google is supposed to take them out', () => {
    const shown = (inlineScripts: 'kept' | 'stripped') => {
      const made = scriptWorld({ inlineScripts });
      made.install(
        `function show() {
          const page = HtmlService.createHtmlOutputFromFile('Page');
          SpreadsheetApp.getUi().showSidebar(page);
          SpreadsheetApp.getUi().showModalDialog(page, 'a');
          return page.getContent() }`,
        { pages: { 'Page.html': PAGE } },
      );
      const result = made.run('show', { surface: 'menu' });
      const { dialogs, sidebar } = made.workspace.screen(OWNER);
      return [result.ok && result.value, sidebar?.html, dialogs[0]?.html];
    };
    expect(shown('kept')).toEqual([PAGE, PAGE, PAGE]);
    // Quotes protect what is in them; a template literal and a regular expression that ends in slashes do not.
    const stripped = `<p>// stays</p><script src="//a.example/b.js">// stays</script><script>
    const plain = 'http://a.example'; 
    const other = "/* stays */";  const regex = /\\/\\
    const backtick = \`http:
  </script>`;
    expect(shown('stripped')).toEqual([PAGE, stripped, stripped]);
  });

  it('that end a quote on another line protect nothing there', () => {
    expect(strippedPage(`<script>it's // a\nit's // b</script>`)).toBe(`<script>it's \nit's </script>`);
  });
});

describe('a question that was deleted', () => {
  const CODE = `function setUp() {
      const form = FormApp.create('a');
      form.addTextItem().setTitle('单位'); form.addTextItem().setTitle('人数');
      return form.getId() }
    function remove(id) { FormApp.openById(id).deleteItem(0) }
    function read(id) { return FormApp.openById(id).getResponses().map((response) =>
      response.getItemResponses().map((each) => [each.getItem() && each.getItem().getTitle(), each.getResponse()])) }`;

  it.each([
    ['leftOut', [['人数', '120']]],
    [
      'withoutItem',
      [
        ['人数', '120'],
        [null, '塘沽'],
      ],
    ],
  ] as const)('is %s in older responses', (deletedQuestions, answers) => {
    const made = scriptWorld({ deletedQuestions });
    made.install(CODE);
    const form = made.run('setUp');
    const formId = String(form.ok && form.value);
    made.workspace.respond({ formId, answers: ({ title }) => (title === '单位' ? '塘沽' : '120') });
    const whole = {
      value: [
        [
          ['单位', '塘沽'],
          ['人数', '120'],
        ],
      ],
    };
    expect(made.run('read', { args: [formId] })).toMatchObject(whole);
    made.run('remove', { args: [formId] });
    expect(made.run('read', { args: [formId] })).toMatchObject({ value: [answers] });
  });
});
