/** Set-up clicked again: what it costs where all stands, and that it still puts right what somebody has broken. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { everyNth } from '../thoroughness.ts';
import { ask, firstTen } from './ask-sidebar.ts';
import { columnOf, ownLook } from './looks-of-cells.ts';
import { bookOf, bundle, cellsOf, type KeptWorld, keep, OWNER, reopen, type World } from './open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  const world = reopen(firstTen(await bundle()));
  setUp(world);
  first = keep(world);
}, 120_000);

function setUp(world: World): readonly string[] {
  const { calls, ok } = ask(world, 'setUp', {}, { as: OWNER });
  expect(ok).toBe(true);
  return calls.filter((method) => !/\.(?:getRange|getSheet(?:s|Id|ById|ByName)|getMax\w+)$/u.test(method));
}

/** Writes into a cell of a table's sheet, past every rule: rows 1 and 2 are its keys and its header. */
function put(world: World, table: string, [row, column]: readonly [number, number], content: string): void {
  const line = tableOf(world.run.book, table).sheet.rows[row - 1];
  if (!line) throw new Error(`no row ${row}`);
  line.contents[column - 1] = content;
  bookOf(world).dirty = true;
}

function formatsIn(world: World, table: string, key: string): unknown[] {
  const { sheet } = tableOf(world.run.book, table);
  return sheet.rows.slice(2).map((_, index) => ownLook(world, table, index + 3, key).format);
}

describe('set-up clicked again, where all stands', () => {
  it('reads the top of each sheet and formats where people type, and writes into none', () => {
    const calls = setUp(reopen(first));
    const count = (name: RegExp) => calls.filter((method) => name.test(method)).length;
    expect({
      tops: count(/^Range\.getValues$/u),
      formats: count(/^Range\.getNumberFormats$/u),
      whole: count(/^Sheet\.getSheetValues$/u),
      written: count(/^(?:Range|Sheet)\.(?:set|append|insert|delete)|flush$/u),
      all: calls.length <= 58,
    }).toEqual({ tops: 15, formats: 6, whole: 4, written: 0, all: true });
  });

  it('costs the same calls however many rows there are', () => {
    const world = reopen(first);
    const few = setUp(world);
    for (const table of ['activity', 'decisions', 'copies']) {
      const { sheet } = tableOf(world.run.book, table);
      const last = sheet.rows[2];
      if (!last) throw new Error(`no row in ${table}`);
      const free = sheet.rows.findIndex((row, index) => index > 2 && (row?.contents.length ?? 0) === 0);
      const more = Array.from({ length: 3000 }, () => structuredClone(last));
      sheet.rows.splice(free < 0 ? sheet.rows.length : free, 0, ...more);
      sheet.maxRows += more.length;
    }
    expect(setUp(world)).toEqual(few);
  });
});

describe('set-up clicked again, after somebody has', () => {
  const broken: Readonly<Record<string, (world: World) => void>> = {
    'typed over a label': (world) => put(world, 'activity', [2, 3], '改过的标题'),
    'typed over a key': (world) => put(world, 'activity', [1, 3], 'other'),
    'typed over a third of the keys': (world) => {
      for (let column = 1; column <= 13; column += 1) put(world, 'activity', [1, column], `x${column}`);
    },
    'typed over a label of a sheet that nobody types in': (world) => put(world, 'decisions', [2, 2], '别的'),
    'deleted the header': (world) => {
      tableOf(world.run.book, 'roster').sheet.rows.splice(1, 1);
      bookOf(world).dirty = true;
    },
    'sorted the header in among the rows': (world) => {
      const { rows } = tableOf(world.run.book, 'activity').sheet;
      rows.splice(6, 0, ...rows.splice(1, 1));
      bookOf(world).dirty = true;
    },
  };

  it.each(everyNth(Object.keys(broken), 3))('%s, puts everything back', (what) => {
    const world = reopen(first);
    const before = JSON.stringify(cellsOf(world));
    const isAsBefore = () => JSON.stringify(cellsOf(world)) === before;
    broken[what]?.(world);
    expect(isAsBefore()).toBe(false);
    setUp(world);
    expect(isAsBefore()).toBe(true);
  });

  it('put a word of theirs among the hidden keys, takes it away', () => {
    const world = reopen(first);
    const { sheet } = tableOf(world.run.book, 'roster');
    const beside = (sheet.rows[0]?.contents.length ?? 0) + 1;
    put(world, 'roster', [1, beside], 'name');
    put(world, 'roster', [2, beside], '我们自己的');
    setUp(world);
    expect([1, 2].map((row) => sheet.rows[row - 1]?.contents[beside - 1] || '')).toEqual(['', '我们自己的']);
  });

  it.each(
    everyNth(
      [
        ['activity', 'title'],
        ['roster', 'contacts'],
        ['copies', 'record'],
      ],
      3,
    ),
  )('cleared the formats of %s, makes it plain text again', (table, key) => {
    const world = reopen(first);
    const { sheet } = tableOf(world.run.book, table);
    const plain = formatsIn(world, table, key);
    const where = { as: OWNER, spreadsheetId: world.bookId, sheetId: sheet.id };
    world.workspace.clearFormats({ ...where, row: 5, column: columnOf(world, table, key) });
    expect(formatsIn(world, table, key)).not.toEqual(plain);
    setUp(world);
    expect([new Set(plain), formatsIn(world, table, key)]).toEqual([new Set(['@']), plain]);
  });

  it('cleared rows here and there, writes these alone, and leaves what has become a day as it looks', () => {
    const world = reopen(first);
    const { sheet } = tableOf(world.run.book, 'activity');
    const where = { as: OWNER, spreadsheetId: world.bookId, sheetId: sheet.id };
    for (const row of [9, 30]) world.workspace.clearFormats({ ...where, row, rows: 1 });
    world.workspace.clearFormats({ ...where, row: 4, rows: 3 });
    const column = columnOf(world, 'activity', 'heldOn');
    world.workspace.type({ ...where, row: 4, column, values: [['2019-08-09']] });
    const day = sheet.rows[3]?.contents[column - 1];
    const calls = setUp(world);
    expect(calls.filter((method) => method === 'Sheet.getSheetValues')).toHaveLength(4);
    expect([typeof day, sheet.rows[3]?.contents[column - 1]]).toEqual(['number', day]);
    const bare = formatsIn(world, 'activity', 'heldOn').flatMap((format, index) => (format === '@' ? [] : [index + 3]));
    expect([bare, new Set(formatsIn(world, 'activity', 'title'))]).toEqual([[4], new Set(['@'])]);
  });

  it('cleared more rows than can be mended one by one, reads and writes all of that sheet', () => {
    const world = reopen(first);
    const { sheet } = tableOf(world.run.book, 'activity');
    const where = { as: OWNER, spreadsheetId: world.bookId, sheetId: sheet.id };
    for (let row = 4; row < 40; row += 2) world.workspace.clearFormats({ ...where, row, rows: 1 });
    expect(setUp(world).filter((method) => method === 'Sheet.getSheetValues')).toHaveLength(5);
    expect(new Set(formatsIn(world, 'activity', 'title'))).toEqual(new Set(['@']));
  });
});
