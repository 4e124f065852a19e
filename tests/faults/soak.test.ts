/** A soak: everyday work at random with misfortunes; nothing is lost, mixed or doubled, whatever the seed. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, type KeptWorld, keep, openWorld, reopen, rowsOf } from '../flows/open-world.ts';
import { chanceOf } from '../oracle/random-source.ts';
import { on } from '../oracle/tiny-season.ts';
import { everyNth } from '../thoroughness.ts';
import { restFaults } from './soak-checks.ts';
import { takeStep } from './soak-steps.ts';
import { beginSoak, type Soak } from './soak-world.ts';

// More of them: TEN_EVENTS_SOAK=20000 npm run test:all -- soak; one again: TEN_EVENTS_SOAK_SEED=7 TEN_EVENTS_SOAK=200.
const STEPS = Number(process.env.TEN_EVENTS_SOAK ?? 1000);
const FIRST_SEED = Number(process.env.TEN_EVENTS_SOAK_SEED ?? 1);
const STEPS_OF_ONE = 200;
const STEPS_TO_REST = 25;
const seeds = Array.from({ length: Math.ceil(STEPS / STEPS_OF_ONE) }, (_, index) => FIRST_SEED + index);

function sumOf({ watched, world }: Soak): string {
  const decisions = rowsOf(world, 'decisions').length;
  return `${watched.size} entries, ${world.workspace.mailbox.length} mails, ${decisions} decisions`;
}

let start: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  world.workspace.clock.advanceTo(on('08-20', '08:10'));
  start = keep(world);
}, 60_000);

describe('everyday work with misfortunes', () => {
  it.each(everyNth(seeds, 5))(
    `keeps every entry, decision and mail, each once, through ${STEPS_OF_ONE} steps of seed %i`,
    (seed) => {
      const soak = beginSoak(reopen(start), chanceOf(seed));
      let told = 0;
      for (let step = 1; step <= STEPS_OF_ONE; step += 1) {
        takeStep(soak);
        if (step % STEPS_TO_REST !== 0) continue;
        const faults = restFaults(soak);
        expect({ seed, step, faults, since: faults.length > 0 ? soak.story.slice(told) : [] }).toEqual({
          seed,
          step,
          faults: [],
          since: [],
        });
        told = soak.story.length;
      }
      // Misfortunes that strike nothing would prove nothing.
      expect(soak.struck).toBeGreaterThan(5);
      if (process.env.TEN_EVENTS_SOAK) console.info(`seed ${seed}: ${soak.struck} struck, ${sumOf(soak)}`);
    },
    300_000,
  );
});
