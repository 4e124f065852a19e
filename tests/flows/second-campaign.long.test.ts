// Another year's notice, with other forms, fields, rules and deadlines, through the same bundle: data, no code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSeason } from '../../src/season/play-season.ts';
import { reportSeason, type SeasonReport } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';

let report: SeasonReport;

beforeAll(async () => {
  const files = await bundle();
  const folder = join('tests', 'flows');
  const read = readSeason(readFileSync(join(folder, 'second-season.json'), 'utf8'), folder);
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files, tell: () => {} });
  if (!opened.ok) throw new Error(opened.reason);
  opened.player.playUntil(read.season.until);
  ({ report } = reportSeason(opened.player));
}, 300_000);

const codes = (id: string) => report.entries[id]?.issues.map((issue) => `${issue.code} ${issue.field ?? ''}`.trim());

describe('a campaign of another year', () => {
  it('numbers entries by its own prefixes and year', () => {
    expect(report.entries.w1?.number).toBe('JB-2027-0001');
    expect(report.entries.t2?.number).toBe('TS-2027-0002');
  });

  it('holds entries against its own rules', () => {
    expect(codes('w1')).toEqual(['joint name']);
    expect(codes('w2')).toEqual(['joint name']);
    expect(codes('w3')).toEqual(['outsideWindow walkedOn', 'unusual walkers']);
    expect(codes('w4')).toEqual(['duplicate name', 'joint name']);
    expect(codes('w5')).toEqual(['tooManyCharacters name', 'unknownChoice route', 'late']);
    expect(codes('t1')).toEqual(['tooLong clipSeconds']);
    expect(codes('t2')).toEqual([]);
  });

  it('counts toward its own goal, a joint activity once, and says why', () => {
    expect(tallyOf(report).district).toEqual({ goal: 3, counted: 1, waiting: 3, participants: 45 });
    expect(report.entries.w1?.why).toEqual(['approved']);
    expect(report.entries.w2?.why).toEqual(['joint']);
    expect(report.entries.t2?.why).toEqual(['notAnActivity']);
    expect(tallyOf(report).units.B).toEqual({ target: null, counted: 1, received: 0, returned: 0, works: 0 });
  });

  it('refuses to approve what has an error', () => {
    expect(report.refusedDecisions).toEqual([{ entry: 'w3', decision: 'approve', code: 'errorsStand' }]);
  });

  it('speaks its own words in its mails', () => {
    const receipt = report.mails.find((mail) => mail.kind === 'receipt');
    expect(receipt?.subject).toBe('【已收到】健步活动1项，编号JB-2027-0001');
    expect(report.mails.filter((mail) => mail.kind === 'digest').map((mail) => `${mail.week} ${mail.unit}`)).toEqual([
      '2027-03-01 A',
      '2027-03-01 B',
      '2027-03-08 A',
      '2027-03-08 B',
      '2027-03-15 A',
      '2027-03-15 B',
    ]);
  });
});

function tallyOf({ tally }: SeasonReport): { district: Record<string, number>; units: Record<string, object> } {
  return tally as ReturnType<typeof tallyOf>;
}
