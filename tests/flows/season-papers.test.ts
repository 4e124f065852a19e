// The papers of a season through the real bundle, against tables that were written by hand.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportParts } from '../../src/season/report.ts';
import { bundle } from '../built-bundle.ts';
import { readByMammoth, readDocx } from '../documents/read-docx.ts';
import { readPage } from '../documents/read-html.ts';
import { asked, bytesOf, everythingAt, GXQ, OFFICE, paperIn, playPapers, rowsOf, TG, XH } from './papers-season.ts';

let parts: ReportParts;

beforeAll(async () => {
  const files = await bundle();
  // The summaries are asked for once before anything was approved: they are listed once, as they stand at the end.
  parts = playPapers(files, [asked('08:30', 'summaries'), ...everythingAt('10:10')]);
}, 120_000);

const paper = (name: string) => paperIn(parts, name);

const HEAD = ['序号', '线下活动名称', '主办单位名称', '活动时间', '参与人数', '备注'];
const CONTACT = `滨海新区总工会宣网部联系人：${OFFICE.name}，联系电话：${OFFICE.phone}，电子邮箱：${OFFICE.email}`;
const QUIZ = ['网络安全知识竞赛', TG, '2019年6月12日', '120', ''];
const WEEK = ['好网民宣传周', `${TG}、区教育局`, '2019年6月3日—7日', '1350', '五天四个点位'];
const JOINT = ['“e路同行”社区联谊', `${TG}、${XH}`, '2019年7月20日', '300', ''];
const READING = ['读书会', XH, '2019年6月28日—7月2日', '80', ''];
const numbered = (rows: readonly (readonly string[])[]) => rows.map((row, index) => [String(index + 1), ...row]);

describe('report.documents', () => {
  const annexes = [
    ['annex3', 'TG', `推荐表（王示例+${TG}）`],
    ['annex3', 'TG', `推荐表（王示例（2）+${TG}）`],
    ['annex3', 'TG', `推荐表（甲示例、乙示例+${TG}）`],
    ['annex3', 'TG', `推荐表（话题活动类+${TG}）`],
    ['annex3', 'XH', `推荐表（丙示例+${XH}）`],
  ];
  const units = [
    ['TG', TG],
    ['XH', XH],
    ['GXQ', GXQ],
  ];

  it('lists each paper once, with kind, unit and name (contract: What staff ask for)', () => {
    const listed = parts.report.documents.map(({ kind, unit, name }) => [kind, unit, name]);
    const wanted = [
      ...units.map(([id, name]) => ['summary', id, `${name}报送情况汇总表`]),
      ...units.map(([id, name]) => ['annex1', id, `线下活动情况统计表（${name}）`]),
      ...annexes,
      ['districtAnnex1', null, '线下活动情况统计表'],
      ['worksTable', null, '作品汇总表'],
      ['catalogue', null, '报送市总工会素材目录（按项目）'],
      ['cityReport', null, '阶段情况报告（代拟稿）'],
      ['brief', null, '工作进展情况（一页）'],
      ['callList', null, '报送情况联系单'],
    ];
    const sorted = (lines: unknown[][]) => lines.map((line) => JSON.stringify(line)).sort();
    expect(sorted(listed)).toEqual(sorted(wanted));
  });

  it('has the .docx and the page of each, and the page says what the .docx says', async () => {
    for (const { file, html } of parts.report.documents) {
      expect([file.slice(0, 10), file.slice(-5), html]).toEqual([
        'documents/',
        '.docx',
        file.replace(/\.docx$/, '.html'),
      ]);
      const bytes = bytesOf(parts, file);
      const read = readDocx(bytes);
      expect(read.lines.length).toBeGreaterThan(0);
      expect(await readByMammoth(bytes)).toEqual(read);
      expect(readPage(bytesOf(parts, html).toString('utf8'))).toEqual(read);
    }
  });

  it('has no path twice', () => {
    const paths = parts.files.map(({ file }) => file);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });
});

describe('Annex 1', () => {
  it.each([
    [TG, numbered([QUIZ, WEEK, JOINT])],
    [XH, numbered([JOINT, READING])],
    [GXQ, [['（无）']]],
  ])('of %s is the table made by hand, joint ones included', (unit, rows) => {
    const read = paper(`线下活动情况统计表（${unit}）`);
    expect(rowsOf(read)).toEqual([HEAD, ...rows]);
    expect(read.lines).toEqual(['附件1', '线下活动情况统计表', `报送单位：${unit}`, CONTACT]);
  });

  // 120 + 1350 + 300 + 80 people; the joint activity once, and the 3000 who watched apart.
  it('of the district has the totals, a joint activity once, and who watched apart', () => {
    const read = paper('线下活动情况统计表');
    expect(rowsOf(read)).toEqual([HEAD, ...numbered([QUIZ, WEEK, JOINT, READING]), ['合计：4场，1850人次']]);
    expect(read.tables[0]?.at(-1)?.map(({ span }) => span)).toEqual([6]);
    expect(read.lines).toEqual([
      '附件1',
      '线下活动情况统计表',
      '报送单位：滨海新区总工会',
      '另：线上观看3000人次（不计入参与人数）',
      CONTACT,
    ]);
    expect(parts.report.tally).toMatchObject({ district: { counted: 4, participants: 1850 } });
  });
});

const FORM_KINDS = ['故事', '图片', '视频', '音乐', '话题', '活动'];
const kindCell = (kind: string) =>
  `作品类型：${FORM_KINDS.map((each) => `${each === kind ? '■' : '□'}${each}`).join(' ')}`;
const NOTES = [
  '备注：',
  '1、每位作者填写一份推荐表，将此推荐表和作品整理成以“作者+推荐单位”命名的文件夹，最终以推荐单位为单位压缩发至报名邮箱。',
  '2、如报送“话题活动类”，可不填写作者信息栏。请推荐单位将参评的“话题活动类”填写在一张推荐表上。',
].join('\n');
const NO_LINK = '链接地址：（没有可不填写）';
const NO_SUMMARY = '作品简介：（可不填写）';

function annex3(unit: string, person: readonly string[], works: readonly string[][]): string[][] {
  const [name = '', address = '', phone = '', email = ''] = person;
  return [
    [`推荐单位：${unit}`],
    ['作者信息'],
    [`姓名：${name}`, `联系地址：${address}`],
    [`联系方式：${phone}`, email === '' ? '电子邮箱' : `电子邮箱：${email}`],
    ['作品信息'],
    ...works.flatMap(([kind = '', title = '', made = '', link = '', summary = '']) => [
      [kindCell(kind)],
      [`作品名称：${title}`, `创作时间：${made}`],
      [link],
      [summary],
    ]),
    ['如有更多作品，可继续向下填写。'],
    [NOTES],
  ];
}

describe('Annex 3', () => {
  const LINK = '链接地址：https://example.org/works/1';
  const MARCH = ['故事', '守护日记', '2019年3月1日', NO_LINK, '作品简介：一线职工的一年'];
  const LAMP = ['图片', '灯下', '2019年6月12日', LINK, NO_SUMMARY];

  it.each<[name: string, rows: string[][]]>([
    [`推荐表（王示例+${TG}）`, annex3(TG, ['王示例', '示例路1号', '13800000001', 'wang@example.org'], [MARCH, LAMP])],
    [
      `推荐表（王示例（2）+${TG}）`,
      annex3(TG, ['王示例', '示例路1号', '13800000002', ''], [['故事', '同名的人', '2018年12月', NO_LINK, NO_SUMMARY]]),
    ],
    [
      `推荐表（甲示例、乙示例+${TG}）`,
      annex3(
        TG,
        ['甲示例、乙示例', '示例路1号', '13800000003', ''],
        [['音乐', '两个人的歌', '2019年6月12日', LINK, NO_SUMMARY]],
      ),
    ],
    [
      `推荐表（话题活动类+${TG}）`,
      annex3(
        TG,
        [],
        [
          ['话题', '#好网民#随手拍', '2019年5月4日', '链接地址：https://weibo.com/1/a', NO_SUMMARY],
          ['活动', '五四网络课', '2019年5月5日', NO_LINK, NO_SUMMARY],
        ],
      ),
    ],
    [
      `推荐表（丙示例+${XH}）`,
      annex3(
        XH,
        ['丙示例', '示例路1号', '13800000004', ''],
        [['故事', '新河的故事', '2019年6月12日', NO_LINK, NO_SUMMARY]],
      ),
    ],
  ])('%s is the form made by hand', (name, rows) => {
    const read = paper(name);
    expect(rowsOf(read)).toEqual(rows);
    expect(read.lines).toEqual(['附件3', '中国好网民优秀故事及作品征集展示\n推荐表']);
  });
});

describe('the table of works', () => {
  it('has what goes to the city by project, then stories and topics', () => {
    const head = '序号 作品名称 作品类型 作者 推荐单位 创作时间 链接地址 是否已在承办单位平台投稿 备注'.split(' ');
    const LINK = 'https://example.org/works/1';
    const JUNE = '2019年6月12日';
    expect(rowsOf(paper('作品汇总表'))).toEqual([
      head,
      ['网络正能量微视频征集（1件）'],
      ['1', '焊花', '视频', '丁示例', TG, JUNE, '', '否', ''],
      ['网络正能量诵读作品征集（1件）'],
      ['1', '诵读', '视频', '丁示例', GXQ, JUNE, '', '否', ''],
      ['故事作品类（5件）'],
      ['1', '守护日记', '故事', '王示例', TG, '2019年3月1日', '', '', ''],
      ['2', '同名的人', '故事', '王示例', TG, '2018年12月', '', '', ''],
      ['3', '灯下', '图片', '王示例', TG, JUNE, LINK, '', ''],
      ['4', '两个人的歌', '音乐', '甲示例、乙示例', TG, JUNE, LINK, '', ''],
      ['5', '新河的故事', '故事', '丙示例', XH, JUNE, '', '', ''],
      ['话题活动类（2件）'],
      ['1', '#好网民#随手拍', '话题', '', TG, '2019年5月4日', 'https://weibo.com/1/a', '', ''],
      ['2', '五四网络课', '活动', '', TG, '2019年5月5日', '', '', ''],
    ]);
  });
});
