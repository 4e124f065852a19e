/** The days on which units are reminded: the ladder of 2019 and of an invented deadline, by hand. */

import { describe, expect, it } from '@jest/globals';
import type { Campaign } from '../../src/domain/campaign/schema.ts';
import {
  askedPoint,
  dueOn,
  duePoints,
  isCarriedByDigest,
  overdueInDigest,
  reminderPoints,
} from '../../src/domain/post/reminder-points.ts';
import { campaign } from '../factories.ts';

const SET_UP = '2019-08-20T00:00:00+08:00';

/** 2019 with its activities due on Thursday, 10 October, after the holiday, and another ladder. */
function october(change: Partial<Campaign> = {}): Campaign {
  const base = campaign();
  const forms = base.forms.map((form) => ({
    ...form,
    rules: form.rules.map((rule) =>
      rule.check === 'deadline' && rule.until === '2019-09-18' ? { ...rule, until: '2019-10-10' } : rule,
    ),
  }));
  return { ...base, forms, remind: { before: [10, 5, 3], after: [1, 2, 3], hour: 14 }, ...change };
}

const shown = (points: ReturnType<typeof reminderPoints>) =>
  points.map(({ day, isAfter, until }) => `${until} ${isAfter ? 'after' : 'before'} ${day}`);

describe('reminderPoints (mail rhythm)', () => {
  it('are 4, 12 and 19 September in 2019: the Mid-Autumn holiday moves the second', () => {
    expect(shown(reminderPoints(campaign()))).toEqual([
      '2019-09-18 before 2019-09-04',
      '2019-09-18 before 2019-09-12',
      '2019-09-18 after 2019-09-19',
    ]);
  });

  it('moves before a holiday and after a Sunday, keeps a Saturday of work, and makes of three on one day one', () => {
    expect(shown(reminderPoints(october()))).toEqual([
      '2019-10-10 before 2019-09-30',
      '2019-10-10 after 2019-10-11',
      '2019-10-10 after 2019-10-12',
      '2019-10-10 after 2019-10-14',
    ]);
  });

  it('knows Monday to Friday alone where the campaign has no calendar', () => {
    const { calendar, ...rest } = october();
    expect(calendar?.rest).toContain('2019-10-04');
    expect(reminderPoints(rest).map(({ day }) => day)).toEqual([
      '2019-09-30',
      '2019-10-04',
      '2019-10-07',
      '2019-10-11',
      '2019-10-14',
    ]);
  });

  it('are none without `remind`, none of an optional deadline, and none outside the open days', () => {
    const { remind, ...rest } = campaign();
    expect(remind?.hour).toBe(9);
    expect(reminderPoints(rest)).toEqual([]);
    expect(
      reminderPoints(october({ open: { from: '2019-10-01', until: '2019-10-12' } })).map(({ day }) => day),
    ).toEqual(['2019-10-11', '2019-10-12']);
    const optional = campaign().forms.map((form) => ({
      ...form,
      rules: form.rules.map((rule) => ({ ...rule, optional: true })),
    }));
    expect(reminderPoints({ ...campaign(), forms: optional })).toEqual([]);
  });

  it('takes what is due on one day together', () => {
    const base = campaign();
    const forms = base.forms.map((form) => ({
      ...form,
      rules: form.rules.map((rule) =>
        rule.check === 'deadline' && rule.until !== null ? { ...rule, until: '2019-09-18', optional: false } : rule,
      ),
    }));
    const [first] = reminderPoints({ ...base, forms });
    expect(first?.deadlines.map(({ form }) => form)).toEqual(['activity', 'work', 'work']);
    expect(dueOn({ ...base, forms }, '2019-09-18')).toHaveLength(3);
    expect(dueOn(base, '2019-08-23')).toEqual([]);
  });
});

describe('duePoints', () => {
  it.each([
    ['2019-09-04T08:59:59+08:00', []],
    ['2019-09-04T09:00:00+08:00', ['2019-09-04']],
    ['2019-09-06T23:59:00+08:00', ['2019-09-04']],
    ['2019-09-07T00:00:00+08:00', []],
    ['2019-09-19T09:00:00+08:00', ['2019-09-19']],
  ])('at %s are %j: from its hour on, for two days of the calendar', (now, days) => {
    expect(duePoints(campaign(), { now, setUpAt: SET_UP }).map(({ day }) => day)).toEqual(days);
  });

  it('passes over what was before the day of set-up, and keeps that day’s own', () => {
    const now = '2019-09-05T10:00:00+08:00';
    expect(duePoints(campaign(), { now, setUpAt: '2019-09-05T08:00:00+08:00' })).toEqual([]);
    expect(duePoints(campaign(), { now, setUpAt: '2019-09-04T18:00:00+08:00' })).toHaveLength(1);
  });

  it('has none once the campaign is closed', () => {
    const closed = october({ open: { from: '2019-08-19', until: '2019-10-11' } });
    expect(duePoints(closed, { now: '2019-10-11T14:00:00+08:00', setUpAt: SET_UP })).toHaveLength(1);
    expect(duePoints(closed, { now: '2019-10-12T14:00:00+08:00', setUpAt: SET_UP })).toEqual([]);
  });
});

describe('askedPoint', () => {
  it.each([
    ['2019-08-20', '2019-09-18', false],
    ['2019-09-18', '2019-09-18', false],
    ['2019-09-19', '2019-09-18', true],
    ['2019-11-30', '2019-09-18', true],
  ])('on %s is for %s, after it: %s', (today, until, isAfter) => {
    expect(askedPoint(campaign(), today)).toMatchObject({ until, isAfter, day: today });
  });

  it('is none outside the open days, without `remind`, or without such a deadline', () => {
    expect(askedPoint(campaign(), '2019-08-18')).toBeNull();
    expect(askedPoint(campaign(), '2019-12-01')).toBeNull();
    const { remind: _, ...rest } = campaign();
    expect(askedPoint(rest, '2019-09-02')).toBeNull();
    expect(askedPoint({ ...campaign(), forms: campaign().forms.slice(1) }, '2019-09-02')).toBeNull();
  });
});

describe('the digest carries', () => {
  const whenAt = (now: string, setUpAt = SET_UP) => ({ now, setUpAt });

  it.each([
    ['2019-09-30', '2019-09-30T14:00:00+08:00', true, 'its own Monday'],
    ['2019-09-30', '2019-10-01T14:00:00+08:00', true, 'its own Monday, found on Tuesday'],
    ['2019-10-12', '2019-10-12T14:00:00+08:00', false, 'a Saturday of work'],
    ['2019-10-12', '2019-10-14T08:00:00+08:00', true, 'that Saturday, found on Monday'],
  ])('a point of %s at %s: %s, %s', (day, now, expected) => {
    expect(isCarriedByDigest(october(), { day }, whenAt(now))).toBe(expected);
  });

  it('nothing on a Monday before the first digest', () => {
    const setUpAt = '2019-09-30T10:00:00+08:00';
    expect(isCarriedByDigest(october(), { day: '2019-09-30' }, whenAt('2019-09-30T14:00:00+08:00', setUpAt))).toBe(
      false,
    );
  });

  it('what was overdue and has its point on that day', () => {
    expect(overdueInDigest(october(), '2019-10-14').map(({ until }) => until)).toEqual(['2019-10-10']);
    expect(overdueInDigest(october(), '2019-09-30')).toEqual([]);
    expect(overdueInDigest(campaign(), '2019-09-23')).toEqual([]);
  });
});
