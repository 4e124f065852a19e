/**
 * Whatever is written while a lock is held is carried out before it is let go: Google writes late, and whoever has the
 * lock next would read what stood there before.
 */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../src/offline/workspace.ts';
import { bundle, keep, reopen } from '../flows/open-world.ts';
import { dailyFlows, type Flow, firstMorning, weeklyFlow } from './flows.ts';
import { mendingFlows } from './mending-flows.ts';
import { settle } from './settle.ts';

let flows: Flow[];

beforeAll(async () => {
  const morning = keep(firstMorning(await bundle()));
  flows = [...dailyFlows(morning, reopen), weeklyFlow(morning, reopen), ...mendingFlows(morning, reopen)];
}, 120_000);

/** The writes that wait where a run lets a lock go, by run and call. */
function leftWaiting({ functionName, trace }: ExecutionRecord): string[] {
  let waiting = '';
  return trace.flatMap(({ cost, method }) => {
    // Nobody reads a protection.
    if (cost === 'Range.enqueueWrite' && !/protect/iu.test(method)) waiting = method;
    if (cost === 'Range.commit') waiting = '';
    return method === 'Lock.releaseLock' && waiting !== '' ? [`${functionName}: ${waiting}`] : [];
  });
}

describe('what a run writes under a lock', () => {
  it('is carried out before the lock is let go, in every flow of a day', () => {
    const found: string[] = [];
    let releases = 0;
    for (const flow of flows) {
      const world = reopen(flow.start);
      const stop = world.workspace.onExecution((record) => {
        releases += record.trace.filter(({ method }) => method === 'Lock.releaseLock').length;
        found.push(...leftWaiting(record).map((line) => `${flow.name}: ${line}`));
      });
      flow.act(world);
      settle(world);
      stop();
    }
    expect([...new Set(found)]).toEqual([]);
    expect(flows.length).toBeGreaterThan(15);
    expect(releases).toBeGreaterThan(5 * flows.length);
  }, 120_000);
});
