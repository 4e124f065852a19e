/** The hourly look at answers whose time says nothing new: each of the last day once an hour, two hundred a run. */

import { describe, expect, it } from '@jest/globals';
import { dueLook, openSince, waitingSince } from '../../../src/app/triggers/look-again.ts';
import { openBlank } from '../small-workbook.ts';
import { arrival } from './arrivals.ts';

const DAY_AGO = '2019-08-19T12:00:00+08:00';
const NOON = '2019-08-20T12:00:00+08:00';
const numbered = (count: number, at = '2019-08-20T09:00:00+08:00') =>
  Array.from({ length: count }, (_, index) => arrival(`r${String(index).padStart(3, '0')}`, at));

function lookAt(workbook: ReturnType<typeof openBlank>, moment: string, arrivals: ReturnType<typeof numbered>) {
  workbook.moveTo(moment);
  const office = workbook.run();
  const look = dueLook(office, arrivals);
  look.remember();
  office.hints.keep();
  return [...look.ids];
}

describe('dueLook', () => {
  it('looks at the answers of the last day, the oldest first, and at none before', () => {
    const arrivals = [
      arrival('b', '2019-08-20T09:00:00+08:00'),
      arrival('a', '2019-08-19T13:00:00+08:00'),
      arrival('old', '2019-08-19T11:59:59+08:00'),
    ];
    expect(lookAt(openBlank(), NOON, arrivals)).toEqual(['a', 'b']);
  });

  it('looks as far back as nobody has looked, and a day before, after a time without any run', () => {
    const workbook = openBlank();
    const arrivals = [
      arrival('before', '2019-08-19T11:59:59+08:00'),
      arrival('last', '2019-08-19T13:00:00+08:00'),
      arrival('dead', '2019-08-22T09:00:00+08:00'),
    ];
    lookAt(workbook, NOON, arrivals);
    expect(lookAt(workbook, '2019-08-27T00:05:00+08:00', arrivals)).toEqual(['last', 'dead']);
    expect(lookAt(workbook, '2019-08-27T01:05:00+08:00', arrivals)).toEqual([]);
  });

  it('keeps its place over runs that list less, and says from when on it wants them listed', () => {
    const workbook = openBlank();
    lookAt(workbook, NOON, []);
    const arrivals = numbered(300, '2019-08-21T09:00:00+08:00');
    expect(lookAt(workbook, '2019-08-27T00:05:00+08:00', arrivals)).toHaveLength(200);
    expect(openSince(workbook.run())).toBe('2019-08-21T09:00:00+08:00');
    expect(lookAt(workbook, '2019-08-27T00:15:00+08:00', arrivals)).toHaveLength(100);
    expect(openSince(workbook.run())).toBe('');
  });

  it('looks once within an hour of the clock, and again in the next', () => {
    const workbook = openBlank();
    expect(lookAt(workbook, NOON, numbered(3))).toHaveLength(3);
    expect(lookAt(workbook, '2019-08-20T12:59:00+08:00', numbered(3))).toEqual([]);
    expect(lookAt(workbook, '2019-08-20T13:00:00+08:00', numbered(3))).toHaveLength(3);
  });

  it('goes on where the last run has stopped, each answer once in a round, also those of one moment', () => {
    const workbook = openBlank();
    const rounds = [0, 1, 2, 3].map((minute) => lookAt(workbook, `2019-08-20T12:0${minute}:00+08:00`, numbered(450)));
    expect(rounds.map(({ length }) => length)).toEqual([200, 200, 50, 0]);
    expect(new Set(rounds.flat()).size).toBe(450);
  });

  it('passes over those whose rows are as they were, once a round begins, and has their sheets remembered', () => {
    const workbook = openBlank();
    workbook.moveTo(NOON);
    const office = workbook.run();
    const asked: string[] = [];
    const remembered: string[] = [];
    const look = dueLook(office, numbered(3), (since) => {
      asked.push(since);
      return { isAsBefore: (id) => id !== 'r001', remember: () => void remembered.push(since) };
    });
    look.remember();
    expect([[...look.ids], asked, remembered]).toEqual([['r001'], [DAY_AGO], [DAY_AGO]]);
    const again = dueLook(office, numbered(3), () => {
      throw new Error('not due');
    });
    expect(again.ids.size).toBe(0);
  });

  it('looks at the same ones again where a run has ended before it came to that', () => {
    const workbook = openBlank();
    workbook.moveTo(NOON);
    const ids = [...dueLook(workbook.run(), numbered(3)).ids];
    expect(lookAt(workbook, NOON, numbered(3))).toEqual(ids);
  });
});

describe('answers whose rows say what they said', () => {
  const ALL = { isAsBefore: () => true, remember: () => undefined };

  /** What the look of this moment opens although every row is as it was. */
  function openedAt(
    workbook: ReturnType<typeof openBlank>,
    moment: string,
    arrivals: ReturnType<typeof numbered>,
    given: Parameters<typeof dueLook>[3] = {},
  ) {
    workbook.moveTo(moment);
    const office = workbook.run();
    const look = dueLook(office, arrivals, () => ALL, given);
    look.remember();
    office.hints.keep();
    return [...look.ids];
  }
  const hourly = (workbook: ReturnType<typeof openBlank>, arrivals: ReturnType<typeof numbered>, hours: number) =>
    Array.from({ length: hours }, (_, hour) =>
      openedAt(workbook, `2019-08-21T${String(hour).padStart(2, '0')}:00:00+08:00`, arrivals),
    );

  it('are opened once more on the day after, each once, all at once where they are few', () => {
    const workbook = openBlank();
    const arrivals = [...numbered(20), ...numbered(3, '2019-08-21T00:00:00+08:00')];
    openedAt(workbook, NOON, arrivals);
    const hours = hourly(workbook, arrivals, 24).map(({ length }) => length);
    expect(hours).toEqual([20, ...Array(23).fill(0)]);
    expect(openedAt(workbook, '2019-08-22T00:00:00+08:00', arrivals)).toHaveLength(3);
  });

  it.each([
    [300, 12, 25],
    [1200, 22, 55],
    [6000, 24, 200],
  ])('are opened a few an hour where they are many: %i', (count, hours, most) => {
    const workbook = openBlank();
    openedAt(workbook, NOON, []);
    const looks = hourly(workbook, numbered(count), 24).filter(({ length }) => length > 0);
    expect([looks.length, Math.max(...looks.map(({ length }) => length))]).toEqual([hours, most]);
    expect([looks.flat().length, new Set(looks.flat()).size]).toEqual(Array(2).fill(Math.min(count, 24 * 200)));
  });

  it('wait where mail waits for the run, and have their turn in the next hour', () => {
    const workbook = openBlank();
    openedAt(workbook, NOON, []);
    const arrivals = numbered(30);
    expect(openedAt(workbook, '2019-08-21T00:00:00+08:00', arrivals, { turns: 'none' })).toEqual([]);
    expect(openedAt(workbook, '2019-08-21T01:00:00+08:00', arrivals)).toHaveLength(25);
    expect(openedAt(workbook, '2019-08-21T02:00:00+08:00', arrivals, { turns: 'none' })).toEqual([]);
    // Mail that stays due, because it cannot be made, puts them off for the day alone.
    expect(openedAt(workbook, '2019-08-21T22:00:00+08:00', arrivals, { turns: 'none' })).toHaveLength(5);
  });

  it('all have it before nothing is taken in any more, in whatever hour', () => {
    const workbook = openBlank();
    openedAt(workbook, NOON, []);
    const arrivals = numbered(300);
    expect(openedAt(workbook, '2019-08-21T09:00:00+08:00', arrivals)).toHaveLength(25);
    expect(openedAt(workbook, '2019-08-21T09:10:00+08:00', arrivals, { turns: 'all' })).toHaveLength(275);
    expect(waitingSince(workbook.run())).toBe('');
  });

  it('are wanted listed as long as some of them wait, also those of a form that could not be listed', () => {
    const workbook = openBlank();
    openedAt(workbook, NOON, []);
    expect(waitingSince(workbook.run())).toBe('');
    openedAt(workbook, '2019-08-21T00:00:00+08:00', numbered(40));
    expect([waitingSince(workbook.run()), openSince(workbook.run())]).toEqual(['2019-08-20T09:00:00+08:00', '']);
    openedAt(workbook, '2019-08-21T01:00:00+08:00', numbered(40));
    expect(waitingSince(workbook.run())).toBe('');
    expect(openedAt(workbook, '2019-08-22T00:00:00+08:00', [], { isWhole: false })).toEqual([]);
    expect(waitingSince(workbook.run())).not.toBe('');
    const late = numbered(2, '2019-08-21T09:00:00+08:00');
    expect(openedAt(workbook, '2019-08-22T01:00:00+08:00', late)).toHaveLength(2);
  });
});
