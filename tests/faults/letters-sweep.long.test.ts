/** The runs that send what staff asked for by a click, killed at each of their calls: each is told once. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, keep, openWorld, play, reopen, type World } from '../flows/open-world.ts';
import { RECEIVED, valueFrom } from '../flows/review-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import type { Flow } from './flows.ts';
import { ringHour, settle } from './settle.ts';
import { KILLS, sweepFlow } from './strike.ts';

const ring = (world: World) => void ringHour(world);

async function settledWorld(): Promise<World> {
  const world = openWorld(await bundle());
  play(world, submitted('r1', {}, on('08-20')), submitted('r2', { title: '夜校' }, on('08-20', '09:10')));
  const faults = settle(world);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return world;
}

const FLOWS: readonly { name: string; subject: string; mails: number; ask(world: World): void }[] = [
  {
    name: 'corrections that are to be told',
    subject: '【更正告知】',
    mails: 2,
    ask: (world) => {
      const mending = { field: 'participants', source: '电话', isToTell: true, agreedWith: '王示例' } as const;
      valueFrom(world, 'mendEntry', { ...mending, number: 'HD-2019-0001', text: '180', seen: RECEIVED });
      valueFrom(world, 'mendEntry', { ...mending, number: 'HD-2019-0002', text: '190', seen: RECEIVED });
    },
  },
  {
    name: 'a notice of the campaign',
    subject: '【活动通知】',
    mails: 3,
    ask: (world) => void valueFrom(world, 'requestOpening', {}),
  },
];

describe.each(FLOWS)('a kill at any call of the run that sends $name', ({ ask, mails, name, subject }) => {
  let flow: Flow;

  beforeAll(async () => {
    const world = await settledWorld();
    ask(world);
    flow = { name, functionName: 'tick', act: ring, start: keep(world) };
  }, 120_000);

  it('leaves nobody untold and none told twice', () => {
    const { calls, found, worlds } = sweepFlow(flow, KILLS);
    expect(found).toEqual([]);
    expect(calls).toBeGreaterThan(20);
    expect(worlds).toBeGreaterThan(5);
  }, 600_000);

  it('happens to a run that tells all of them', () => {
    const world = reopen(flow.start);
    const before = world.workspace.mailbox.length;
    ring(world);
    const told = world.workspace.mailbox.slice(before).filter((one) => one.subject.startsWith(subject));
    expect(told).toHaveLength(mails);
  });
});
