/** Decisions, roster, settings, copies, count and formats under the hands of staff: states, mails and texts stay. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { ringHour } from '../faults/settle.ts';
import { decided, on, submitted } from '../oracle/tiny-season.ts';
import { everyNth, inAll } from '../thoroughness.ts';
import { ask, settings } from './ask-sidebar.ts';
import { bookOf, bundle, type KeptWorld, keep, OWNER, play, reopen, rowsOf, type World } from './open-world.ts';
import { below, colleagueAt, faultsAtRest, NUMBERS, rowOf, staffMorning, standing, typeInto } from './staff-world.ts';

let morning: KeptWorld;
let before: Record<string, unknown>;

beforeAll(async () => {
  morning = keep(staffMorning(await bundle()));
  before = standing(morning.world);
}, 60_000);

const moment = (time: string) => on('08-20', time);
const subjects = (world: World) =>
  world.workspace.mailbox.slice(morning.world.workspace.mailbox.length).map(({ subject }) => subject);
const sort = (world: World, table: string, from: number, column: number) =>
  world.workspace.sortRows({
    ...colleagueAt(world, table),
    from,
    column,
    ascending: false,
    to: below(world, table) - 1,
  });
const columnIn = (world: World, table: string, key: string) => tableOf(world.run.book, table).columns.get(key) ?? 0;
const line = (world: World, number: string) =>
  (standing(world) as Record<string, Record<string, string>>)[number] ?? {};
const undone = (world: World) => settings(world).undone.map(({ text }) => text);

function setUp(world: World): void {
  expect(ask(world, 'setUp', {}, { as: OWNER })).toMatchObject({ ok: true });
}

describe('审核意见 under the hands of staff', () => {
  it.each(everyNth([1, 2, 3, 4, 5, 6], 3))(
    'sorted by its column %i, with its header or without, changes no state',
    (column) => {
      for (const from of [3, 2]) {
        const world = reopen(morning);
        sort(world, 'decisions', from, column);
        expect([faultsAtRest(world), standing(world), subjects(world)]).toEqual([[], before, []]);
      }
    },
  );

  it('has the header on top again after the next tick', () => {
    const world = reopen(morning);
    sort(world, 'decisions', 2, 1);
    ringHour(world);
    const { columns, keyRow, sheet } = tableOf(world.run.book, 'decisions');
    expect(sheet.rows[keyRow]?.contents[(columns.get('number') ?? 0) - 1]).toBe('编号');
  });

  it('that lost a line mails the second return of the entry too', () => {
    const world = reopen(morning);
    const { number } = readRows(tableOf(world.run.book, 'decisions')).find(
      ({ cells }) => cells.number === NUMBERS.returned,
    ) ?? { number: 0 };
    world.workspace.deleteRows({ ...colleagueAt(world, 'decisions'), from: number });
    ringHour(world);
    expect(line(world, NUMBERS.returned).state).toBe('待审核');
    play(world, decided('returned', 'return', { at: moment('12:10'), reason: '照片仍缺' }));
    expect(faultsAtRest(world)).toEqual([]);
    expect(subjects(world)).toEqual(['【退回修改】家书朗读：请按审核意见修改，于8月27日前重新报送']);
    expect(world.workspace.mailbox[world.workspace.mailbox.length - 1]?.text).toContain('照片仍缺');
  });

  it('deleted whole comes back from the copies by set-up, which says so', () => {
    const world = reopen(morning);
    world.workspace.deleteSheet(colleagueAt(world, 'decisions'));
    ringHour(world);
    expect(standing(world)).toEqual(before);
    setUp(world);
    expect([faultsAtRest(world), standing(world), subjects(world)]).toEqual([[], before, []]);
    expect(undone(world)).toEqual([expect.stringContaining('审核意见')]);
  });

  it('takes no line that somebody types for a decision', () => {
    const world = reopen(morning);
    const typed = rowsOf(world, 'decisions')[0]?.cells ?? {};
    const keys = [...tableOf(world.run.book, 'decisions').columns].sort(([, one], [, other]) => one - other);
    const texts: Record<string, string> = { ...typed, number: NUMBERS.fresh, entry: '', id: '' };
    const values = [keys.map(([key]) => texts[key] ?? '')];
    world.workspace.type({ ...colleagueAt(world, 'decisions'), row: below(world, 'decisions'), column: 1, values });
    expect([faultsAtRest(world), standing(world), subjects(world)]).toEqual([[], before, []]);
  });
});

describe('单位名录 and 主题活动设置 under the hands of staff', () => {
  it.each(['roster', 'settings'])(
    '%s, sorted by any of its first columns, with its header too, changes nothing',
    (table) => {
      for (const from of [3, 2]) {
        for (const column of inAll([1, 2, 3], [2])) {
          const world = reopen(morning);
          sort(world, table, from, column);
          expect([faultsAtRest(world), standing(world), subjects(world)]).toEqual([[], before, []]);
        }
      }
    },
  );

  it('a roster that is emptied and pasted back leaves every entry as it was, and mails nobody twice', () => {
    const world = reopen(morning);
    const there = colleagueAt(world, 'roster');
    const columns = tableOf(world.run.book, 'roster').columns.size;
    const lines = bookOf(world)
      .sheets.find(({ id }) => id === there.sheetId)
      ?.rows.slice(2, below(world, 'roster') - 1)
      .map((row) => Array.from({ length: columns }, (_, index) => String(row?.contents[index] ?? '')));
    const blank = (lines ?? []).map((row) => row.map(() => ''));
    world.workspace.type({ ...there, row: 3, column: 1, values: blank });
    ringHour(world);
    world.workspace.type({ ...there, row: 3, column: 1, values: lines ?? [] });
    expect([faultsAtRest(world), standing(world), subjects(world)]).toEqual([[], before, []]);
  });
});

describe('台账存底 under the hands of staff', () => {
  it('deleted, is filled again by set-up: what is deleted after it comes back all the same', () => {
    const world = reopen(morning);
    world.workspace.deleteSheet(colleagueAt(world, 'copies'));
    ringHour(world);
    setUp(world);
    for (const kind of ['waived', 'twice', 'mended', 'typed'] as const) {
      world.workspace.deleteRows({ ...colleagueAt(world), from: rowOf(world, kind).number });
    }
    expect(faultsAtRest(world)).toEqual([]);
    expect(ask(world, 'restoreEntry', { number: NUMBERS.typed })).toMatchObject({ ok: true });
    expect([faultsAtRest(world), standing(world), undone(world)]).toEqual([
      [],
      before,
      [expect.stringContaining('台账存底')],
    ]);
  });
});

describe('目标任务 under the hands of staff', () => {
  const said = (world: World) => readRows(tableOf(world.run.book, 'tally')).map(({ cells }) => cells);

  it.each(everyNth(['sorted', 'typed over', 'cleared', 'with a row deleted', 'with a column deleted', 'deleted'], 3))(
    '%s, says again what the entries say',
    (how) => {
      const world = reopen(morning);
      const there = colleagueAt(world, 'tally');
      const column = columnIn(world, 'tally', 'counted');
      if (how === 'sorted') sort(world, 'tally', 3, column);
      if (how === 'typed over') world.workspace.type({ ...there, row: 3, column, values: [['99']] });
      if (how === 'cleared') world.workspace.type({ ...there, row: 3, column: 1, values: [['', '', '', '', '']] });
      if (how === 'with a row deleted') world.workspace.deleteRows({ ...there, from: 4 });
      if (how === 'with a column deleted') world.workspace.deleteColumns({ ...there, from: column });
      if (how === 'deleted') world.workspace.deleteSheet(there);
      if (how.endsWith('deleted')) setUp(world);
      expect([faultsAtRest(world), standing(world), said(world)]).toEqual([[], before, said(morning.world)]);
    },
  );
});

const TEXTS = {
  contactPhone: '02266891234',
  note: '007',
  title: '1-2',
  contactName: '1e5',
  host: 'TRUE',
  links: '=1+1',
  format: '3:05',
  heldUntil: '8月9日',
};

describe('cells whose formats staff have cleared', () => {
  const clear = (world: World) => world.workspace.clearFormats(colleagueAt(world));

  it('keep what stands in them', () => {
    const world = reopen(morning);
    clear(world);
    expect([faultsAtRest(world), standing(world)]).toEqual([[], before]);
    setUp(world);
    expect([faultsAtRest(world), standing(world)]).toEqual([[], before]);
  });

  it('take what a form brings as it was written, and nobody is said to have changed it', () => {
    const world = reopen(morning);
    clear(world);
    play(world, submitted('odd', TEXTS, moment('11:20')));
    expect([faultsAtRest(world), line(world, 'HD-2019-0011')]).toEqual([[], expect.objectContaining(TEXTS)]);
    clear(world);
    expect(faultsAtRest(world)).toEqual([]);
    expect(line(world, 'HD-2019-0011')).toMatchObject({ ...TEXTS, version: '1' });
  });

  it('take what a sweep adds and brings back as it was written', () => {
    const world = reopen(morning);
    play(world, submitted('odd', TEXTS, moment('11:20')));
    clear(world);
    world.workspace.faults.loseEvent(1);
    play(world, submitted('lost', { ...TEXTS, title: '￥3', note: '50%' }, moment('11:25')));
    world.workspace.deleteRows({ ...colleagueAt(world), from: below(world) - 1 });
    typeInto(world, 'fresh', { participants: '约九十' });
    expect(faultsAtRest(world)).toEqual([]);
    setUp(world);
    expect(faultsAtRest(world)).toEqual([]);
    const of = (number: string) => line(world, number);
    expect([of('HD-2019-0011'), of('HD-2019-0012')]).toEqual([
      expect.objectContaining({ ...TEXTS, version: '1' }),
      expect.objectContaining({ ...TEXTS, title: '￥3', note: '50%', version: '1' }),
    ]);
  });
});

describe('a workbook whose zone is another', () => {
  it.each(everyNth(['Asia/Tokyo', 'Pacific/Auckland', 'America/Los_Angeles', 'Etc/GMT'], 2))(
    'in %s, reads a date cell as the day that it shows',
    (zone) => {
      const world = reopen(morning);
      bookOf(world).timeZone = zone;
      world.workspace.clearFormats(colleagueAt(world));
      const row = rowOf(world, 'typed').number;
      const column = columnIn(world, 'activity', 'heldOn');
      world.workspace.type({ ...colleagueAt(world), row, column, values: [['2019-08-09']] });
      expect(faultsAtRest(world)).toEqual([]);
      const record = JSON.parse(line(world, NUMBERS.typed).record ?? '{}');
      expect([record.imprints.heldOn, record.changes.length]).toEqual(['2019-08-09', 2]);
    },
  );
});
