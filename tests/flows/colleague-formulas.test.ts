/** A colleague's formulas beside ours: in the register, below it, in the roster, on a sheet of their own. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  insertLines,
  lastRow,
  newSheet,
  putContent,
  putStyle,
  rowFor,
  type SheetState,
} from '../../src/offline/inspect.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { submitted, submittedWork } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { ask, firstTen, moment } from './ask-sidebar.ts';
import { bookOf, bundle, COLLEAGUE, type KeptWorld, play, reopen, rowsOf, type World } from './open-world.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = firstTen(await bundle());
});

const KEY = 'activity';
const register = (world: World) => tableOf(world.run.book, KEY).sheet;

/** A column of formulas on a sheet, from a row downwards. */
interface Column {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly string[];
}

// A new last column that looks like none of ours.
function addColumn(world: World, sheet: SheetState): number {
  insertLines(bookOf(world), sheet, { axis: 'columns', first: sheet.maxColumns + 1, count: 1 }, null);
  return sheet.maxColumns;
}

const PLACES: Readonly<Record<string, (world: World) => Column>> = {
  'in a column at the right of the register': (world) => {
    const sheet = register(world);
    return { sheet, row: 3, column: addColumn(world, sheet), formulas: ['=LEN(C3)', '=LEN(C4)', '=SUM(C3:C9)'] };
  },
  'below the register': (world) => {
    const sheet = register(world);
    return { sheet, row: lastRow(sheet) + 2, column: addColumn(world, sheet), formulas: ['=COUNTA(C3:C4)'] };
  },
  'beside the roster': (world) => {
    const { sheet } = tableOf(world.run.book, 'roster');
    const counted = `${register(world).name}!C:C`;
    const formulas = [3, 4, 5].map((row) => `=COUNTIF(${counted},B${row})`);
    return { sheet, row: 3, column: addColumn(world, sheet), formulas };
  },
  'that is not worked out, in a column at the right of the register': (world) => {
    const sheet = register(world);
    const formulas = ['=QUERY(C3:C4)', '=LEN(C4)', '=QUERY(C:C,"select C")'];
    return { sheet, row: 3, column: addColumn(world, sheet), formulas };
  },
  'that is not worked out, in a column among those of the register': (world) => {
    const sheet = register(world);
    insertLines(bookOf(world), sheet, { axis: 'columns', first: 4, count: 1 }, null);
    return { sheet, row: 2, column: 4, formulas: ['={"合计";QUERY(C3:C4)}', '=QUERY(C3:C4)'] };
  },
  'that is not worked out, below the register': (world) => {
    const sheet = register(world);
    return { sheet, row: lastRow(sheet) + 2, column: addColumn(world, sheet), formulas: ['=QUERY(C3:C4)'] };
  },
  'that is not worked out, beside a register under a title': (world) => {
    const sheet = register(world);
    insertLines(bookOf(world), sheet, { axis: 'rows', first: 1, count: 2 }, null);
    putContent(rowFor(sheet, 1), 1, '2019年台账');
    return { sheet, row: 6, column: addColumn(world, sheet), formulas: ['=QUERY(C3:C4)'] };
  },
  'that is not worked out, beside the roster': (world) => {
    const { sheet } = tableOf(world.run.book, 'roster');
    return { sheet, row: 3, column: addColumn(world, sheet), formulas: ['=QUERY(B3:B4)'] };
  },
  'on a sheet of their own': (world) => {
    const sheet = newSheet(4711, '我的统计', 20, 5);
    bookOf(world).sheets.push(sheet);
    return { sheet, row: 1, column: 1, formulas: [`=COUNTA(${register(world).name}!C3:C)`, '=A1/3', '=TODAY()'] };
  },
};

function placeNamed(name: string): (world: World) => Column {
  const place = PLACES[name];
  if (place === undefined) throw new Error(`no place ${name}`);
  return place;
}

/** Types the formulas into cells without a format, so that Google reads them as formulas. */
function plant(world: World, place: (world: World) => Column): void {
  const { column, formulas, row, sheet } = place(world);
  formulas.forEach((_, offset) => {
    putStyle(rowFor(sheet, row + offset), column, 0);
  });
  const values = formulas.map((formula) => [formula]);
  world.workspace.type({ as: COLLEAGUE, spreadsheetId: world.bookId, sheetId: sheet.id, row, column, values });
  const planted = sheet.rows.slice(row - 1, row - 1 + formulas.length).map((each) => each?.contents[column - 1]);
  expect(planted).toEqual(formulas.map((formula) => ({ formula })));
}

/** What the program wrote into the register, without the column that is not its own. */
function entries(world: World): unknown {
  return rowsOf(world, KEY).map(({ cells }) => [cells.number, cells.title, cells.state, cells.counts]);
}

// The row of the entry that came first, wherever a title has put it.
function firstFilled(world: World): number {
  return Math.min(...rowsOf(world, KEY).map(({ number }) => number));
}

/** Lives through a response, two ticks and a colleague's typing; gives how every execution ended. */
function afternoon(world: World): (readonly [string, string | null])[] {
  const ends: (readonly [string, string | null])[] = [];
  const stop = world.workspace.onExecution(({ functionName, outcome }) => {
    ends.push([functionName, outcome.ok ? null : outcome.error.message]);
  });
  play(world, submitted('r9', { title: '午后读书会' }, moment('13:05')));
  const { columns, sheet } = tableOf(world.run.book, KEY);
  const cell = { sheetId: sheet.id, row: firstFilled(world), column: columns.get('participants') ?? 0 };
  world.workspace.type({ as: COLLEAGUE, spreadsheetId: world.bookId, ...cell, values: [['66']] });
  world.workspace.clock.advanceTo(moment('15:30'));
  stop();
  return ends;
}

describe('a formula of a colleague', () => {
  it.each(everyNth(Object.keys(PLACES), 3))('%s stops no bell, no call and no receipt', (place) => {
    const [plainWorld, world] = [reopen(morning), reopen(morning)];
    plant(world, placeNamed(place));
    const ends = afternoon(world);
    expect(ends.filter(([, error]) => error !== null)).toEqual([]);
    expect(ends).toEqual(afternoon(plainWorld));
    expect(JSON.stringify(ends)).toMatch(/onFormSubmit.*onRegisterEdit.*tick/);
    expect(world.workspace.mailbox.length).toBe(plainWorld.workspace.mailbox.length);
    for (const call of ['readQueue', 'readProgress', 'readMaterials', 'readSettings']) {
      expect([call, ask(world, call, call === 'readQueue' ? { filter: {} } : {}).ok]).toEqual([call, true]);
    }
    const [first] = entries(plainWorld) as unknown[][];
    expect(first?.[1]).not.toBe('');
    expect((entries(world) as unknown[][]).slice(0, 3)).toEqual((entries(plainWorld) as unknown[][]).slice(0, 3));
  });

  it('that is not worked out, in a column of ours, is told of that register and stops no other one', () => {
    const world = reopen(morning);
    plant(world, (here) => {
      const { columns, sheet } = tableOf(here.run.book, KEY);
      return { sheet, row: 3, column: columns.get('title') ?? 0, formulas: ['=QUERY(C3:C4)'] };
    });
    const before = rowsOf(world, 'work').length;
    play(world, submittedWork('w9', {}, moment('13:10')));
    world.workspace.clock.advanceTo(moment('15:30'));
    expect(rowsOf(world, 'work').length).toBe(before + 1);
    const settings = ask(world, 'readSettings', {});
    expect(JSON.stringify(settings)).toMatch(/线下活动台账[^"]*not emulated: formula QUERY/);
    // What cannot be read is not shown as if it were empty.
    expect(() => ask(world, 'readQueue', { filter: {} })).toThrow('not emulated: formula QUERY');
  });
});
