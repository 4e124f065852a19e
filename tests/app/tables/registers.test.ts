/** Header, keys and columns of a register under the hands of staff: nothing false is recorded, and all comes back. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  judgeRegisters,
  lostColumns,
  noteLostColumns,
  readDecisions,
  readRegister,
  writeRegisters,
} from '../../../src/app/tables/registers.ts';
import { decisionsTable } from '../../../src/app/tables/tables.ts';
import { tableOf } from '../../../src/season/workbook-tables.ts';
import { violations } from '../../faults/invariants.ts';
import { ringHour } from '../../faults/settle.ts';
import { ask, settings } from '../../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, OWNER, play, reopen, type World } from '../../flows/open-world.ts';
import { below, colleagueAt, faultsAtRest, rowOf, staffMorning, standing, typeInto } from '../../flows/staff-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, receive, rowsIn, typeInto as typeCells } from '../small-workbook.ts';

let morning: KeptWorld;
let before: Record<string, unknown>;

beforeAll(async () => {
  morning = keep(staffMorning(await bundle()));
  before = standing(morning.world);
}, 60_000);

const KEYS = ['participants', 'title', 'unit', 'id', 'record', 'number', 'state', 'marks', 'handedInAt', 'remark'];

const column = (world: World, key: string) => tableOf(world.run.book, 'activity').columns.get(key) ?? 0;
const last = (world: World) => Math.max(...tableOf(world.run.book, 'activity').columns.values());
const type = (world: World, row: number, index: number, text: string) =>
  world.workspace.type({ ...colleagueAt(world), row, column: index, values: [[text]] });
const sort = (world: World, from: number, ascending: boolean, key = 'title') =>
  world.workspace.sortRows({
    ...colleagueAt(world),
    column: column(world, key),
    ascending,
    from,
    to: below(world) - 1,
  });

function setUp(world: World): void {
  expect(ask(world, 'setUp', {}, { as: OWNER })).toMatchObject({ ok: true });
}

/** Acts after which the program goes on by itself, with the header where it found it or put it back. */
const HARMLESS: Readonly<Record<string, (world: World) => void>> = {
  'put a title line above the header and merge it': (world) => {
    world.workspace.insertRows({ ...colleagueAt(world), before: 2 });
    type(world, 2, 1, '2019年线下活动台账');
    world.workspace.mergeCells({ ...colleagueAt(world), row: 2, rows: 1 });
  },
  'put two title lines above the header': (world) => {
    world.workspace.insertRows({ ...colleagueAt(world), before: 2, count: 2 });
    type(world, 2, 1, '2019年线下活动台账');
    type(world, 3, 1, '填报单位：滨海新区总工会');
  },
  'put a title line above everything': (world) => {
    world.workspace.insertRows({ ...colleagueAt(world), before: 1 });
    type(world, 1, 1, '2019年线下活动台账');
  },
  'delete the header': (world) => world.workspace.deleteRows({ ...colleagueAt(world), from: 2 }),
  'sort the header along, upwards': (world) => sort(world, 2, true),
  'sort the header along, downwards': (world) => sort(world, 2, false),
  'sort the keys along': (world) => sort(world, 1, false),
  'copy the header below': (world) =>
    world.workspace.copyRow({ ...colleagueAt(world), from: 2, to: below(world), mode: 'over' }),
  'copy keys and header below': (world) =>
    world.workspace.copyRow({ ...colleagueAt(world), from: 1, count: 2, to: below(world), mode: 'over' }),
  'call columns by other names': (world) => {
    type(world, 2, column(world, 'participants'), '人数');
    type(world, 2, column(world, 'title'), '名称');
    type(world, 2, column(world, 'number'), '序号');
  },
  'rename the sheet': (world) => world.workspace.renameSheet({ ...colleagueAt(world), name: '总账' }),
};

const PER_COLUMN: Readonly<Record<string, (world: World, key: string) => void>> = {
  'insert a column before': (world, key) =>
    world.workspace.insertColumns({ ...colleagueAt(world), before: column(world, key) }),
  move: (world, key) => {
    world.workspace.insertColumns({ ...colleagueAt(world), before: 1 });
    const cell = { row: 1, column: column(world, key), columns: 1 };
    world.workspace.cutCells({ ...colleagueAt(world), ...cell, to: { row: 1, column: 1 } });
  },
  'copy to the left': (world, key) => {
    const index = column(world, key);
    world.workspace.insertColumns({ ...colleagueAt(world), before: index });
    const from = { row: 1, column: index + 1, columns: 1 };
    world.workspace.copyCells({ ...colleagueAt(world), ...from, to: { row: 1, column: index } });
  },
  'copy to the right end': (world, key) => {
    const to = last(world) + 1;
    world.workspace.insertColumns({ ...colleagueAt(world), after: to - 1 });
    const from = { row: 1, column: column(world, key), columns: 1 };
    world.workspace.copyCells({ ...colleagueAt(world), ...from, to: { row: 1, column: to } });
  },
};

/** Acts after which set-up has to mend. */
const BREAKING: Readonly<Record<string, (world: World, key: string) => void>> = {
  'clear the key of': (world, key) => void type(world, 1, column(world, key), ''),
  delete: (world, key) => void world.workspace.deleteColumns({ ...colleagueAt(world), from: column(world, key) }),
};

function goesOn(world: World): void {
  expect([faultsAtRest(world), standing(world)]).toEqual([[], before]);
  play(world, submitted('after', { title: '之后的一场' }, on('08-20', '19:00')));
  typeInto(world, below(world), { unit: '塘沽街道总工会', title: '之后录入', heldOn: '2019-06-02', participants: '9' });
  setUp(world);
  expect(faultsAtRest(world)).toEqual([]);
  const { 'HD-2019-0011': byForm, 'HD-2019-0012': byStaff, ...rest } = standing(world);
  expect([rest, byForm, byStaff]).toEqual([
    before,
    expect.objectContaining({ title: '之后的一场', version: '1', state: '待审核' }),
    expect.objectContaining({ title: '之后录入', version: '1', state: '待审核' }),
  ]);
}

describe('staff who work at the header of a register', () => {
  it.each(everyNth(Object.keys(HARMLESS), 6))('and %s change no entry and make none; everything goes on', (name) => {
    const world = reopen(morning);
    HARMLESS[name]?.(world);
    goesOn(world);
  });

  const moves = Object.keys(PER_COLUMN).flatMap((name) => KEYS.map((key) => ({ name, key })));
  it.each(everyNth(moves, 18))('and $name the column $key change no entry', ({ key, name }) => {
    const world = reopen(morning);
    PER_COLUMN[name]?.(world, key);
    expect([faultsAtRest(world), standing(world)]).toEqual([[], before]);
  });

  const breaks = Object.keys(BREAKING).flatMap((name) => KEYS.map((key) => ({ name, key })));
  it.each(everyNth(breaks, 18))('and $name the column $key have all of it back by set-up', ({ key, name }) => {
    const world = reopen(morning);
    BREAKING[name]?.(world, key);
    // Nothing may be recorded from what is only half there.
    ringHour(world);
    ringHour(world);
    setUp(world);
    expect([faultsAtRest(world), standing(world)]).toEqual([[], before]);
  });

  it.each(
    everyNth(
      [
        ['delete the keys', (world: World) => world.workspace.deleteRows({ ...colleagueAt(world), from: 1 })],
        [
          'clear the keys',
          (world: World) => {
            const values = [Array.from({ length: last(world) }, () => '')];
            world.workspace.type({ ...colleagueAt(world), row: 1, column: 1, values });
          },
        ],
        [
          'delete the keys after a column was moved',
          (world: World) => {
            PER_COLUMN.move?.(world, 'participants');
            world.workspace.deleteRows({ ...colleagueAt(world), from: 1 });
          },
        ],
      ] as const,
      2,
    ),
  )('and %s have them back by their labels', (_, act) => {
    const world = reopen(morning);
    act(world);
    ringHour(world);
    ringHour(world);
    setUp(world);
    expect([faultsAtRest(world), standing(world)]).toEqual([[], before]);
    expect(settings(world).undone).toEqual([]);
  });

  it('see, while a column is missing, that it is, and that nothing is taken for a change', () => {
    const world = reopen(morning);
    world.workspace.deleteColumns({ ...colleagueAt(world), from: column(world, 'participants') });
    play(world, submitted('meanwhile', { title: '此时的一场' }, on('08-20', '11:20')));
    ringHour(world);
    expect(
      settings(world)
        .health.troubles.map(({ about }) => about)
        .join(),
    ).toContain('参与人数');
    world.workspace.undo({ as: COLLEAGUE, spreadsheetId: world.bookId });
    expect(faultsAtRest(world)).toEqual([]);
    const { 'HD-2019-0011': came, ...rest } = standing(world);
    expect([rest, came]).toEqual([before, expect.objectContaining({ title: '此时的一场' })]);
  });

  it('and sort the rows by any column change nothing', () => {
    const world = reopen(morning);
    for (const key of ['title', 'heldOn', 'state', 'id']) {
      sort(world, 3, key === 'state', key);
      ringHour(world);
    }
    expect([violations(world, 0), standing(world), rowOf(world, 'approved').cells.counts]).toEqual([
      [],
      before,
      '计入',
    ]);
  });
});

describe('readDecisions', () => {
  const LINE = { entry: 'r1', kind: 'approve', version: '1', by: 'review@example.org' };

  it('gives decisions in the order of their ids, earlier releases’ lines by their moment, and no mangled one', () => {
    const { run } = openSmall();
    const office = run();
    office.book.add(decisionsTable('zh-CN'), [
      { ...LINE, id: '000010', at: '2019-08-22T09:00:00+08:00' },
      { ...LINE, id: '000009', at: '2019-08-23T09:00:00+08:00' },
      { ...LINE, id: '', at: '2019-08-21T09:00:00+08:00' },
      { ...LINE, id: '000011', kind: '同意' },
      { ...LINE, id: '000012', version: '一' },
      { ...LINE, id: '000013', entry: '' },
    ]);
    office.book.commit();
    expect(readDecisions(run()).map(({ id }) => id)).toEqual(['2019-08-21T09:00:00+08:00', '000009', '000010']);
  });
});

describe('writeRegisters', () => {
  it('writes what differs, and nothing when it is done again', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    typeCells(workbook, 'activity', 'HD-2019-0001', { version: '9', problems: '我改的' });
    const write = () => {
      const office = workbook.run();
      const register = readRegister(office, workbook.settings(), 'activity');
      const isWhole = writeRegisters(
        office,
        workbook.settings(),
        [register],
        judgeRegisters(workbook.settings(), [register], []),
      );
      const hasWritten = office.book.hasWritten();
      office.book.commit();
      return [isWhole, hasWritten];
    };
    expect([write(), write()]).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(rowsIn(workbook, 'activity')).toMatchObject([{ version: '1', problems: '' }]);
  });

  it('writes nothing from a register whose columns were put back empty and are not filled again', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    noteLostColumns(workbook.run(), 'activity', ['title']);
    const office = workbook.run();
    const register = readRegister(office, workbook.settings(), 'activity');
    const verdicts = judgeRegisters(workbook.settings(), [register], []);
    expect(lostColumns(office, 'activity')).toEqual(['title']);
    expect(() => writeRegisters(office, workbook.settings(), [register], verdicts)).toThrow(
      expect.objectContaining({ code: 'tableMissing' }),
    );
    expect(office.book.hasWritten()).toBe(false);
  });
});
