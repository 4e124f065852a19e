/** Looks are given once, to new workbooks and to those from before; what staff have made of them since stays. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { tableOf } from '../../../src/season/workbook-tables.ts';
import { columnOf } from '../../flows/looks-of-cells.ts';
import { bookOf, bundle, type KeptWorld, keep, OWNER, openWorld, reopen, type World } from '../../flows/open-world.ts';

const LABELS = 2;

let fresh: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  fresh = keep(world);
}, 60_000);

const setUp = (world: World) =>
  world.workspace.run({ as: OWNER, call: 'call', args: ['setUp', {}], surface: 'sidebar' });

describe('set-up clicked again', () => {
  it('gives no looks when they are there', () => {
    const result = setUp(reopen(fresh));
    const dressing = /^(?:Range|Sheet)\.(?:set|hide|protect)/;
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
