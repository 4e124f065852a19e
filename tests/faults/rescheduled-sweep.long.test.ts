/** The run that tells units of a deadline that has moved, killed at each of its calls: each is told once. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, keep, openWorld, play, reopen, type World } from '../flows/open-world.ts';
import { valueFrom } from '../flows/review-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import type { Flow } from './flows.ts';
import { settle } from './settle.ts';
import { KILLS, sweepFlow } from './strike.ts';

let flow: Flow;

const ring = ({ workspace }: World) => {
  workspace.clock.advanceTo(Math.ceil((workspace.clock.now() + 1) / 3_600_000) * 3_600_000);
};

beforeAll(async () => {
  const world = openWorld(await bundle(), { events: [submitted('first', {}, on('08-20'))] });
  play(world, submitted('r1', {}, on('08-20', '00:10')));
  const { places } = valueFrom(world, 'readCampaign', {});
  const key = places.find((place) => place.key.endsWith('.until') && place.text === '2019-09-18')?.key ?? '';
  const source = { from: 'places', places: { [key]: '2019-09-25' } } as const;
  const proposal = valueFrom(world, 'previewCampaign', { source });
  if (!proposal.isUsable) throw new Error(proposal.faults.join());
  valueFrom(world, 'takeCampaign', { source, seen: proposal.seen, dropping: [] });
  const faults = settle(world);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  valueFrom(world, 'requestRescheduled', {});
  flow = { name: 'a deadline that has moved', functionName: 'tick', act: ring, start: keep(world) };
}, 120_000);

describe('a kill at any call of the run that tells of a moved deadline', () => {
  it('leaves no unit untold and none told twice', () => {
    const { calls, found, worlds } = sweepFlow(flow, KILLS);
    expect(found).toEqual([]);
    expect(calls).toBeGreaterThan(20);
    expect(worlds).toBeGreaterThan(5);
  }, 600_000);

  it('happens to a run that tells all three', () => {
    const world = reopen(flow.start);
    const before = world.workspace.mailbox.length;
    ring(world);
    const told = world.workspace.mailbox.slice(before).filter(({ subject }) => subject.startsWith('【时间调整】'));
    expect(told).toHaveLength(3);
  });
});
