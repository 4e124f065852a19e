/** People at work in the sheet while a run goes on: wherever they move, insert or type, nothing is lost or mixed. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { lastRow } from '../../src/offline/inspect.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { bundle, COLLEAGUE, keep, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { everyNth } from '../thoroughness.ts';
import { dailyFlows, type Flow, firstMorning, weeklyFlow } from './flows.ts';
import { essence, violations } from './invariants.ts';
import { meanwhileIn } from './meanwhile.ts';
import { settle } from './settle.ts';

let flows: Flow[];

beforeAll(async () => {
  const morning = keep(firstMorning(await bundle()));
  flows = [...dailyFlows(morning, reopen), weeklyFlow(morning, reopen)];
}, 60_000);

const NOTE = '同事的备注';

function at(world: World, table: string) {
  return { as: COLLEAGUE, spreadsheetId: world.bookId, sheetId: tableOf(world.run.book, table).sheet.id };
}

/** What a colleague does by hand in a table, as the browser does it. */
const ACTS: Readonly<Record<string, (world: World, table: string) => void>> = {
  'inserts a row on top': (world, table) => {
    world.workspace.insertRows({ ...at(world, table), before: 3 });
  },
  'sorts the rows the other way round': (world, table) => {
    const { sheet } = tableOf(world.run.book, table);
    const to = lastRow(sheet);
    if (to > 3) world.workspace.sortRows({ ...at(world, table), from: 3, to, column: 1, ascending: false });
  },
  'inserts a column on the left': (world, table) => {
    world.workspace.insertColumns({ ...at(world, table), before: 1 });
  },
};

const CALM = new Map<string, string>();

// In whatever order the rows stand now.
function differing(world: World, flow: Flow): string[] {
  if (!CALM.has(flow.name)) {
    const calm = reopen(flow.start);
    flow.act(calm);
    settle(calm, 1);
    CALM.set(flow.name, ordered(calm));
  }
  const now = ordered(world);
  return now === CALM.get(flow.name) ? [] : [`${now}\n  undisturbed\n${CALM.get(flow.name)}`];
}

function ordered(world: World): string {
  const parts = Object.entries(essence(world) as Record<string, unknown[]>).filter(([name]) => name !== 'requests');
  return JSON.stringify(parts.map(([name, rows]) => [name, rows.map((row) => JSON.stringify(sortedKeys(row))).sort()]));
}

// Columns in whatever order.
function sortedKeys(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function flowNamed(name: string): Flow {
  const flow = flows.find((each) => each.name === name);
  if (!flow) throw new Error(`no flow ${name}`);
  return flow;
}

function sweepPeople(name: string, act: (world: World) => void): string[] {
  const flow = flowNamed(name);
  const found: string[] = [];
  const seen = new Set<string>();
  let calls = 0;
  for (let call = 1; call < 400; call += 1) {
    const faults = meanwhileIn(flow, { call, act, wrong: (world) => differing(world, flow) }, seen);
    if (faults === null) break;
    calls = call;
    found.push(...faults.map((fault) => `call ${call}: ${fault}`));
  }
  expect(calls).toBeGreaterThan(5);
  return found;
}

describe('a colleague at work in a sheet that a run is writing', () => {
  const cases: [flow: string, table: string][] = [
    ['a form is submitted', 'activity'],
    ['a response is changed', 'activity'],
    ['a cell is edited', 'activity'],
    ['a cell mended in the sidebar', 'activity'],
    ['a note', 'activity'],
    ['a review', 'activity'],
    ['a review', 'decisions'],
    ['a tick after lost events', 'activity'],
    ['a form is submitted', 'dispatches'],
    ['the weekly digest', 'dispatches'],
    ['a request for summaries', 'requests'],
  ];
  const all = cases.flatMap(([flow, table]) => Object.keys(ACTS).map((act) => ({ act, flow, table })));

  it.each(everyNth(all, 7))(
    'who $act of $table during $flow loses nothing, mixes nothing, and doubles no mail',
    ({ act, flow, table }) => {
      expect(sweepPeople(flow, (world) => ACTS[act]?.(world, table))).toEqual([]);
    },
    120_000,
  );
});

describe('a colleague who types below the last row', () => {
  it.each(everyNth(['a form is submitted', 'a tick after lost events'], 2))(
    'during %s finds the row taken in as an entry of its own',
    (name) => {
      const lost = sweepTyping(name);
      expect(lost).toEqual([]);
    },
    120_000,
  );
});

function sweepTyping(name: string): string[] {
  const flow = flowNamed(name);
  const lost: string[] = [];
  for (let call = 1; call < 400; call += 1) {
    const world = reopen(flow.start);
    const armed = world.workspace.faults.arm({
      kind: 'meanwhile',
      when: 'before',
      call,
      act: () => typeBelow(world),
      match: (view) => view.functionName === flow.functionName,
    });
    flow.act(world);
    armed.disarm();
    if (armed.struck === 0) break;
    const faults = [...settle(world, 1), ...violations(world, 0)];
    const rows = rowsOf(world, 'activity').filter(
      ({ cells }) => cells.title === '同事录入的一场' && cells.number !== '',
    );
    if (faults.length > 0 || rows.length !== 1) lost.push(`call ${call}: ${rows.length} rows; ${faults.join('; ')}`);
  }
  return lost;
}

function typeBelow(world: World): void {
  const { columns, sheet } = tableOf(world.run.book, 'activity');
  const row = lastRow(sheet) + 1;
  const texts: [key: string, text: string][] = [
    ['unit', '塘沽街道总工会'],
    ['title', '同事录入的一场'],
    ['heldOn', '2019-06-20'],
    ['participants', '80'],
    ['note', NOTE],
  ];
  for (const [key, text] of texts) {
    const column = columns.get(key) ?? 0;
    world.workspace.type({ ...at(world, 'activity'), row, column, values: [[text]] });
  }
}
