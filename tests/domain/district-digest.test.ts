/** The weekly digest of the district as a value. */

import { describe, expect, it } from '@jest/globals';
import { dayOf, daysBetween } from '../../src/domain/calendar.ts';
import { judge } from '../../src/domain/count/judge.ts';
import type { Entry, Unit } from '../../src/domain/intake/entry.ts';
import { districtDigest } from '../../src/domain/post/district-digest.ts';
import type { DigestFacts } from '../../src/domain/post/unit-digest.ts';
import type { Decision } from '../../src/domain/review/decision.ts';
import { waitingSince } from '../../src/domain/review/waiting-since.ts';
import { campaign, change, decision, entry, unit } from '../factories.ts';

const MONDAY = '2019-08-26';
const AS_OF = '2019-08-26T08:00:00+08:00';

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

describe('districtDigest', () => {
  const asked = { monday: MONDAY, asOf: AS_OF, dispatches: [] };
  const idOf = (share: { unit: Unit }) => share.unit.id;

  it('tells silence from part of a target and zero reports, by deadline, among active units only', () => {
    const zeroReports = [{ unit: 'HZD', form: 'work', at: AS_OF, by: 'review@example.org' }];
    const { silence } = districtDigest(facts([entry()], [], { zeroReports }), asked);
    expect(
      silence.map(({ partly, silent, until, zero }) => [until, ...[silent, partly, zero].map((all) => all.map(idOf))]),
    ).toEqual([
      ['2019-09-18', ['HZD'], ['TG'], []],
      ['2019-10-31', ['TG'], [], ['HZD']],
    ]);
  });

  it('takes a unit whose only entry was withdrawn for silent', () => {
    const { silence } = districtDigest(facts([entry()], [decision({ kind: 'withdraw' })]), asked);
    expect(silence[0]?.silent.map(idOf)).toEqual(['TG', 'HZD']);
  });

  it('goes on telling who is silent on a deadline that has passed, unless it was optional', () => {
    const { deadlines, silence } = districtDigest(facts([]), { ...asked, asOf: '2019-11-04T08:00:00+08:00' });
    expect([deadlines, silence.map(({ until }) => until)]).toEqual([[], ['2019-09-18']]);
  });

  it('lists what waits from the oldest on, by the day since which it waits, and counts beyond twenty', () => {
    const many = Array.from({ length: 22 }, (_, place) =>
      entry({
        id: `r${place}`,
        number: `HD-2019-00${String(place + 10)}`,
        handedInAt: `2019-08-2${place === 0 ? '5' : '1'}T09:00:${String(place + 10)}+08:00`,
        cells: { title: `讲座之${place}` },
      }),
    );
    const { waiting, waitingMore } = districtDigest(facts(many), asked);
    expect([waiting.length, waitingMore]).toEqual([20, 2]);
    expect([waiting[0]?.number, waiting[0]?.days]).toEqual(['HD-2019-0011', 5]);
  });

  it('counts the wait of a resubmitted entry from when it came back', () => {
    const mended = entry({ changes: [...entry().changes, change({ at: '2019-08-24T09:00:00+08:00' })] });
    const { waiting } = districtDigest(facts([mended], [decision({ kind: 'return', reason: '请补充。' })]), asked);
    expect(waiting.map(({ state, days, unit: name }) => [state, days, name])).toEqual([['resubmitted', 2, TG.name]]);
  });

  it.each([
    ['a change by the unit while it waits', [change({ at: '2019-08-24T09:00:00+08:00' })], [], 2],
    ['a change by staff is none', [change({ by: 'staff', at: '2019-08-24T09:00:00+08:00' })], [], 6],
    ['a waiver is none', [], [decision({ kind: 'waive', code: 'duplicate', at: '2019-08-24T09:00:00+08:00' })], 6],
    [
      'an undo is none',
      [],
      [
        decision({ at: '2019-08-23T09:00:00+08:00' }),
        decision({ id: 'd2', kind: 'undo', code: 'd1', at: '2019-08-24T09:00:00+08:00' }),
      ],
      6,
    ],
  ] as const)('counts the wait as the sidebar does: %s', (_, changes, decisions, days) => {
    const waits = entry({ changes: [...entry().changes, ...changes] });
    expect(districtDigest(facts([waits], decisions), asked).waiting.map((one) => one.days)).toEqual([days]);
    expect(daysBetween(dayOf(waitingSince(waits, decisions)), dayOf(AS_OF))).toBe(days);
  });

  it.each([
    ['title', { title: '' }, 'missing'],
    ['contactPhone', { contactPhone: '123' }, 'badPhone'],
    ['unit', { unit: '无名工会' }, 'notInRoster'],
  ])('flags an entry whose %s holds an error, for the unit may have to be called', (_, cells, code) => {
    const { flagged } = districtDigest(facts([entry({ cells })]), asked);
    expect(flagged.map((one) => one.issues.map((each) => each.code))).toEqual([[code]]);
  });

  it('does not flag an error that the unit can mend by mail', () => {
    expect(districtDigest(facts([entry({ cells: { participants: '约200' } })]), asked).flagged).toEqual([]);
  });

  it('names the mails that are uncertain or failed, and no others', () => {
    const dispatches = (['owed', 'sent', 'uncertain', 'failed'] as const).map((state) => ({
      key: `receipt/${state}`,
      kind: 'receipt' as const,
      unit: 'TG',
      to: ['tg@example.org'],
      subject: '已收到',
      state,
    }));
    const { mails } = districtDigest(facts([]), { ...asked, dispatches });
    expect(mails.map((one) => one.state)).toEqual(['uncertain', 'failed']);
  });

  it('gives totals in events and people, and who is silent on each deadline ahead', () => {
    const work = entry({ id: 'w1', form: 'work' });
    const { tally, reported, deadlines } = districtDigest(facts([entry(), work], [decision()]), asked);
    expect(tally).toEqual({ goal: 10, counted: 1, waiting: 0, participants: 120 });
    expect(reported).toEqual([
      { form: 'activity', entries: 1, approved: 1 },
      { form: 'work', entries: 1, approved: 0 },
    ]);
    expect(deadlines.map((one) => [one.until, one.silent.length, one.partly.length])).toEqual([
      ['2019-09-18', 1, 1],
      ['2019-10-31', 2, 0],
    ]);
  });
});
