// Packets of a season through the real bundle, unpacked by programs that are not ours, and what asking again changes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { ReportParts } from '../../src/season/report.ts';
import { bundle } from '../built-bundle.ts';
import { JAVA, otherReader, PYTHON, treeOf } from '../documents/other-readers.ts';
import { readDocx } from '../documents/read-docx.ts';
import { decided, on, resubmitted } from '../oracle/tiny-season.ts';
import { asked, bytesOf, everythingAt, GXQ, paperIn, playPapers, rowsOf, TG, XH } from './papers-season.ts';

let files: Record<string, string>;
let parts: ReportParts;
let folder: string;

beforeAll(async () => {
  files = await bundle();
  folder = mkdtempSync(join(tmpdir(), 'season-packets-'));
  parts = playPapers(files, everythingAt('10:10'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packetIn = ({ report }: ReportParts, unit: string | null) => report.packets.find((one) => one.unit === unit);
const QUIZ = ['网络安全知识竞赛', TG, '2019年6月12日', '120', ''];

const TREES: readonly (readonly [kind: string, unit: string | null, file: string, tree: readonly string[]])[] = [
  [
    'unit',
    'TG',
    `packets/${TG}.zip`,
    [
      `${TG}/王示例+${TG}/推荐表.docx`,
      `${TG}/王示例+${TG}/作品链接.docx`,
      `${TG}/王示例（2）+${TG}/推荐表.docx`,
      `${TG}/甲示例、乙示例+${TG}/推荐表.docx`,
      `${TG}/甲示例、乙示例+${TG}/作品链接.docx`,
      `${TG}/话题活动类+${TG}/推荐表.docx`,
    ],
  ],
  ['unit', 'XH', `packets/${XH}.zip`, [`${XH}/丙示例+${XH}/推荐表.docx`]],
  [
    'city',
    null,
    'packets/报送市总工会.zip',
    [
      `1网络正能量微视频/${TG}/焊花/作品信息.docx`,
      `5网络正能量诵读作品/${GXQ}/诵读/作品信息.docx`,
      ...['守护日记', '同名的人', '灯下', '两个人的歌'].map((title) => `8故事作品类/${TG}/${title}/作品信息.docx`),
      `8故事作品类/${XH}/新河的故事/作品信息.docx`,
      ...['#好网民#随手拍', '五四网络课'].map((title) => `9话题活动类/${TG}/${title}/作品信息.docx`),
      '报送市总工会素材目录（按项目）.docx',
    ],
  ],
];

describe('packets', () => {
  const gap = (...entries: string[]) => entries.map((entry) => ({ entry, what: 'workFile' }));
  const left = [
    { entry: 's5', why: 'notApproved' },
    { entry: 's7', why: 'hasErrors' },
  ];

  it('tell what is in them by number, what is missing and what was left (contract: Packets)', () => {
    expect(['TG', 'XH', null].map((unit) => packetIn(parts, unit))).toEqual([
      {
        kind: 'unit',
        unit: 'TG',
        file: `packets/${TG}.zip`,
        entries: ['s1', 's2', 's3', 's4', 't1', 't2'],
        missing: gap('s2'),
        left,
      },
      { kind: 'unit', unit: 'XH', file: `packets/${XH}.zip`, entries: ['x1'], missing: gap('x1'), left: [] },
      {
        kind: 'city',
        unit: null,
        file: 'packets/报送市总工会.zip',
        missing: gap('s2', 'g1', 'x1'),
        left,
        entries: ['s1', 's2', 's3', 's4', 't1', 't2', 'v1', 'g1', 'x1'],
      },
    ]);
    expect(
      parts.files
        .filter(({ file }) => file.startsWith('packets/'))
        .map(({ file }) => file)
        .sort(),
    ).toEqual([...TREES.map(([, , file]) => file), ...[TG, XH].map((unit) => `packets/${unit}报送清单.docx`)].sort());
  });

  it.each(TREES)(
    'of kind %s (%s) unpack to the prescribed tree by unzip, Python and Java',
    (kind, unit, file, tree) => {
      const zip = join(folder, `${unit ?? kind}.zip`);
      const bytes = bytesOf(parts, file);
      writeFileSync(zip, bytes);
      const sizes = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, part.length] as const);
      expect(sizes.map(([name]) => name).sort()).toEqual([...tree].sort());
      for (const [program, words] of [
        ['unzip', (root: string) => ['-q', zip, '-d', root]],
        ['python3', (root: string) => ['-c', PYTHON, zip, root]],
      ] as const) {
        const root = join(folder, `${unit ?? kind}-${program}`);
        mkdirSync(root);
        if (otherReader(program, words(root)) === null) continue;
        const found = treeOf(root);
        expect([...found.keys()].sort()).toEqual([...tree].sort());
        for (const each of found.values()) expect(readDocx(each).tables.length).toBeGreaterThan(0);
      }
      writeFileSync(join(folder, 'Unpack.java'), JAVA);
      const read = otherReader('java', [join(folder, 'Unpack.java'), zip]);
      if (read !== null) expect(JSON.parse(read)).toEqual(sizes);
    },
  );

  it('hold the very forms that stand among the documents', () => {
    const inside = unzipSync(bytesOf(parts, `packets/${TG}.zip`));
    for (const name of ['王示例', '王示例（2）', '甲示例、乙示例', '话题活动类']) {
      const form = inside[`${TG}/${name}+${TG}/推荐表.docx`] ?? new Uint8Array();
      expect(bytesOf(parts, `documents/推荐表（${name}+${TG}）.docx`).equals(form)).toBe(true);
    }
  });
});

describe('run', () => {
  it('gives the same bytes for the same season', () => {
    const again = playPapers(files, everythingAt('10:10'));
    expect(again.files.map(({ file }) => file)).toEqual(parts.files.map(({ file }) => file));
    for (const { file } of parts.files) {
      expect([file, bytesOf(again, file).equals(bytesOf(parts, file))]).toEqual([file, true]);
    }
  });

  it('makes of one unit what is asked for one unit', () => {
    const { report } = playPapers(files, [asked('10:10', 'packets', 'XH'), asked('10:10', 'summaries', 'GXQ')]);
    expect(report.packets.map(({ kind, unit }) => [kind, unit])).toEqual([['unit', 'XH']]);
    expect(report.documents.map(({ kind, unit }) => `${kind} ${unit}`).sort()).toEqual([
      'annex1 GXQ',
      'annex3 XH',
      'summary GXQ',
    ]);
  });

  const CHANGED = resubmitted('a1', { participants: '180' }, on('08-20', '12:10'));
  const LATER = resubmitted('a4', { note: '补充' }, on('08-20', '12:20'));
  const WITHDRAWN = decided('s4', 'withdraw', { at: on('08-20', '13:00') });

  it('leaves a paper as it was last made, whatever changes later', () => {
    const later = playPapers(files, [...everythingAt('10:10'), CHANGED, LATER, WITHDRAWN]);
    expect(rowsOf(paperIn(later, `线下活动情况统计表（${TG}）`))[1]).toEqual(['1', ...QUIZ]);
    expect(later.report.entries.a1).toMatchObject({ state: 'resubmitted', values: { participants: 180 } });
    expect(packetIn(later, 'TG')?.entries).toEqual(['s1', 's2', 's3', 's4', 't1', 't2']);
  });

  it('makes it anew where it is asked for again, and what nobody needs any more is gone', () => {
    const approved = decided('a1', 'approve', { at: on('08-20', '13:10') });
    const again = playPapers(files, [...everythingAt('10:10'), CHANGED, WITHDRAWN, approved, ...everythingAt('14:10')]);
    const names = again.report.documents.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(`推荐表（甲示例、乙示例+${TG}）`);
    expect(rowsOf(paperIn(again, `线下活动情况统计表（${TG}）`))[1]).toEqual(['1', ...QUIZ.with(3, '180')]);
    expect(rowsOf(paperIn(again, '线下活动情况统计表')).at(-1)).toEqual(['合计：4场，1910人次']);
    expect(packetIn(again, 'TG')?.entries).toEqual(['s1', 's2', 's3', 't1', 't2']);
  });
});
