/** The verdict on every entry: values, issues, state, whether it counts, and every reason why. */

import { describe, expect, it } from '@jest/globals';
import { judge, type Verdict } from '../../src/domain/count/judge.ts';
import type { Entry } from '../../src/domain/intake/entry.ts';
import type { Decision } from '../../src/domain/review/decision.ts';
import { campaign, change, decision, entry, unit, verdict } from '../factories.ts';

const WHOLE = campaign();
const HZD = unit({ id: 'HZD', name: '杭州道街道总工会' });
const ROSTER = [unit(), HZD, unit({ id: 'XH', name: '新河街道总工会' })];

/** The entries r1, r2, … handed in one minute after another unless they say when. */
const inTurn = (given: readonly Partial<Entry>[]) =>
  given.map((each, index) =>
    entry({
      id: `r${index + 1}`,
      number: `HD-2019-000${index + 1}`,
      handedInAt: `2019-08-20T09:0${index}:00+08:00`,
      ...each,
    }),
  );

function judged(given: readonly Partial<Entry>[], decisions: readonly Decision[] = []): Verdict[] {
  return judge({ campaign: WHOLE, roster: ROSTER, entries: inTurn(given), decisions });
}

const approvals = (...ids: string[]) => ids.map((id) => decision({ entry: id }));
const waiver = (code: string, version = 1) => decision({ kind: 'waive', code, version, reason: '已核实' });
const codes = (made: Verdict | undefined) => made?.issues.map((issue) => issue.code);

describe('judge', () => {
  it('counts an approved activity without errors, and says so with approved alone (contract: why)', () => {
    const made = verdict({ decisions: [decision()] });
    expect([made.state, made.counts, made.why]).toEqual(['approved', true, ['approved']]);
  });

  const OLD = { cells: { heldOn: '2018-12-31' } };
  const WORK = { form: 'work' } as const;

  it.each<[what: string, given: Partial<Entry>, decisions: readonly Decision[], why: readonly string[]]>([
    ['it waits', {}, [], ['notApproved']],
    ['it was returned', {}, [decision({ kind: 'return' })], ['notApproved']],
    ['it was rejected', {}, [decision({ kind: 'reject' })], ['notApproved']],
    ['it was withdrawn after approval', {}, [decision(), decision({ kind: 'withdraw' })], ['notApproved']],
    ['it is an approved work', WORK, [decision()], ['notAnActivity']],
    ['it is a work that waits', WORK, [], ['notAnActivity', 'notApproved']],
    ['it is a work with errors', { ...WORK, cells: { title: '' } }, [], ['notAnActivity', 'notApproved', 'hasErrors']],
    ['it waits with errors', OLD, [], ['notApproved', 'hasErrors']],
    ['it is approved, with an error since', OLD, [decision()], ['hasErrors']],
    ['its unit is unknown', { cells: { unit: '某工会' } }, [], ['notApproved', 'hasErrors']],
  ])('gives every reason against, in the contract’s order: %s', (_, given, decisions, why) => {
    const [made] = judged([given], decisions);
    expect([made?.counts, made?.why]).toEqual([false, why]);
  });

  it('counts in spite of warnings', () => {
    const made = verdict({ entry: { cells: { participants: '6000', links: 'x' } }, decisions: [decision()] });
    expect(codes(made)).toEqual(['unusual', 'badLink']);
    expect(made.why).toEqual(['approved']);
  });

  it.each<[what: string, decisions: readonly Decision[], why: readonly string[]]>([
    ['waived and approved', [waiver('outsideWindow'), decision()], ['approved']],
    ['waived only', [waiver('outsideWindow')], ['notApproved']],
    ['waived for an older version', [waiver('outsideWindow', 0), decision()], ['hasErrors']],
    ['another code waived', [waiver('duplicate'), decision()], ['hasErrors']],
  ])('lets a waived error pass: %s', (_, decisions, why) => {
    expect(verdict({ entry: OLD, decisions }).why).toEqual(why);
  });

  it('marks as waived the error that was waived, and never a warning', () => {
    const made = verdict({
      entry: { cells: { heldOn: '2018-12-31', participants: '6000' } },
      decisions: [waiver('outsideWindow'), waiver('unusual')],
    });
    expect(made.issues.map((issue) => [issue.code, issue.waived])).toEqual([
      ['outsideWindow', true],
      ['unusual', false],
    ]);
  });

  it('counts an activity of an unknown unit once staff have waived notInRoster, for no unit (contract: waive)', () => {
    const made = verdict({
      entry: { cells: { unit: '某工会' } },
      decisions: [waiver('notInRoster'), decision()],
    });
    expect([made.counts, made.read.unit]).toEqual([true, null]);
  });

  it('answers for every entry, in the order in which they were given', () => {
    const late = { handedInAt: '2019-09-01T08:00:00+08:00' };
    expect(judged([late, { form: 'work' }, {}]).map((made) => made.entry.id)).toEqual(['r1', 'r2', 'r3']);
    expect(judged([])).toEqual([]);
  });
});

describe('judge on duplicates', () => {
  it('gives hasErrors and duplicate for the later one, and counts the earlier (contract: why)', () => {
    const [first, second] = judged([{}, {}], approvals('r1', 'r2'));
    expect(first?.why).toEqual(['approved']);
    expect(second?.why).toEqual(['hasErrors', 'duplicate']);
  });

  it('takes the one handed in first for the elder, wherever it stands', () => {
    const made = judged([{ handedInAt: '2019-08-21T09:00:00+08:00' }, {}], approvals('r1', 'r2'));
    expect(made.map((each) => each.counts)).toEqual([false, true]);
  });

  it.each(['reject', 'withdraw'] as const)('frees the later one once the earlier fell by %s', (kind) => {
    const made = judged([{}, {}], [...approvals('r2'), decision({ kind })]);
    expect(made.map((each) => each.why)).toEqual([['notApproved'], ['approved']]);
  });

  it('keeps the later one out while the earlier is only returned', () => {
    const [, second] = judged([{}, {}], [...approvals('r2'), decision({ kind: 'return' })]);
    expect(second?.why).toEqual(['hasErrors', 'duplicate']);
  });

  it('counts both once staff have waived the repetition', () => {
    const waived = decision({ entry: 'r2', kind: 'waive', code: 'duplicate', reason: '已核对原件' });
    expect(judged([{}, {}], [...approvals('r1', 'r2'), waived]).map((each) => each.counts)).toEqual([true, true]);
  });

  it('never compares entries of two forms', () => {
    const work = { form: 'work', cells: { title: '网络安全知识竞赛', createdOn: '2019-06-12' } };
    expect(judged([{}, work]).map(codes)).toEqual([[], []]);
  });
});

describe('judge on joint activities', () => {
  const shared = (name: string): Partial<Entry> => ({ cells: { unit: name, host: '区总工会' } });
  const pair = [shared('塘沽街道总工会'), shared(HZD.name)];

  it('counts the earlier partner, and the later one not (contract: joint)', () => {
    const made = judged(pair, approvals('r1', 'r2'));
    expect(made.map((each) => each.why)).toEqual([['approved'], ['joint']]);
    expect(made.map(codes)).toEqual([['joint'], ['joint']]);
  });

  it('counts the later one while the earlier does not', () => {
    expect(judged(pair, approvals('r2')).map((each) => each.why)).toEqual([['notApproved'], ['approved']]);
    const bad = [{ cells: { ...pair[0]?.cells, participants: '约200' } }, shared(HZD.name)];
    expect(judged(bad, approvals('r1', 'r2')).map((each) => each.why)).toEqual([['hasErrors'], ['approved']]);
  });

  it('gives joint beside other reasons, last (contract: why)', () => {
    const made = judged([...pair, shared(HZD.name)], approvals('r1'));
    expect(made[1]?.why).toEqual(['notApproved', 'joint']);
    expect(made[2]?.why).toEqual(['notApproved', 'hasErrors', 'duplicate', 'joint']);
  });

  it('counts a partner’s partner: the one between does not count', () => {
    const chain = [
      { cells: { host: HZD.name } },
      { cells: { unit: HZD.name } },
      { cells: { unit: '新河街道总工会', host: '杭州道街道总工会、新河街道总工会' } },
    ];
    const made = judged(chain, approvals('r1', 'r2', 'r3'));
    expect(made.map((each) => each.why)).toEqual([['approved'], ['joint'], ['approved']]);
  });

  it('counts the partner that stays once the other was withdrawn, without a word of joint', () => {
    const made = judged(pair, [...approvals('r1', 'r2'), decision({ kind: 'withdraw' })]);
    expect([codes(made[1]), made[1]?.why]).toEqual([[], ['approved']]);
  });
});

describe('the days that judge goes by', () => {
  const later = change({ at: '2019-10-02T09:00:00+08:00' });
  const NOVEMBER = { heldOn: '2019-11-01' };

  it.each<[what: string, given: Partial<Entry>, found: readonly string[]]>([
    ['in time', { handedInAt: '2019-09-18T23:59:59+08:00' }, []],
    ['too late', { handedInAt: '2019-09-19T00:00:00+08:00' }, ['late']],
    ['in time, mended after the deadline', { changes: [...entry().changes, later] }, []],
    ['on paper, in time', { door: 'staff', handedInAt: '2019-09-25T09:00:00+08:00', receivedOn: '2019年9月18日' }, []],
    [
      'on paper, too late',
      { door: 'staff', handedInAt: '2019-09-25T09:00:00+08:00', receivedOn: '2019-09-19' },
      ['late'],
    ],
    ['on paper, no day noted', { door: 'staff', handedInAt: '2019-09-19T09:00:00+08:00' }, ['late']],
    ['on paper, entered in time', { door: 'staff', receivedOn: '' }, []],
    [
      'on paper, the day unreadable',
      { door: 'staff', handedInAt: '2019-09-19T09:00:00+08:00', receivedOn: '上周' },
      // Contract: what cannot be read is told, and the day of entry stands in for it.
      ['badDate', 'late'],
    ],
    [
      'on paper, month and day without a year',
      { door: 'staff', handedInAt: '2019-09-25T09:00:00+08:00', receivedOn: '9月18日（邮件）' },
      [],
    ],
    [
      'by form: receivedOn says nothing',
      { handedInAt: '2019-09-19T09:00:00+08:00', receivedOn: '2019-09-01' },
      ['late'],
    ],
  ])('lateness is by the first hand-in, of a staff row by the day it was received: %s', (_, given, found) => {
    expect(codes(judged([given])[0])).toEqual(found);
  });

  it.each<[what: string, given: Partial<Entry>, found: readonly string[]]>([
    ['it was handed in before', { cells: NOVEMBER }, ['futureDate']],
    ['it was changed before', { cells: NOVEMBER, changes: [...entry().changes, later] }, ['futureDate']],
    [
      'staff changed it since',
      {
        cells: NOVEMBER,
        changes: [...entry().changes, later, change({ at: '2019-11-01T00:00:00+08:00', by: 'staff' })],
      },
      [],
    ],
  ])('a day is in the future as of the last change of content: %s', (_, given, found) => {
    expect(codes(judged([given])[0])).toEqual(found);
  });

  it('elder order is by the time of entry, whatever day staff received the paper (contract: paste)', () => {
    const paper = { door: 'staff', receivedOn: '2019-08-01' } as const;
    expect(judged([{}, paper]).map(codes)).toEqual([[], ['duplicate']]);
  });
});

describe('judge on what staff say of the day of receipt', () => {
  it('warns at receivedOn where it cannot be read, before what is about the whole entry (contract: badDate)', () => {
    const paper = { door: 'staff', handedInAt: '2019-09-19T09:00:00+08:00', receivedOn: ' 20190918 ' } as const;
    const [made] = judged([{ ...paper, cells: { contents: '' } }], approvals('r1'));
    expect(made?.issues.map(({ code, field, level }) => [code, field, level])).toEqual([
      ['incomplete', 'contents', 'warning'],
      ['badDate', 'receivedOn', 'warning'],
      ['late', null, 'warning'],
    ]);
    expect(made?.issues[1]?.facts).toEqual({ value: '20190918', suggestion: '2019-09-18' });
    expect(made?.counts).toBe(true);
  });
});

describe('judge on suggestions', () => {
  const suggested = (cells: Record<string, string>, given: Partial<Entry> = {}) =>
    judged([{ ...given, cells }])[0]?.issues.map(({ facts }) => facts.suggestion ?? null);
  const STORY = { form: 'work' } as const;
  const FILM = { track: 'series', subproject: 'microVideo', kind: '', createdOn: '', fileFormat: 'MP4' };

  it.each<[cells: Record<string, string>, suggestion: string | null, given?: Partial<Entry>]>([
    [{ heldOn: '8月9日' }, '2019-08-09'],
    [{ heldOn: '8月20日' }, '2019-08-20'],
    [{ heldOn: '8月21日' }, null],
    [{ heldOn: '18-8-9' }, null],
    [{ heldOn: '43686' }, '2019-08-09'],
    [{ heldOn: '33686' }, null],
    [{ createdOn: '3月1日' }, '2019-03-01', STORY],
    [{ createdOn: '11月3日' }, null, STORY],
    [{ createdOn: '17年3月' }, null, STORY],
    [{ createdOn: '18年3月' }, '2018-03', STORY],
    [{ ...FILM, durationSeconds: '2:59', sizeMegabytes: '40' }, '179', STORY],
    [{ ...FILM, durationSeconds: '3:20', sizeMegabytes: '40' }, null, STORY],
    [{ ...FILM, durationSeconds: '100', sizeMegabytes: '60兆' }, null, STORY],
    [{ participants: '三千人' }, '3000'],
    [{ participants: '一万人' }, null],
    [{ unit: '塘沽街工會（盖章）' }, '塘沽街道总工会'],
  ])('of %j it is %j, for it raises no new issue (contract: Suggestions)', (cells, suggestion, given = {}) => {
    expect(suggested(cells, given)).toEqual([suggestion]);
  });

  it('leaves out a link that would take the hashtag with it', () => {
    const topic = { track: 'topic', kind: '话题', title: '谈', link: '#好网民# https://weibo.com/1' };
    expect(suggested(topic, STORY)).toEqual([null]);
    expect(suggested({ ...topic, title: '#好网民# 谈' }, STORY)).toEqual(['https://weibo.com/1']);
  });
});
