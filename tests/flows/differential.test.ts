// Random seasons over the built bundle, against an independent second reading of the contract (tests/oracle).
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSeason } from '../../src/season/play-season.ts';
import { reportSeason } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { busySeason } from '../oracle/busy-season.ts';
import { chasingDifferences } from '../oracle/chasing.ts';
import { differences } from '../oracle/compare.ts';
import { fitted } from '../oracle/fit-refusals.ts';
import { expectedMails, mailDifferences } from '../oracle/mails.ts';
import { randomSeason } from '../oracle/random-season.ts';
import type { ActualReport, Season } from '../oracle/season-shape.ts';
import { describeInAll, everyNth, inAll } from '../thoroughness.ts';

// More of them: TEN_EVENTS_SEEDS=100-300 npm run test:all -- differential
const [first = 6, last = first] = (process.env.TEN_EVENTS_SEEDS ?? '6-6').split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Behind the first deadline and its reminders: the months that follow bring more of the same. */
const EVERYDAY_UNTIL = '2019-09-20T00:00:00+08:00';

let files: Record<string, string>;

beforeAll(async () => {
  files = await bundle();
}, 300_000);

function played(season: Season): ActualReport {
  const read = readSeason(JSON.stringify(season), '.');
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: () => {} });
  if (!opened.ok) throw new Error(opened.reason);
  opened.player.playUntil(read.season.until);
  return JSON.parse(JSON.stringify(reportSeason(opened.player).report));
}

/** The season, or what of it lies before an earlier end. */
function endedAt(season: Season, until: string): Season {
  return { ...season, until, events: season.events.filter(({ at }) => Date.parse(at) <= Date.parse(until)) };
}

describe('a random season', () => {
  it.each(
    everyNth(
      seeds.flatMap((seed) => [[seed, false] as const, [seed + 1000, true] as const]),
      2,
    ),
  )(
    'of seed %i, faults %s, is reported as the contract says',
    (seed, faults) => {
      const whole = randomSeason(seed, { faults });
      const season = endedAt(whole, inAll(whole.until, EVERYDAY_UNTIL));
      const report = played(season);
      const expected = fitted(season, report);
      const mails = mailDifferences(season, expected, report, faults);
      // A run that ended early owes its reminders an hour later, when a unit may have reported.
      const chasing = faults ? [] : chasingDifferences(season, expected, report);
      expect([...differences(expected, report), ...mails, ...chasing]).toEqual([]);
    },
    900_000,
  );
});

describeInAll('a random season with tables that units mail', () => {
  it.each(seeds)(
    'of seed %i is reported as the contract says',
    (seed) => {
      const season = randomSeason(seed + 2000, { tables: true });
      const report = played(season);
      const expected = fitted(season, report);
      expect([...differences(expected, report), ...mailDifferences(season, expected, report)]).toEqual([]);
    },
    900_000,
  );
});

describeInAll('a busy season', () => {
  it.each(seeds)(
    'of seed %i has the mails that the contract says, within its caps',
    (seed) => {
      const season = busySeason(seed);
      const report = played(season);
      const expected = fitted(season, report);
      expect([...differences(expected, report), ...mailDifferences(season, expected, report)]).toEqual([]);
      const kinds = new Set(expectedMails(season, expected.happened).map(({ kind }) => kind));
      expect(kinds.size).toBe(3);
    },
    900_000,
  );
});
