/** The tally: what a unit has still to report by the one definition, and how the progress sheet says all of it. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { tallyRows } from '../../../src/app/tables/tally-rows.ts';
import type { Campaign } from '../../../src/domain/campaign/schema.ts';
import type { Unit } from '../../../src/domain/intake/entry.ts';
import { districtDigest } from '../../../src/domain/post/district-digest.ts';
import { callBundle } from '../../../src/season/call-bundle.ts';
import { rowOf } from '../../../src/season/season-run.ts';
import { findRow, tableOf } from '../../../src/season/workbook-tables.ts';
import { activity, paperFacts } from '../../domain/paper-world.ts';
import { campaign, unit } from '../../factories.ts';
import { nowOf } from '../../faults/flows.ts';
import { ringHour } from '../../faults/settle.ts';
import { ownLook, shownCell } from '../../flows/looks-of-cells.ts';
import {
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

const ROSTER = [unit({ target: 3 }), unit({ id: 'XH', name: '新河街道总工会' })];
const [TG = unit(), XH = unit()] = ROSTER;
const ZERO = { unit: 'XH', form: 'activity', at: '2019-09-01T09:00:00+08:00', by: 'review@example.org' };
const verdicts = paperFacts([activity(1)], { open: ['a1'] }).verdicts;

/** The campaign whose deadlines of this form bind, or do not, as `optional` says. */
function binding(form: string, optional: boolean): Campaign {
  const whole = campaign();
  const forms = whole.forms.map((one) =>
    one.key === form
      ? { ...one, rules: one.rules.map((rule) => (rule.check === 'deadline' ? { ...rule, optional } : rule)) }
      : one,
  );
  return { ...whole, forms };
}

function silentOf(given: Campaign, zeroReports: readonly (typeof ZERO)[] = []): Record<string, string> {
  const rows = tallyRows({ campaign: given, roster: ROSTER as readonly Unit[] } as never, verdicts, zeroReports);
  return Object.fromEntries(rows.slice(1).map((row) => [row.unit ?? '', row.silent ?? '']));
}

describe('tallyRows', () => {
  it.each([
    ['2019: activities alone are compulsory', campaign(), [], '', '线下活动'],
    ['a zero report is no silence', campaign(), [ZERO], '', ''],
    [
      'works that are compulsory are named by their kinds',
      binding('work', false),
      [ZERO],
      ...([
        '故事作品类、话题活动类、“好网民正能量”示范性系列征集活动',
        '故事作品类、话题活动类、“好网民正能量”示范性系列征集活动',
      ] as const),
    ],
    ['nothing is compulsory', binding('activity', true), [], '', ''],
  ] as const)('%s', (_, given, zero, tg, xh) => {
    expect(silentOf(given, zero)).toEqual({ [TG.name]: tg, [XH.name]: xh });
  });

  it('names a unit for the goal’s deadline exactly where the district’s digest does', () => {
    const facts = { campaign: campaign(), roster: ROSTER, verdicts, decisions: [], zeroReports: [] };
    const asked = { monday: '2019-09-02', asOf: '2019-09-02T08:00:00+08:00', dispatches: [] };
    const told = districtDigest(facts, asked).silence.find(({ until }) => until === '2019-09-18');
    const named = Object.entries(silentOf(campaign())).flatMap(([name, silent]) => (silent === '' ? [] : [name]));
    expect(named).toEqual(told?.silent.map((share) => share.unit.name));
  });
});

const FIRST = 3;

let morning: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  play(
    world,
    submitted('r1', {}, on('08-20', '09:00')),
    submitted('r2', { title: '讲座', heldOn: '2018-06-12', participants: '200名' }, on('08-20', '09:10')),
    submittedWork('w1', {}, on('08-20', '09:20')),
  );
  morning = keep(world);
}, 60_000);

function approve(world: World): void {
  const number = rowOf(world.run, 'r1')?.cells.number ?? '';
  const seen = { version: 1, state: 'received' };
  const input = { number, decision: 'approve', code: '', reason: '', seen };
  expect(callBundle(world.run.book, OWNER, 'reviewEntry', input)).toMatchObject({ ok: true });
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
    world.workspace.faults.triggersOff(Date.parse(on('09-20', '06:30')));
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
