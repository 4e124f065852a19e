// The sample season over the built bundle, against what a careful reader of the contract expects of every entry.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildServer } from '../../scripts/build.mjs';
import { ISSUE_CODES } from '../../src/domain/intake/issue.ts';
import { openSeason, type Player } from '../../src/season/play-season.ts';
import { reportSeason, type SeasonReport } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';

const SEASON = join('src', 'season', 'sample.json');

interface Expected {
  entries: Record<string, { issues: [string, string | null, string, boolean][] } & Record<string, unknown>>;
  refused: Record<string, string[]>;
  refusedDecisions: unknown[];
  tally: { district: object; units: Record<string, object> };
  returnedMails: { unit: string; mails: number }[];
}

const expected: Expected = JSON.parse(readFileSync(join('tests', 'flows', 'sample-expected.json'), 'utf8'));
let player: Player;
let report: SeasonReport;
/** The count toward the goal on the last of each month. */
const counts: Record<string, number> = {};

beforeAll(async () => {
  const { files } = await buildServer({ outdir: null });
  const read = readSeason(readFileSync(SEASON, 'utf8'), join('src', 'season'));
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: () => {} });
  if (!opened.ok) throw new Error(opened.reason);
  player = opened.player;
  for (const day of ['2019-09-01', '2019-10-01']) {
    player.playUntil(`${day}T00:00:00+08:00`);
    counts[day] = tallyOf(reportSeason(player).report).district.counted ?? 0;
  }
  player.playUntil(player.season.until);
  ({ report } = reportSeason(player));
}, 900_000);

describe('the sample season', () => {
  it('ends with every entry as the contract says: state, version, issues, count and why', () => {
    const plain = Object.fromEntries(
      Object.entries(report.entries).map(([id, { form, unit, state, counts: does, why, version, issues }]) => [
        id,
        { form, unit, state, counts: does, why, version, issues: issues.map(issueLine).sort() },
      ]),
    );
    const wanted = Object.fromEntries(
      Object.entries(expected.entries).map(([id, entry]) => [
        id,
        { ...entry, issues: entry.issues.map((line) => JSON.stringify(line)).sort() },
      ]),
    );
    expect(plain).toEqual(wanted);
  });

  it('refuses what the form can tell, and decisions with their codes in order', () => {
    expect(report.refused).toEqual(expected.refused);
    expect(report.refusedDecisions).toEqual(expected.refusedDecisions);
  });

  it('counts the district and every unit', () => {
    expect(tallyOf(report).district).toEqual(expected.tally.district);
    expect(tallyOf(report).units).toMatchObject(expected.tally.units);
  });

  it('reaches ten in September', () => {
    expect(counts['2019-09-01']).toBeLessThan(10);
    expect(counts['2019-10-01']).toBeGreaterThanOrEqual(10);
  });

  it('shows every issue code on some entry', () => {
    const shown = new Set(Object.values(report.entries).flatMap((entry) => entry.issues.map((issue) => issue.code)));
    expect(ISSUE_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('sends each unit with a contact one digest for each Monday, and the district one (mail rhythm)', () => {
    const active = player.season.roster.filter((unit) => unit.active !== false && unit.contacts.length > 0);
    const keys = report.mails.filter((mail) => mail.kind === 'digest').map((mail) => `${mail.week} ${mail.unit}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(15 * active.length);
    expect(report.mails.filter((mail) => mail.kind === 'districtDigest').map((mail) => mail.week)).toHaveLength(15);
  });

  it('answers each first hand-in by form with one receipt, and each return with one mail', () => {
    const byForm = player.season.events.filter((event) => event.do === 'submit' && report.entries[event.id]);
    expect(report.mails.filter((mail) => mail.kind === 'receipt')).toHaveLength(byForm.length);
    const returned: Record<string, number> = {};
    for (const { kind, unit } of report.mails)
      if (kind === 'returned') returned[unit ?? ''] = (returned[unit ?? ''] ?? 0) + 1;
    expect(returned).toEqual(Object.fromEntries(expected.returnedMails.map(({ unit, mails }) => [unit, mails])));
  });

  it('leaves no mail owed or claimed', () => {
    expect(report.dispatches.filter(({ state }) => state === 'owed' || state === 'claimed')).toEqual([]);
  });

  it.each(['summary', 'annex1'])('writes one %s for each active unit', (kind) => {
    const units = report.documents.filter((document) => document.kind === kind).map((document) => document.unit);
    expect(units.sort()).toEqual(
      player.season.roster.flatMap((unit) => (unit.active === false ? [] : [unit.id])).sort(),
    );
  });
});

function issueLine(issue: { code: string; field: string | null; level: string; waived: boolean }): string {
  return JSON.stringify([issue.code, issue.field, issue.level, issue.waived]);
}

function tallyOf({ tally }: SeasonReport): { district: Record<string, number>; units: Record<string, object> } {
  return tally as ReturnType<typeof tallyOf>;
}
