/** What staff learn after a deadline, as a value: who has not reported, for leaders to see and for the work group. */

import type { Day } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';
import { type Chased, type ChasePart, chasePart } from '../count/chase-part.ts';
import type { Verdict } from '../count/judge.ts';
import type { ZeroReport } from '../count/zero-report.ts';
import type { Unit } from '../intake/entry.ts';
import type { Deadline } from './deadlines.ts';
import type { ReminderPoint } from './reminder-points.ts';
import { catchUpBy } from './workdays.ts';

/** A unit on the list, and whether any mail can reach it. */
export type ChasedUnit = Chased & { unit: Unit };

export interface Escalation {
  until: Day;
  /** What was due by then: each with its own list, its parts in order and each part in the roster's order. */
  lists: readonly (Deadline & { parts: Readonly<Record<ChasePart, readonly ChasedUnit[]>> })[];
  /** By when what is overdue is asked for; null where the campaign sets no time. */
  by: Day | null;
}

/** Parts of the list in which something is still lacking. */
const LACKING: readonly ChasePart[] = ['silent', 'partly', 'returned'];

/**
 * What staff are to learn at a point after a deadline; null where every unit has reported, or has confirmed that there
 * is nothing. Units without a contact are on the list too: no reminder reaches them.
 *
 * @example
 * escalationOf(point, '2019-09-19', facts)?.lists[0]?.parts.silent.map(({ unit }) => unit.id) // → ['TG', 'HG']
 */
export function escalationOf(
  { deadlines, until }: Pick<ReminderPoint, 'until' | 'deadlines'>,
  today: Day,
  facts: {
    campaign: Campaign;
    roster: readonly Unit[];
    verdicts: readonly Verdict[];
    zeroReports: readonly ZeroReport[];
  },
): Escalation | null {
  const active = facts.roster.filter((unit) => unit.active);
  const goal = facts.campaign.goal.form;
  const lists = deadlines.map((deadline) => {
    const units = active.flatMap((unit): ChasedUnit[] => {
      const chased = chasePart(deadline, unit, { ...facts, goal });
      return chased ? [{ ...chased, unit }] : [];
    });
    const among = (part: ChasePart) => units.filter((unit) => unit.part === part);
    const parts = {
      silent: among('silent'),
      partly: among('partly'),
      returned: among('returned'),
      zero: among('zero'),
    };
    return { ...deadline, parts };
  });
  const isAnybody = lists.some(({ parts }) => LACKING.some((part) => parts[part].length > 0));
  return isAnybody ? { until, lists, by: catchUpBy(facts.campaign, today) } : null;
}
