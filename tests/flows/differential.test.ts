// Random seasons over the built bundle, against an independent second reading of the contract (tests/oracle).
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer } from '../../scripts/build.mjs';
import { openSeason } from '../../src/season/play-season.ts';
import { reportSeason } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { differences } from '../oracle/compare.ts';
import { fitted } from '../oracle/fit-refusals.ts';
import { randomSeason } from '../oracle/random-season.ts';
import type { ActualReport } from '../oracle/season-shape.ts';

// More of them: TEN_EVENTS_SEEDS=100-300 npm test -- differential
const [first = 6, last = first] = (process.env.TEN_EVENTS_SEEDS ?? '6-6').split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at);

let files: Record<string, string>;

beforeAll(async () => {
  ({ files } = await buildServer({ outdir: null }));
}, 300_000);

describe('a random season', () => {
  it.each(seeds.flatMap((seed) => [[seed, false] as const, [seed + 1000, true] as const]))(
    'of seed %i, faults %s, is reported as the contract says',
    (seed, faults) => {
      const season = randomSeason(seed, { faults });
      const read = readSeason(JSON.stringify(season), '.');
      if (!read.ok) throw new Error(read.line);
      const opened = openSeason(read.season, { files, tell: () => {} });
      if (!opened.ok) throw new Error(opened.reason);
      opened.player.playUntil(read.season.until);
      const report: ActualReport = JSON.parse(JSON.stringify(reportSeason(opened.player).report));
      expect(differences(fitted(season, report), report)).toEqual([]);
    },
    900_000,
  );
});
