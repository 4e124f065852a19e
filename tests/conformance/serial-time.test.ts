/** Dates of cells where a clock is changed: within the hour of a change as beside it, however often they are asked. */

import { describe, expect, it } from '@jest/globals';
import { momentOf, serialOf } from '../../src/offline/spreadsheet/state/serial-time.ts';

const at = (text: string): number => Date.parse(text);
/** What a serial number says on the wall, as an ISO text without its zone. */
const wall = (serial: number): string =>
  new Date(Math.round((serial - serialOf(0, 'UTC')) * 86_400_000)).toISOString().slice(0, 19);

// Lord Howe's clock goes by half an hour at half past an hour of UTC: 2019-04-06T15:00Z back, 2019-10-05T15:30Z on.
const LORD_HOWE = [
  ['2019-10-05T15:00:00Z', '2019-10-06T01:30:00'],
  ['2019-10-05T15:29:59Z', '2019-10-06T01:59:59'],
  ['2019-10-05T15:30:00Z', '2019-10-06T02:30:00'],
  ['2019-10-05T15:59:59Z', '2019-10-06T02:59:59'],
  ['2019-10-05T16:00:00Z', '2019-10-06T03:00:00'],
  ['2019-04-06T14:59:59Z', '2019-04-07T01:59:59'],
  ['2019-04-06T15:00:00Z', '2019-04-07T01:30:00'],
] as const;

describe('serialOf', () => {
  it.each([
    ['forwards', LORD_HOWE],
    ['backwards', [...LORD_HOWE].reverse()],
  ])('tells a change of the clock in the middle of an hour, asked %s', (_order, cases) => {
    const told = [...cases, ...cases].map(([moment]) => wall(serialOf(at(moment), 'Australia/Lord_Howe')));
    expect(told).toEqual([...cases, ...cases].map(([, text]) => text));
  });

  it('keeps zones apart', () => {
    const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'Asia/Shanghai'];
    expect(zones.map((zone) => wall(serialOf(at('2019-08-08T16:10:00Z'), zone)))).toEqual([
      '2019-08-09T00:10:00',
      '2019-08-08T21:55:00',
      '2019-08-08T12:10:00',
      '2019-08-09T00:10:00',
    ]);
  });
});

describe('momentOf', () => {
  it('gives back every moment of a day whose clock is changed, but the repeated ones', () => {
    const moments = Array.from({ length: 48 * 4 }, (_, index) => at('2019-10-05T00:00:00Z') + index * 900_000);
    const back = moments.map((moment) => momentOf(serialOf(moment, 'Australia/Lord_Howe'), 'Australia/Lord_Howe'));
    expect(back).toEqual(moments);
  });

  it('gives the earlier moment in the time that a clock repeats', () => {
    const [earlier, later] = [at('2019-04-06T14:45:00Z'), at('2019-04-06T15:15:00Z')];
    const zone = 'Australia/Lord_Howe';
    expect([earlier, later].map((moment) => momentOf(serialOf(moment, zone), zone))).toEqual([earlier, earlier]);
  });
});
