/** Many approved at once over the built bundle: each by itself, one read and one write a register. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVED_AT_ONCE } from '../../../src/domain/review/at-once.ts';
import { typeRows } from '../../../src/season/workbook-tables.ts';
import type { EntryLine } from '../../../src/views.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  OWNER,
  play,
  printOf,
  reopen,
  rowsOf,
  type World,
} from '../../flows/open-world.ts';
import { ask, entryFrom, HG, moment, RECEIVED, reviewMorning, valueFrom } from '../../flows/review-world.ts';
import { edited, pasted } from '../../oracle/tiny-season.ts';
import { inAll } from '../../thoroughness.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

const asSeen = (...numbers: string[]) => ({ entries: numbers.map((number) => ({ number, seen: RECEIVED })) });
const outcomes = (lines: readonly { number: string; outcome: string; counts: boolean }[]) =>
  lines.map(({ number, outcome, counts }) => [number, outcome, counts]);
const districtLine = (world: World) => rowsOf(world, 'tally')[0]?.cells.unit;

// As the page asks for them, answer by answer.
function waitingOf(world: World): EntryLine[] {
  const lines: EntryLine[] = [];
  for (let total = 1; lines.length < total; ) {
    const view = valueFrom(world, 'readQueue', { filter: { state: 'waiting', unit: 'HG' }, from: lines.length });
    lines.push(...view.lines);
    total = view.total;
  }
  return lines;
}

describe('approveMany', () => {
  it('approves each as one click would, and refuses by itself what cannot be approved', () => {
    const world = reopen(morning);
    play(world, edited('r1', { participants: '130' }, moment('11:00')));
    const numbers = ['HD-2019-0001', 'HD-2019-0002', 'HD-2019-0004', 'ZP-2019-0001', 'HD-2019-0007', 'HD-2019-9999'];
    const { lines } = valueFrom(world, 'approveMany', asSeen(...numbers));
    expect(outcomes(lines)).toEqual([
      ['HD-2019-0001', 'stale', false],
      ['HD-2019-0002', 'errorsStand', false],
      ['HD-2019-0004', 'approved', true],
      ['ZP-2019-0001', 'approved', false],
      ['HD-2019-0007', 'wrongState', false],
      ['HD-2019-9999', 'unknownEntry', false],
    ]);
    expect(lines.every(({ message, outcome }) => (message === '') === (outcome === 'approved'))).toBe(true);
    expect(entryFrom(world, 'HD-2019-0004')).toMatchObject({ state: 'approved', counts: true });
    expect(entryFrom(world, 'HD-2019-0001').state).toBe('received');
    const made = rowsOf(world, 'decisions').map(({ cells }) => [cells.number, cells.kind, cells.id]);
    expect(made.slice(-2)).toEqual([
      ['HD-2019-0004', '审核通过', '000003'],
      ['ZP-2019-0001', '审核通过', '000004'],
    ]);
    const after = printOf(world);
    world.workspace.clock.advanceTo(Date.parse(moment('11:00')) + 3_600_000 * 4);
    expect(entryFrom(world, 'HD-2019-0004').log.filter(({ what }) => what === '审核通过')).toHaveLength(1);
    expect(after).not.toBe('');
  });

  it('decides once on an entry that is named twice', () => {
    const world = reopen(morning);
    const { lines } = valueFrom(world, 'approveMany', asSeen('HD-2019-0005', 'HD-2019-0005'));
    expect(outcomes(lines)).toEqual([['HD-2019-0005', 'approved', true]]);
  });

  it('tells before what it would do, and writes nothing then', () => {
    const world = reopen(morning);
    const before = printOf(world);
    const { lines, named } = valueFrom(world, 'previewMany', asSeen('HD-2019-0001', 'HD-2019-0004', 'HD-2019-0003'));
    // Two units and one host: the district counts them once.
    expect(outcomes(lines)).toEqual([
      ['HD-2019-0001', 'approved', true],
      ['HD-2019-0004', 'approved', false],
      ['HD-2019-0003', 'errorsStand', false],
    ]);
    const about = new Set(named.map(({ number }) => number));
    expect([...about]).toEqual(['HD-2019-0001', 'HD-2019-0004', 'HD-2019-0003']);
    expect(printOf(world)).toBe(before);
  });

  const COUNT = inAll(500, APPROVED_AT_ONCE + 20);

  it(`approves ${COUNT} in blocks, of which three have changed meanwhile`, () => {
    const world = reopen(morning);
    const { cells } = pasted('many', { unit: HG });
    const texts = Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, String(text)]));
    const rows = Array.from({ length: COUNT }, (_, index) => ({ ...texts, title: `第${index + 1}场`, host: HG }));
    typeRows(world.run.book, OWNER, 'activity', rows);
    world.workspace.clock.advanceTo(Date.parse(moment('14:00')));
    const lines = waitingOf(world);
    const typed = lines.filter(({ errors, title }) => errors === 0 && title.startsWith('第'));
    const seen = typed.map(({ number, state, version }) => ({ number, seen: { state, version } }));
    expect(seen).toHaveLength(COUNT);
    const changed = [seen[3], seen[77], seen[COUNT - 1]].map((one) => one?.number ?? '');
    for (const number of changed) {
      const mending = { number, field: 'participants', text: '66', source: '电话', seen: RECEIVED };
      valueFrom(world, 'mendEntry', mending, { as: COLLEAGUE });
    }
    const results: [string, string][] = [];
    const costs: number[] = [];
    for (let from = 0; from < seen.length; from += APPROVED_AT_ONCE) {
      const { answer, calls } = ask(world, 'approveMany', { entries: seen.slice(from, from + APPROVED_AT_ONCE) });
      if (!answer.ok) throw new Error(answer.refusal);
      costs.push(calls);
      results.push(...answer.value.lines.map(({ number, outcome }): [string, string] => [number, outcome]));
    }
    expect(results.filter(([, outcome]) => outcome !== 'approved')).toEqual(changed.map((number) => [number, 'stale']));
    const waiting = waitingOf(world);
    expect(waiting.map(({ number }) => number)).toEqual(expect.arrayContaining(changed));
    expect(Math.max(...costs)).toBeLessThanOrEqual(60);
    valueFrom(world, 'publishCount', {});
    expect(districtLine(world)).toContain(`已计入${results.length - changed.length + 1}场`);
  }, 120_000);
});
