/** Deadlines that have moved since units were last told of them. */

import type { Day } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';
import { type Deadline, deadlinesAhead } from './deadlines.ts';

/** The day of each deadline as units were told it, with its time where it has one, by `deadlineName`. */
export type ToldDeadlines = Readonly<Record<string, string>>;

/** A deadline, and the day and time that units knew of; `time` is '' where the whole day counted. */
export interface MovedDeadline extends Deadline {
  was: { until: Day; time: string };
}

/**
 * What a deadline is known by while its day moves: its form, what is due, and for whom.
 *
 * @example
 * deadlineName(deadline) // → '["activity","线下活动情况统计表",null]'
 */
function deadlineName({ form, label, rule }: Deadline): string {
  return JSON.stringify([form, label.own, rule.when ?? null, ...(rule.key === undefined ? [] : [rule.key])]);
}

const dayAndTime = ({ time, until }: Deadline): string => (time === '' ? until : `${until} ${time}`);

/** The days as they stand now. @example deadlineDays(campaign)['["activity",…]'] // → '2019-09-18' */
export function deadlineDays(campaign: Campaign): ToldDeadlines {
  const deadlines = deadlinesAhead(campaign, '');
  return Object.fromEntries(deadlines.map((deadline) => [deadlineName(deadline), dayAndTime(deadline)]));
}

/**
 * The deadlines that stand on another day or at another time than units were told, the earliest first. One that is new
 * was never told otherwise: the digest brings it.
 *
 * @example
 * movedDeadlines(campaign, { '["activity",…]': '2019-09-18' })
 * // → [{ was: { until: '2019-09-18', time: '' }, until: '2019-09-25', … }]
 */
export function movedDeadlines(campaign: Campaign, told: ToldDeadlines): MovedDeadline[] {
  const known = new Map(Object.entries(told));
  return deadlinesAhead(campaign, '').flatMap((deadline) => {
    const was = known.get(deadlineName(deadline));
    if (was === undefined || was === dayAndTime(deadline)) return [];
    const [until = '', time = ''] = was.split(' ');
    return [{ ...deadline, was: { until, time } }];
  });
}
