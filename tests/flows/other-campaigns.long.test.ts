// Papers of campaigns that bring no layouts: the built-in ones where they fit, else tables of the forms' own columns.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { openSeason } from '../../src/season/play-season.ts';
import { type ReportParts, reportSeason } from '../../src/season/report.ts';
import { readSeason } from '../../src/season/season-file.ts';
import { bundle } from '../built-bundle.ts';
import { readDocx } from '../documents/read-docx.ts';
import { readPage } from '../documents/read-html.ts';
import { bytesOf, everythingAt, paperIn, playPapers, rowsOf, TG } from './papers-season.ts';

let files: Record<string, string>;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

interface Fields {
  fields: ({ key: string } | string)[];
}

/** The campaign of 2019 as an object, without layouts and without the questions of these keys. */
function plainCampaign(...without: string[]): Record<string, unknown> {
  const { papers: _, ...rest } = JSON.parse(readFileSync(join('src', 'campaigns', '2019.json'), 'utf8'));
  const isKept = (field: { key: string } | string) => !without.includes(typeof field === 'string' ? field : field.key);
  const [form] = rest.forms;
  const parts: Fields[] = [form, ...form.sections];
  for (const part of parts) part.fields = part.fields.filter(isKept);
  form.rules = form.rules.filter(({ field = '' }: { field?: string }) => isKept(field));
  return rest;
}

describe('the campaign of 2019 without layouts', () => {
  it('prints the very same papers and packets', () => {
    const own = playPapers(files, everythingAt('10:10'));
    const plain = playPapers(files, everythingAt('10:10'), { campaign: plainCampaign() });
    expect(plain.report.documents).toEqual(own.report.documents);
    expect(plain.report.packets).toEqual(own.report.packets);
    for (const { file } of own.files) {
      expect([file, bytesOf(plain, file).equals(bytesOf(own, file))]).toEqual([file, true]);
    }
  });

  it('that does not ask who watched prints them without that line', () => {
    const unasked = ['onlineViews', 'account'];
    const parts = playPapers(files, everythingAt('10:10'), { campaign: plainCampaign(...unasked) }, unasked);
    const { lines } = paperIn(parts, '线下活动情况统计表');
    expect(lines.join()).not.toContain('线上观看');
    expect(rowsOf(paperIn(parts, '线下活动情况统计表')).at(-1)).toEqual(['合计：4场，1850人次']);
    expect(rowsOf(paperIn(parts, `推荐表（王示例+${TG}）`))).toHaveLength(15);
  });
});

describe('a campaign of other forms', () => {
  let parts: ReportParts;
  const UNITS = ['一分会', '二分会', '三分会'];

  beforeAll(() => {
    const folder = join('tests', 'flows');
    const season = JSON.parse(readFileSync(join(folder, 'second-season.json'), 'utf8'));
    const events = [
      ...season.events,
      ...everythingAt('10:10').map((run) => ({ ...run, at: '2027-03-08T10:10:00+08:00' })),
    ];
    events.push({
      at: '2027-03-08T12:00:00+08:00',
      do: 'workFile',
      entry: 't1',
      name: '水.mp4',
      bytes: 9,
      seconds: 30,
    });
    const read = readSeason(JSON.stringify({ ...season, events }), folder);
    if (!read.ok) throw new Error(read.line);
    const lines: string[] = [];
    const opened = openSeason(read.season, { files, tell: (line) => lines.push(line) });
    if (!opened.ok) throw new Error(opened.reason);
    opened.player.playUntil(read.season.until);
    expect(lines).toEqual([]);
    parts = reportSeason(opened.player);
  }, 120_000);

  it('has all its papers, in plain tables of its own columns', () => {
    const listed = parts.report.documents.map(({ kind, name }) => `${kind} ${name}`);
    expect(listed.sort()).toEqual(
      [
        ...UNITS.map((unit) => `summary ${unit}报送情况汇总表`),
        ...UNITS.map((unit) => `annex1 健步活动一览（${unit}）`),
        'districtAnnex1 健步活动一览',
        'worksTable 小贴士一览',
        'catalogue 报送素材目录',
        'cityReport 阶段情况报告（代拟稿）',
        'brief 工作进展情况（一页）',
        'callList 报送情况联系单',
      ].sort(),
    );
  });

  const HEAD = ['序号', '活动名称', '日期', '人数'];
  const WALK = ['1', '春日健步', '2027年3月6日', '45'];

  it.each([
    ['健步活动一览（一分会）', [HEAD, WALK]],
    ['健步活动一览（二分会）', [HEAD, WALK]],
    ['健步活动一览（三分会）', [HEAD, ['（无）']]],
    ['健步活动一览', [HEAD, WALK, ['合计：1次　45人次']]],
  ])('prints %s in the columns of its own form', (name, rows) => {
    expect(rowsOf(paperIn(parts, name))).toEqual(rows);
  });

  it('has a packet for the city and none of units, for nobody hands in forms of authors', () => {
    expect(parts.report.packets).toEqual([
      {
        kind: 'city',
        unit: null,
        file: 'packets/报送上级.zip',
        entries: ['t2'],
        missing: [{ entry: 't2', what: 'workFile' }],
        left: [{ entry: 't1', why: 'notApproved' }],
      },
    ]);
    expect(Object.keys(unzipSync(bytesOf(parts, 'packets/报送上级.zip')))).toEqual([
      '1小贴士/一分会/早睡/小贴士信息.docx',
      '报送素材目录.docx',
    ]);
  });

  it('holds a file against its own rules', () => {
    expect(parts.report.entries.t1?.issues).toEqual([]);
    expect(parts.report.entries.t1?.values).toMatchObject({ clipSeconds: 60 });
  });

  it('has pages that say what its papers say', () => {
    for (const { file, html } of parts.report.documents) {
      expect(readPage(bytesOf(parts, html).toString('utf8'))).toEqual(readDocx(bytesOf(parts, file)));
    }
  });
});
