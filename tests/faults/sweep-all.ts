/** Sweeps flows of a day with one kind of fault, a test for each. */

import { beforeAll, expect, it } from '@jest/globals';
import { bundle, keep, reopen } from '../flows/open-world.ts';
import { enough } from '../thoroughness.ts';
import { dailyFlows, type Flow, firstMorning, weeklyFlow } from './flows.ts';
import { mendingFlows } from './mending-flows.ts';
import { type Strike, sweepFlow } from './strike.ts';

let ready: Map<string, Flow> | null = null;

// Made once for all the sweeps of a file: each strike begins with a world of its own.
async function readyFlows(): Promise<Map<string, Flow>> {
  if (ready !== null) return ready;
  const morning = keep(firstMorning(await bundle()));
  const all = [...dailyFlows(morning, reopen), weeklyFlow(morning, reopen), ...mendingFlows(morning, reopen)];
  ready = new Map(all.map((flow) => [flow.name, flow]));
  return ready;
}

/**
 * Tests, inside a `describe`, that each of these flows ends as if nothing had happened wherever it is struck.
 *
 * @param stride of the calls that are struck, 1 for each of them.
 */
export function sweepAll(names: readonly string[], strikes: readonly Strike[], stride = 1): void {
  let flows: Map<string, Flow>;
  beforeAll(async () => {
    flows = await readyFlows();
  }, 60_000);
  it.each(names)(
    'of %s leaves nothing lost, nothing twice, and at most one mail uncertain',
    (name) => {
      const flow = flows.get(name);
      if (flow === undefined) throw new Error(`no flow ${name}`);
      const { found, calls, worlds } = sweepFlow(flow, strikes, stride);
      expect(found).toEqual([]);
      expect(calls).toBeGreaterThan(5);
      expect(worlds).toBeGreaterThanOrEqual(enough(2));
    },
    300_000,
  );
}
