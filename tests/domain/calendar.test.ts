/** Days and weeks: arithmetic, the first digest, and the digest that is due. */

import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, mondayOf, weekday, weekOf } from '../../src/domain/calendar.ts';
import {
  comingDigestWeek,
  digestDayOf,
  dueDigestWeek,
  firstDigestMonday,
  isDigestDay,
} from '../../src/domain/post/digest-week.ts';
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
    expect(firstDigestMonday({ setUpAt, campaign: campaign() })).toBe(expected);
  });

  it('of a Friday digest is the week that the set-up is in', () => {
    const onFridays = { ...campaign(), digest: { weekday: 5, hour: 16 } };
    const first = (setUpAt: string) => firstDigestMonday({ setUpAt, campaign: onFridays });
    expect(first('2019-08-20T00:00:00+08:00')).toBe('2019-08-19');
    expect(first('2019-08-23T16:00:00+08:00')).toBe('2019-08-26');
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

describe('comingDigestWeek', () => {
  it.each([
    ['2019-08-20T09:00:00+08:00', '2019-08-26', 'the first after set-up'],
    ['2019-08-26T07:59:59+08:00', '2019-08-26', 'before the hour'],
    ['2019-08-26T08:00:00+08:00', '2019-09-02', 'from the hour on'],
    ['2019-11-25T07:00:00+08:00', '2019-11-25', 'the last one within the campaign'],
    ['2019-11-25T08:00:00+08:00', null, 'when the last one has gone'],
  ])('at %s is %s: %s', (now, expected, _) => {
    expect(comingDigestWeek({ now, setUpAt: '2019-08-20T00:00:00+08:00', campaign: campaign() })).toBe(expected);
  });
});

describe('digests on workdays', () => {
  const kept = (weekday: number) => ({
    ...campaign(),
    digest: { weekday, hour: 8, onWorkdays: true },
    calendar: {
      rest: ['2019-10-01', '2019-10-02', '2019-10-03', '2019-10-04', '2019-10-07', '2019-09-13'],
      work: ['2019-09-29', '2019-10-12'],
    },
  });
  const setUpAt = '2019-08-20T00:00:00+08:00';

  it.each([
    [1, '2019-09-30', '2019-09-30', 'a workday stays'],
    [1, '2019-10-07', '2019-10-08', 'the last day of a holiday moves to the day after it'],
    [2, '2019-09-30', '2019-10-08', 'a whole week of rest moves into the next one'],
    [5, '2019-09-09', '2019-09-16', 'over a weekend'],
    [7, '2019-09-23', '2019-09-29', 'a Sunday on which work is made up is a workday'],
    [6, '2019-11-25', '2019-11-30', 'never out of the campaign'],
  ])('on weekday %i, the week of %s: %s, %s', (weekday, monday, expected, _) => {
    expect(digestDayOf(kept(weekday), monday)).toBe(expected);
  });

  it('are due from the moved day on, and two that fall on one day are the later week’s alone', () => {
    const due = (now: string, weekday: number) => dueDigestWeek({ now, setUpAt, campaign: kept(weekday) });
    expect(due('2019-10-07T10:00:00+08:00', 1)).toBe('2019-09-30');
    expect(due('2019-10-08T08:00:00+08:00', 1)).toBe('2019-10-07');
    expect(due('2019-10-08T07:59:59+08:00', 2)).toBe('2019-09-23');
    expect(due('2019-10-08T08:00:00+08:00', 2)).toBe('2019-10-07');
    expect(comingDigestWeek({ now: '2019-10-03T09:00:00+08:00', setUpAt, campaign: kept(2) })).toBe('2019-10-07');
  });

  it('know their day, and that the usual one is none', () => {
    const isDay = (day: string) => isDigestDay({ day, setUpAt, campaign: kept(1) });
    expect(['2019-09-30', '2019-10-07', '2019-10-08', '2019-10-14'].map(isDay)).toEqual([true, false, true, true]);
  });
});
