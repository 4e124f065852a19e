/** Workdays of 2019 and the day by which a returned entry is wanted back, by hand. */

import { describe, expect, it } from '@jest/globals';
import { isWorkday, mendBy } from '../../src/domain/post/workdays.ts';
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
