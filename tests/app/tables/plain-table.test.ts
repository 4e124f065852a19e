/** How tables of declared columns look to staff: official headers, colours beside words, drop-downs. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { callBundle } from '../../../src/season/call-bundle.ts';
import { rowOf } from '../../../src/season/season-run.ts';
import { tableOf } from '../../../src/season/workbook-tables.ts';
import { nowOf } from '../../faults/flows.ts';
import { ringHour } from '../../faults/settle.ts';
import { columnOf, notesOf, ownLook, shownCell } from '../../flows/looks-of-cells.ts';
import { bundle, type KeptWorld, keep, OWNER, openWorld, play, reopen, type World } from '../../flows/open-world.ts';
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
