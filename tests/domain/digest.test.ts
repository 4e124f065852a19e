/** The weekly digest of a unit as a value. */

import { describe, expect, it } from '@jest/globals';
import { judge } from '../../src/domain/count/judge.ts';
import type { Entry, Unit } from '../../src/domain/intake/entry.ts';
import { deadlinesAhead } from '../../src/domain/post/deadlines.ts';
import { stateChanges } from '../../src/domain/post/news.ts';
import { type DigestFacts, unitDigest } from '../../src/domain/post/unit-digest.ts';
import type { Decision } from '../../src/domain/review/decision.ts';
import { UNDECIDED } from '../../src/domain/selection/selection.ts';
import { campaign, change, decision, entry, unit } from '../factories.ts';

const MONDAY = '2019-08-26';
const AS_OF = '2019-08-26T08:00:00+08:00';
const SINCE = '2019-08-19T08:00:00+08:00';

const TG = unit({ target: 3 });
const HZD = unit({ id: 'HZD', name: '杭州道街道总工会' });
const HW = unit({ id: 'HW', name: '区环卫系统工会', active: false });

function facts(
  entries: readonly Entry[],
  decisions: readonly Decision[] = [],
  more: Partial<DigestFacts> = {},
): DigestFacts {
  const roster: readonly Unit[] = [TG, HZD, HW];
  const whole = campaign();
  const verdicts = judge({ campaign: whole, roster, entries, decisions });
  return { campaign: whole, roster, verdicts, decisions, zeroReports: [], ...more };
}

const digest = (given: DigestFacts, at: Partial<Parameters<typeof unitDigest>[1]> = {}) =>
  unitDigest(given, { unit: TG, monday: MONDAY, since: SINCE, asOf: AS_OF, ...at });

describe('stateChanges', () => {
  const returned = decision({ kind: 'return', reason: '请补充。', at: '2019-08-21T10:05:00+08:00' });

  it('are the hand-in, each decision that moves the entry, and the change that answers it', () => {
    const mended = entry({ changes: [...entry().changes, change({ at: '2019-08-22T09:15:00+08:00' })] });
    const approved = decision({ version: 2, at: '2019-08-23T09:10:00+08:00' });
    expect(stateChanges(mended, [returned, approved])).toEqual([
      { state: 'received', at: '2019-08-20T09:12:00+08:00', reason: '' },
      { state: 'returned', at: '2019-08-21T10:05:00+08:00', reason: '请补充。' },
      { state: 'resubmitted', at: '2019-08-22T09:15:00+08:00', reason: '' },
      { state: 'approved', at: '2019-08-23T09:10:00+08:00', reason: '' },
    ]);
  });

  it('leave out what moves nothing: a waiver, a change by staff, a second change while it waits', () => {
    const edited = entry({ changes: [...entry().changes, change({ by: 'staff' }), change()] });
    expect(stateChanges(edited, [decision({ kind: 'waive', code: 'late', reason: '已核实' })])).toHaveLength(1);
  });
});

describe('deadlinesAhead', () => {
  it.each([
    ['2019-08-23', ['2019-08-23', '2019-09-18', '2019-10-31']],
    ['2019-08-24', ['2019-09-18', '2019-10-31']],
    ['2019-09-18', ['2019-09-18', '2019-10-31']],
    ['2019-11-01', []],
  ])('on %s are %j: the whole day counts', (today, expected) => {
    expect(deadlinesAhead(campaign(), today).map((one) => one.until)).toEqual(expected);
  });
});

describe('unitDigest', () => {
  it('asks for what was returned and for what holds an error, errors first, with the reviewer’s reason', () => {
    const bad = entry({
      id: 'r2',
      number: 'HD-2019-0002',
      cells: { title: '讲座', participants: '约200', links: 'x' },
    });
    const given = facts([entry(), bad], [decision({ kind: 'return', reason: '请补充照片。' })]);
    const { tasks, isQuiet } = digest(given);
    expect(isQuiet).toBe(false);
    expect(tasks.map(({ number, state, reason }) => [number, state, reason])).toEqual([
      ['HD-2019-0001', 'returned', '请补充照片。'],
      ['HD-2019-0002', 'received', ''],
    ]);
    expect(tasks[1]?.issues.map((one) => one.code)).toEqual(['badNumber', 'badLink']);
    expect(tasks[1]?.editUrl).toMatch(/^https:/);
  });

  it.each([
    ['rejected', 'reject'],
    ['withdrawn', 'withdraw'],
  ] as const)('asks nothing about an entry that is %s', (_, kind) => {
    const bad = entry({ cells: { participants: '约200' } });
    expect(digest(facts([bad], [decision({ kind, reason: '与主题不符。' })])).tasks).toEqual([]);
  });

  it('leaves out the errors that staff have set aside', () => {
    const futile = entry({ cells: { heldOn: '2018-12-30' } });
    const waived = decision({ kind: 'waive', code: 'outsideWindow', reason: '已核实' });
    expect(digest(facts([futile], [waived])).tasks).toEqual([]);
    expect(digest(facts([futile])).tasks).toHaveLength(1);
  });

  it('counts the unit’s own activities and tells why others do not count', () => {
    const twin = entry({ id: 'r2', number: 'HD-2019-0002', handedInAt: '2019-08-21T09:00:00+08:00' });
    const { count, uncounted, district, waitingActivities } = digest(facts([entry(), twin], [decision()]));
    expect(count).toEqual({ target: 3, counted: 1, received: 1, returned: 0, works: 0 });
    expect(district).toEqual({ goal: 10, counted: 1, waiting: 1, participants: 120 });
    expect(waitingActivities).toBe(1);
    expect(uncounted).toEqual([
      {
        form: 'activity',
        number: 'HD-2019-0002',
        title: '网络安全知识竞赛',
        state: 'received',
        why: ['notApproved', 'hasErrors', 'duplicate'],
        duplicateOf: [{ unit: '', number: 'HD-2019-0001' }],
        jointWith: [],
        countsForUnit: false,
      },
    ]);
  });

  it('counts a joint activity for the later unit too, and says that the district counts it once', () => {
    const host = '塘沽街道总工会、杭州道街道总工会';
    const first = entry({ cells: { host } });
    const second = entry({ id: 'r2', number: 'HD-2019-0002', cells: { unit: HZD.name, host } });
    const given = facts([first, second], [decision(), decision({ entry: 'r2' })]);
    const { count, uncounted } = digest(given, { unit: HZD });
    expect(count.counted).toBe(1);
    expect(uncounted.map((one) => [one.jointWith, one.countsForUnit])).toEqual([
      [[{ unit: '塘沽街道总工会', number: 'HD-2019-0001' }], true],
    ]);
  });

  it('tells as news what happened after `since` up to `asOf`: two digests together tell everything once', () => {
    const given = facts([entry()], [decision({ at: '2019-08-26T08:00:00+08:00' })]);
    const later = { monday: '2019-09-02', since: AS_OF, asOf: '2019-09-02T08:00:00+08:00' };
    expect(digest(given).news.map((one) => one.state)).toEqual(['received', 'approved']);
    expect(digest(given, later).news).toEqual([]);
    expect(digest(given, { since: '2019-08-20T09:12:00+08:00' }).news.map((one) => one.state)).toEqual(['approved']);
  });

  it('names the deadlines that the unit has not reported for, those of this week as due', () => {
    const atWeek = { monday: '2019-09-16', since: AS_OF, asOf: '2019-09-16T08:00:00+08:00' };
    const { deadlines, isQuiet, lacking } = digest(facts([]), atWeek);
    expect(deadlines.map((one) => one.until)).toEqual(['2019-09-18', '2019-10-31']);
    expect(lacking.map((one) => one.until)).toEqual(['2019-09-18']);
    expect(isQuiet).toBe(false);
    const other = { ...atWeek, unit: HZD };
    const done = entry({ cells: { unit: HZD.name } });
    expect(digest(facts([done]), other).deadlines.map((one) => one.until)).toEqual(['2019-10-31']);
    expect(digest(facts([done]), other).isQuiet).toBe(true);
  });

  it.each([
    { entries: 0, told: [['silent', 0, 3]] },
    { entries: 1, told: [['partly', 1, 3]] },
    { entries: 2, told: [['partly', 2, 3]] },
    { entries: 3, told: [] },
  ])('tells a unit with a target of three and $entries entries what is lacking, weeks before', ({ entries, told }) => {
    const many = Array.from({ length: entries }, (_, index) =>
      entry({ id: `r${index}`, cells: { title: `讲座之${index}` } }),
    );
    const { isQuiet, lacking } = digest(facts(many));
    expect(lacking.map(({ share }) => [share.is, share.entries, share.wanted])).toEqual(told);
    expect(isQuiet).toBe(told.length === 0);
  });

  it.each([
    ['2019-10-21', ['2019-10-31']],
    ['2019-10-28', ['2019-10-31']],
    ['2019-11-04', []],
  ])(
    'shows an optional deadline, and never takes it for something to do, in its own week (%s) neither',
    (monday, days) => {
      const done = entry({ cells: { unit: HZD.name } });
      const told = digest(facts([done]), { unit: HZD, monday, asOf: `${monday}T08:00:00+08:00` });
      expect(told.deadlines.map(({ until }) => until)).toEqual(days);
      expect([told.lacking, told.isQuiet]).toEqual([[], true]);
    },
  );

  it('takes a zero report for an answer on every deadline of its form', () => {
    const zeroReports = [{ unit: 'TG', form: 'work', at: AS_OF, by: 'review@example.org' }];
    expect(digest(facts([], [], { zeroReports })).deadlines.map((one) => one.form)).toEqual(['activity']);
    expect(digest(facts([], [], { zeroReports }), { unit: HZD }).deadlines).toHaveLength(2);
  });

  it('does not take a story for a series work', () => {
    expect(digest(facts([entry({ form: 'work' })])).deadlines.map((one) => one.until)).toEqual([
      '2019-09-18',
      '2019-10-31',
    ]);
  });

  describe('on the city', () => {
    const went = entry({ id: 'a1', number: 'HD-2019-0001' });
    const stayed = entry({ id: 'a2', number: 'HD-2019-0002', cells: { title: '读书会', heldOn: '2019-07-01' } });
    const decisions = [went, stayed].map(({ id }) => decision({ id: `d${id}`, entry: id }));
    const batch = {
      track: 'activity',
      number: 1,
      until: '2019-08-22',
      to: '市总工会',
      on: '2019-08-22',
      how: '邮件',
      by: '何样例',
      approvedBy: '吴样例',
      at: '2019-08-22T16:00:00+08:00',
      entries: [{ id: 'a1', number: 'HD-2019-0001', title: '', unit: TG.name, people: 120 }],
    };
    const told = (more: Partial<DigestFacts>) =>
      digest(facts([went, stayed], decisions, more)).city.map(({ number, outcome, standing }) => [
        number,
        standing,
        outcome,
      ]);
    const chosen = (given: object) => new Map([['a2', { ...UNDECIDED, ...given }]]);

    it('says what has gone since the last digest and what was left out this time, never a rank', () => {
      expect(told({ sent: [batch], selections: chosen({ isSelected: false, rank: 3 }) })).toEqual([
        ['HD-2019-0001', 'sent', ''],
        ['HD-2019-0002', 'notSelected', ''],
      ]);
      expect(JSON.stringify(digest(facts([went], decisions, { sent: [batch] })).city)).not.toContain('rank');
    });

    it('tells a batch once, one of another track not at all, and an outcome as long as it stands', () => {
      const earlier = { ...batch, at: '2019-08-18T16:00:00+08:00' };
      expect(told({ sent: [earlier], selections: chosen({ isSelected: false }) })).toEqual([]);
      expect(told({ sent: [{ ...batch, track: 'work.story', entries: [] }] })).toEqual([]);
      expect(told({ sent: [earlier], selections: chosen({ outcome: '推荐全总' }) })).toEqual([
        ['HD-2019-0002', null, '推荐全总'],
      ]);
    });
  });

  it('is quiet when nothing is to be done, whatever the news', () => {
    const done = entry({ cells: { unit: HZD.name } });
    expect(digest(facts([done], [decision()]), { unit: HZD }).isQuiet).toBe(true);
  });
});
