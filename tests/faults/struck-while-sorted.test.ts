/** Rows sorted in the very run that takes one in, which then ends before it could look: every entry stays itself. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { bundle, type KeptWorld, keep, reopen, type World } from '../flows/open-world.ts';
import { below, colleagueAt, rowOf, staffMorning, standing, typeInto } from '../flows/staff-world.ts';
import { callsOf, everyNth } from '../thoroughness.ts';
import { violations } from './invariants.ts';
import { ringHour, settle } from './settle.ts';

let morning: KeptWorld;
let before: Record<string, unknown>;

beforeAll(async () => {
  morning = keep(staffMorning(await bundle()));
  before = standing(morning.world);
}, 60_000);

/** What staff have done to the sheet while the bells were silent; the title of the row that waits. */
const PREPARED: Readonly<Record<string, (world: World) => string>> = {
  'a copied row below': (world) => {
    world.workspace.copyRow({
      ...colleagueAt(world),
      from: rowOf(world, 'typed').number,
      to: below(world),
      mode: 'over',
    });
    return '职工上网安全课';
  },
  'a row copied above its own': (world) => {
    const { number } = rowOf(world, 'fresh');
    world.workspace.copyRow({ ...colleagueAt(world), from: number, to: number, mode: 'insert' });
    return '织网读书会';
  },
  'a row copied and typed over': (world) => {
    const to = below(world);
    world.workspace.copyRow({ ...colleagueAt(world), from: rowOf(world, 'approved').number, to, mode: 'over' });
    typeInto(world, to, { title: '第二期知识竞赛' });
    return '第二期知识竞赛';
  },
  'a row typed': (world) => {
    typeInto(world, below(world), {
      unit: '塘沽街道总工会',
      title: '新的一场',
      heldOn: '2019-07-02',
      participants: '20',
    });
    return '新的一场';
  },
};

/** How a colleague moves the rows. */
const MOVES: Readonly<Record<string, (world: World) => void>> = {
  'sorted by title': (world) => sort(world, 'title', true),
  'turned round': (world) => sort(world, 'number', false),
  // What came by form comes back from its copy.
  'moved up by one that is deleted': (world) =>
    world.workspace.deleteRows({ ...colleagueAt(world), from: rowOf(world, 'returned').number }),
  'pushed down by a row': (world) => world.workspace.insertRows({ ...colleagueAt(world), before: 3 }),
};

function sort(world: World, key: string, ascending: boolean): void {
  const { columns } = tableOf(world.run.book, 'activity');
  const column = columns.get(key) ?? 1;
  world.workspace.sortRows({ ...colleagueAt(world), from: 3, to: below(world) - 1, column, ascending });
}

/** A kill that comes this many calls after the move; none at all. */
const ENDS = [null, ...everyNth([0, 1, 2, 3, 5, 8, 10, 12, 14], 3)];

function played(prepare: string, move: string, call: number, end: number | null): string[] | null {
  const world = reopen(morning);
  world.workspace.faults.triggersOff(world.workspace.clock.now() + 60_000);
  const title = PREPARED[prepare]?.(world) ?? '';
  world.workspace.clock.advanceTo(world.workspace.clock.now() + 120_000);
  const match = ({ functionName }: { functionName: string }) => functionName === 'tick';
  const { faults } = world.workspace;
  const moved = faults.arm({ kind: 'meanwhile', when: 'before', call, match, act: () => MOVES[move]?.(world) });
  const killed = end === null ? null : faults.arm({ kind: 'kill', when: 'after', call: call + end, match });
  ringHour(world);
  moved.disarm();
  killed?.disarm();
  if (moved.struck === 0) return null;
  return [...settle(world, 1), ...violations(world, 1), ...faultsIn(world, title)];
}

// The morning's entries are what they were, whatever their place; one more has come.
function faultsIn(world: World, title: string): string[] {
  const now = standing(world) as Record<string, Record<string, string>>;
  const changed = Object.keys(before).filter(
    (number) => JSON.stringify(now[number]) !== JSON.stringify(before[number]),
  );
  const fresh = Object.entries(now).filter(([number]) => before[number] === undefined);
  const titles = fresh.map(([, cells]) => cells.title);
  return [
    ...changed.map((number) => `${number} is now ${JSON.stringify(now[number])}`),
    ...(titles.join() === title ? [] : [`new are ${JSON.stringify(titles)}`]),
  ];
}

describe('rows that are moved while a run takes one in', () => {
  const cases = Object.keys(PREPARED).flatMap((prepare) => Object.keys(MOVES).map((move) => ({ prepare, move })));
  it.each(everyNth(cases, 16))(
    '$prepare, the rows $move: nothing is mixed, wherever the run ends',
    ({ move, prepare }) => {
      const { first, stride } = callsOf(1, 14);
      const found: string[] = [];
      let calls = 0;
      for (let call = first; ; call += stride) {
        const faults = ENDS.map((end) => ({ end, faults: played(prepare, move, call, end) }));
        if (faults.every((each) => each.faults === null)) break;
        calls = call;
        found.push(...faults.flatMap(({ end, faults: some }) => (some ?? []).map((one) => `${call}+${end}: ${one}`)));
      }
      expect(found).toEqual([]);
      expect(calls).toBeGreaterThan(20);
    },
    600_000,
  );
});
