/** How the workbook looks to staff: official tables, colours beside words, drop-downs, notes at what is wrong. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { callBundle } from '../../../src/season/call-bundle.ts';
import { rowOf } from '../../../src/season/season-run.ts';
import { findRow, tableOf } from '../../../src/season/workbook-tables.ts';
import { nowOf } from '../../faults/flows.ts';
import { ringHour } from '../../faults/settle.ts';
import { columnOf, notesOf, ownLook, shownCell } from '../../flows/looks-of-cells.ts';
import {
  bookOf,
  bundle,
  type KeptWorld,
  keep,
  OWNER,
  openWorld,
  play,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { on, submitted, submittedWork } from '../../oracle/tiny-season.ts';

const LABELS = 2;
const FIRST = 3;
const TABLES = 'tally activity work roster decisions requests zeroReports documents dispatches settings'.split(' ');

let fresh: KeptWorld;
let morning: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  fresh = keep(world);
  play(
    world,
    submitted('r1', {}, on('08-20', '09:00')),
    submitted('r2', { title: '讲座', heldOn: '2018-06-12', participants: '200名' }, on('08-20', '09:10')),
    submittedWork('w1', {}, on('08-20', '09:20')),
  );
  morning = keep(world);
}, 60_000);

const setUp = (world: World) =>
  world.workspace.run({ as: OWNER, call: 'call', args: ['setUp', {}], surface: 'sidebar' });

function ruledWords(world: World, table: string, key: string): string[] {
  const { sheet } = tableOf(world.run.book, table);
  const column = columnOf(world, table, key);
  return sheet.conditionalRules
    .filter(({ places }) => places[0]?.column === column)
    .map(({ values }) => String(values[0]));
}

describe('the sheets', () => {
  it.each(TABLES)('%s has an official header: bold, grounded, centred, wrapped, frozen, the keys hidden', (table) => {
    const world = reopen(fresh);
    const { columns, sheet } = tableOf(world.run.book, table);
    const looks = [...columns.keys()].map((key) => ownLook(world, table, LABELS, key));
    expect(looks.filter((look) => look.fontWeight !== 'bold' || look.background === undefined)).toEqual([]);
    expect(looks.filter((look) => look.wrap !== 'WRAP' || look.verticalAlignment !== 'middle')).toEqual([]);
    expect([sheet.frozenRows, sheet.hiddenRows]).toEqual([2, [1]]);
    const visible = [...columns.values()].filter((column) => !sheet.hiddenColumns.includes(column));
    expect(visible.filter((column) => sheet.columnWidths[String(column)] === undefined)).toEqual([]);
  });

  it.each([
    ['activity', 'title', 'WRAP', undefined],
    ['activity', 'problems', 'WRAP', undefined],
    ['activity', 'note', 'CLIP', undefined],
    ['activity', 'links', 'CLIP', undefined],
    ['activity', 'participants', 'CLIP', 'right'],
    ['activity', 'state', 'CLIP', 'center'],
    ['tally', 'counted', 'CLIP', 'right'],
    ['settings', 'settingValue', 'CLIP', undefined],
  ])('%s shows %s as %s, aligned %s', (table, key, wrap, horizontalAlignment) => {
    const look = ownLook(reopen(fresh), table, FIRST, key);
    expect([look.wrap, look.horizontalAlignment, look.verticalAlignment]).toEqual([
      wrap,
      horizontalAlignment,
      'middle',
    ]);
  });

  it('keep number and state of an entry, and the name of a unit, in sight', () => {
    const world = reopen(fresh);
    const frozen = (table: string) => tableOf(world.run.book, table).sheet.frozenColumns;
    expect(['activity', 'work', 'roster', 'tally'].map(frozen)).toEqual([2, 2, 2, 2]);
  });

  it('colour states by rules beside their words, so that no row is coloured by a write', () => {
    const world = reopen(morning);
    const words = ['待审核', '退回修改', '已重新报送', '审核通过', '审核未通过', '已撤回'];
    expect(ruledWords(world, 'activity', 'state').sort()).toEqual([...words].sort());
    expect(ruledWords(world, 'activity', 'counts')).toEqual(['计入', '不计入']);
    const row = rowOf(world.run, 'r1')?.number ?? 0;
    const received = shownCell(world, 'activity', row, 'state');
    approve(world);
    const approved = shownCell(world, 'activity', row, 'state');
    expect([received?.text, approved?.text]).toEqual(['待审核', '审核通过']);
    expect([received?.background, approved?.background]).toEqual(['#eceff1', '#d8f0dd']);
    expect(shownCell(world, 'activity', row, 'counts')).toMatchObject({ text: '计入', background: '#d8f0dd' });
    expect(ownLook(world, 'activity', row, 'state').background).toBeUndefined();
  });

  it('keep their colours in rows that are added at the bottom, without the ground of the row above', () => {
    const world = reopen(morning);
    ringHour(world);
    const { sheet } = tableOf(world.run.book, 'activity');
    sheet.maxRows = rowOf(world.run, 'r2')?.number ?? 0;
    sheet.rows.length = sheet.maxRows;
    play(world, submitted('r3', { title: '夜校开班' }, nowOf(world)));
    const row = rowOf(world.run, 'r3')?.number ?? 0;
    expect(sheet.maxRows).toBeGreaterThan(row);
    expect(shownCell(world, 'activity', row, 'state')?.background).toBe('#eceff1');
    expect(notesOf(world, 'r3')).toEqual({});
  });
});

function approve(world: World): void {
  const number = rowOf(world.run, 'r1')?.cells.number ?? '';
  const seen = { version: 1, state: 'received' };
  const input = { number, decision: 'approve', code: '', reason: '', seen };
  expect(callBundle(world.run.book, OWNER, 'reviewEntry', input)).toMatchObject({ ok: true });
}

describe('drop-downs', () => {
  it.each([
    ['activity', 'format', ['知识竞赛', '主题演讲', '公益活动', '志愿服务', '集中宣传', '文艺展演']],
    ['activity', 'source', ['邮件', '微信', '电话', '纸质']],
    ['activity', 'declaration', ['是']],
    ['work', 'track', ['故事作品类', '话题活动类', '“好网民正能量”示范性系列征集活动']],
    ['roster', 'active', ['是', '否']],
  ])('in %s offer for %s what the campaign has, and take anything else', (table, key, choices) => {
    const rule = ownLook(reopen(fresh), table, FIRST, key).validation;
    expect(rule).toMatchObject({ criteria: 'VALUE_IN_LIST', values: [...choices, true], allowInvalid: true });
  });

  it('offer for the unit what stands in the roster’s names, whatever that comes to be', () => {
    const world = reopen(fresh);
    const roster = tableOf(world.run.book, 'roster');
    const rule = ownLook(world, 'activity', FIRST, 'unit').validation;
    expect(rule).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true });
    const place = { sheetId: roster.sheet.id, row: FIRST, column: roster.columns.get('name'), columns: 1 };
    expect(rule?.values[0]).toMatchObject({ place });
  });

  it('are not there for what the program says', () => {
    for (const key of ['state', 'problems', 'counts', 'why', 'number']) {
      expect(ownLook(reopen(fresh), 'activity', FIRST, key).validation).toBeUndefined();
    }
  });
});

describe('set-up clicked again', () => {
  it('gives no looks when they are there', () => {
    const result = setUp(reopen(fresh));
    // Plain text is no look: it is set each time, so that formats which somebody cleared are there again.
    const dressing = /^(?:Range|Sheet)\.(?:set(?!NumberFormat$)|hide|protect)/;
    expect(result.calls.map(({ method }) => method).filter((method) => dressing.test(method))).toEqual([]);
  });

  it('gives them to a workbook from before, and leaves the rules that staff have made', () => {
    const world = reopen(fresh);
    const looks = () =>
      bookOf(world).sheets.map(({ columnWidths, conditionalRules }) => [columnWidths, conditionalRules]);
    const { sheet } = tableOf(world.run.book, 'activity');
    const [own] = structuredClone(sheet.conditionalRules);
    const theirs = { ...own, values: ['很好'] } as NonNullable<typeof own>;
    sheet.conditionalRules.push(theirs);
    forgetLooks(world);
    setUp(world);
    const before = structuredClone(looks());
    for (const each of bookOf(world).sheets) {
      each.columnWidths = {};
      each.conditionalRules = each === sheet ? [theirs] : [];
    }
    forgetLooks(world);
    expect(setUp(world).ok).toBe(true);
    expect(looks()).toEqual(before);
    forgetLooks(world);
    expect(setUp(world).ok).toBe(true);
    expect(looks()).toEqual(before);
  });

  it('adds the hidden column of the marks to a register from before', () => {
    const world = reopen(fresh);
    const { sheet } = tableOf(world.run.book, 'activity');
    const column = columnOf(world, 'activity', 'marks');
    for (const row of sheet.rows.slice(0, LABELS)) if (row) row.contents[column - 1] = null;
    forgetLooks(world);
    expect(setUp(world).ok).toBe(true);
    expect(sheet.hiddenColumns).toContain(columnOf(world, 'activity', 'marks'));
  });
});

function forgetLooks(world: World): void {
  const properties = world.workspace.parts.properties;
  const text = JSON.stringify(properties.read());
  expect(text).toContain('"looks"');
  properties.restore(JSON.parse(text.replace('"looks"', '"formerLooks"')));
}

describe('the progress sheet (目标任务)', () => {
  it('begins with the district’s line, and goes on in the order of the roster', () => {
    const world = reopen(morning);
    approve(world);
    ringHour(world);
    const rows = rowsOf(world, 'tally').map(({ cells }) => cells);
    expect(rows[0]?.unit).toBe('滨海新区总工会：目标任务10场，已计入1场，待审核1场');
    const roster = rowsOf(world, 'roster').map(({ cells }) => cells.name);
    expect(rows.slice(1).map(({ unit }) => unit)).toEqual(roster);
    expect(ownLook(world, 'tally', FIRST, 'unit').fontWeight).toBe('bold');
    expect(rows[1]).toMatchObject({
      standing: '部分报送',
      'reported.activity': '2',
      counted: '1',
      received: '2',
      returned: '0',
      'reported.work.story': '1',
      'reported.work.topic': '0',
      'reported.work.series': '0',
      works: '1',
      onTime: '3',
      late: '0',
      zero: '',
      silent: '',
      participants: '120',
    });
    expect(rows[2]).toMatchObject({ standing: '尚未报送', silent: '线下活动', onTime: '0' });
    expect(rows[0]?.silent).toBe('线下活动：2个单位');
  });

  it('tells a zero report from silence, and what came late from what came in time', () => {
    const world = reopen(morning);
    const [, second = '', third = ''] = rowsOf(world, 'roster').map(({ cells }) => cells.id ?? '');
    const zero = (unit: string, form: string) => ({ at: nowOf(world), do: 'zeroReport', unit, form });
    play(world, zero(second, 'activity'), zero(second, 'work'), zero(third, 'activity'));
    play(world, submitted('r5', { title: '迟到的讲座' }, on('09-20', '09:30')));
    ringHour(world);
    const rows = rowsOf(world, 'tally').map(({ cells }) => cells);
    expect(rows[1]).toMatchObject({ onTime: '3', late: '1', standing: '已报送' });
    expect(rows[2]).toMatchObject({ standing: '零报告', zero: '线下活动、作品', silent: '' });
    expect(rows[3]).toMatchObject({ standing: '零报告', zero: '线下活动', silent: '' });
    const row = findRow(tableOf(world.run.book, 'tally'), 'standing', '零报告')?.number ?? 0;
    expect(shownCell(world, 'tally', row, 'standing')?.background).toBe('#dbe5f1');
  });
});
