/** The run that owes and sends reminders, killed before and after each of its calls: each goes once, none is lost. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { callBundle } from '../../src/season/call-bundle.ts';
import { bundle, type KeptWorld, keep, OWNER, openWorld, play, reopen, type World } from '../flows/open-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { enough } from '../thoroughness.ts';
import type { Flow } from './flows.ts';
import { settle } from './settle.ts';
import { KILLS, sweepFlow } from './strike.ts';

const flows = new Map<string, Flow>();

/** Half an hour before a moment, with one of three units partly reported and all at rest. */
function before(files: Parameters<typeof openWorld>[0], day: string, prepare: (world: World) => void): KeptWorld {
  const world = openWorld(files, { events: [submitted('first', {}, on(day))] });
  play(world, submitted('r1', {}, on(day, '00:10')));
  const faults = settle(world);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  world.workspace.clock.advanceTo(on(day, '08:30'));
  prepare(world);
  return keep(world);
}

const ring = ({ workspace }: World) => {
  workspace.clock.advanceTo(Math.ceil((workspace.clock.now() + 1) / 3_600_000) * 3_600_000);
};

beforeAll(async () => {
  const files = await bundle();
  const head = { functionName: 'tick', act: ring };
  const day = before(files, '09-19', () => undefined);
  const asked = before(files, '09-10', (world) => {
    callBundle(world.run.book, OWNER, 'requestReminders', {});
  });
  flows.set('the day after a deadline', { ...head, name: 'the day after a deadline', start: day });
  flows.set('reminders that staff asked for', { ...head, name: 'reminders that staff asked for', start: asked });
}, 120_000);

describe('a kill at any call', () => {
  it.each(['the day after a deadline', 'reminders that staff asked for'])(
    'of the run of %s leaves no reminder lost and none twice',
    (name) => {
      const flow = flows.get(name);
      if (flow === undefined) throw new Error(`no flow ${name}`);
      const { calls, found, worlds } = sweepFlow(flow, KILLS);
      expect(found).toEqual([]);
      expect(calls).toBeGreaterThan(20);
      expect(worlds).toBeGreaterThanOrEqual(enough(6));
    },
    600_000,
  );

  it('happens to runs that remind whoever has not reported', () => {
    const told = [...flows.values()].map((flow) => {
      const world = reopen(flow.start);
      ring(world);
      return world.workspace.mailbox.map(({ subject }) => /【(.+?)】/u.exec(subject)?.[1] ?? '').slice(1);
    });
    expect(told).toEqual([
      ['报送提醒', '报送提醒', '报送提醒', '报送情况提示'],
      ['报送提醒', '报送提醒', '报送提醒'],
    ]);
  });
});
