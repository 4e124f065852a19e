/** ScriptApp's triggers: how they are made, when they ring, what they are told. */

import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../src/offline/script/script-run.ts';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const clock = (builder: string) => `ScriptApp.newTrigger('tick').timeBased().${builder}.create()`;

// When the clock made by `builder` at 2019-08-20T00:00 (a Tuesday) rings until `until`, in local time.
function rings(builder: string, until: string, options: { sharpClocks?: boolean; seed?: number } = {}): string[] {
  const world = scriptWorld(options);
  world.install(`function setUp() { ${clock(builder)} } function tick() {}`);
  world.run('setUp');
  const times: string[] = [];
  world.workspace.onExecution(({ startedAt }) => {
    times.push(new Date(startedAt + 8 * 3_600_000).toISOString().slice(0, 16));
  });
  world.workspace.clock.advanceTo(`${until}+08:00`);
  return times;
}

describe('a clock trigger with sharp clocks', () => {
  it.each([
    ['everyMinutes(30)', '2019-08-20T01:10', ['2019-08-20T00:30', '2019-08-20T01:00']],
    ['everyHours(1)', '2019-08-20T02:00', ['2019-08-20T01:00', '2019-08-20T02:00']],
    [
      'everyHours(7)',
      '2019-08-21T00:30',
      ['2019-08-20T07:00', '2019-08-20T14:00', '2019-08-20T21:00', '2019-08-21T00:00'],
    ],
    ['atHour(8).everyDays(2)', '2019-08-25T00:00', ['2019-08-20T08:00', '2019-08-22T08:00', '2019-08-24T08:00']],
    ['onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8)', '2019-09-03T00:00', ['2019-08-26T08:00', '2019-09-02T08:00']],
    [
      'everyWeeks(2).onWeekDay(ScriptApp.WeekDay.TUESDAY).atHour(8)',
      '2019-09-11T00:00',
      ['2019-08-20T08:00', '2019-09-03T08:00'],
    ],
    ['onMonthDay(31).atHour(1)', '2019-11-01T00:00', ['2019-08-31T01:00', '2019-10-31T01:00']],
    ["atHour(8).everyDays(1).inTimezone('UTC')", '2019-08-21T00:00', ['2019-08-20T16:00']],
    ['after(60000)', '2019-08-21T00:00', ['2019-08-20T00:01']],
    ['at(new Date(2019, 7, 20, 12))', '2019-08-21T00:00', ['2019-08-20T12:00']],
  ])('%s rings until %s', (builder, until, times) => {
    expect(rings(builder, until)).toEqual(times);
  });

  it('made at a ring waits for the next one', () => {
    const world = scriptWorld();
    world.install(`function setUp() { ${clock('everyMinutes(10)')} }
      function tick() { ${clock('everyMinutes(10)')}; console.log(ScriptApp.getProjectTriggers().length) }`);
    world.run('setUp');
    // Such a one is born disabled, unless Google is supposed to let it ring.
    world.workspace.faults.suppose({ triggersMadeByTriggers: 'ring' });
    expect(world.workspace.clock.advanceTo('2019-08-20T00:20:00+08:00').map((result) => result.log)).toEqual([
      ['2'],
      ['3'],
      ['4'],
    ]);
  });

  it('of one time stays in the list after it rang', () => {
    const world = scriptWorld();
    world.install(`function setUp() { ${clock('after(1)')} } function tick() {}
      function count() { return ScriptApp.getProjectTriggers().length }`);
    world.run('setUp');
    world.workspace.clock.advanceTo('2019-08-21T00:00:00+08:00');
    expect(world.run('count')).toMatchObject({ value: 1 });
  });
});

describe("a clock trigger with Google's clocks", () => {
  it('atHour keeps one random minute of its hour', () => {
    const times = rings('atHour(8).everyDays(1)', '2019-08-23T00:00', { sharpClocks: false });
    expect(times).toHaveLength(3);
    expect(new Set(times.map((time) => time.slice(11))).size).toBe(1);
    expect(times[0]).toMatch(/T08:/);
  });

  it('atHour draws its minute anew for each trigger, from the whole hour (PLATFORM C)', () => {
    const minutes = Array.from({ length: 40 }, (_, index) => {
      const [time = ''] = rings('atHour(8).everyDays(1)', '2019-08-21T00:00', { sharpClocks: false, seed: index + 1 });
      return Number(time.slice(14));
    });
    expect(new Set(minutes).size).toBeGreaterThan(15);
    expect([Math.min(...minutes) < 10, Math.max(...minutes) > 49]).toEqual([true, true]);
  });

  it('nearMinute keeps to 15 minutes around its minute (reference)', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const [time = ''] = rings('atHour(8).nearMinute(30).everyDays(1)', '2019-08-21T00:00', {
        sharpClocks: false,
        seed,
      });
      expect(time >= '2019-08-20T08:15' && time <= '2019-08-20T08:45').toBe(true);
    }
  });

  it('everyMinutes has its own phase', () => {
    const times = rings('everyMinutes(30)', '2019-08-20T03:00', { sharpClocks: false });
    expect(times.length).toBeGreaterThanOrEqual(5);
  });
});

describe('ScriptApp', () => {
  it.each([
    [
      clock('everyMinutes(2)'),
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    ],
    [
      `for (let index = 0; index <= 20; index += 1) ${clock('everyHours(1)')}`,
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    ],
    ['ScriptApp.newTrigger()', "The parameters () don't match the method signature for ScriptApp.newTrigger."],
    [
      "ScriptApp.deleteTrigger('x')",
      "The parameters (String) don't match the method signature for ScriptApp.deleteTrigger.",
    ],
  ])('%s throws', (code, message) => {
    expect(scriptWorld().answer(code)).toBe(message);
  });

  it('tells of a trigger what it is', () => {
    const body = `ScriptApp.newTrigger('a').forForm('form').onFormSubmit().create(); ${clock('everyHours(1)')};
      return ScriptApp.getProjectTriggers().map((trigger) => [
        trigger.getHandlerFunction(), String(trigger.getEventType()),
        String(trigger.getTriggerSource()), trigger.getTriggerSourceId(), /^[0-9]+$/.test(trigger.getUniqueId())])`;
    expect(scriptWorld().answer(body)).toEqual([
      ['a', 'ON_FORM_SUBMIT', 'FORMS', 'form', true],
      ['tick', 'CLOCK', 'CLOCK', null, true],
    ]);
  });

  it("lists and deletes only the current account's (PLATFORM C)", () => {
    const world = scriptWorld();
    world.workspace.share(world.book, 'b@example.org', 'editor');
    world.install(`function make() { ${clock('everyHours(1)')} }
      function all() { return ScriptApp.getProjectTriggers().length }
      function clear() { return ScriptApp.getProjectTriggers().map((trigger) => ScriptApp.deleteTrigger(trigger)) }`);
    world.run('make');
    const other = { as: 'b@example.org' };
    expect([world.run('all', other), world.run('clear', other), world.run('all')]).toMatchObject([
      { value: 0 },
      { value: [] },
      { value: 1 },
    ]);
    expect(world.run('clear')).toMatchObject({ value: [null] });
    expect(world.run('all')).toMatchObject({ value: 0 });
  });

  it('members of its enumerations are objects (F66)', () => {
    expect(
      scriptWorld().answer('const { FULL } = ScriptApp.AuthMode; return [typeof FULL, String(FULL), FULL.ordinal()]'),
    ).toEqual(['object', 'FULL', 3]);
  });
});

describe('a trigger is told', () => {
  let world: ScriptWorld;
  let records: ExecutionRecord[];

  beforeEach(() => {
    world = scriptWorld();
    records = [];
    world.workspace.onExecution((record) => {
      records.push(record);
    });
  });

  const told = () => records.map((record) => (record.outcome.ok ? record.outcome.value : record.outcome.error.message));

  it('the time in UTC, when it is a clock', () => {
    world.install(`function setUp() { ${clock('onWeekDay(ScriptApp.WeekDay.SUNDAY).atHour(8)')} }
      function tick(e) { const { triggerUid, authMode, ...time } = e;
        return [typeof triggerUid, String(authMode), time] }`);
    world.run('setUp');
    world.workspace.clock.advanceTo('2019-08-26T00:00:00+08:00');
    const time = { 'day-of-month': 25, 'day-of-week': 7, hour: 0, minute: 0, month: 8, second: 0, timezone: 'UTC' };
    expect(told()[1]).toEqual(['string', 'FULL', { ...time, 'week-of-year': 34, year: 2019 }]);
  });

  it('an edit once for the block: the simple trigger first, then installable ones as their creator', () => {
    world.workspace.share(world.book, 'b@example.org', 'editor');
    world.install(`function setUp() {
        for (const event of ['onEdit', 'onChange']) {
          ScriptApp.newTrigger('told').forSpreadsheet(SpreadsheetApp.getActive())[event]().create();
        } }
      function onEdit(e) { return told(e) }
      function told(e) {
        return [String(e.authMode), e.range && e.range.getA1Notation(), e.value, e.oldValue, e.changeType,
          e.user.getEmail(), e.source.getId() === SpreadsheetApp.getActive().getId(), typeof e.triggerUid] }`);
    world.run('setUp');
    const typing = { as: 'b@example.org', spreadsheetId: world.book, sheetId: 0, row: 2, column: 3 };
    world.workspace.type({ ...typing, values: [['甲']] });
    world.workspace.type({ ...typing, values: [['乙']] });
    world.workspace.type({
      ...typing,
      values: [
        ['丙', '丁'],
        ['戊', '己'],
      ],
    });
    const edit = (mode: string, range: string, value: unknown, old: unknown, uid: string) => [
      mode,
      range,
      value,
      old,
      undefined,
      'b@example.org',
      true,
      uid,
    ];
    const change = ['FULL', undefined, undefined, undefined, 'EDIT', 'b@example.org', true, 'string'];
    expect(told().slice(1)).toEqual([
      edit('LIMITED', 'C2', '甲', undefined, 'undefined'),
      edit('FULL', 'C2', '甲', undefined, 'string'),
      change,
      edit('LIMITED', 'C2', '乙', '甲', 'undefined'),
      edit('FULL', 'C2', '乙', '甲', 'string'),
      change,
      edit('LIMITED', 'C2:D3', undefined, undefined, 'undefined'),
      edit('FULL', 'C2:D3', undefined, undefined, 'string'),
      change,
    ]);
    expect(records.slice(1).map(({ as }) => as)).toEqual(Array(3).fill(['b@example.org', OWNER, OWNER]).flat());
  });

  it('where an edit was by fields of its range, and who by fields of its user, as recorded JSON has them', () => {
    world.install(`function onEdit(e) {
      return [JSON.stringify(e.range), JSON.stringify(e.user), e.range.rowStart === 2, e.range.getRow()] }`);
    const typing = { as: OWNER, spreadsheetId: world.book, sheetId: 0, row: 2, column: 3 };
    world.workspace.type({ ...typing, values: [['甲', '乙']] });
    const range = '{"columnEnd":4,"columnStart":3,"rowEnd":2,"rowStart":2}';
    expect(told()).toEqual([[range, '{"email":"owner@example.org","nickname":"owner"}', true, 2]]);
  });

  const FORM = `function setUp() {
      const form = FormApp.create('申报'); form.addTextItem().setTitle('单位');
      form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
      ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
      ScriptApp.newTrigger('onSheet').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
      return form.getId(); }
    function onForm(e) { return [e.source.getId(), e.response.getId(), e.response.getItemResponses()[0].getResponse(),
      typeof e.triggerUid, Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()] }
    function onSheet(e) {
      return [e.values.slice(1), e.namedValues['单位'], e.range.getRow(), e.values instanceof Array] }`;

  function submit(): { formId: string; responseId: string } {
    const formId = String(records[0]?.outcome.ok ? records[0].outcome.value : '');
    const result = world.workspace.respond({ formId, answers: () => '塘沽' });
    return { formId, responseId: result.ok ? result.responseId : '' };
  }

  it('of a response: by the form its id, by the sheet its row', () => {
    world.install(FORM);
    world.run('setUp');
    const { formId, responseId } = submit();
    expect(told().slice(1)).toEqual([
      [formId, responseId, '塘沽', 'string', '', OWNER],
      [['塘沽'], ['塘沽'], 2, true],
    ]);
  });

  it('of a response nothing, or twice, when the event is lost or repeated', () => {
    world.install(FORM);
    world.run('setUp');
    world.workspace.faults.loseEvent(1);
    world.workspace.faults.repeatEvent(1);
    const counts = [1, 2, 3].map(() => {
      const before = records.length;
      submit();
      return records.length - before;
    });
    expect(counts).toEqual([0, 4, 2]);
  });

  it('nothing while triggers are off, and clocks do not catch up', () => {
    world.install(`function setUp() { ${clock('everyHours(1)')} } function tick() {}`);
    world.run('setUp');
    world.workspace.faults.triggersOff(Date.parse('2019-08-20T03:30:00+08:00'));
    expect(world.workspace.clock.advanceTo('2019-08-20T05:00:00+08:00')).toHaveLength(2);
  });
});
