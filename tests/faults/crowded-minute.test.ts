/** Thirty responses within one minute: each run is short, each is recorded once and told of once. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { callBundle } from '../../src/season/call-bundle.ts';
import { twice } from '../flows/mail-world.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  openWorld,
  play,
  ROSTER,
  reopen,
  rowsOf,
  type World,
} from '../flows/open-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { longestLock, watched } from './large-world.ts';
import { settle } from './settle.ts';

const MANY = 30;
const PROFILES = ['p50', 'stress'] as const;

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(openWorld(await bundle()));
}, 120_000);

/** Two seconds apart, by all units in turn. */
function crowd(world: World): void {
  for (let index = 0; index < MANY; index += 1) {
    const unit = ROSTER[index % ROSTER.length]?.name ?? '';
    const at = on('08-20', '10:00').replace(':00+', `:${String(index * 2).padStart(2, '0')}+`);
    play(world, submitted(`c${index}`, { unit, title: `第${index + 1}次读书会` }, at));
  }
}

const numbers = (world: World) => rowsOf(world, 'activity').map(({ cells }) => cells.number);
const receipts = (world: World) => rowsOf(world, 'dispatches').filter(({ cells }) => cells.key?.startsWith('receipt/'));

describe('thirty responses in one minute', () => {
  it.each(everyNth(PROFILES, 2))('on a %s day take as many calls each as one alone, and are all there', (profile) => {
    const world = reopen(morning, { profile });
    const records = watched(world);
    play(world, submitted('r1', {}, on('08-20', '09:00')));
    const alone = records.at(-1)?.calls ?? 0;
    crowd(world);
    const calls = records.filter(({ functionName }) => functionName === 'onFormSubmit').map((record) => record.calls);
    expect(calls).toHaveLength(MANY + 1);
    // Witness and outbox open and close: a call or two.
    expect(Math.max(...calls.slice(1))).toBeLessThanOrEqual(alone + 2);
    expect(new Set(numbers(world)).size).toBe(MANY + 1);
    expect(settle(world, 1)).toEqual([]);
    expect([receipts(world).length, twice(world)]).toEqual([MANY + 1, []]);
    expect(receipts(world).filter(({ cells }) => !cells.sentAt)).toEqual([]);
  });

  it.each(everyNth(PROFILES, 2))(
    'on a %s day, when no bell rings, are all taken in by the next tick, with a short lock',
    (profile) => {
      const world = reopen(morning, { profile });
      world.workspace.faults.loseEvent(MANY);
      crowd(world);
      const records = watched(world);
      expect(numbers(world)).toEqual([]);
      world.workspace.clock.advanceTo(on('08-20', '11:00'));
      expect(new Set(numbers(world)).size).toBe(MANY);
      expect(longestLock(records)).toBeLessThan(20_000);
      expect(records.filter(({ outcome }) => !outcome.ok)).toEqual([]);
      expect(settle(world, 1)).toEqual([]);
      expect([receipts(world).length, twice(world)]).toEqual([MANY, []]);
      const asked = { filter: { state: 'waiting' } };
      expect(callBundle(world.run.book, COLLEAGUE, 'readQueue', asked)).toMatchObject({
        ok: true,
        value: { total: MANY },
      });
    },
  );
});
