/** Papers are asked for by a click and made by the tick of the owner; what comes of each request stays to be seen. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { type Asked, ask, firstTen, HG, materials, moment, refusalOf } from '../../flows/ask-sidebar.ts';
import {
  bundle,
  COLLEAGUE,
  documentsOf,
  type KeptWorld,
  OWNER,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

/** A tick rings at the hour and does its work within seconds. */
const SOON = expect.stringMatching(/^2019-08-20T11:00:[01]/);

describe('requestPapers', () => {
  const results = (world: World, asked: Asked = {}) =>
    materials(world, asked).requests.map(({ unit, stateText, result, by }) => [unit, stateText, result, by]);
  const tick = (world: World, time: string) => world.workspace.clock.advanceTo(moment(time));

  it('of one unit, asked by a colleague, is carried out by the tick of the owner for that unit alone', () => {
    const world = reopen(first);
    expect(ask(world, 'requestPapers', { what: 'summaries', unit: 'HG' })).toMatchObject({ ok: true });
    expect(results(world)).toEqual([[HG, '待办理', '', COLLEAGUE]]);
    expect(documentsOf(world).filter(({ name }) => name.includes('汇总表'))).toEqual([]);
    tick(world, '11:00');
    const { requests, units } = materials(world);
    expect(requests).toMatchObject([{ unit: HG, state: 'done', result: '已生成3份', doneAt: SOON }]);
    expect(units.map(({ id, entries, summary }) => [id, entries, summary?.name, summary?.version])).toEqual([
      ['TG', 2, undefined, undefined],
      ['HG', 1, '汉沽街道总工会报送情况汇总表', 1],
      ['DG', 0, undefined, undefined],
    ]);
    expect(units[1]?.summary).toMatchObject({ writtenAt: SOON, url: expect.stringMatching(/^https:/) });
  });

  it('of all says how many were written and how many are as they were, and stays to be seen', () => {
    const world = reopen(first);
    ask(world, 'requestPapers', { what: 'summaries', unit: 'HG' });
    tick(world, '11:20');
    ask(world, 'requestPapers', { what: 'summaries' });
    tick(world, '12:00');
    expect(results(world)).toEqual([
      ['全部单位', '已办结', '已生成6份；3份内容无变化，未重新生成', COLLEAGUE],
      [HG, '已办结', '已生成3份', COLLEAGUE],
    ]);
    expect(results(world, { language: 'en' })[0]).toEqual([
      'Every unit',
      'Done',
      '6 files written; 3 unchanged and left as they were',
      COLLEAGUE,
    ]);
  });

  it('that is open for all covers each unit; one for a unit does not cover all', () => {
    const world = reopen(first);
    for (const input of [{ unit: 'HG' }, { unit: 'HG' }, { unit: '' }, { unit: 'TG' }, {}]) {
      expect(ask(world, 'requestPapers', { what: 'summaries', ...input })).toMatchObject({ ok: true });
    }
    expect(rowsOf(world, 'requests').map(({ cells }) => cells.unit)).toEqual(['HG', '']);
    tick(world, '11:00');
    expect(results(world).map(([unit, , result]) => [unit, result])).toEqual([
      ['全部单位', '已生成9份'],
      [HG, '已生成3份'],
    ]);
  });

  it('is carried out at once when the owner clicks, and refused to a colleague who would', () => {
    const world = reopen(first);
    ask(world, 'requestPapers', { what: 'summaries', unit: 'TG' });
    expect(refusalOf(world, 'carryOut', {})).toBe('notOwner');
    expect(ask(world, 'carryOut', {}, { as: OWNER })).toMatchObject({ ok: true });
    expect(results(world)).toEqual([['塘沽街道总工会', '已办结', expect.stringContaining('已生成3份'), COLLEAGUE]]);
  });

  it('of a unit that has left meanwhile is set down as not done', () => {
    const world = reopen(first);
    ask(world, 'requestPapers', { what: 'summaries', unit: 'HG' });
    const row = findRow(tableOf(world.run.book, 'roster'), 'id', 'HG');
    typeRow(world.run.book, OWNER, 'roster', row?.number ?? null, { active: '否' });
    tick(world, '11:00');
    expect(results(world)).toEqual([[HG, '未办理', '单位名录中已没有这个单位，未办理', COLLEAGUE]]);
  });

  it.each([
    ['requestPapers', { what: 'summaries', unit: 'XX' }, 'unknownUnit'],
    ['requestPapers', { what: 'summaries', unit: '__proto__' }, 'unknownUnit'],
    ['requestPapers', { what: 'summaries', unit: 5 }, 'badRequest'],
    ['requestPapers', { what: 'summaries', unit: 'T'.repeat(101) }, 'badRequest'],
    ['requestDigest', { unit: 'TG' }, 'badRequest'],
    ['requestReminders', { unit: 'XX' }, 'unknownUnit'],
    ['requestOpening', { unit: 'TG' }, 'badRequest'],
    ['requestReminders', { what: 'reminders' }, 'badRequest'],
  ])('%s %j is refused as %s and notes nothing', (name, input, refusal) => {
    const world = reopen(first);
    expect(refusalOf(world, name, input)).toBe(refusal);
    expect(rowsOf(world, 'requests')).toEqual([]);
  });
});
