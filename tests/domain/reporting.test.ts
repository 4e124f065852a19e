/** Whether a unit has reported for a deadline, by hand. */

import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '../../src/domain/count/judge.ts';
import { type Asked, shareOf } from '../../src/domain/count/reporting.ts';
import type { ZeroReport } from '../../src/domain/count/zero-report.ts';
import type { Unit } from '../../src/domain/intake/entry.ts';
import { deadlinesAhead } from '../../src/domain/post/deadlines.ts';
import { campaign, unit } from '../factories.ts';
import { activity, paperFacts, work } from './paper-world.ts';

const DEADLINES = deadlinesAhead(campaign(), '2019-09-01');
const ZERO = { unit: 'TG', form: 'activity', at: '2019-09-01T09:00:00+08:00', by: 'review@example.org' };

/** Where a unit stands with a deadline of 2019. */
const reporting = (
  ...[deadline, one, verdicts, zeroReports]: [Asked, Unit, readonly Verdict[], readonly ZeroReport[]]
) => shareOf(deadline, one, { verdicts, zeroReports, goal: 'activity' }).is;

describe('shareOf', () => {
  const two = paperFacts([activity(1), activity(2)], { open: ['a1', 'a2'] }).verdicts;
  const [activities, series] = DEADLINES;
  if (!activities || !series) throw new Error('2019 has two deadlines in September');

  it.each([
    ['one is enough where no target is set', null, two.slice(1), [], 'reported'],
    ['nothing is silence', null, [], [], 'silent'],
    ['a target that is met', 2, two, [], 'reported'],
    ['a part of the target', 3, two, [], 'partly'],
    ['nothing of a target', 3, [], [], 'silent'],
    ['a zero report, whatever the target', 3, [], [ZERO], 'reported'],
    ['a zero report of another form', null, [], [{ ...ZERO, form: 'work' }], 'silent'],
    ['a zero report of another unit', null, [], [{ ...ZERO, unit: 'XH' }], 'silent'],
    ['a target of nothing', 0, two, [], 'reported'],
  ] as const)('%s', (_, target, verdicts, zero, expected) => {
    expect(reporting(activities, unit({ target }), verdicts, zero)).toBe(expected);
    const facts = { verdicts, zeroReports: zero, goal: 'activity' };
    const wanted = Math.max(target ?? 1, 1);
    expect(shareOf(activities, unit({ target }), facts)).toEqual({ is: expected, entries: verdicts.length, wanted });
  });

  it('asks for one where the deadline is not of the goal’s form, and only for what it is about', () => {
    const song = { track: 'series', subproject: 'song', kind: '' };
    const works = paperFacts([work(1, song), work(2)], { open: ['w1'] }).verdicts;
    expect(reporting(series, unit({ target: 5 }), works, [])).toBe('reported');
    expect(reporting(series, unit(), works.slice(1), [])).toBe('silent');
    expect(reporting(series, unit({ id: 'XH' }), works, [])).toBe('silent');
  });

  it('takes no entry that was rejected or withdrawn', () => {
    const gone = two.map((verdict, index) => ({ ...verdict, state: index === 0 ? 'rejected' : 'withdrawn' }) as const);
    expect(reporting(activities, unit(), gone, [])).toBe('silent');
  });
});
