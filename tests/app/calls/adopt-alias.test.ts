/** A unit that is renamed: its entries are told of, and are its own again by one click. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { ringHour } from '../../faults/settle.ts';
import { ask, firstTen, refusalOf, settings } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, OWNER, reopen, rowsOf, type World } from '../../flows/open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

const NEW_NAME = '塘沽湾街道总工会';

function renamed(): World {
  const world = reopen(first);
  const row = findRow(tableOf(world.run.book, 'roster'), 'id', 'TG');
  typeRow(world.run.book, OWNER, 'roster', row?.number ?? null, { name: NEW_NAME });
  return world;
}

const counted = (world: World) => rowsOf(world, 'activity').filter(({ cells }) => cells.counts === '计入').length;

describe('a unit whose name changes while its code stays', () => {
  it('is told of in the roster check, with how many entries name it by the former one', () => {
    const { findings } = settings(renamed()).roster;
    expect(findings).toEqual([
      {
        unit: NEW_NAME,
        text: '原名“塘沽街道总工会”，还有2项报送写的是原名，现在没有单位，不计入。请把原名设为别名。',
        adopts: 'TG',
      },
    ]);
    expect(settings(renamed(), { language: 'en' }).roster.findings[0]?.text).toContain('stands in 2 entries');
  });

  it('gets the name as an alias by one click, and its entries count again with the next tick', () => {
    const world = renamed();
    const before = counted(reopen(first));
    ringHour(world);
    expect([before, counted(world)]).toEqual([1, 0]);
    const answer = ask(world, 'adoptAlias', { unit: 'TG' });
    expect(answer).toMatchObject({ ok: true, value: { names: ['塘沽街道总工会'], entries: 2 } });
    expect(findRow(tableOf(world.run.book, 'roster'), 'id', 'TG')?.cells.aliases).toMatch(/\n塘沽街道总工会$/u);
    expect(settings(world).roster.findings).toEqual([]);
    ringHour(world);
    expect(counted(world)).toBe(1);
    expect(refusalOf(world, 'adoptAlias', { unit: 'TG' })).toBe('unknownUnit');
  });

  it.each(['HG', '', '__proto__', NEW_NAME])('takes nothing over for %j', (unit) => {
    expect(refusalOf(renamed(), 'adoptAlias', { unit })).toBe('unknownUnit');
  });

  it('costs the settings no reading of the registers while no unit has another name', () => {
    const calls = (world: World) => ask(world, 'readSettings', {}).calls.length;
    expect(calls(renamed())).toBeGreaterThan(calls(reopen(first)));
  });
});
