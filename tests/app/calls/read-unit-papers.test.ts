/** The papers of one unit: what can be made, what was written, what is left out and why. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UnitPapersView } from '../../../src/views.ts';
import { ask, firstTen, moment, reading, refusalOf } from '../../flows/ask-sidebar.ts';
import { bundle, type KeptWorld, reopen, type World } from '../../flows/open-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

/** A tick rings at the hour and does its work within seconds. */
const SOON = expect.stringMatching(/^2019-08-20T11:00:0/);

describe('readUnitPapers', () => {
  const papers = (world: World, unit: string) => reading<UnitPapersView>(world, 'readUnitPapers', { unit }).value;

  it('gives what can be made of a unit, and what does not stand on it with the reason', () => {
    const view = papers(reopen(first), 'TG');
    expect(view.name).toBe('塘沽街道总工会');
    expect(view.lines.map(({ kind, label, part, written }) => [kind, label, part, written])).toEqual([
      ['summary', '报送情况汇总表', '', null],
      ['annex1', '线下活动情况统计表', '', null],
    ]);
    expect(view.leftOut).toEqual([{ number: 'ZP-2019-0001', title: '我和网络', why: '尚未审核通过（待审核）' }]);
  });

  it('tells what was written, once the owner’s tick has done so, with its link', () => {
    const world = reopen(first);
    ask(world, 'requestPapers', { what: 'summaries', unit: 'HG' });
    world.workspace.clock.advanceTo(moment('11:00'));
    const [summary, annex] = papers(world, 'HG').lines;
    expect(summary?.written).toMatchObject({ version: 1, url: expect.stringMatching(/^https:/), note: '' });
    expect(annex?.written).toMatchObject({ version: 1, at: SOON });
  });

  it.each([
    [{ unit: 'XX' }, 'unknownUnit'],
    [{ unit: '' }, 'unknownUnit'],
    [{}, 'badRequest'],
  ])('%j is refused as %s', (input, refusal) => {
    expect(refusalOf(reopen(first), 'readUnitPapers', input)).toBe(refusal);
  });
});
