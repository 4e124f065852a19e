/** What a unit is reminded of, as a value: what it has not reported by a deadline, or in part. */

import { type Day, dayOf, daysBetween, type Moment } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import type { ZeroReport } from '../count/zero-report.ts';
import type { Unit } from '../intake/entry.ts';
import { type OpenDeadline, sharesOf } from './deadlines.ts';
import type { ReminderPoint } from './reminder-points.ts';
import { catchUpBy } from './workdays.ts';

export interface Reminder {
  unit: Unit;
  until: Day;
  /** Not reported, or in part: at least one. */
  lacking: readonly OpenDeadline[];
  /** Whole days until the deadline's day, negative after it. */
  daysLeft: number;
  /** By when what is overdue is asked for; null where nothing is yet, and where the campaign sets no time. */
  by: Day | null;
}

/**
 * The reminder that `unit` is to have for a point; null where it has reported all that is due by then.
 *
 * @param facts of all units.
 * @example
 * reminderFor(point, unit, '2019-09-12T09:00:00+08:00', facts)
 * // → { lacking: [{ share: { is: 'silent', … }, … }], by: null, … }
 */
export function reminderFor(
  { deadlines, until }: Pick<ReminderPoint, 'until' | 'deadlines'>,
  unit: Unit,
  now: Moment,
  facts: { campaign: Campaign; verdicts: readonly Verdict[]; zeroReports: readonly ZeroReport[] },
): Reminder | null {
  const lacking = sharesOf(deadlines, unit, now, facts).filter(({ share }) => share.is !== 'reported');
  if (lacking.length === 0) return null;
  const today = dayOf(now);
  const by = lacking.some(({ isOver }) => isOver) ? catchUpBy(facts.campaign, today) : null;
  return { unit, until, lacking, daysLeft: daysBetween(today, until), by };
}
