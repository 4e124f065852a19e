/** Light ticks, killed and overtaken: what comes while a tick goes on is found by the next one, not by the hour's. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CallFault } from '../../src/offline/workspace.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { bundle, COLLEAGUE, cellsOf, type KeptWorld, keep, play, reopen, type World } from '../flows/open-world.ts';
import { at, LIGHT, restingMorning, ticksUntil } from '../flows/ten-minutes.ts';
import { edited, submitted } from '../oracle/tiny-season.ts';
import { callsOf, everyNth } from '../thoroughness.ts';
import { nowOf } from './flows.ts';
import { violations } from './invariants.ts';
import { KILLS, SERVER_ERRORS } from './strike.ts';

const YARN = { title: '织网读书会', heldOn: '2019-07-01' };

let light: KeptWorld;
let full: KeptWorld;

beforeAll(async () => {
  light = restingMorning(await bundle());
  const world = reopen(light);
  play(world, edited('p1', { participants: '95' }, at('11:12')));
  full = keep(world);
}, 120_000);

/** The tick of 11:20 is struck; null where it has no such call. */
function strike(start: KeptWorld, faultIn: (world: World) => CallFault): World | null {
  const world = reopen(start);
  const match: CallFault['match'] = ({ functionName }) => functionName === 'tick';
  const armed = world.workspace.faults.arm({ ...faultIn(world), match });
  ticksUntil(world, at('11:20'));
  armed.disarm();
  return armed.struck > 0 ? world : null;
}

const standing = (world: World) => JSON.stringify([cellsOf(world), world.workspace.mailbox.length]);

/** What is wrong with a world in which all should be done by 11:50: the hour's own tick must find nothing. */
function late(world: World): string[] {
  ticksUntil(world, at('11:50'));
  const before = standing(world);
  ticksUntil(world, at('12:10'));
  return standing(world) === before ? [] : ['something was found by the hour’s tick alone'];
}

function loseResponse(world: World): void {
  world.workspace.faults.loseEvent(1);
  play(world, submitted('r9', YARN, nowOf(world)));
}

const ACTS: Readonly<Record<string, (world: World) => void>> = {
  'a response of which no event tells': loseResponse,
  'a response that is recorded by its own run': (world) => play(world, submitted('r9', YARN, nowOf(world))),
  // Refused where it cannot have the lock.
  'a click': (world) => {
    const { number = '' } = rowOf(world.run, 'r1')?.cells ?? {};
    const seen = { version: 1, state: 'received' };
    const wish = { number, decision: 'return', code: '', reason: '请补充照片', seen };
    callBundle(world.run.book, COLLEAGUE, 'reviewEntry', wish);
  },
  typing: (world) => play(world, edited('p1', { participants: '66' }, nowOf(world))),
};

describe('a light tick', () => {
  it.each(everyNth([...KILLS, ...SERVER_ERRORS], 3))(
    'that ends early ($kind $when, writes $writes) loses nothing',
    (how) => {
      const found: string[] = [];
      for (let call = 1; call <= LIGHT.length; call += 1) {
        const world = strike(light, () => ({ ...how, call }));
        if (world === null) throw new Error(`no call ${call}`);
        world.workspace.clock.advanceTo(at('11:22'));
        loseResponse(world);
        const faults = [...late(world), ...violations(world, 1)];
        if (!rowOf(world.run, 'r9')) faults.push('r9 is not recorded');
        found.push(...faults.map((fault) => `call ${call}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
  );

  it.each(everyNth(Object.keys(ACTS), 2))('inside which comes %s leaves it to the next one', (name) => {
    expect(overtaken('light', name)).toEqual([]);
  });
});

describe('a full tick', () => {
  it.each(Object.keys(ACTS))('inside which comes %s leaves it to the next one', (name) => {
    expect(overtaken('full', name)).toEqual([]);
  });
});

/** What is wrong in the end where something has happened inside one call of the tick of 11:20. */
function overtaken(kind: 'light' | 'full', name: string): string[] {
  const act = ACTS[name] ?? loseResponse;
  const { first, stride } = kind === 'light' ? { first: 1, stride: 1 } : callsOf(1, 12);
  const found: string[] = [];
  for (let call = first; ; call += stride) {
    const start = kind === 'light' ? light : full;
    const world = strike(start, (open) => ({ kind: 'meanwhile', when: 'before', call, act: () => act(open) }));
    if (world === null) return found;
    found.push(...[...late(world), ...violations(world, 0)].map((fault) => `inside call ${call}: ${fault}`));
  }
}
