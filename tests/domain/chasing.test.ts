/** Who is reminded of what, and who stands on the list after a deadline, by hand. */

import { describe, expect, it } from '@jest/globals';
import { escalationOf } from '../../src/domain/post/escalation.ts';
import { reminderFor } from '../../src/domain/post/reminder.ts';
import { dueOn } from '../../src/domain/post/reminder-points.ts';
import { unitDigest } from '../../src/domain/post/unit-digest.ts';
import { campaign, unit } from '../factories.ts';
import { activity, paperFacts } from './paper-world.ts';

const UNTIL = '2019-09-18';
const DUE = { until: UNTIL, deadlines: dueOn(campaign(), UNTIL) };
const NAMES = ['甲街道总工会', '乙街道总工会', '丙街道总工会', '丁街道总工会', '戊街道总工会', '己街道总工会'];
const ROSTER = NAMES.map((name, index) =>
  unit({
    id: `U${index}`,
    name,
    target: index === 1 ? 3 : null,
    active: index !== 5,
    contacts: index === 0 ? [] : ['a@example.org'],
  }),
);
const ZERO = { unit: 'U4', form: 'activity', at: '2019-09-01T09:00:00+08:00', by: 'review@example.org' };

/** The second has one of three, the third one that was returned, the fourth one; the fifth has nothing to report. */
function facts(returned: readonly string[] = ['a2']) {
  const own = (index: number) => ({ unit: NAMES[index] ?? '' });
  const base = paperFacts([activity(1, own(1)), activity(2, own(2)), activity(3, own(3))], { roster: ROSTER });
  const verdicts = base.verdicts.map((one) =>
    returned.includes(one.entry.id) ? { ...one, state: 'returned' as const } : one,
  );
  return { ...base, verdicts, zeroReports: [ZERO], campaign: campaign(), roster: ROSTER };
}

describe('reminderFor', () => {
  const named = (index: number) => ROSTER[index] ?? unit();

  it('tells a silent unit, and one with a part how much is lacking', () => {
    expect(reminderFor(DUE, named(0), '2019-09-04', facts())).toMatchObject({ daysLeft: 14, by: null });
    const [part] = reminderFor(DUE, named(1), '2019-09-12', facts())?.lacking ?? [];
    expect(part?.share).toEqual({ is: 'partly', entries: 1, wanted: 3 });
  });

  it.each([2, 3, 4])('is none for unit %i: returned, reported, or with a zero report', (index) => {
    expect(reminderFor(DUE, named(index), '2019-09-12', facts())).toBeNull();
  });

  it.each([
    ['2019-09-18', 0, null],
    ['2019-09-19', -1, '2019-09-26'],
    ['2019-11-29', -72, '2019-11-30'],
  ])('on %s is %i days before, and asks to catch up by %s', (today, daysLeft, by) => {
    expect(reminderFor(DUE, named(0), today, facts())).toMatchObject({ daysLeft, by });
  });
});

describe('escalationOf', () => {
  const idsOf = (given: ReturnType<typeof facts>) => {
    const parts = escalationOf(DUE, '2019-09-19', given)?.lists[0]?.parts;
    return parts && Object.entries(parts).map(([part, units]) => [part, units.map((each) => each.unit.id).join(' ')]);
  };

  it('has every active unit in one of four parts, without a contact too', () => {
    expect(idsOf(facts())).toEqual([
      ['silent', 'U0'],
      ['partly', 'U1'],
      ['returned', 'U2'],
      ['zero', 'U4'],
    ]);
  });

  it('is none where everybody has reported or has nothing to report', () => {
    const all = facts([]);
    const roster = all.roster.slice(2);
    expect(idsOf({ ...all, roster })).toBeUndefined();
    expect(idsOf({ ...facts(), roster })).toEqual([
      ['silent', ''],
      ['partly', ''],
      ['returned', 'U2'],
      ['zero', 'U4'],
    ]);
  });
});

describe('a digest on the day of a point after the deadline', () => {
  const base = campaign();
  const monday = { ...base, calendar: { rest: ['2019-09-19', '2019-09-20'], work: [] } };
  const digest = (of: typeof base, at: string) =>
    unitDigest(
      { ...facts(), campaign: of, decisions: [] },
      { unit: unit({ id: 'U0' }), monday: at, since: '', asOf: `${at}T08:00:00+08:00` },
    );

  it('tells what is overdue and by when it is asked for', () => {
    const { catchUpBy, isQuiet, lacking } = digest(monday, '2019-09-23');
    expect([lacking.map(({ until }) => until), catchUpBy, isQuiet]).toEqual([[UNTIL], '2019-09-30', false]);
    expect(digest(base, '2019-09-23').lacking).toEqual([]);
    expect(digest(monday, '2019-09-30').lacking).toEqual([]);
  });
});
