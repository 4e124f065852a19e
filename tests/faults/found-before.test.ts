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

/** The calls while the register's lock was held, and how many there were before. */
function heldIn({ trace }: ExecutionRecord) {
  const methods = trace.map(({ method }) => method);
  const from = methods.indexOf('Lock.tryLock');
  return { before: from + 1, held: methods.slice(from + 1, methods.indexOf('Lock.releaseLock')) };
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

  it('reads them again where somebody was at work within seven minutes before', () => {
    const held = [6, 8].map((minutes) => {
      const world = reopen(waiting);
      const { clock } = world.workspace;
      clock.advanceTo((Math.floor(clock.now() / HOUR_MS) + 1) * HOUR_MS - minutes * 60_000);
      approve(world);
      const { tick } = ring(world);
      expect(stateOf(world, 'p1')).toBe('approved');
      return heldIn(tick).held;
    });
    expect(reads(held[0] ?? []) - reads(held[1] ?? [])).toBe(TABLES);
  });
});

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
  it('is taken as it stands: nothing twice, nothing lost, nothing shown as it was before', () => {
    const { before } = heldIn(ring(reopen(waiting)).tick);
    const found: string[] = [];
    const { first, stride } = callsOf(1, 4);
    for (let call = first; call <= before; call += stride) {
      const world = reopen(waiting);
      expect(ring(world, call, act).hasStruck).toBe(true);
      if (told(world) !== as) found.push(`call ${call}: ${String(told(world))}`);
      const after = [...settle(world, 1), ...violations(world, 0)];
      found.push(...after.map((fault) => `call ${call}, settled: ${fault}`));
      if (rowsOf(world, 'activity').filter(({ cells }) => cells.title === YARN.title).length !== 1)
        found.push(`call ${call}: r9 is not there once`);
    }
    expect(found).toEqual([]);
  }, 120_000);
});
