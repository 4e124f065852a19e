/** Worlds that are played once for many files, and waits in which every other tick is left out. */

import { describe, expect, it } from '@jest/globals';
import { on, submitted } from '../oracle/tiny-season.ts';
import { knownWorld } from './known-world.ts';
import { bundle, openWorld, passOddHours, play, printOf, toNextNoon, type World } from './open-world.ts';

/** The hours at which the clock rings meanwhile. */
function hoursOf(world: World, act: () => void): string[] {
  const hours: string[] = [];
  const stop = world.workspace.onExecution(({ functionName, startedAt }) => {
    if (functionName === 'tick') hours.push(new Date(startedAt + 8 * 3_600_000).toISOString().slice(11, 13));
  });
  act();
  stop();
  return hours;
}

describe('knownWorld', () => {
  it('is played once, goes on as it was left, and holds nothing of what another has done in it', async () => {
    const files = await bundle();
    let times = 0;
    const ask = () =>
      knownWorld('tried', files, () => {
        times += 1;
        const world = openWorld(files);
        play(world, submitted('r1', {}, on('08-20', '03:10')));
        return world;
      });
    const [one, other] = [ask(), ask()];
    const before = printOf(one.world);
    play(one.world, submitted('r2', { title: '夜校' }, on('08-20', '04:10')));
    expect(printOf(one.world)).not.toBe(before);
    expect([times, printOf(other.world), printOf(ask().world)]).toEqual([1, before, before]);
    play(other.world, submitted('r2', { title: '夜校' }, on('08-20', '04:10')));
    expect(printOf(other.world)).toBe(printOf(one.world));
  });
});

describe('passOddHours', () => {
  it('rings at odd hours alone, and the clock is on behind it', async () => {
    const world = openWorld(await bundle());
    expect(hoursOf(world, () => passOddHours(world, on('08-20', '06:30')))).toEqual(['01', '03', '05']);
    expect(hoursOf(world, () => world.workspace.clock.advanceTo(on('08-20', '08:30')))).toEqual(['07', '08']);
  });
});

describe('toNextNoon', () => {
  it('goes on for two hours, and ends at noon, with a tick at either', async () => {
    const world = openWorld(await bundle());
    world.workspace.clock.advanceTo(on('08-20', '18:30'));
    const hours = hoursOf(world, () => toNextNoon(world));
    expect(hours).toEqual(['19', '20', '21', '23', '01', '03', '05', '07', '09', '11', '12']);
  });
});
