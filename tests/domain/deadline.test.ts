/** What is late: by the day, by an hour, and by several deadlines of one form; what an interim deadline asks for. */

import { describe, expect, it } from '@jest/globals';
import type { Campaign } from '../../src/domain/campaign/schema.ts';
import { judge } from '../../src/domain/count/judge.ts';
import { askedOf, shareOf } from '../../src/domain/count/reporting.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import { deadlinesAhead } from '../../src/domain/post/deadlines.ts';
import { isCovered, isPast, timeOf } from '../../src/domain/rules/deadline.ts';
import { issueSentence } from '../../src/messages/issues/issue-sentence.ts';
import { entry, unit } from '../factories.ts';
import { withDeadlines } from './changed-campaign.ts';

const INTERIM = { key: 'interim', until: '2019-06-20', coversUntil: '2019-06-15', label: { 'zh-CN': '上半程活动' } };
const FINAL = { key: 'final', until: '2019-07-05', label: { 'zh-CN': '全部活动' } };

/** What an entry is told of its lateness: value and limit, and how grave. */
function lateness(whole: Campaign, given: Partial<Entry>): string[] {
  const [verdict] = judge({ campaign: whole, roster: [unit()], entries: [entry(given)], decisions: [] });
  const late = verdict?.issues.filter(({ code }) => code === 'late') ?? [];
  return late.map(({ facts, level }) => `${level} ${facts.value} ${facts.limit}`);
}

const at = (handedInAt: string, heldOn = '2019-06-12') => ({ handedInAt: `${handedInAt}+08:00`, cells: { heldOn } });

describe('a deadline', () => {
  const plain = withDeadlines('activity', { until: '2019-09-18' });
  const six = withDeadlines('activity', { until: '2019-09-18', hour: 18 });
  const half = withDeadlines('activity', { until: '2019-09-18', hour: '17:30' });
  const midnight = withDeadlines('activity', { until: '2019-09-18', hour: 0 });

  it.each([
    ['the day before', plain, '2019-09-17T23:59:59', []],
    ['the last second of its day', plain, '2019-09-18T23:59:59', []],
    ['the first second after it', plain, '2019-09-19T00:00:00', ['warning 2019-09-19 2019-09-18']],
    ['a minute before its hour', six, '2019-09-18T17:59:59', []],
    ['its hour', six, '2019-09-18T18:00:00', ['warning 2019-09-18 18:00 2019-09-18 18:00']],
    ['the day after its hour', six, '2019-09-19T09:00:00', ['warning 2019-09-19 09:00 2019-09-18 18:00']],
    ['the day before its hour', six, '2019-09-17T22:00:00', []],
    ['a minute before its half hour', half, '2019-09-18T17:29:59', []],
    ['its half hour', half, '2019-09-18T17:30:00', ['warning 2019-09-18 17:30 2019-09-18 17:30']],
    ['the last minute before its midnight', midnight, '2019-09-17T23:59:59', []],
    ['its midnight', midnight, '2019-09-18T00:00:00', ['warning 2019-09-18 00:00 2019-09-18 00:00']],
  ])('is met or missed at %s', (_, whole, moment, expected) => {
    expect(lateness(whole, at(moment))).toEqual(expected);
  });

  it.each([
    ['its own day, whose hour nobody noted', '2019-09-18', []],
    ['the day after', '2019-09-19', ['warning 2019-09-19 2019-09-18 18:00']],
    ['a day that cannot be read: the moment of entry stands in', '某日', ['warning 2019-09-18 19:00 2019-09-18 18:00']],
    ['no day: the moment of entry', '', ['warning 2019-09-18 19:00 2019-09-18 18:00']],
  ])('with an hour takes paper that came on %s', (_, receivedOn, expected) => {
    expect(lateness(six, { ...at('2019-09-18T19:00:00'), door: 'staff', receivedOn })).toEqual(expected);
  });

  it('is not missed by what was held after it, whatever its hour', () => {
    expect(lateness(six, at('2019-09-25T09:00:00', '2019-09-19'))).toEqual([]);
    expect(lateness(six, at('2019-09-25T09:00:00', '2019-09-18'))).toHaveLength(1);
  });

  it.each([
    ['zh-CN', '报送时间 2019-09-18 18:00 不在截止时间 2019-09-18 18:00 之前'],
    ['en', 'Handed in 2019-09-18 18:00, and it was due before 2019-09-18 18:00'],
  ] as const)('says its hour in %s', (language, told) => {
    const [verdict] = judge({
      campaign: six,
      roster: [unit()],
      entries: [entry(at('2019-09-18T18:00:00'))],
      decisions: [],
    });
    const issue = verdict?.issues.find(({ code }) => code === 'late');
    const [form] = six.forms;
    if (!issue || !form) throw new Error('it is late');
    expect(issueSentence(issue, form, { campaign: six, language })).toContain(told);
  });
});

describe('several deadlines of one form', () => {
  const both = withDeadlines('activity', INTERIM, FINAL);

  it.each([
    ['in time for both', '2019-06-20T23:59:59', '2019-06-15', []],
    ['late for the interim one', '2019-06-21T00:00:00', '2019-06-15', ['warning 2019-06-21 2019-06-20']],
    ['held the day after those that the interim one covers', '2019-06-21T00:00:00', '2019-06-16', []],
    [
      'held in its days, and handed in at the last',
      '2019-07-05T12:00:00',
      '2019-06-14',
      ['warning 2019-07-05 2019-06-20'],
    ],
    ['late for both: told once, of the last', '2019-07-06T00:00:00', '2019-06-14', ['warning 2019-07-06 2019-07-05']],
    [
      'late for the last, and none of the interim one’s',
      '2019-07-06T00:00:00',
      '2019-07-01',
      ['warning 2019-07-06 2019-07-05'],
    ],
    ['held after both', '2019-07-20T00:00:00', '2019-07-06', []],
    ['on a day that cannot be read', '2019-06-21T00:00:00', '六月某日', ['warning 2019-06-21 2019-06-20']],
  ])('judge what is %s', (_, moment, heldOn, expected) => {
    expect(lateness(both, at(moment, heldOn))).toEqual(expected);
  });

  it('tell a graver breach before a later one', () => {
    const grave = withDeadlines('activity', { ...INTERIM, level: 'error' }, FINAL);
    expect(lateness(grave, at('2019-07-06T00:00:00'))).toEqual(['error 2019-07-06 2019-06-20']);
  });

  it('tell of the whole day before an hour of it', () => {
    const sameDay = withDeadlines('activity', { until: '2019-07-05', hour: 9 }, { until: '2019-07-05' });
    expect(lateness(sameDay, at('2019-07-05T10:00:00'))).toEqual(['warning 2019-07-05 10:00 2019-07-05 09:00']);
    expect(lateness(sameDay, at('2019-07-06T10:00:00'))).toEqual(['warning 2019-07-06 2019-07-05']);
  });

  it('are ahead in order of their day and hour', () => {
    const three = withDeadlines('activity', { until: '2019-07-05' }, { until: '2019-07-05', hour: 9 }, INTERIM);
    const told = deadlinesAhead(three, '2019-06-01').filter(({ form }) => form === 'activity');
    expect(told.map(({ time, until }) => [until, time])).toEqual([
      ['2019-06-20', ''],
      ['2019-07-05', '09:00'],
      ['2019-07-05', ''],
    ]);
  });
});

describe('what a deadline asks of a unit', () => {
  const both = withDeadlines('activity', INTERIM, FINAL, { ...FINAL, key: 'two', least: 2 });
  const [interim, final, two] = deadlinesAhead(both, '2019-06-01').filter(({ form }) => form === 'activity');
  if (!interim || !final || !two) throw new Error('there are three');
  const held = (...days: string[]) =>
    judge({
      campaign: both,
      roster: [unit()],
      entries: days.map((heldOn, index) => entry({ id: `r${index}`, cells: { title: `讲座${index}`, heldOn } })),
      decisions: [],
    });
  const ZERO = { unit: 'TG', form: 'activity', at: '2019-06-01T09:00:00+08:00', by: 'review@example.org' };

  it.each([
    ['nothing', interim, null, [], [], 'silent 0 of 1'],
    ['the last day that it covers', interim, null, ['2019-06-15'], [], 'reported 1 of 1'],
    ['the first that it does not', interim, null, ['2019-06-16'], [], 'silent 0 of 1'],
    ['a day that cannot be read', interim, null, ['某日'], [], 'reported 1 of 1'],
    ['no day', interim, null, [''], [], 'reported 1 of 1'],
    ['both, for the last one', final, null, ['2019-06-15', '2019-06-16'], [], 'reported 2 of 1'],
    ['one of a target of two', final, 2, ['2019-06-15'], [], 'partly 1 of 2'],
    ['both of a target of two', final, 2, ['2019-06-15', '2019-06-16'], [], 'reported 2 of 2'],
    ['one of a target of two in its days', interim, 2, ['2019-06-15', '2019-06-16'], [], 'partly 1 of 2'],
    ['one of its own two', two, null, ['2019-06-15'], [], 'partly 1 of 2'],
    ['both of its own two, whatever the target', two, 9, ['2019-06-15', '2019-06-16'], [], 'reported 2 of 2'],
    ['more than its own two', two, 1, ['2019-06-15', '2019-06-16', '2019-06-17'], [], 'reported 3 of 2'],
    ['nothing of its own two', two, 1, [], [], 'silent 0 of 2'],
    ['a zero report', two, 5, [], [ZERO], 'reported 0 of 2'],
  ] as const)('is answered by %s', (_, deadline, target, days, zeroReports, expected) => {
    const facts = { verdicts: held(...days), zeroReports, goal: 'activity' };
    const { entries, is, wanted } = shareOf(deadline, unit({ target }), facts);
    expect(`${is} ${entries} of ${wanted}`).toBe(expected);
  });

  it('is a least of what it is about alone', () => {
    const whole = withDeadlines('work', { when: { track: ['story'] }, least: 2, until: '2019-08-23', held: undefined });
    const [stories] = deadlinesAhead(whole, '2019-08-01').filter(({ form }) => form === 'work');
    if (!stories) throw new Error('there is one');
    const work = (id: string, track: string) => entry({ id, form: 'work', cells: { track, title: id } });
    const entries = [work('w1', 'story'), work('w2', 'topic'), work('w3', 'series')];
    const verdicts = judge({ campaign: whole, roster: [unit()], entries, decisions: [] });
    expect(askedOf(stories, unit(), verdicts).map((one) => one.entry.id)).toEqual(['w1']);
    expect(shareOf(stories, unit({ target: 1 }), { verdicts, zeroReports: [], goal: 'activity' })).toEqual({
      is: 'partly',
      entries: 1,
      wanted: 2,
    });
  });
});

describe('the parts of a deadline', () => {
  it.each([
    [undefined, ''],
    [0, '00:00'],
    [9, '09:00'],
    [23, '23:00'],
    ['09:05', '09:05'],
  ])('hour %s is %j', (hour, time) => {
    expect(timeOf({ hour })).toBe(time);
  });

  it.each([
    ['2019-09-18', '2019-09-18', false],
    ['2019-09-18', '2019-09-18T23:59:59+08:00', false],
    ['2019-09-18', '2019-09-19', true],
  ])('until %s is over at %s: %s', (until, now, expected) => {
    expect(isPast({ until }, now)).toBe(expected);
  });

  it.each([
    ['2019-06-15', true],
    ['2019-06-16', false],
    ['2019-06', true],
    ['2019-07', false],
    [undefined, true],
    [7, true],
  ])('what was held on %s is covered up to 15 June: %s', (heldOn, expected) => {
    expect(isCovered({ held: 'heldOn', coversUntil: '2019-06-15' }, { heldOn })).toBe(expected);
    expect(isCovered({ held: 'heldOn' }, { heldOn })).toBe(true);
  });
});
