/** Papers of 300 units, on a usual day and on a slow one: how many runs they take, and what each file costs. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { costOf } from '../../src/offline/inspect.ts';
import type { ExecutionRecord } from '../../src/offline/workspace.ts';
import { materials } from '../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, keep, OWNER, reopen, type World } from '../flows/open-world.ts';
import { driveCalls, linesOf, papersIn, request } from '../flows/paper-world.ts';
import { makingFaults } from './invariants.ts';
import { openLarge, rosterOf, watched } from './large-world.ts';

const UNITS = 300;

/** A run begins nothing more after 300 seconds; what it has begun, and the lines, take a few more. */
const RUN_MS = 300_000;
const LONGEST_MS = 315_000;

let kept: KeptWorld;
/** Where every file is written. */
let written: KeptWorld;

beforeAll(async () => {
  const world = openLarge(await bundle(), { roster: rosterOf(UNITS) });
  world.workspace.clock.advanceTo('2019-08-20T00:25:00+08:00');
  kept = keep(world);
}, 60_000);

type Profile = 'p50' | 'stress';

/** What the model says of one call that makes a document, or any other file. */
function modelMs(profile: Profile): { document: number; file: number } {
  const msOf = (key: Parameters<typeof costOf>[1]) => costOf(profile, key, 0);
  return {
    document: msOf('Drive.Files.create/update (HTML converted to a Doc)'),
    file: msOf('Drive.Files.create/update (plain, folder, metadata)'),
  };
}

/** Lets the clock ring until nothing is asked for any more; gives the ticks that wrote. */
function ticksUntilDone(world: World): ExecutionRecord[] {
  request(world, 'summaries');
  const records = watched(world);
  for (let tick = 0; tick < 20 && materials(world).requests[0]?.state === 'asked'; tick += 1) {
    world.workspace.clock.advanceTo(world.workspace.clock.now() + 600_000);
  }
  expect(materials(world).requests[0]?.state).toBe('done');
  return records.filter(({ trace }) => driveCalls(trace).length > 0);
}

/** Every run ended by itself in time. */
function allStopped(ticks: readonly ExecutionRecord[]): void {
  expect(ticks.filter(({ outcome, virtualMs }) => !outcome.ok || virtualMs > LONGEST_MS)).toEqual([]);
}

/** Calls of the papers' part for each file: a tick without papers takes the rest. */
const callsPerFile = (ticks: readonly ExecutionRecord[], files: number) =>
  ticks.reduce((sum, { calls, trace }) => sum + calls - firstOfPapers(trace), 0) / files;

const firstOfPapers = (trace: ExecutionRecord['trace']) =>
  trace.slice(
    0,
    trace.findIndex(({ method }) => method.startsWith('Drive.')),
  ).length;

describe(`all that is asked for with the summaries of ${UNITS} units`, () => {
  it.each([
    ['p50', 3, 3],
    ['stress', 7, 8],
  ] as const)(
    'on a %s day takes, by its %i runs of calls × model, %i runs that stop themselves: one file each',
    (profile, least, runs) => {
      const { document, file } = modelMs(profile);
      expect(Math.ceil((UNITS * (document + 2 * file)) / RUN_MS)).toBe(least);
      const world = reopen(kept, { profile });
      const ticks = ticksUntilDone(world);
      allStopped(ticks);
      expect(ticks).toHaveLength(runs);
      expect([linesOf(world).size, papersIn(world).length, makingFaults(world)]).toEqual([3 * UNITS, 3 * UNITS, []]);
      expect(callsPerFile(ticks, 3 * UNITS)).toBeLessThanOrEqual(1.3);
      if (profile === 'p50') written = keep(world);
    },
    120_000,
  );
});

describe(`the tables of activities of ${UNITS} units alone`, () => {
  it('are made by one run of two minutes; all other files cost no call', () => {
    const world = reopen(written);
    const annexes = [...linesOf(world).values()].filter(({ kind }) => kind === '线下活动情况统计表');
    for (const { fileId = '' } of annexes) world.workspace.trash(fileId, { as: OWNER });
    const made = ticksUntilDone(world);
    allStopped(made);
    expect(made.map(({ trace }) => driveCalls(trace).filter((call) => call === 'create').length)).toEqual([UNITS]);
    expect(made[0]?.virtualMs).toBeLessThan(150_000);
    expect(callsPerFile(made, UNITS)).toBeLessThanOrEqual(1.3);
    expect(makingFaults(world)).toEqual([]);
  }, 60_000);
});
