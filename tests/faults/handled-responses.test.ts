/** Where full ticks take long, responses that their own runs have handled wait for the hour's; nothing else does. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../src/offline/workspace.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { bundle, type KeptWorld, keep, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { at, isLight, methodsOf, RESTING, restingMorning, ticksUntil } from '../flows/ten-minutes.ts';
import { resubmitted, submitted } from '../oracle/tiny-season.ts';
import { callsOf } from '../thoroughness.ts';
import { violations } from './invariants.ts';
import { KILLS, SERVER_ERRORS } from './strike.ts';

const YARN = { title: '织网读书会', heldOn: '2019-07-01' };

let slow: KeptWorld;

// On one of Google's slow days, at 12:11: the full ticks since noon have taken long, and the last one was light.
beforeAll(async () => {
  const world = reopen(restingMorning(await bundle()), { profile: 'stress' });
  const ticks = ticksUntil(world, at('12:21'));
  const last = ticks[ticks.length - 1];
  if (!last || !isLight(last)) throw new Error('not at rest');
  slow = keep(world);
}, 120_000);

const open = (): World => reopen(slow, { profile: 'stress' });
const send = (world: World, id: string, time: string, title = YARN.title) =>
  play(world, submitted(id, { ...YARN, title }, at(time)));
const toldOf = ({ workspace }: World, words: string) => workspace.mailbox.filter(({ text }) => text.includes(words));
const isResting = (tick: ExecutionRecord) => isLight(tick) || methodsOf(tick).join() === RESTING.join();
const lightUntil = (world: World, moment: string) => ticksUntil(world, moment).map(isResting);
/** Kinds of the mails that wait to be sent. */
const owed = (world: World) =>
  rowsOf(world, 'dispatches')
    .filter(({ cells }) => cells.state === '待发送')
    .map(({ cells }) => cells.key?.split('/')[0]);

/** A response comes when the day's mail is spent. */
function spent(): World {
  const world = open();
  world.workspace.faults.setMailQuotaLeft(0);
  send(world, 'r9', '12:22');
  return world;
}

const counted = (world: World) => rowsOf(world, 'tally')[0]?.cells.received;

describe('a response that its own run has handled', () => {
  it('is recorded and answered at once; the ticks of that hour pass it over, and the next hour’s counts it', () => {
    const world = open();
    const before = counted(world);
    send(world, 'r9', '12:22');
    expect([rowOf(world.run, 'r9')?.cells.title, toldOf(world, YARN.title).length]).toEqual([YARN.title, 1]);
    expect(lightUntil(world, at('12:31'))).toEqual([true]);
    send(world, 'r10', '12:33', '指尖课堂');
    send(world, 'r11', '12:39', '家书朗读');
    expect(lightUntil(world, at('12:51'))).toEqual([true, true]);
    expect(counted(world)).toBe(before);
    expect(lightUntil(world, at('13:01'))).toEqual([false]);
    expect(counted(world)).toBe(String(Number(before) + 3));
    // What that tick wrote only showed and counted: the next ones are light already.
    expect(lightUntil(world, at('13:21'))).toEqual([true, true]);
    expect(violations(world, 0)).toEqual([]);
  });

  it('hides no other: one whose event is lost, and one that was changed since, are found by the next tick', () => {
    const world = open();
    send(world, 'r9', '12:22');
    world.workspace.faults.loseEvent(1);
    send(world, 'r10', '12:23', '指尖课堂');
    expect(lightUntil(world, at('12:31'))).toEqual([false]);
    expect(rowOf(world.run, 'r10')?.cells.title).toBe('指尖课堂');
    const other = open();
    send(other, 'r9', '12:22');
    other.workspace.faults.loseEvent(1);
    play(other, resubmitted('r9', { participants: '180' }, at('12:24')));
    expect(lightUntil(other, at('12:31'))).toEqual([false]);
    expect(rowOf(other.run, 'r9')?.cells.participants).toBe('180');
  });

  it('is not one where another entry has to do with it', () => {
    const repeated = open();
    send(repeated, 'r9', '12:22');
    send(repeated, 'r10', '12:24');
    expect(lightUntil(repeated, at('12:31'))).toEqual([false]);
  });

  it('is one where its mail waits for the account’s next day: owed from the hour on, sent with its first', () => {
    const world = spent();
    expect(rowOf(world.run, 'r9')?.cells.title).toBe(YARN.title);
    expect(lightUntil(world, at('12:51'))).toEqual([true, true, true]);
    expect(owed(world)).toEqual([]);
    expect(lightUntil(world, at('13:01'))).toEqual([false]);
    expect(owed(world)).toEqual(['receipt']);
    expect(lightUntil(world, at('13:31'))).toEqual([true, true, true]);
    send(world, 'r10', '13:32', '指尖课堂');
    expect(lightUntil(world, at('13:41'))).toEqual([true]);
    world.workspace.faults.setMailQuotaLeft(50);
    expect(lightUntil(world, at('13:51'))).toEqual([false]);
    expect([toldOf(world, YARN.title).length, toldOf(world, '指尖课堂').length, owed(world)]).toEqual([1, 1, []]);
    expect(violations(world, 0)).toEqual([]);
  });

  it('is answered at the hour, where the day of mail begins anew before any tick has looked', () => {
    const world = spent();
    world.workspace.faults.setMailQuotaLeft(50);
    expect(lightUntil(world, at('12:31'))).toEqual([false]);
    expect(toldOf(world, YARN.title)).toHaveLength(1);
  });

  it('is looked at by the next tick where a full one is quick', () => {
    const world = reopen(slow);
    ticksUntil(world, at('13:31'));
    send(world, 'r9', '13:32');
    expect(lightUntil(world, at('13:41'))).toEqual([false]);
  });
});

describe.each([
  { day: 'usual', left: null },
  { day: 'spent', left: 0 },
])('a run that ends before it has handled its response, on a $day day', ({ left }) => {
  it.each([...KILLS, ...SERVER_ERRORS])('($kind $when, writes $writes) leaves it to the next tick', (how) => {
    const { first, stride } = callsOf(1, 14);
    const found: string[] = [];
    for (let call = first; ; call += stride) {
      const world = open();
      if (left !== null) world.workspace.faults.setMailQuotaLeft(left);
      const match = ({ functionName }: { functionName: string }) => functionName === 'onFormSubmit';
      const armed = world.workspace.faults.arm({ ...how, call, match });
      send(world, 'r9', '12:22');
      armed.disarm();
      if (armed.struck === 0) break;
      ticksUntil(world, at('12:31'));
      if (left !== null) {
        if (toldOf(world, YARN.title).length > 0) found.push(`call ${call}: told without a day's mail`);
        world.workspace.faults.setMailQuotaLeft(50);
        ticksUntil(world, at('12:41'));
      }
      const title = rowOf(world.run, 'r9')?.cells.title;
      const sure = rowsOf(world, 'dispatches').filter(({ cells }) => cells.state === '未确认是否发出').length;
      const told = toldOf(world, YARN.title).length;
      if (title !== YARN.title) found.push(`call ${call}: not recorded`);
      if (told > 1 || told + sure < 1) found.push(`call ${call}: ${told} mails`);
      ticksUntil(world, at('13:21'));
      found.push(...violations(world, 1).map((fault) => `call ${call}: ${fault}`));
      if (toldOf(world, YARN.title).length > 1) found.push(`call ${call}: told twice`);
    }
    expect(found).toEqual([]);
  });
});
