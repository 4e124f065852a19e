/** Rows of response sheets as the last look saw them: only an answer whose row says the same is passed over. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RowGlance } from '../../../src/app/office.ts';
import { forgetRows, toldByRows } from '../../../src/app/triggers/looked-rows.ts';
import { linkedResponseSheets, recordResponse } from '../../../src/offline/inspect.ts';
import { rowOf } from '../../../src/season/season-run.ts';
import { bundle, type KeptWorld, reopen, type World } from '../../flows/open-world.ts';
import { at, lightUntil, methodsOf, restingMorning, ticksUntil } from '../../flows/ten-minutes.ts';
import { on } from '../../oracle/tiny-season.ts';
import { openBlank } from '../small-workbook.ts';
import { arrival } from './arrivals.ts';

const NINE = '2019-08-20T09:00:00+08:00';
const TEN = '2019-08-20T10:00:00+08:00';
const ARRIVALS = [arrival('a', NINE), arrival('b', NINE), arrival('c', TEN)];
const ROWS: readonly RowGlance[] = [
  { at: NINE, hash: '5:aa' },
  { at: NINE, hash: '5:bb' },
  { at: TEN, hash: '5:cc' },
];

/** Ids that a look passes over which finds these rows, after one that found those before. */
function passedOver(before: readonly RowGlance[] | null, now: readonly RowGlance[] | null, isForgotten = false) {
  const { run } = openBlank();
  const told = (rows: readonly RowGlance[] | null) => {
    const office = run();
    return { office, ...toldByRows(office, [{ form: 'activity', arrivals: ARRIVALS, rows }]) };
  };
  const first = told(before);
  first.remember();
  if (isForgotten) forgetRows(first.office, ['activity']);
  first.office.hints.keep();
  const { isAsBefore } = told(now);
  return ARRIVALS.map(({ id }) => id).filter(isAsBefore);
}

describe('a look', () => {
  it('passes over answers whose rows say what they said, in whatever order they stand', () => {
    expect(passedOver(ROWS, [...ROWS].reverse())).toEqual(['a', 'b', 'c']);
  });

  it.each<[string, readonly RowGlance[] | null, readonly RowGlance[] | null, readonly string[]]>([
    ['that have changed', ROWS, [...ROWS.slice(0, 2), { at: TEN, hash: '5:dd' }], ['a', 'b']],
    ['that came since', ROWS.slice(0, 2), ROWS, ['a', 'b']],
    ['of a second of which a row has gone', ROWS, ROWS.slice(1), ['c']],
    ['that stand at another moment now', ROWS, [{ at: TEN, hash: '5:aa' }, ...ROWS.slice(1)], []],
    ['of which nothing was seen', null, ROWS, []],
    ['of which nothing can be seen', ROWS, null, []],
  ])('opens answers %s', (_name, before, now, passed) => {
    expect(passedOver(before, now)).toEqual(passed);
  });

  it('opens all after one that could not open all, and where there are more rows than can be remembered', () => {
    expect(passedOver(ROWS, ROWS, true)).toEqual([]);
    const many = [...ROWS, ...Array.from({ length: 500 }, (_, index) => ({ at: NINE, hash: `5:${index}` }))];
    expect(passedOver(many, many)).toEqual([]);
  });
});

describe('the look of each hour at answers of the last day', () => {
  let resting: KeptWorld;

  beforeAll(async () => {
    resting = restingMorning(await bundle());
  }, 120_000);

  const cellsOf = (world: World, id: string) => rowOf(world.run, id)?.cells ?? {};

  const opened = (world: World, moment: string) => {
    const ticks = ticksUntil(world, moment);
    return methodsOf(ticks[ticks.length - 1]).filter((method) => method === 'FormResponse.getItemResponses').length;
  };

  /** The answer to r1 becomes another one at the same moment, in the form, and in its sheet where `isShown`. */
  function change({ run, workspace }: World, isShown: boolean): void {
    const { forms, spreadsheets } = workspace.parts;
    const id = run.made.get('r1')?.entryId ?? '';
    const file = [...forms.files.values()].find(({ responses }) => responses.some((one) => one.id === id));
    const known = file?.responses.find((one) => one.id === id);
    if (!file || !known) throw new Error('no response r1');
    const answers = known.answers.map((one) => (one.answer === '120' ? { ...one, answer: '180' } : one));
    const none = { ...linkedResponseSheets(spreadsheets), write: () => null };
    recordResponse(forms, isShown ? linkedResponseSheets(spreadsheets) : none, file, { ...known, answers });
  }

  it('opens none whose row is as it was, and one that was changed though its time is the same', () => {
    const world = reopen(resting);
    expect(opened(world, at('12:00'))).toBe(0);
    change(world, true);
    expect([lightUntil(world, at('12:50')), cellsOf(world, 'r1').participants]).toEqual([Array(5).fill(true), '120']);
    expect([opened(world, at('13:00')) > 0, cellsOf(world, 'r1').participants]).toEqual([true, '180']);
  });

  it('opens all of them first of a day, for what a sheet does not show', () => {
    const world = reopen(resting);
    change(world, false);
    expect([opened(world, at('13:00')), cellsOf(world, 'r1').participants]).toEqual([0, '120']);
    ticksUntil(world, at('23:51'));
    expect(opened(world, on('08-21', '00:00'))).toBeGreaterThanOrEqual(3);
    expect(cellsOf(world, 'r1').participants).toBe('180');
  });
});
