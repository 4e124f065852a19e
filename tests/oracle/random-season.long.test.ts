// Random seasons themselves: reproducible, settled by the contract, and wide enough to find what is wrong.
import { describe, expect, it } from '@jest/globals';
import { differences } from './compare.ts';
import { fitted } from './fit-refusals.ts';
import { expectedReport } from './oracle.ts';
import { randomSeason } from './random-season.ts';
import type { ActualReport, ExpectedReport, Season } from './season-shape.ts';

const SEEDS = Array.from({ length: 80 }, (_, seed) => seed);
const CODES = [
  'missing',
  'incomplete',
  'notInRoster',
  'badDate',
  'badNumber',
  'badEmail',
  'badPhone',
  'badLink',
  'unknownChoice',
  'tooManyCharacters',
  'futureDate',
  'outsideWindow',
  'late',
  'severalSessions',
  'personalNumber',
  'unusual',
  'wrongKind',
  'hashtagMissing',
  'wrongPlatform',
  'shortLink',
  'wrongFormat',
  'tooLong',
  'tooBig',
  'notOriginal',
  'noDeclaration',
  'duplicate',
  'joint',
];
const STATES = ['received', 'resubmitted', 'returned', 'approved', 'rejected', 'withdrawn'];
const REFUSALS = [
  'errorsStand',
  'wrongState',
  'reasonMissing',
  'unknownEntry',
  'notStaff',
  'notWaivable',
  'secondPerson',
];

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)].sort();

function actualOf(expected: ExpectedReport): ActualReport {
  const { entries, refused, refusedDecisions, tally } = expected;
  return { entries, refused, refusedDecisions, tally };
}

function withoutFaults(season: Season): Season {
  return { ...season, events: season.events.filter((event) => event.do !== 'fault') };
}

describe('randomSeason', () => {
  it('gives the same season for the same seed', () => {
    expect(randomSeason(7)).toEqual(randomSeason(7));
    expect(randomSeason(7)).not.toEqual(randomSeason(8));
  });

  it('keeps to what a season file may be: in order of time, every id made once, none unknown', () => {
    for (const season of SEEDS.flatMap((seed) => [randomSeason(seed), randomSeason(seed, { faults: true })])) {
      const times = season.events.map((event) => event.at);
      expect(times).toEqual([...times].sort());
      const made = season.events.flatMap((event) => (event.do === 'submit' || event.do === 'paste' ? [event.id] : []));
      expect(distinct(made)).toHaveLength(made.length);
      const named = season.events.flatMap((event) => ('entry' in event ? [event.entry] : []));
      expect(named.filter((id) => !made.includes(id))).toEqual([]);
      expect(expectedReport(season).unsure).toEqual([]);
    }
  });

  it('reaches every issue code, state, refusal and reason within eighty seeds', () => {
    const reports = SEEDS.map((seed) => expectedReport(randomSeason(seed)));
    const entries = reports.flatMap((report) => Object.values(report.entries));
    expect(distinct(entries.flatMap((entry) => entry.issues.map((issue) => issue.code)))).toEqual(distinct(CODES));
    expect(distinct(entries.map((entry) => entry.state))).toEqual(distinct(STATES));
    const refused = reports.flatMap((report) => report.refusedDecisions.map((one) => one.code));
    expect(distinct(refused)).toEqual(distinct(REFUSALS));
    expect(distinct(entries.flatMap((entry) => entry.why))).toHaveLength(6);
    expect(entries.some((entry) => entry.issues.some((issue) => issue.waived))).toBe(true);
  });

  it('mails tables that change, repeat and refuse, where they are asked for', () => {
    const seasons = SEEDS.map((seed) => randomSeason(seed, { tables: true }));
    const tables = seasons.flatMap(({ events }) => events.filter((event) => event.do === 'importRows'));
    const reports = seasons.map((season) => expectedReport(season));
    const ids = reports.flatMap(({ entries }) => Object.keys(entries).filter((id) => id.startsWith('i')));
    const changes = reports.flatMap(({ happened }) =>
      happened.filter(({ id, what }) => id.startsWith('i') && what === 'tabled'),
    );
    const refused = reports.flatMap((report) => Object.values(report.refused).map(([why]) => why));
    expect(tables.length).toBeGreaterThan(400);
    expect(ids.length).toBeGreaterThan(400);
    expect(changes.length).toBeGreaterThan(60);
    expect(refused).toEqual(expect.arrayContaining(['rows', 'unit']));
    expect(seasons.every((season) => expectedReport(season).unsure.length === 0)).toBe(true);
  });

  it('loses, repeats and kills without an effect on the report', () => {
    const seasons = SEEDS.map((seed) => randomSeason(seed, { faults: true }));
    expect(seasons.filter((season) => season.events.some((event) => event.do === 'fault')).length).toBeGreaterThan(40);
    for (const season of seasons) {
      const smooth = expectedReport(withoutFaults(season));
      expect(differences(expectedReport(season), actualOf(smooth), true)).toEqual([]);
    }
  });
});

describe('fitted', () => {
  it('finds out which problems a form refused', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const season = randomSeason(seed);
      const problems = expectedReport(season).formProblems;
      const refusals = new Set(problems.map((one) => one.key).filter((_, place) => (place + seed) % 3 !== 0));
      const actual = actualOf(expectedReport(season, refusals));
      expect([seed, ...differences(fitted(season, actual), actual)]).toEqual([seed]);
    }
  });
});

describe('differences', () => {
  it('names the id, the key, what is expected and what is there', () => {
    const season = randomSeason(3);
    const expected = expectedReport(season);
    const [id = ''] = Object.keys(expected.entries);
    const entry = expected.entries[id];
    if (entry === undefined) throw new Error('the season of seed 3 has an entry');
    const actual = { ...actualOf(expected), entries: { ...expected.entries, [id]: { ...entry, version: 99 } } };
    expect(differences(expected, actual)).toEqual([`${id} version: expected ${entry.version}, actual 99`]);
  });
});
