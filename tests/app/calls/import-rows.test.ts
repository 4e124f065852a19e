// The calls that take in a unit's table: what they show before and after, what they write, and what a log says of it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Calls } from '../../../src/app/calls/all.ts';
import { entryRows, violations } from '../../faults/invariants.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  openWorld,
  play,
  printOf,
  reopen,
  toNextNoon,
  type World,
} from '../../flows/open-world.ts';
import { ask, entryFrom, refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { decided, edited, on, submitted } from '../../oracle/tiny-season.ts';
import { callsOf, everyNth } from '../../thoroughness.ts';

const HEAD = ['序号', '线下活动名称', '活动时间', '参与人数', '经费'];
const LECTURE = ['1', '网络安全讲座', '2019.6.12', '120人', '500'];
const QUIZ = ['2', '知识竞赛', '6月20日', '55', ''];
const TABLE: Calls['importRows']['input'] = {
  form: 'activity',
  unit: 'TG',
  source: '邮件',
  receivedOn: '2019-08-19',
  rows: [['线下活动情况统计表'], HEAD, LECTURE, QUIZ, ['合计', '', '', '175', '']],
};

let morning: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  play(world, submitted('r1', {}, on('08-20')));
  settle(world);
  morning = keep(world);
}, 60_000);

const rowsOf = (world: World) => entryRows(world).map(({ cells }) => [cells.number, cells.title, cells.participants]);

describe('previewImport', () => {
  it('tells what each row would do, and writes nothing', () => {
    const world = reopen(morning);
    const before = printOf(world);
    const view = valueFrom(world, 'previewImport', TABLE, { as: COLLEAGUE });
    expect(printOf(world)).toBe(before);
    expect(view).toMatchObject({
      unit: '塘沽街道总工会',
      columns: [
        { heading: '序号', is: 'serial', field: '', label: '' },
        { heading: '线下活动名称', is: 'field', field: 'title', label: '线下活动名称' },
        { heading: '活动时间', is: 'field', field: 'heldOn', label: '活动时间' },
        { heading: '参与人数', is: 'field', field: 'participants', label: '参与人数' },
        { heading: '经费', is: null, field: '', label: '' },
      ],
      choices: [],
      known: '',
      passed: [{ line: 5, text: '合计 175' }],
      rows: [
        { n: 1, line: 3, title: '网络安全讲座', does: 'new', number: '', of: null, changes: [] },
        { n: 2, line: 4, title: '知识竞赛', does: 'new', number: '', of: null, changes: [] },
      ],
    });
    expect(view.rows[1]?.problems[0]).toContain('2019-06-20');
  });

  it('tells changes by field, in the caller’s language, and what stays as it is', () => {
    const world = reopen(morning);
    valueFrom(world, 'importRows', TABLE);
    play(world, decided('r1', 'reject', { at: on('08-20', '20:00') }));
    const rows = [
      ['编号', ...HEAD.slice(1)],
      ['', ...LECTURE.slice(1, 3), '130', ''],
      ['', ...QUIZ.slice(1)],
    ];
    const named = ['HD-2019-0001', '网络安全知识竞赛', '2019-06-12', '9', ''];
    const view = valueFrom(world, 'previewImport', { ...TABLE, rows: [...rows, named] }, { language: 'en' });
    expect(view.rows).toMatchObject([
      { does: 'changed', number: 'HD-2019-0002', changes: [{ label: 'Participants', before: '120人', after: '130' }] },
      { does: 'nothing', number: 'HD-2019-0003', changes: [], problems: [] },
      { does: 'closed', number: 'HD-2019-0001' },
    ]);
  });
});

describe('importRows', () => {
  it('writes rows of staff, with the way and the day of the table, and says under which numbers', () => {
    const world = reopen(morning);
    const view = valueFrom(world, 'importRows', TABLE, { as: COLLEAGUE });
    expect(view.rows.map(({ does, number }) => [does, number])).toEqual([
      ['new', 'HD-2019-0002'],
      ['new', 'HD-2019-0003'],
    ]);
    const cells = { source: '邮件', receivedOn: '2019-08-19', unit: '塘沽街道总工会', state: '待审核', version: '1' };
    expect(entryRows(world).slice(1)).toMatchObject([
      { cells: { ...cells, title: '网络安全讲座', heldOn: '2019.6.12', participants: '120人' } },
      { cells: { ...cells, title: '知识竞赛', heldOn: '6月20日', participants: '55' } },
    ]);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    expect(entryFrom(world, 'HD-2019-0002').log).toMatchObject([
      { who: COLLEAGUE, what: `表格导入（${COLLEAGUE}）`, version: 1 },
    ]);
  });

  it('writes nothing when the same table comes again', () => {
    const world = reopen(morning);
    valueFrom(world, 'importRows', TABLE);
    settle(world);
    // Settings that runs share are read anew every six hours, whoever asks.
    valueFrom(world, 'previewImport', TABLE);
    const before = printOf(world);
    const view = valueFrom(world, 'importRows', TABLE, { as: COLLEAGUE });
    expect(view.rows.map(({ does, number }) => [does, number])).toEqual([
      ['nothing', 'HD-2019-0002'],
      ['nothing', 'HD-2019-0003'],
    ]);
    expect(printOf(world)).toBe(before);
  });

  it('keeps what a number has changed, and makes a session of its own of what had been said', () => {
    const world = reopen(morning);
    valueFrom(world, 'importRows', TABLE);
    const rows = [
      ['编号', ...HEAD.slice(1)],
      ['HD-2019-0002', ...LECTURE.slice(1, 3), '130', ''],
      ['', ...LECTURE.slice(1)],
    ];
    const view = valueFrom(world, 'importRows', { ...TABLE, rows });
    expect(view.rows.map(({ does, number }) => [does, number])).toEqual([
      ['changed', 'HD-2019-0002'],
      ['new', 'HD-2019-0004'],
    ]);
    const taken = rowsOf(world);
    expect([taken[1]?.[2], taken[3]?.[2]]).toEqual(['130', '120人']);
    const again = valueFrom(world, 'importRows', { ...TABLE, rows });
    expect([again.rows.map(({ does }) => does), rowsOf(world)]).toEqual([['nothing', 'nothing'], taken]);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
  });

  it('tells in the log that the unit has changed it by its table, beside what staff corrected', () => {
    const world = reopen(morning);
    valueFrom(world, 'importRows', TABLE);
    play(
      world,
      decided('r1', 'approve', { at: on('08-20', '20:00') }),
      edited('r1', { host: '工会' }, on('08-20', '20:10')),
    );
    const rows = [
      ['编号', '参与人数'],
      ['HD-2019-0001', '130'],
    ];
    valueFrom(world, 'importRows', { ...TABLE, rows }, { as: COLLEAGUE });
    const entry = entryFrom(world, 'HD-2019-0001');
    expect(entry.state).toBe('resubmitted');
    expect(entry.log[0]).toMatchObject({
      who: '报送单位',
      what: `报送单位来表更改（由${COLLEAGUE}导入）`,
      detail: '参与人数：120 → 130',
    });
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
    // Nobody's later look at the form undoes it.
    toNextNoon(world);
    expect(rowsOf(world)[0]).toEqual(['HD-2019-0001', '网络安全知识竞赛', '130']);
  });

  it('keeps its deleted rows’ numbers, and makes new entries of them when the table comes again', () => {
    const world = reopen(morning);
    valueFrom(world, 'importRows', TABLE);
    settle(world);
    const [, second] = entryRows(world);
    const { bookId, workspace } = world;
    const sheet = workspace.parts.spreadsheets.files.get(bookId)?.sheets.find(({ name }) => name === '线下活动台账');
    workspace.deleteRows({ as: COLLEAGUE, spreadsheetId: bookId, sheetId: sheet?.id ?? 0, from: second?.number ?? 0 });
    ringHour(world);
    const view = valueFrom(world, 'importRows', TABLE);
    expect(view.rows.map(({ does, number }) => [does, number])).toEqual([
      ['new', 'HD-2019-0004'],
      ['nothing', 'HD-2019-0003'],
    ]);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
  });

  it('takes in what a dead run has left, also when the clock has rung between', () => {
    const { first, stride } = callsOf(1, 14);
    for (let call = first; ; call += stride) {
      const world = reopen(morning);
      const armed = world.workspace.faults.arm({
        kind: 'kill',
        when: 'after',
        call,
        writes: 'kept',
        match: ({ functionName }) => functionName === 'call',
      });
      world.workspace.run({ as: COLLEAGUE, call: 'call', args: ['importRows', TABLE, 'en'], surface: 'sidebar' });
      armed.disarm();
      if (armed.struck === 0) break;
      ringHour(world);
      const { answer } = ask(world, 'importRows', TABLE);
      expect(answer).toMatchObject({ ok: true });
      expect([call, ...settle(world), ...violations(world, 1)]).toEqual([call]);
      expect([call, ...rowsOf(world).map(([, title]) => title)].sort()).toEqual(
        [call, '网络安全知识竞赛', '网络安全讲座', '知识竞赛'].sort(),
      );
    }
  });

  it.each<[string, object, string, string]>(
    everyNth(
      [
        ['data alone', { rows: [LECTURE] }, 'noHeadings', '没有找到表头'],
        ['nothing', { rows: [] }, 'noHeadings', '没有找到表头'],
        ['names of the language', { rows: [['__proto__', 'constructor']] }, 'noHeadings', '没有找到表头'],
        ['a table of another unit', { unit: 'HG', rows: [['塘沽街道总工会'], HEAD] }, 'otherUnit', '另一个单位'],
        ['a thousand lines and one', { rows: Array(1001).fill(LECTURE) }, 'tableTooLarge', '1000行'],
        ['a hundred columns and one', { rows: [Array(101).fill('')] }, 'tableTooLarge', '100列'],
        ['more than a million letters', { rows: [['长'.repeat(1_000_001)]] }, 'tableTooLarge', '太大'],
        ['a unit that there is not', { unit: '__proto__' }, 'unknownUnit', '单位名录'],
        ['a form that there is not', { form: 'constructor' }, 'badRequest', '不符合要求'],
        ['cells that are no texts', { rows: [[5]] }, 'badRequest', '不符合要求'],
      ],
      4,
    ),
  )('refuses %s, in words, and writes nothing', (_, change, refusal, words) => {
    const world = reopen(morning);
    const before = printOf(world);
    for (const name of ['importRows', 'previewImport'] as const) {
      const refused = refusalFrom(world, name, { ...TABLE, ...change });
      expect(refused).toMatchObject({ refusal, message: expect.stringContaining(words) });
    }
    expect(printOf(world)).toBe(before);
  });
});

describe('a filled 推荐表', () => {
  const works = (kind: string, unit = '塘沽街道总工会'): Calls['importRows']['input'] => ({
    ...TABLE,
    form: 'work',
    rows: [
      ['附件3'],
      ['中国好网民优秀故事及作品征集展示推荐表'],
      [`推荐单位：${unit}`],
      ['作者信息'],
      ['姓名：王示例', '联系地址：塘沽示例路1号'],
      ['联系方式：13800138000', '电子邮箱 wang@example.org'],
      ['作品信息'],
      [`作品类型：${kind}`],
      ['作品名称：我和网络', '创作时间：2019.3'],
      ['链接地址：（没有可不填写）'],
      ['作品简介：讲述一名职工的故事。'],
      ['作品类型：□故事 ☑图片 □视频 □音乐 □话题 □活动'],
      ['作品名称：网上练兵', '创作时间：2019年4月'],
      ['链接地址：（没有可不填写）'],
      ['作品简介：（可不填写）'],
      ['如有更多作品，可继续向下填写。'],
    ],
  });
  const TICKED = '■故事 □图片 □视频 □音乐 □话题 □活动';
  const worksIn = (world: World) => entryRows(world, 'work').map(({ cells }) => [cells.title, cells.kind]);

  it('is taken in work by work, and the same one again does nothing', () => {
    const world = reopen(morning);
    const view = valueFrom(world, 'previewImport', works(TICKED), { as: COLLEAGUE });
    expect(view.rows.map(({ does, title }) => [does, title])).toEqual([
      ['new', '我和网络'],
      ['new', '网上练兵'],
    ]);
    valueFrom(world, 'importRows', works(TICKED), { as: COLLEAGUE });
    const once = worksIn(world);
    expect(once).toEqual([
      ['我和网络', '故事'],
      ['网上练兵', '图片'],
    ]);
    const print = printOf(world);
    const again = valueFrom(world, 'importRows', works(TICKED), { as: COLLEAGUE });
    expect(again.rows.map(({ does }) => does)).toEqual(['nothing', 'nothing']);
    expect([worksIn(world), printOf(world) === print]).toEqual([once, true]);
    expect(settle(world)).toEqual([]);
  });

  it.each([
    ['□故事 □图片 □视频 □音乐 □话题 □活动', /作品类型/],
    ['■故事 ■图片 □视频 □音乐 □话题 □活动', /作品类型/],
  ])('tells of %s below the work, and guesses nothing', (kind, told) => {
    const view = valueFrom(reopen(morning), 'previewImport', works(kind), { as: COLLEAGUE });
    const [first, second] = view.rows;
    expect(first?.problems.join('\n')).toMatch(told);
    expect(second?.problems.filter((problem) => told.test(problem))).toEqual([]);
  });

  it('of another unit, or taken for activities, is refused', () => {
    const world = reopen(morning);
    expect(refusalFrom(world, 'previewImport', works(TICKED, '汉沽街道总工会')).refusal).toBe('otherUnit');
    expect(refusalFrom(world, 'previewImport', { ...works(TICKED), form: 'activity' }).refusal).toBe('otherForm');
  });
});
