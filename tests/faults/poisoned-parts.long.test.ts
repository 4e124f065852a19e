/** One part that is missing or refused: it costs itself alone, is told in 设置, and the rest goes on. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRow, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { ask, firstTen, settings } from '../flows/ask-sidebar.ts';
import { twice } from '../flows/mail-world.ts';
import { bookOf, bundle, type KeptWorld, OWNER, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { on, pasted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { busy, cellsOf, dropSheet, NEW, troubles, wrong } from './busy-world.ts';
import { nowOf } from './flows.ts';
import { wiredForms } from './invariants.ts';
import { watched } from './large-world.ts';
import { ringHour, settle } from './settle.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

const subjects = ({ workspace }: World) => workspace.mailbox.map(({ subject }) => subject);

describe('a table that is missing', () => {
  it.each([
    ['tally', '目标任务'],
    ['zeroReports', '零报告'],
    ['requests', '办理请求'],
    ['documents', '材料清单'],
    ['copies', '台账存底'],
  ])('%s costs itself alone: entries, decisions and mail go on, and 设置 tells', (key, title) => {
    const world = reopen(first);
    dropSheet(world, key);
    busy(world);
    ask(world, 'requestPapers', { what: 'summaries' });
    const records = watched(world);
    ringHour(world);
    ringHour(world);
    expect(records.filter(({ outcome }) => !outcome.ok)).toEqual([]);
    expect(wrong(world)).toEqual([]);
    expect(rowsOf(world, 'dispatches').filter(({ cells }) => cells.sentAt === '')).toEqual([]);
    expect(subjects(world).filter((subject) => subject.includes('【已收到】'))).toHaveLength(6);
    expect(troubles(world).join()).toContain(title);
    expect(ask(world, 'setUp', {}, { as: OWNER }).ok).toBe(true);
    expect(settle(world, 1)).toEqual([]);
    expect([...wrong(world), ...troubles(world)]).toEqual([]);
  });

  it('zeroReports lets no digest go that would call a unit silent; it follows once the table is there again', () => {
    const world = reopen(first);
    expect(ask(world, 'recordZeroReport', { unit: 'DG', form: 'activity' }).ok).toBe(true);
    expect(settle(world, 1)).toEqual([]);
    const tally = rowsOf(world, 'tally');
    const sheet = tableOf(world.run.book, 'zeroReports').sheet;
    dropSheet(world, 'zeroReports');
    world.workspace.faults.triggersOff(Date.parse(on('08-26', '07:30')));
    world.workspace.clock.advanceTo(on('08-26', '09:30'));
    expect(rowsOf(world, 'tally')).toEqual(tally);
    expect(rowsOf(world, 'dispatches').filter(({ cells }) => cells.week !== '')).toEqual([]);
    expect(troubles(world).join()).toContain('零报告');
    bookOf(world).sheets.push(sheet);
    ringHour(world);
    expect(rowsOf(world, 'dispatches').filter(({ cells }) => cells.week !== '')).toHaveLength(4);
    expect([rowsOf(world, 'tally'), troubles(world)]).toEqual([tally, []]);
  });

  it('dispatches holds up mail alone; once set-up has made it again each receipt that was owed goes out once', () => {
    const world = reopen(first);
    dropSheet(world, 'dispatches');
    busy(world);
    ringHour(world);
    expect(wrong(world)).toEqual([]);
    expect(troubles(world).join()).toContain('邮件发送记录');
    expect(settings(world).health.lastSweep).toContain('T10:0');
    expect(ask(world, 'setUp', {}, { as: OWNER }).ok).toBe(true);
    expect(settle(world, 1)).toEqual([]);
    expect([...wrong(world), ...troubles(world)]).toEqual([]);
    expect(subjects(world).filter((subject) => subject.includes('【已收到】'))).toHaveLength(6);
  });
});

describe('a form that cannot be opened', () => {
  const ways: Readonly<Record<string, (world: World, id: string) => void>> = {
    'because it is gone': ({ workspace }, id) => void workspace.parts.forms.files.delete(id),
    'because Google refuses it': ({ workspace }, id) => {
      // Both forms are opened in turn: the first call of each run is the activity's.
      void id;
      workspace.faults.arm({ kind: 'throw', when: 'before', of: ['FormApp.openById'], call: 1, times: 99 });
    },
  };

  it.each(Object.keys(ways))('%s holds up neither the other form nor staff’s rows, mail, documents', (way) => {
    const world = reopen(first);
    ways[way]?.(world, wiredForms(world).activity?.id ?? '');
    world.workspace.faults.loseEvent(1);
    play(world, submittedWork('n2', { title: '我的网络' }, nowOf(world)), pasted('n4', NEW, nowOf(world)));
    ask(world, 'requestPapers', { what: 'summaries' });
    const { number } = cellsOf(world, 'r2');
    const seen = { version: 1, state: 'received' };
    ask(world, 'reviewEntry', { number, decision: 'return', code: '', reason: '请补充照片', seen });
    ringHour(world);
    expect(wrong(world, ['n2', 'n4'])).toEqual([]);
    expect(
      subjects(world).filter((subject) => subject.includes('【请修改】') || subject.includes('退回')),
    ).toHaveLength(1);
    expect(rowsOf(world, 'documents').length).toBeGreaterThan(0);
    expect(troubles(world).join()).toContain('线下活动报送表');
    world.workspace.clock.advanceTo(on('08-22', '10:30'));
    const records = watched(world);
    ringHour(world);
    // Days later a tick costs what a tick costs: it opens no answer that is recorded.
    expect(
      records.map(({ trace }) => trace.filter(({ method }) => method.endsWith('getItemResponses')).length),
    ).toEqual([0]);
  });

  it('lies in Drive’s bin: the other form goes on, and what had come by it is taken in', () => {
    const world = reopen(first);
    busy(world);
    world.workspace.trash(wiredForms(world).activity?.id ?? '', { as: OWNER });
    ringHour(world);
    expect(wrong(world)).toEqual([]);
  });
});

describe('a response that cannot be opened', () => {
  it('is told and tried again by each tick, while all others are taken in; nothing is looked at over and over', () => {
    const world = reopen(first);
    world.workspace.faults.loseEvent(1);
    play(world, submitted('x1', NEW, nowOf(world)));
    const refused = world.workspace.faults.arm({
      kind: 'throw',
      when: 'before',
      of: ['FormResponse.getItemResponses'],
      call: 1,
      times: 1000,
      message: 'We’re sorry, a server error occurred while reading from storage.',
      match: ({ functionName }) => functionName === 'tick',
    });
    ringHour(world);
    expect([cellsOf(world, 'x1').number, troubles(world).length]).toEqual([undefined, 1]);
    busy(world);
    world.workspace.clock.advanceTo(on('08-22', '10:30'));
    expect(wrong(world)).toEqual([]);
    expect(troubles(world)).toHaveLength(1);
    refused.disarm();
    ringHour(world);
    expect([cellsOf(world, 'x1').number === undefined, troubles(world)]).toEqual([false, []]);
    expect(twice(world)).toEqual([]);
  });
});

describe('documents that fail', () => {
  it.each([
    ['Drive is down', undefined],
    ['the day’s quota is spent', 'The user rate limit or quota was exceeded.'],
  ])(
    'while %s: mail goes first, the request stays open, and 设置 says why and that the clock is late',
    (_, message) => {
      const world = reopen(first);
      const outage = world.workspace.faults.outage(['Drive.Files'], message === undefined ? {} : { message });
      ask(world, 'requestPapers', { what: 'summaries' });
      busy(world);
      for (let hour = 0; hour < 4; hour += 1) ringHour(world);
      expect(wrong(world)).toEqual([]);
      expect(rowsOf(world, 'dispatches').filter(({ cells }) => cells.sentAt === '')).toEqual([]);
      expect(rowsOf(world, 'requests').map(({ cells }) => cells.doneAt)).toEqual(['']);
      expect(settings(world).health).toMatchObject({ isLate: true, troubles: [expect.anything()] });
      outage.disarm();
      expect(settle(world, 1)).toEqual([]);
      expect(rowsOf(world, 'documents')).toHaveLength(9);
      expect(settings(world).health).toMatchObject({ isLate: false, troubles: [] });
    },
  );
});

describe('the count typed over', () => {
  it('is put right by the next tick, also where nothing else has happened', () => {
    const world = reopen(first);
    expect(settle(world)).toEqual([]);
    const before = rowsOf(world, 'tally');
    const table = tableOf(world.run.book, 'tally');
    typeRow(world.run.book, OWNER, 'tally', findRow(table, 'id', 'TG')?.number ?? 4, { counted: '99' });
    expect(rowsOf(world, 'tally')).not.toEqual(before);
    ringHour(world);
    expect(rowsOf(world, 'tally')).toEqual(before);
  });
});

describe('a service that refuses', () => {
  const METHODS = [
    'Cache.get',
    'Cache.put',
    'Cache.remove',
    'Properties.getProperties',
    'Properties.setProperty',
    'Properties.deleteProperty',
    'Properties.getProperty',
  ];
  const cases = METHODS.flatMap((method) =>
    [true, false].map((isLong) => [method, isLong ? 'an hour' : 'one run'] as const),
  );

  it.each(cases)('%s for %s: all is recorded, no mail is lost or goes out twice', (method, span) => {
    const world = reopen(first);
    const untilMs = world.workspace.clock.now() + 3_600_000 + 60_000;
    const outage = world.workspace.faults.outage([method], { untilMs });
    if (span === 'an hour') {
      busy(world);
      ringHour(world);
    } else {
      play(world, submitted('n1', NEW, nowOf(world)));
      outage.disarm();
      busy(world);
    }
    world.workspace.clock.advanceTo(untilMs + 60_000);
    outage.disarm();
    expect(settle(world, 1)).toEqual([]);
    expect([...wrong(world), ...troubles(world)]).toEqual([]);
    expect(rowsOf(world, 'dispatches').filter(({ cells }) => cells.sentAt === '')).toEqual([]);
    const numbers = rowsOf(world, 'activity').map(({ cells }) => cells.number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each([
    { what: 'reads', methods: ['Properties.getProperties'], lost: ['n3 is not recorded'] },
    { what: 'writes', methods: ['Properties.setProperty', 'Properties.setProperties'], lost: [] },
  ])('$what of properties for hours: 设置 opens and says so', ({ lost, methods }) => {
    const world = reopen(first);
    busy(world);
    const outage = world.workspace.faults.outage(methods);
    for (let hour = 0; hour < 4; hour += 1) ringHour(world);
    expect(settings(world).health.isLate).toBe(true);
    // Which numbers have been given cannot be read: what no bell has recorded waits, for none may be given twice.
    expect(wrong(world)).toEqual(lost);
    outage.disarm();
    expect(settle(world, 1)).toEqual([]);
    expect(settings(world).health).toMatchObject({ isLate: false, troubles: [] });
    expect(wrong(world)).toEqual([]);
  });
});
