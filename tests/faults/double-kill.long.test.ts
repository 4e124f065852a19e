/** A second kill while the first one is being made up for: nothing lost, nothing twice, a mail uncertain for each. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, keep, printOf, reopen } from '../flows/open-world.ts';
import { type Chance, chanceOf } from '../oracle/random-source.ts';
import { dailyFlows, type Flow, firstMorning, weeklyFlow } from './flows.ts';
import { ringHour } from './settle.ts';
import { KILLS, recovered, strikeOnce, undisturbed } from './strike.ts';

// More of them: TEN_EVENTS_PAIRS=5000 npm run test:all -- double-kill.
const PAIRS = Number(process.env.TEN_EVENTS_PAIRS ?? 160);
const SEED = 20190820;

let flows: Flow[];

beforeAll(async () => {
  const morning = keep(firstMorning(await bundle()));
  flows = [...dailyFlows(morning, reopen), weeklyFlow(morning, reopen)];
}, 60_000);

describe('two kills, one of them during recovery', () => {
  it.each([
    { name: 'a form is submitted', calls: 22, recovery: 34 },
    { name: 'the weekly digest', calls: 48, recovery: 40 },
  ])(
    `of $name leave nothing lost and nothing twice, in ${PAIRS} pairs by seed ${SEED}`,
    ({ name, calls, recovery }) => {
      const flow = flows.find((each) => each.name === name);
      if (flow === undefined) throw new Error(`no flow ${name}`);
      const chance = chanceOf(SEED);
      const wanted = undisturbed(flow);
      const seen = new Set<string>();
      let struck = 0;
      const found = Array.from({ length: PAIRS }, () => {
        const pair = [killWithin(chance, calls), killWithin(chance, recovery)] as const;
        const world = reopen(flow.start);
        // The tick that would make up for the first kill is killed as well.
        if (!strikeOnce(world, flow, pair[0])) return [];
        if (!strikeOnce(world, { ...flow, functionName: 'tick', act: ringHour }, pair[1])) return [];
        struck += 1;
        const print = printOf(world);
        if (seen.has(print)) return [];
        seen.add(print);
        const faults = recovered(world, flow, wanted, { kills: 2, quietTicks: 1 });
        return faults.map((fault) => `seed ${SEED}, ${JSON.stringify(pair)}: ${fault}`);
      });
      expect(found.flat()).toEqual([]);
      expect(struck).toBeGreaterThan(PAIRS / 2);
    },
    60_000 + PAIRS * 500,
  );
});

function killWithin(chance: Chance, calls: number) {
  return { ...chance.oneOf(KILLS), call: 1 + chance.below(calls) };
}
