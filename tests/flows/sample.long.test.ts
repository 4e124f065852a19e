// The sample season over the built bundle, against what a careful reader of the contract expects of every entry.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { openSeason, type Player } from '../../src/season/play-season.ts';
import { type ReportParts, reportSeason, type SeasonReport } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { machineWords } from './machine-words.ts';
import { bytesOf, paperIn, rowsOf } from './papers-season.ts';

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
let parts: ReportParts;
/** The count toward the goal on the last of each month. */
const counts: Record<string, number> = {};

beforeAll(async () => {
  const files = await bundle();
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
  parts = reportSeason(player);
  ({ report } = parts);
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

  it('leaves no word of the program’s own in a cell that staff see', () => {
    const book = player.workspace.parts.spreadsheets.files.get(player.spreadsheetId);
    expect(machineWords(player.season, book?.sheets ?? [])).toEqual([]);
  });

  it('shows every issue code that the campaign’s rules can tell on some entry', () => {
    const told = new Set(player.season.campaign.forms.flatMap(({ rules }) => rules.map(({ code }) => code)));
    const shown = new Set(Object.values(report.entries).flatMap((entry) => entry.issues.map((issue) => issue.code)));
    expect([...told].filter((code) => !shown.has(code))).toEqual([]);
    expect(told.size).toBe(27);
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

describe('the papers of the sample season', () => {
  const HEAD = ['序号', '线下活动名称', '主办单位名称', '活动时间', '参与人数', '备注'];
  const CONTEST = '滨海新区教育系统“争做中国好网民”师德师风主题演讲比赛';
  const TG = '塘沽街道总工会';

  it.each<[unit: string, rows: string[][]]>([
    [
      TG,
      [
        [
          '1',
          '网络安全知识竞赛',
          TG,
          '2019年6月12日',
          '120',
          '参赛队伍12支，街办、区总有关负责同志到场。\n照片随邮件另报。',
        ],
        [
          '2',
          '“红心向党 e路同行”社区网络文明联谊活动',
          `${TG}、杭州道街道总工会`,
          '2019年7月20日',
          '300',
          '与杭州道街联合主办，人数为两街合计。',
        ],
      ],
    ],
    [
      '区教育系统工会',
      [
        ['1', CONTEST, '滨海新区教育系统工会', '2019年5月23日', '260', ''],
        ['2', CONTEST, '滨海新区教育系统工会', '2019年5月23日', '240', '同日下午第二场（小学组），上午场为中学组'],
      ],
    ],
  ])('have the Annex 1 of %s that was made by hand from its events', (unit, rows) => {
    expect(rowsOf(paperIn(parts, `线下活动情况统计表（${unit}）`))).toEqual([HEAD, ...rows]);
  });

  // In the roster's order: TEDA, GXQ, STC, TG twice, XB, DG, BT, XCZ, TPZ, JY twice, WS; together 3353.
  it('have the Annex 1 of the district with the people of every counted activity, and their total', () => {
    const rows = rowsOf(paperIn(parts, '线下活动情况统计表'));
    expect(rows.slice(1, -1).map((row) => row[4])).toEqual(
      '1350 180 220 120 300 150 110 95 168 75 260 240 85'.split(' '),
    );
    expect(rows.at(-1)).toEqual(['合计：13场，3353人次']);
  });

  it('have a packet of 塘沽 with a folder for its author and one for its topics', () => {
    const packet = report.packets.find(({ unit }) => unit === 'TG');
    expect(packet).toEqual({
      kind: 'unit',
      unit: 'TG',
      file: `packets/${TG}.zip`,
      entries: ['w01', 'w09', 'w10'],
      missing: [],
      left: [],
    });
    expect(Object.keys(unzipSync(bytesOf(parts, `packets/${TG}.zip`)))).toEqual([
      `${TG}/甲示例+${TG}/推荐表.docx`,
      `${TG}/话题活动类+${TG}/推荐表.docx`,
    ]);
  });
});

function issueLine(issue: { code: string; field: string | null; level: string; waived: boolean }): string {
  return JSON.stringify([issue.code, issue.field, issue.level, issue.waived]);
}

function tallyOf({ tally }: SeasonReport): { district: Record<string, number>; units: Record<string, object> } {
  return tally as ReturnType<typeof tallyOf>;
}
