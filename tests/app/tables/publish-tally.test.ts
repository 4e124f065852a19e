/** The tally sheet follows the click that changes it, by whomever it is made, once the page has come to rest. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, COLLEAGUE, type KeptWorld, keep, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import { moment, RECEIVED, reviewMorning, valueFrom } from '../../flows/review-world.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

const districtLine = (world: World) => rowsOf(world, 'tally')[0]?.cells.unit;

describe('the tally sheet', () => {
  const approve = { number: 'HD-2019-0001', decision: 'approve', code: '', reason: '', seen: RECEIVED } as const;

  it('follows the click when the page asks for it, by whomever it is made', () => {
    const world = reopen(morning);
    valueFrom(world, 'reviewEntry', approve, { as: COLLEAGUE });
    valueFrom(world, 'publishCount', {}, { as: COLLEAGUE });
    expect(districtLine(world)).toMatch(/已计入2场/);
  });

  it('keeps its other rows as the next sweep would write them', () => {
    const world = reopen(morning);
    valueFrom(world, 'reviewEntry', approve);
    valueFrom(world, 'publishCount', {});
    const rows = rowsOf(world, 'tally').map(({ cells }) => cells);
    world.workspace.clock.advanceTo(Date.parse(moment('14:00')));
    expect(rowsOf(world, 'tally').map(({ cells }) => cells)).toEqual(rows);
  });

  it('follows with the next tick where nobody asks for it', () => {
    const world = reopen(morning);
    valueFrom(world, 'reviewEntry', approve);
    world.workspace.clock.advanceTo(Date.parse(moment('14:00')));
    expect(districtLine(world)).toMatch(/已计入2场/);
  });
});
