/** Every flow of a day, killed before and after each of its calls, ends as if nothing had happened. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, keep, reopen } from '../flows/open-world.ts';
import { dailyFlows, type Flow, firstMorning, weeklyFlow } from './flows.ts';
import { KILLS, sweepFlow } from './strike.ts';

let flows: Map<string, Flow>;

beforeAll(async () => {
  const morning = keep(firstMorning(await bundle()));
  const all = [...dailyFlows(morning, reopen), weeklyFlow(morning, reopen)];
  flows = new Map(all.map((flow) => [flow.name, flow]));
}, 60_000);

describe('a kill at any call', () => {
  it.each([
    'a form is submitted',
    'a response is changed',
    'a response is changed while others go on',
    'a cell is edited',
    'a row is typed',
    'a tick after lost events',
    'a review',
    'a cell mended in the sidebar',
    'a note',
    'a request for summaries',
    'summaries',
    'summaries written again',
    'the weekly digest',
  ])(
    'of %s leaves nothing lost, nothing twice, and at most one mail uncertain',
    (name) => {
      const flow = flows.get(name);
      if (flow === undefined) throw new Error(`no flow ${name}`);
      const { found, calls, worlds } = sweepFlow(flow, KILLS);
      expect(found).toEqual([]);
      expect(calls).toBeGreaterThan(5);
      expect(worlds).toBeGreaterThan(1);
    },
    60_000,
  );
});
