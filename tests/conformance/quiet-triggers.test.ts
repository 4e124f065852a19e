/** What rings no trigger, and what an edited response rings (PLATFORM C). */

import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../src/offline/script/script-run.ts';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const CODE = `function setUp() {
    const book = SpreadsheetApp.getActive();
    const form = FormApp.create('申报').setAllowResponseEdits(true);
    form.addTextItem().setTitle('单位'); form.addTextItem().setTitle('人数');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
    for (const event of ['onFormSubmit', 'onEdit', 'onChange']) {
      ScriptApp.newTrigger('onSheet').forSpreadsheet(book)[event]().create();
    }
    return form.getId(); }
  function onForm(e) { return [e.response.getId(), e.response.getItemResponses().map((each) => each.getResponse())] }
  function onSheet(e) { return e.range ? [e.range.getRow(), e.values.slice(1)] : e.changeType }
  function onEdit() { return 'simple' }
  function write() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange('A1').setValue('x'); sheet.appendRow(['y']); sheet.insertRowAfter(1); sheet.deleteRow(1); }
  function submit(id) {
    const form = FormApp.openById(id); const [item] = form.getItems();
    return form.createResponse().withItemResponse(item.asTextItem().createResponse('甲')).submit().getId(); }`;

let world: ScriptWorld;
let formId: string;
let records: ExecutionRecord[];

beforeEach(() => {
  world = scriptWorld();
  world.install(CODE);
  const made = world.run('setUp');
  formId = String(made.ok && made.value);
  records = [];
  world.workspace.onExecution((record) => {
    records.push(record);
  });
});

const told = () => records.map(({ functionName, outcome }) => [functionName, outcome.ok && outcome.value]);

function respond(answers: readonly string[], responseId?: string): string {
  const given = [...answers];
  const result = world.workspace.respond({
    formId,
    ...(responseId === undefined ? {} : { responseId }),
    answers: () => given.shift() ?? '',
  });
  if (!result.ok) throw new Error('the form did not let the answers through');
  return result.responseId;
}

describe('no trigger', () => {
  it("rings for a script's own writes, neither simple nor installable (PLATFORM C)", () => {
    world.run('write');
    expect(told()).toEqual([['write', undefined]]);
  });

  it('rings for a response that a script submits (PLATFORM C), though it is recorded and in the sheet', () => {
    const result = world.run('submit', { args: [formId] });
    expect(records.map(({ functionName }) => functionName)).toEqual(['submit']);
    expect(world.workspace.parts.forms.files.get(formId)?.responses.map(({ id }) => id)).toEqual([
      result.ok && result.value,
    ]);
  });

  it('rings for typing but the edit and change triggers, simple first (PLATFORM C)', () => {
    world.workspace.type({ as: OWNER, spreadsheetId: world.book, sheetId: 0, row: 1, column: 1, values: [['x']] });
    expect(records.map(({ functionName, cause }) => [functionName, cause])).toEqual([
      ['onEdit', 'edit'],
      ['onSheet', 'edit'],
      ['onSheet', 'change'],
    ]);
  });
});

describe('an edited response', () => {
  it('rings the form again with the same id and all its answers, and changes its own row (PLATFORM C, F)', () => {
    const id = respond(['甲', '120']);
    respond(['乙', '60']);
    records.length = 0;
    expect(respond(['甲', '180'], id)).toBe(id);
    expect(told()).toEqual([
      ['onForm', [id, ['甲', '180']]],
      ['onSheet', [2, ['甲', '180']]],
    ]);
  });
});
