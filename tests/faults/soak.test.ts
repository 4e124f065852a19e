/** A soak: everyday work at random with misfortunes; nothing is lost, mixed or doubled, whatever the seed. */

import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, type KeptWorld, keep, openWorld, reopen, rowsOf } from '../flows/open-world.ts';
import { chanceOf } from '../oracle/random-source.ts';
import { on } from '../oracle/tiny-season.ts';
import { everyNth, inAll } from '../thoroughness.ts';
import { keepSoak, type SoakProof } from './mail-proof.ts';
import { restFaults } from './soak-checks.ts';
import { takeStep } from './soak-steps.ts';
import { beginSoak, type Soak } from './soak-world.ts';

// More of them: TEN_EVENTS_SOAK=20000 npm run test:all -- soak; one again: TEN_EVENTS_SOAK_SEED=7 TEN_EVENTS_SOAK=200.
const STEPS = Number(process.env.TEN_EVENTS_SOAK ?? 1000);
const FIRST_SEED = Number(process.env.TEN_EVENTS_SOAK_SEED ?? 1);
const STEPS_OF_ONE = Number(process.env.TEN_EVENTS_SOAK_EACH ?? inAll(200, 100));
const STEPS_TO_REST = 25;
const seeds = Array.from({ length: Math.ceil(STEPS / STEPS_OF_ONE) }, (_, index) => FIRST_SEED + index);

/** Every other seed has a clock of ten minutes on Google's slow days: most of its ticks are light ones. */
let hourly: KeptWorld;
let slow: KeptWorld;
const total: SoakProof = {
  seeds: 0,
  steps: 0,
  kills: 0,
  errors: 0,
  meanwhile: 0,
  entries: 0,
  mails: 0,
  decisions: 0,
  violations: 0,
  unsure: 0,
  commit: '',
};

function add({ struck, unsure, watched, world }: Soak): void {
  total.seeds += 1;
  total.steps += STEPS_OF_ONE;
  total.kills += struck.kill;
  total.errors += struck.throw;
  total.meanwhile += struck.meanwhile;
  total.entries += watched.size;
  total.mails += world.workspace.mailbox.length;
  total.decisions += rowsOf(world, 'decisions').length;
  total.unsure += unsure.size;
}

/** The last commit that has changed anything of what Google gets. */
function commitHere(): string {
  const paths = ['server.ts', 'app', 'campaigns', 'documents', 'domain', 'google', 'messages'];
  const args = ['log', '-1', '--format=%h', '--', ...paths.map((name) => `src/${name}`)];
  return spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
}

beforeAll(async () => {
  const files = await bundle();
  [hourly, slow] = [60, 10].map((clockMinutes) => {
    const world = openWorld(files, { clockMinutes });
    world.workspace.clock.advanceTo(on('08-20', '08:10'));
    return keep(world);
  }) as [KeptWorld, KeptWorld];
  total.commit = commitHere();
}, 60_000);

afterAll(() => {
  if (process.env.TEN_EVENTS_SOAK) console.info(JSON.stringify(total));
  // A seed that failed has added nothing.
  if (total.seeds === seeds.length) keepSoak(total);
});

describe('everyday work with misfortunes', () => {
  it.each(everyNth(seeds, 10))(
    `keeps every entry, decision and mail, each once, through ${STEPS_OF_ONE} steps of seed %i`,
    (seed) => {
      const soak = beginSoak(seed % 2 === 0 ? reopen(hourly) : reopen(slow, { profile: 'stress' }), chanceOf(seed));
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
      const { kill, meanwhile, throw: error } = soak.struck;
      // Misfortunes that strike nothing would prove nothing.
      expect(kill + error + meanwhile).toBeGreaterThan(5);
      // A run that ends, and an answer that did not come, leave one mail each of which nobody knows.
      expect(soak.unsure.size).toBeLessThanOrEqual(kill + error);
      add(soak);
      // Hours long, it tells how far it is: Jest would tell all at the end.
      if (process.env.TEN_EVENTS_SOAK) process.stderr.write(`seed ${seed} holds\n`);
    },
    100_000 + STEPS_OF_ONE * 1000,
  );
});
