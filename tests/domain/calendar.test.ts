/** Days and weeks: arithmetic, the first digest, and the digest that is due. */

import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, mondayOf, weekday, weekOf } from '../../src/domain/calendar.ts';
import { dueDigestWeek, firstDigestMonday } from '../../src/domain/post/digest-week.ts';
import { campaign } from '../factories.ts';

describe('addDays', () => {
  it.each([
    ['2019-08-26', 6, '2019-09-01'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-03-01', -1, '2019-02-28'],
    ['2019-08-26', 0, '2019-08-26'],
  ])('%s and %i days are %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });
});

describe('mondayOf', () => {
  it.each([
    ['2019-08-26', 1, '2019-08-26'],
    ['2019-08-27', 2, '2019-08-26'],
    ['2019-09-01', 7, '2019-08-26'],
    ['2020-01-01', 3, '2019-12-30'],
  ])('%s is day %i of the week of %s', (day, number, monday) => {
    expect(weekday(day)).toBe(number);
    expect(mondayOf(day)).toBe(monday);
    expect(weekOf(monday)).toEqual({ from: monday, until: addDays(monday, 6) });
  });
});

describe('firstDigestMonday', () => {
  it.each([
    ['2019-08-19T00:00:00+08:00', '2019-08-19'],
    ['2019-08-19T07:59:59+08:00', '2019-08-19'],
    ['2019-08-19T08:00:00+08:00', '2019-08-26'],
    ['2019-08-20T00:00:00+08:00', '2019-08-26'],
    ['2019-08-25T23:59:59+08:00', '2019-08-26'],
  ])('set-up at %s makes it %s (that Monday only before the hour)', (setUpAt, expected) => {
    expect(firstDigestMonday({ setUpAt, hour: 8, weekday: 1 })).toBe(expected);
  });

  it('of a Friday digest is the week that the set-up is in', () => {
    expect(firstDigestMonday({ setUpAt: '2019-08-20T00:00:00+08:00', hour: 16, weekday: 5 })).toBe('2019-08-19');
    expect(firstDigestMonday({ setUpAt: '2019-08-23T16:00:00+08:00', hour: 16, weekday: 5 })).toBe('2019-08-26');
  });
});

describe('dueDigestWeek', () => {
  it.each([
    ['2019-08-26T07:59:59+08:00', null, 'before the hour of the first Monday'],
    ['2019-08-26T08:00:00+08:00', '2019-08-26', 'at the hour'],
    ['2019-09-01T23:00:00+08:00', '2019-08-26', 'all week, so that a run cut short is taken up again'],
    ['2019-09-02T07:00:00+08:00', '2019-08-26', 'before the hour of the next Monday'],
    ['2019-10-01T10:00:00+08:00', '2019-09-30', 'once for weeks that were missed'],
    ['2019-12-02T07:00:00+08:00', '2019-11-25', 'the last one within the campaign'],
    ['2019-12-02T08:00:00+08:00', null, 'after the campaign has closed'],
  ])('at %s is %s: %s', (now, expected, _) => {
    expect(dueDigestWeek({ now, setUpAt: '2019-08-20T00:00:00+08:00', campaign: campaign() })).toBe(expected);
  });

  it('is none before the campaign opens', () => {
    const early = { now: '2019-08-13T10:00:00+08:00', setUpAt: '2019-08-01T00:00:00+08:00', campaign: campaign() };
    expect(dueDigestWeek(early)).toBeNull();
  });
});
