/** The 登记表 goes to a unit and comes back by mail: what it changes, what it leaves, and what it is refused for. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { entryRows, violations } from '../../faults/invariants.ts';
import { settle } from '../../faults/settle.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, openWorld, play, printOf, reopen } from '../../flows/open-world.ts';
import { deedsOf, downloaded, fill, linesIn, tableOf } from '../../flows/registration-world.ts';
import { entryFrom, refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { decided, edited, on, pasted, submitted, submittedWork } from '../../oracle/tiny-season.ts';

let morning: KeptWorld;

/** Lines of the sheet: the headings are the fourth. */
const FIRST = 4;

/** What people type, and programs take for something else. */
const HOSTILE = ['=1+1', '<b>&"甲"</b>', '响铃\u0007', '_x0041_', '第一行\n第二行', '\u202e反写'];

beforeAll(async () => {
  const world = openWorld(await bundle());
  const days = (index: number) => ({
    title: HOSTILE[index] ?? '',
    heldOn: `2019年6月${index + 1}日`,
    note: HOSTILE[index] ?? '',
  });
  play(
    world,
    submitted('r1', { participants: '200名' }, on('08-20')),
    ...HOSTILE.map((_, index) => submitted(`h${index}`, days(index), on('08-20', `09:1${index}`))),
    pasted('p1', { title: '夜校', heldOn: '6月12日', participants: '１２０人' }, on('08-20', '09:30')),
    submittedWork('w1', {}, on('08-20', '09:40')),
  );
  settle(world);
  play(
    world,
    edited('r1', { host: '塘沽工会' }, on('08-20', '13:00')),
    decided('h0', 'reject', { at: on('08-20', '13:10') }),
    decided('h1', 'approve', { at: on('08-20', '13:20') }),
  );
  settle(world);
  morning = keep(world);
}, 120_000);

describe('downloadRegistration', () => {
  it('gives the file of a unit by one call for each register, and writes nothing', () => {
    const world = reopen(morning);
    const before = printOf(world);
    const { base64, name } = valueFrom(world, 'downloadRegistration', { unit: 'TG' }, { as: COLLEAGUE });
    expect(printOf(world)).toBe(before);
    expect(name).toBe('登记表（塘沽街道总工会）.xlsx');
    expect(base64.slice(0, 4)).toBe('UEsD');
    expect(valueFrom(world, 'downloadRegistration', { unit: 'TG' }).base64).toBe(base64);
    const lines = linesIn(downloaded(world)).slice(FIRST, FIRST + 3);
    expect(lines.map((line) => [line[1], ...line.slice(-2)])).toEqual([
      ['网络安全知识竞赛', 'HD-2019-0001', '待审核'],
      ['=1+1', 'HD-2019-0002', '审核未通过'],
      ['<b>&"甲"</b>', 'HD-2019-0003', '审核通过'],
    ]);
  });

  it.each([{ unit: 'XX' }, { unit: '' }])('is refused for %j', (input) => {
    expect(refusalFrom(reopen(morning), 'downloadRegistration', input).refusal).toBe('unknownUnit');
  });
});

describe('the table that comes back', () => {
  it.each([
    ['activity', '线下活动', 8],
    ['work', '作品', 1],
  ])('changes nothing where nobody has touched it: %s', (form, sheet, count) => {
    const world = reopen(morning);
    const rows = linesIn(downloaded(world), sheet);
    const preview = valueFrom(world, 'previewImport', tableOf(rows, { form }));
    expect([preview.columns.filter(({ is }) => is === null), preview.passed]).toEqual([[], []]);
    const versions = entryRows(world, form).map(({ cells }) => [cells.number, cells.version, cells.title, cells.state]);
    const deeds = deedsOf(world, tableOf(rows, { form }));
    expect(deeds).toHaveLength(count);
    expect(deeds.filter((deed) => !/^(?:nothing|closed) /.test(deed))).toEqual([]);
    const after = entryRows(world, form).map(({ cells }) => [cells.number, cells.version, cells.title, cells.state]);
    expect(after).toEqual(versions);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
  });

  it('takes in new lines with the contact person above, and corrections by their numbers, once', () => {
    const world = reopen(morning);
    const rows = linesIn(downloaded(world));
    fill(rows, FIRST, { 参与人数: '200' });
    fill(rows, FIRST + 7, { 线下活动名称: '职工夜校', 备注: '改名' });
    fill(rows, FIRST + 8, { 线下活动名称: '新讲座', 活动时间: '2019-07-01', 参与人数: '80', 声明: '是' });
    fill(rows, FIRST + 9, { 线下活动名称: '第二讲', 活动时间: '2019-07-02', 线下活动内容: '行为规范、责任意识' });
    rows[1]?.splice(3, 3, '李示例', '联系方式：', '022-65305678');
    const expected = ['changed HD-2019-0001', 'closed HD-2019-0002'];
    const first = deedsOf(world, tableOf(rows));
    expect([...first.slice(0, 2), ...first.slice(-3)]).toEqual([
      ...expected,
      'changed HD-2019-0008',
      'new HD-2019-0009',
      'new HD-2019-0010',
    ]);
    const cells = entryRows(world).map((row) => row.cells);
    expect(cells.at(-1)).toMatchObject({
      title: '第二讲',
      contents: '行为规范、责任意识',
      contactName: '李示例',
      contactPhone: '022-65305678',
      unit: '塘沽街道总工会',
      source: '邮件',
    });
    expect(cells[0]).toMatchObject({ participants: '200', host: '塘沽工会', contactName: '张三' });
    const before = printOf(world);
    const again = deedsOf(world, tableOf(rows));
    expect(again.filter((deed) => /^(?:new|changed)/.test(deed))).toEqual([]);
    expect(again).toHaveLength(first.length);
    expect(printOf(world)).toBe(before);
    fill(rows, FIRST + 8, { 参与人数: '90' });
    fill(rows, FIRST + 9, { 备注: '在社区' });
    const corrected = deedsOf(world, tableOf(rows)).filter((deed) => !/^(?:nothing|closed)/.test(deed));
    expect(corrected).toEqual(['changed HD-2019-0009', 'changed HD-2019-0010']);
    expect(entryFrom(world, 'HD-2019-0001').state).toBe('received');
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
  }, 60_000);

  it('comes back with its new entries numbered, and then changes nothing either', () => {
    const world = reopen(morning);
    const rows = linesIn(downloaded(world));
    fill(rows, FIRST + 8, { 线下活动名称: '新讲座', 活动时间: '2019-07-01', 参与人数: '80' });
    deedsOf(world, tableOf(rows));
    settle(world);
    const deeds = deedsOf(world, tableOf(linesIn(downloaded(world))));
    expect(deeds.at(-1)).toBe('nothing HD-2019-0009');
    expect(deeds.filter((deed) => /^(?:new|changed)/.test(deed))).toEqual([]);
  });
});

describe('another table of entries', () => {
  it.each<[string, string, object, string, string]>([
    ['another unit’s', '#2019/activity/HG', {}, 'otherUnit', '汉沽街道总工会'],
    ['that of a unit that there is not', '#2019/activity/XX', {}, 'otherUnit', 'XX'],
    ['last year’s', '#2018/activity/TG', {}, 'otherNotice', '2018'],
    ['another form’s', '#2019/work/TG', {}, 'otherForm', '作品台账'],
    ['a form’s that there is not', '#2019/photo/TG', {}, 'otherForm', 'photo'],
  ])('is refused: %s, and nothing is written', (_, mark, change, refusal, detail) => {
    const world = reopen(morning);
    const rows = linesIn(downloaded(world));
    const title = rows[0] ?? [];
    title[title.length - 1] = mark;
    const before = printOf(world);
    expect(refusalFrom(world, 'importRows', tableOf(rows, change))).toMatchObject({ refusal, detail });
    expect(printOf(world)).toBe(before);
  });

  it('is refused for the unit that stands above, though the mark was left', () => {
    const world = reopen(morning);
    const rows = linesIn(downloaded(world));
    rows[1]?.splice(1, 1, '报送单位：汉沽街道总工会');
    expect(refusalFrom(world, 'importRows', tableOf(rows)).refusal).toBe('otherUnit');
    expect(refusalFrom(world, 'importRows', tableOf(rows, { unit: 'HG' })).refusal).toBe('otherUnit');
  });

  it('without its mark is a table as any other', () => {
    const world = reopen(morning);
    const rows = linesIn(downloaded(world));
    rows[0]?.fill('');
    expect(deedsOf(world, tableOf(rows)).filter((deed) => /^(?:new|changed)/.test(deed))).toEqual([]);
  });

  it('of ten thousand lines is too large', () => {
    const rows = [...linesIn(downloaded(reopen(morning))), ...Array.from({ length: 10_000 }, () => ['', '讲座'])];
    expect(refusalFrom(reopen(morning), 'importRows', tableOf(rows)).refusal).toBe('tableTooLarge');
  });
});
