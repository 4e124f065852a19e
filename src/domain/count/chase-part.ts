/** Where a unit stands on a list of those whom the office has to go after for a deadline. */

import type { Unit } from '../intake/entry.ts';
import type { Verdict } from './judge.ts';
import { type Asked, askedOf, type Share, shareOf } from './reporting.ts';
import { hasZeroReport, type ZeroReport } from './zero-report.ts';

/** The four parts of such a list, in order: 未报送, 部分报送, 退回未更正, 确认无可报送活动. */
export const CHASE_PARTS = ['silent', 'partly', 'returned', 'zero'] as const;

export type ChasePart = (typeof CHASE_PARTS)[number];

/** A unit on such a list. */
export interface Chased {
  part: ChasePart;
  share: Share;
  /** Numbers of its entries that were returned and not mended. */
  returned: readonly string[];
}

/**
 * The part that `unit` stands in; null where it has reported all it should and nothing is in its hands.
 *
 * A unit whose entries were returned stands there with their numbers, whatever else it has reported; one that has
 * confirmed nothing and yet has reported stands nowhere.
 *
 * @param facts of all units; `goal` is the key of the goal's form.
 * @example
 * chasePart(deadline, unit({ target: 3 }), { verdicts: [one], zeroReports: [], goal: 'activity' })
 * // → { part: 'partly', share: { is: 'partly', entries: 1, wanted: 3 }, returned: [] }
 */
export function chasePart(
  deadline: Asked,
  unit: Unit,
  facts: { verdicts: readonly Verdict[]; zeroReports: readonly ZeroReport[]; goal: string },
): Chased | null {
  const own = askedOf(deadline, unit, facts.verdicts);
  const share = shareOf(deadline, unit, facts);
  const returned = own.filter(({ state }) => state === 'returned').map(({ entry }) => entry.number);
  if (returned.length > 0) return { part: 'returned', share, returned };
  const isZero = own.length === 0 && hasZeroReport(facts.zeroReports, unit.id, deadline.form);
  if (isZero) return { part: 'zero', share, returned };
  return share.is === 'reported' ? null : { part: share.is, share, returned };
}
