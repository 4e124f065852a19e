/** A tick reads the registers before it has their lock: once, unless somebody may have written since. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../src/offline/workspace.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { bundle } from '../built-bundle.ts';
import { COLLEAGUE, type KeptWorld, keep, OWNER, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { edited, resubmitted, submitted } from '../oracle/tiny-season.ts';
import { callsOf } from '../thoroughness.ts';
import { firstMorning, nowOf } from './flows.ts';
import { entryRows, violations } from './invariants.ts';
import { ringHour, settle } from './settle.ts';

const YARN = { title: '织网读书会', heldOn: '2019-07-01' };

/** At rest, with a response of which no event has told. */
let waiting: KeptWorld;

beforeAll(async () => {
  const world = firstMorning(await bundle());
  world.workspace.clock.advanceTo(world.workspace.clock.now() + 20 * 60_000);
  world.workspace.faults.loseEvent(1);
  play(world, submitted('r9', YARN, nowOf(world)));
  waiting = keep(world);
}, 120_000);

/** Rings the clock. `before` some call of its run something else may happen; gives that run. */
function ring(world: World, call = 0, act: (world: World) => void = () => undefined) {
  const records: ExecutionRecord[] = [];
  const stop = world.workspace.onExecution((record) => records.push(record));
  const armed = world.workspace.faults.arm({
    kind: 'meanwhile',
    when: 'before',
    call,
    act: () => act(world),
    match: ({ functionName }) => functionName === 'tick',
  });
  ringHour(world);
  armed.disarm();
  stop();
  const tick = records.filter(({ functionName }) => functionName === 'tick').at(-1);
  if (!tick) throw new Error('no tick has run');
  return { tick, hasStruck: armed.struck > 0 };
}

/** The lock as it is had for a moment before the look; nothing where it is not. */
function cutIn({ trace }: ExecutionRecord): string[] {
  const methods = trace.map(({ method }) => method);
  const from = methods.indexOf('Lock.tryLock');
  const calls = methods.slice(from, methods.indexOf('Lock.releaseLock') + 1);
  return calls.length > MOMENT ? [] : calls;
}

const MOMENT = 3;

/** The calls while the register's lock was held, how many there were before, and in which of these it was had. */
function heldIn(tick: ExecutionRecord) {
  const methods = tick.trace.map(({ method }) => method);
  const cut = cutIn(tick).length;
  const from = methods.indexOf('Lock.tryLock', cut === 0 ? 0 : methods.indexOf('Lock.releaseLock'));
  const moment = cut === 0 ? [] : [1, 2].map((behind) => methods.indexOf('Lock.tryLock') + 1 + behind);
  return { before: from + 1, moment, held: methods.slice(from + 1, methods.indexOf('Lock.releaseLock', from)) };
}

const reads = (methods: readonly string[]) => methods.filter((method) => method === 'Sheet.getSheetValues').length;

const HOUR_MS = 3_600_000;

/** Three registers, decisions, zero reports, and the copies. */
const TABLES = 6;

describe('a tick that takes something in', () => {
  it('reads no register again under the lock where nobody has noted a change since', () => {
    const world = reopen(waiting);
    const { held } = heldIn(ring(world).tick);
    expect(rowOf(world.run, 'r9')?.cells.title).toBe(YARN.title);
    // Twice what was written: the copies are found before, too.
    expect([held[0], reads(held)]).toEqual(['Properties.getProperties', 2]);
  });

  it('reads none again where somebody has just been at work: it takes the lock for a moment before it looks', () => {
    const ticks = [1, 8].map((minutes) => {
      const world = reopen(waiting);
      workShortlyBefore(world, minutes);
      const { tick } = ring(world);
      expect(stateOf(world, 'p1')).toBe('approved');
      return { cut: cutIn(tick), held: heldIn(tick).held };
    });
    // The decision's copy, too.
    expect(ticks.map(({ cut, held }) => [cut, reads(held)])).toEqual([
      [['Lock.tryLock', 'Properties.getProperties', 'Lock.releaseLock'], 3],
      [[], 3],
    ]);
  });

  it('reads them again where the clock has written within seven minutes before', () => {
    const world = reopen(waiting);
    const { clock } = world.workspace;
    clock.advanceTo((Math.floor(clock.now() / HOUR_MS) + 1) * HOUR_MS - 6 * 60_000);
    play(world, edited('p1', { participants: '66' }, nowOf(world)));
    world.workspace.run({ as: OWNER, call: 'tick', surface: 'editor' });
    world.workspace.faults.loseEvent(1);
    play(world, submitted('m8', { title: '夜校开班', heldOn: '2019-07-02' }, nowOf(world)));
    const { tick } = ring(world);
    expect([cutIn(tick), reads(heldIn(tick).held)]).toEqual([[], 3 + TABLES]);
  });
});

/** An approval so many minutes before the clock rings. */
function workShortlyBefore(world: World, minutes: number): void {
  const { clock } = world.workspace;
  clock.advanceTo((Math.floor(clock.now() / HOUR_MS) + 1) * HOUR_MS - minutes * 60_000);
  approve(world);
}

/** A note for colleagues, a minute before the clock rings. */
function mendShortlyBefore(world: World): void {
  const { clock } = world.workspace;
  clock.advanceTo((Math.floor(clock.now() / HOUR_MS) + 1) * HOUR_MS - 60_000);
  const { number = '' } = seenOf(world, 'p1');
  const noted = { number, text: '照片已收到', before: '' };
  callBundle(world.run.book, COLLEAGUE, 'keepNote', noted);
}

const seenOf = (world: World, id: string) => rowOf(world.run, id)?.cells ?? {};
const stateOf = (world: World, id: string) => seenOf(world, id).stateKey;

function approve(world: World): void {
  const { number = '', stateKey = '', version = '' } = seenOf(world, 'p1');
  const seen = { version: Number(version), state: stateKey };
  callBundle(world.run.book, COLLEAGUE, 'reviewEntry', { number, decision: 'approve', code: '', reason: '', seen });
}

/** What happens meanwhile, and what has to stand as soon as the tick has ended. */
const ACTS: readonly { name: string; act: (world: World) => void; told: (world: World) => unknown; as: unknown }[] = [
  { name: 'an approval', act: approve, told: (world) => stateOf(world, 'p1'), as: 'approved' },
  {
    name: 'a response',
    act: (world) => play(world, submitted('m9', { title: '夜校开班', heldOn: '2019-07-02' }, nowOf(world))),
    told: (world) => entryRows(world).filter(({ cells }) => cells.title === '夜校开班').length,
    as: 1,
  },
  {
    name: 'a changed answer',
    act: (world) => play(world, resubmitted('r1', { participants: '77' }, nowOf(world))),
    told: (world) => seenOf(world, 'r1').participants,
    as: '77',
  },
  {
    name: 'an edit',
    act: (world) => play(world, edited('p1', { participants: '66' }, nowOf(world))),
    told: (world) => seenOf(world, 'p1').participants,
    as: '66',
  },
  {
    name: 'another tick',
    act: (world) => world.workspace.run({ as: OWNER, call: 'tick', surface: 'editor' }),
    told: (world) => entryRows(world).filter(({ cells }) => cells.title === YARN.title).length,
    as: 1,
  },
];

describe.each(ACTS)('$name before the lock is had', ({ act, as, told }) => {
  it.each([
    ['nobody has been at work', (_world: World) => undefined],
    ['somebody has just been at work', (world: World) => mendShortlyBefore(world)],
  ])(
    'is taken as it stands where %s: nothing twice, nothing lost, nothing shown as before',
    (_what, begin) => {
      const opened = () => {
        const world = reopen(waiting);
        begin(world);
        return world;
      };
      const { before, moment } = heldIn(ring(opened()).tick);
      const found: string[] = [];
      const { first, stride } = callsOf(1, 4);
      for (let call = first; call <= before; call += stride) {
        // Nobody gets at it while the tick has the lock.
        if (moment.includes(call)) continue;
        const world = opened();
        expect(ring(world, call, act).hasStruck).toBe(true);
        if (told(world) !== as) found.push(`call ${call}: ${String(told(world))}`);
        const after = [...settle(world, 1), ...violations(world, 0)];
        found.push(...after.map((fault) => `call ${call}, settled: ${fault}`));
        if (rowsOf(world, 'activity').filter(({ cells }) => cells.title === YARN.title).length !== 1)
          found.push(`call ${call}: r9 is not there once`);
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
