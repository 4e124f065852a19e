/** Registers that are mended: what a struck run has left where nothing of an entry stands. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { readRows, tableOf } from '../../../src/season/workbook-tables.ts';
import { bundle, type KeptWorld, keep, reopen } from '../../flows/open-world.ts';
import { below, faultsAtRest, staffMorning, standing, typeInto } from '../../flows/staff-world.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(staffMorning(await bundle()));
}, 60_000);

describe('a row in which nothing of an entry stands', () => {
  it('loses what only the program writes, and keeps what staff have noted; no entry changes', () => {
    const world = reopen(morning);
    const row = below(world);
    typeInto(world, row, { number: 'HD-2019-0099', state: '待审核', version: '1', remark: '待补' });
    expect(faultsAtRest(world)).toEqual([]);
    const shown = readRows(tableOf(world.run.book, 'activity')).find(({ number }) => number === row)?.cells ?? {};
    expect([shown.number, shown.state, shown.version, shown.remark]).toEqual(['', '', '', '待补']);
    expect(standing(world)).toEqual(standing(morning.world));
  });
});
