/** A decision that reads one row alone: the same calls at any size, right whatever people do or strikes meanwhile. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { lastRow } from '../../src/offline/inspect.ts';
import { findRow, tableOf } from '../../src/season/workbook-tables.ts';
import { bundle } from '../built-bundle.ts';
import { forgetIndex } from '../flows/alone-world.ts';
import { COLLEAGUE, type KeptWorld, keep, OWNER, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { ask, RECEIVED } from '../flows/review-world.ts';
import { resubmitted, submitted } from '../oracle/tiny-season.ts';
import { everyNth, inAll } from '../thoroughness.ts';
import { firstMorning } from './flows.ts';
import { violations } from './invariants.ts';
import { FLOODED, flood, watched } from './large-world.ts';
import { meanwhileIn } from './meanwhile.ts';
import { ringHour, settle } from './settle.ts';
import { KILLS } from './strike.ts';

const DECIDING = [
  'Properties.getProperties',
  'SpreadsheetApp.getActiveSpreadsheet',
  'Sheet.getSheetValues',
  'Sheet.getSheetValues',
  'Sheet.getSheetValues',
  'Sheet.getLastRow',
  // The queue that is shared, and whether somebody has changed anything since.
  'Cache.get',
  'Properties.getProperties',
  'Properties.setProperties',
  'Sheet.appendRow',
  'Range.setValues',
  'Range.setValues',
  'SpreadsheetApp.flush',
  'Sheet.getSheetValues',
  'Sheet.getSheetValues',
  'Cache.put',
];

const YARN = { title: '织网读书会第一百场', heldOn: '2019-07-01' };
const nowOf = ({ workspace }: World) => new Date(workspace.clock.now() + 60_000).toISOString();

const APPROVE = { decision: 'approve' as const, code: '', reason: '', seen: RECEIVED };

let morning: KeptWorld;

beforeAll(async () => {
  const world = firstMorning(await bundle());
  play(world, submitted('n1', YARN, nowOf(world)), submitted('n2', { ...YARN, title: '夜校' }, nowOf(world)));
  for (const number of ['HD-2019-0001', 'ZP-2019-0001']) ask(world, 'reviewEntry', { ...APPROVE, number });
  settle(world);
  morning = keep(world);
}, 300_000);

const numberOf = (world: World, title = YARN.title) =>
  findRow(tableOf(world.run.book, 'activity'), 'title', title)?.cells.number ?? '';

const wishFor = (world: World, title?: string) => ({
  ...APPROVE,
  number: numberOf(world, title),
});

/** Decides, and gives what the run has called while it held the register's lock. */
function decide(world: World, title?: string, as = OWNER) {
  const records = watched(world);
  const { answer } = ask(world, 'reviewEntry', wishFor(world, title), { as });
  const trace = records.flatMap((record) => (record.functionName === 'call' ? record.trace : []));
  const methods = trace.map(({ method }) => method);
  const held = trace.slice(methods.indexOf('Lock.tryLock') + 1, methods.indexOf('Lock.releaseLock'));
  return { answer, held: held.filter(({ method }) => method !== 'handleCall') };
}

const isAlone = (held: ReturnType<typeof decide>['held']) => held.some(({ method }) => method === 'Sheet.getLastRow');

const stateOf = (world: World, title = YARN.title) =>
  findRow(tableOf(world.run.book, 'activity'), 'title', title)?.cells.stateKey;

const linesOn = (world: World, title?: string) =>
  rowsOf(world, 'decisions').filter(({ cells }) => cells.number === numberOf(world, title)).length;

const at = (world: World, table: string) => {
  return { as: COLLEAGUE, spreadsheetId: world.bookId, sheetId: tableOf(world.run.book, table).sheet.id };
};

function sortDown(world: World, table = 'activity'): void {
  const to = lastRow(tableOf(world.run.book, table).sheet);
  world.workspace.sortRows({ ...at(world, table), from: 3, to, column: 1, ascending: false });
}

describe('a decision on an entry that has nothing to do with any other', () => {
  it('takes the same calls, of the same cells, whether there are few entries or hundreds', () => {
    const [few, many] = [reopen(morning), reopen(morning)];
    play(many, submitted('seed', { title: FLOODED, heldOn: '2019-07-02' }, nowOf(many)));
    flood(many, 'activity', inAll(240, 80));
    for (let hour = 0; hour < 4; hour += 1) ringHour(many);
    const helds = [few, many].map((world) => decide(world).held);
    for (const held of helds) expect(held.map(({ method }) => method)).toEqual(DECIDING);
    const [units = [], others] = helds.map((held) => held.map((line) => line.units));
    expect(others).toEqual(units);
    for (const world of [few, many]) expect([...settle(world, 1), ...violations(world, 0)]).toEqual([]);
  }, 300_000);

  it('is followed by others that are, and what all of them say is what a sweep says', () => {
    const world = reopen(morning);
    const decided = [decide(world), decide(world, '夜校', COLLEAGUE)];
    expect(decided.map(({ answer, held }) => [answer.ok, isAlone(held)])).toEqual([
      [true, true],
      [true, true],
    ]);
    const told = JSON.stringify(rowsOf(world, 'activity'));
    settle(world, 1);
    expect(JSON.stringify(rowsOf(world, 'activity'))).toBe(told);
  });

  it('is found by its number where the rows were sorted, one was deleted, or one was put in', () => {
    for (const act of [
      sortDown,
      (world: World) => world.workspace.deleteRows({ ...at(world, 'activity'), from: 3, count: 1 }),
      (world: World) => world.workspace.insertRows({ ...at(world, 'activity'), before: 3 }),
    ]) {
      const world = reopen(morning);
      act(world);
      const { answer } = decide(world);
      expect(answer.ok).toBe(true);
      expect(stateOf(world)).toBe('approved');
      expect([...settle(world, 1), ...violations(world, 0)]).toEqual([]);
    }
  });

  it.each(
    everyNth(Array.from({ length: 24 }, (_, call) => KILLS.map((strike) => [call + 1, strike] as const)).flat(), 16),
  )(
    'may end at call %i as %j: the decision is there once or not at all, and nobody decides on what it was before',
    (call, strike) => {
      const world = reopen(morning);
      const match = ({ functionName }: { functionName: string }) => functionName === 'call';
      const armed = world.workspace.faults.arm({ ...strike, call, match });
      const run = () => ask(world, 'reviewEntry', wishFor(world));
      try {
        run();
      } catch {
        // The page is told nothing.
      }
      armed.disarm();
      const before = linesOn(world);
      expect(before).toBeLessThanOrEqual(1);
      const again = decide(world, undefined, COLLEAGUE).answer;
      expect(again.ok).toBe(before === 0);
      expect(decide(world, '夜校').answer.ok).toBe(true);
      expect([...settle(world, 1), ...violations(world, 1)]).toEqual([]);
      expect([linesOn(world), stateOf(world), stateOf(world, '夜校')]).toEqual([1, 'approved', 'approved']);
    },
    120_000,
  );
});

describe('an entry of a long register that has nothing to do with any other', () => {
  let long: KeptWorld;
  beforeAll(() => {
    const world = reopen(morning);
    world.workspace.insertRows({ ...at(world, 'activity'), before: 3, count: 1_000 });
    settle(world, 1);
    long = keep(world);
  }, 300_000);

  /** Opens it, and gives how many cells the largest read was of. */
  function opened(world: World) {
    const records = watched(world);
    const { answer } = ask(world, 'readEntry', { number: numberOf(world), select: false });
    const reads = records.flatMap(({ trace }) => trace.filter(({ method }) => method === 'Sheet.getSheetValues'));
    return { answer, most: Math.max(...reads.map(({ units }) => units)) };
  }

  it('is opened by its row', () => {
    const world = reopen(long);
    expect(opened(world).most).toBeLessThan(500);
    forgetIndex(world.workspace);
    expect(opened(world).most).toBeGreaterThan(10_000);
  });

  it.each<[what: string, prepare: (world: World) => void]>(
    everyNth(
      [
        ['nothing has happened', () => undefined],
        ['the register was sorted', sortDown],
        ['a row was put in', (world) => world.workspace.insertRows({ ...at(world, 'activity'), before: 3 })],
        ['it was decided on', (world) => void decide(world)],
        ['another one was decided on', (world) => void decide(world, '夜校')],
        ['another entry is the same', (world) => play(world, submitted('n3', YARN, nowOf(world)))],
        [
          'the unit has changed it meanwhile',
          (world) => play(world, resubmitted('n1', { ...YARN, participants: '90' }, nowOf(world))),
        ],
        [
          'the decisions were sorted and one deleted',
          (world) => {
            decide(world);
            sortDown(world, 'decisions');
            world.workspace.deleteRows({ ...at(world, 'decisions'), from: 3, count: 1 });
          },
        ],
      ],
      4,
    ),
  )('is shown as among all where %s', (_, prepare) => {
    const world = reopen(long);
    prepare(world);
    const { answer } = opened(world);
    forgetIndex(world.workspace);
    expect(answer).toEqual(opened(world).answer);
  });
});

describe('everything is read where', () => {
  it.each<[what: string, prepare: (world: World) => void]>([
    ['the index has gone', ({ workspace }) => forgetIndex(workspace)],
    ['another entry is the same', (world) => play(world, submitted('n3', YARN, nowOf(world)))],
    [
      'the unit has changed it meanwhile',
      (world) => play(world, resubmitted('n1', { ...YARN, participants: '90' }, nowOf(world))),
    ],
    [
      'a line of the decisions was deleted',
      (world) => {
        decide(world, '夜校');
        world.workspace.deleteRows({ ...at(world, 'decisions'), from: 3, count: 1 });
      },
    ],
  ])('%s', (_, prepare) => {
    const world = reopen(morning);
    prepare(world);
    const { answer, held } = decide(world);
    const isWhole = held.some(({ method, units }) => method === 'Sheet.getSheetValues' && units > 190);
    expect(isWhole).toBe(true);
    expect(answer.ok ? stateOf(world) : answer.refusal).toMatch(/approved|stale/u);
    expect([...settle(world, 1), ...violations(world, 0)]).toEqual([]);
  });

  it('somebody was faster', () => {
    const world = reopen(morning);
    decide(world);
    const { answer } = decide(world, undefined, COLLEAGUE);
    expect(answer).toMatchObject({ ok: false, refusal: 'wrongState' });
    expect(linesOn(world)).toBe(1);
  });
});

describe('people at work in the sheet while it goes on', () => {
  const acts: [what: string, act: (world: World) => void][] = [
    ['sort the register', (world) => sortDown(world)],
    ['sort the decisions', (world) => sortDown(world, 'decisions')],
    ['put a row in', (world) => world.workspace.insertRows({ ...at(world, 'activity'), before: 3 })],
    ['put a column in', (world) => world.workspace.insertColumns({ ...at(world, 'activity'), before: 1 })],
    ['delete a row', (world) => world.workspace.deleteRows({ ...at(world, 'activity'), from: 3, count: 1 })],
  ];

  it.each(everyNth(acts, 3))(
    '%s at any call: nothing is lost, nothing is mixed',
    (_, act) => {
      const seen = new Set<string>();
      const flow = {
        name: 'a decision',
        functionName: 'call',
        start: morning,
        act: (world: World) => {
          ask(world, 'reviewEntry', wishFor(world));
        },
      };
      const wrong = (world: World) =>
        [stateOf(world), stateOf(world, '夜校')].join() === 'approved,received' ? [] : ['states'];
      const found: string[] = [];
      for (let call = 1; call <= 24; call += 1) found.push(...(meanwhileIn(flow, { call, act, wrong }, seen) ?? []));
      expect(found).toEqual([]);
    },
    300_000,
  );
});
