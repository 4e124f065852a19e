/** Sweeps flows of a day with one kind of fault, a test for each. */

import { beforeAll, expect, it } from '@jest/globals';
import { bundle, keep, reopen } from '../flows/open-world.ts';
import { dailyFlows, type Flow, firstMorning, weeklyFlow } from './flows.ts';
import { mendingFlows } from './mending-flows.ts';
import { type Strike, sweepFlow } from './strike.ts';

/**
 * Tests, inside a `describe`, that each of these flows ends as if nothing had happened wherever it is struck.
 *
 * @param stride of the calls that are struck, 1 for each of them.
 */
export function sweepAll(names: readonly string[], strikes: readonly Strike[], stride = 1): void {
  let flows: Map<string, Flow>;
  beforeAll(async () => {
    const morning = keep(firstMorning(await bundle()));
    const all = [...dailyFlows(morning, reopen), weeklyFlow(morning, reopen), ...mendingFlows(morning, reopen)];
    flows = new Map(all.map((flow) => [flow.name, flow]));
  }, 60_000);
  it.each(names)(
    'of %s leaves nothing lost, nothing twice, and at most one mail uncertain',
    (name) => {
      const flow = flows.get(name);
      if (flow === undefined) throw new Error(`no flow ${name}`);
      const { found, calls, worlds } = sweepFlow(flow, strikes, stride);
      expect(found).toEqual([]);
      expect(calls).toBeGreaterThan(5);
      expect(worlds).toBeGreaterThan(1);
    },
    300_000,
  );
}
