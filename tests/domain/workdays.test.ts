/** Workdays of 2019 and the day by which a returned entry is wanted back, by hand. */

import { describe, expect, it } from '@jest/globals';
import { catchUpBy, isWorkday, mendBy, nearestWorkday } from '../../src/domain/post/workdays.ts';
import { campaign } from '../factories.ts';

describe('isWorkday', () => {
  it.each([
    ['2019-08-30', true, 'a Friday'],
    ['2019-08-31', false, 'a Saturday'],
    ['2019-09-13', false, 'Mid-Autumn, a Friday'],
    ['2019-09-29', true, 'a Sunday on which work was made up'],
    ['2019-10-01', false, 'a Tuesday, National Day'],
    ['2019-10-08', true, 'the first Tuesday after it'],
    ['2019-10-12', true, 'a Saturday on which work was made up'],
    ['2019-10-13', false, 'the Sunday after it'],
  ])('%s: %s, %s', (day, expected) => {
    expect(isWorkday(campaign(), day)).toBe(expected);
  });

  it('is Monday to Friday where the campaign has no calendar', () => {
    expect(['2019-09-13', '2019-09-29'].map((day) => isWorkday({}, day))).toEqual([true, false]);
  });
});

describe('mendBy', () => {
  it.each([
    ['2019-08-30', '2019-09-06'],
    ['2019-08-31', '2019-09-06'],
    ['2019-09-09', '2019-09-17'],
    ['2019-09-26', '2019-10-09'],
    ['2019-10-08', '2019-10-14'],
  ])('of an entry returned on %s is %s', (day, expected) => {
    expect(mendBy(campaign(), day)).toBe(expected);
  });

  it('is none where the campaign sets none', () => {
    expect(mendBy({}, '2019-08-30')).toBeNull();
  });
});

describe('nearestWorkday', () => {
  it.each([
    ['2019-09-15', 'before', '2019-09-12'],
    ['2019-09-15', 'after', '2019-09-16'],
    ['2019-10-05', 'before', '2019-09-30'],
    ['2019-10-05', 'after', '2019-10-08'],
    ['2019-09-28', 'after', '2019-09-29'],
    ['2019-09-04', 'before', '2019-09-04'],
    ['2019-09-04', 'after', '2019-09-04'],
  ] as const)('of %s, %s: %s', (day, side, expected) => {
    expect(nearestWorkday(campaign(), day, side)).toBe(expected);
  });
});

describe('catchUpBy', () => {
  it.each([
    ['2019-09-19', '2019-09-26'],
    ['2019-11-28', '2019-11-30'],
  ])('of %s is %s, and never after the campaign has closed', (day, expected) => {
    expect(catchUpBy(campaign(), day)).toBe(expected);
  });
});
