/** Deadlines that have moved since units were last told of them. */

import type { Day } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';
import { type Deadline, deadlinesAhead } from './deadlines.ts';

/** The day of each deadline as units were told it, by `deadlineName`. */
export type ToldDeadlines = Readonly<Record<string, Day>>;

/** A deadline, and the day that units knew of. */
export interface MovedDeadline extends Deadline {
  was: Day;
}

/**
 * What a deadline is known by while its day moves: its form, what is due, and for whom.
 *
 * @example
 * deadlineName(deadline) // → '["activity","线下活动情况统计表",null]'
 */
function deadlineName({ form, label, rule }: Deadline): string {
  return JSON.stringify([form, label.own, rule.when ?? null]);
}

/** The days as they stand now. @example deadlineDays(campaign)['["activity",…]'] // → '2019-09-18' */
export function deadlineDays(campaign: Campaign): ToldDeadlines {
  return Object.fromEntries(deadlinesAhead(campaign, '').map((deadline) => [deadlineName(deadline), deadline.until]));
}

/**
 * The deadlines that stand on another day than units were told, the earliest first. One that is new was never told
 * otherwise: the digest brings it.
 *
 * @example
 * movedDeadlines(campaign, { '["activity",…]': '2019-09-18' }) // → [{ was: '2019-09-18', until: '2019-09-25', … }]
 */
export function movedDeadlines(campaign: Campaign, told: ToldDeadlines): MovedDeadline[] {
  const known = new Map(Object.entries(told));
  return deadlinesAhead(campaign, '').flatMap((deadline) => {
    const was = known.get(deadlineName(deadline));
    return was === undefined || was === deadline.until ? [] : [{ ...deadline, was }];
  });
}
