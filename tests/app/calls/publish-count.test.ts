/** The count follows decisions at the page's asking: several at once, and nothing where nothing has changed. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  printOf,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { RECEIVED, reviewMorning, valueFrom } from '../../flows/review-world.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

const districtLine = (world: World) => rowsOf(world, 'tally')[0]?.cells.unit;

const decide = (world: World, number: string, decision: 'approve' | 'reject') =>
  valueFrom(world, 'reviewEntry', { number, decision, code: '', reason: '材料与活动不符', seen: RECEIVED });

describe('publishCount', () => {
  it('brings the table up to date after any number of decisions, which do not wait for it', () => {
    const world = reopen(morning);
    const before = districtLine(world);
    decide(world, 'HD-2019-0001', 'approve');
    decide(world, 'HD-2019-0002', 'reject');
    expect(districtLine(world)).toBe(before);
    valueFrom(world, 'publishCount', {}, { as: COLLEAGUE });
    expect(districtLine(world)).toMatch(/已计入2场/);
  });

  it('writes nothing where the table is right', () => {
    const world = reopen(morning);
    decide(world, 'HD-2019-0001', 'approve');
    valueFrom(world, 'publishCount', {});
    const stands = printOf(world);
    valueFrom(world, 'publishCount', {});
    expect(printOf(world)).toBe(stands);
  });
});
