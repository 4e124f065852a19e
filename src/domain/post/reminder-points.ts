/** The days on which units are reminded of a deadline: by the campaign's ladder, moved to workdays, or by staff. */

import type { Day, Moment } from '../calendar.ts';
import { addDays, dayOf, daysBetween } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';
import { isPast } from '../rules/deadline.ts';
import { byText } from '../text-order.ts';
import { type Deadline, deadlinesAhead } from './deadlines.ts';
import { hourOn, isDigestDay } from './digest-week.ts';
import { nearestWorkday } from './workdays.ts';

/** A point that is found later than this is passed over: so many days of the calendar. */
const MOST_DAYS_LATE = 2;

/** One day on which units are reminded of what is due by one day. */
export interface ReminderPoint {
  /** The deadline's day, which the point is counted from. */
  until: Day;
  /** All that is due by then and not optional; one mail tells of it. */
  deadlines: readonly Deadline[];
  /** The day on which units are reminded, moved to a workday. */
  day: Day;
  /** After the deadline's day: staff then learn who is overdue. */
  isAfter: boolean;
}

/**
 * Every point of the campaign, by day; none where the campaign reminds nobody.
 *
 * A point before the deadline moves to the nearest earlier workday, one after it to the nearest later one. Two that so
 * come to one day are one. What lies outside the campaign's open days is left out (contract: Mail rhythm).
 *
 * @example
 * reminderPoints(campaign).map((point) => point.day) // → ['2019-09-04', '2019-09-12', '2019-09-19']
 */
export function reminderPoints(campaign: Campaign): ReminderPoint[] {
  const { open, remind } = campaign;
  if (!remind) return [];
  const points = dueDays(campaign).flatMap(({ deadlines, until }) => {
    const before = (remind.before ?? []).map((days) => nearestWorkday(campaign, addDays(until, -days), 'before'));
    const after = (remind.after ?? []).map((days) => nearestWorkday(campaign, addDays(until, days), 'after'));
    const days = [...new Set([...before, ...after])].filter((day) => day >= open.from && day <= open.until);
    return days.map((day) => ({ until, deadlines, day, isAfter: after.includes(day) }));
  });
  return points.sort(byText(({ day }) => day));
}

/**
 * The points whose hour has come by `now`: none from before the day of set-up, and none that is more than two days of
 * the calendar old. The same are answered for those days; who was served already is the ledger's to know.
 *
 * @example
 * duePoints(campaign, { now: '2019-09-05T10:00:00+08:00', setUpAt: '2019-08-20T00:00:00+08:00' })
 * // → [{ until: '2019-09-18', day: '2019-09-04', … }]
 */
export function duePoints(campaign: Campaign, { now, setUpAt }: { now: Moment; setUpAt: Moment }): ReminderPoint[] {
  if (dayOf(now) > campaign.open.until) return [];
  return reminderPoints(campaign).filter(({ day }) => {
    const hour = hourOn(day, campaign.remind?.hour ?? 0);
    return now.slice(0, hour.length) >= hour && day >= dayOf(setUpAt) && isInTime(day, dayOf(now));
  });
}

/**
 * Staff's own point: on the day of `now`, for what is due next and is not optional, or was due last when all of that
 * has passed. Null where the campaign reminds nobody, has no such deadline, or is closed.
 *
 * @example
 * askedPoint(campaign, '2019-09-23T09:00:00+08:00') // → { until: '2019-09-18', day: '2019-09-23', isAfter: true, … }
 */
export function askedPoint(campaign: Campaign, now: Moment): ReminderPoint | null {
  const { open, remind } = campaign;
  const today = dayOf(now);
  if (!remind || today < open.from || today > open.until) return null;
  const all = dueDays(campaign);
  const isAfter = ({ deadlines }: (typeof all)[number]) => deadlines.every(({ rule }) => isPast(rule, now));
  const next = all.find((due) => !isAfter(due)) ?? all[all.length - 1];
  return next ? { ...next, day: today, isAfter: isAfter(next) } : null;
}

/** Whether a point of `day` may still go on `today`. @example isInTime('2019-09-04', '2019-09-06') // → true */
export function isInTime(day: Day, today: Day): boolean {
  return daysBetween(day, today) <= MOST_DAYS_LATE;
}

/**
 * Whether the digest tells what a point would: it falls on the day of one, or is made up for on such a day. No unit
 * gets two mails of one content on one morning.
 */
export function isCarriedByDigest(
  campaign: Campaign,
  { day }: Pick<ReminderPoint, 'day'>,
  when: { now: Moment; setUpAt: Moment },
): boolean {
  return [day, dayOf(when.now)].some((each) => isDigestDay({ day: each, setUpAt: when.setUpAt, campaign }));
}

/** The deadlines that have passed and whose point the digest of `day` carries; those ahead it tells of anyway. */
export function overdueInDigest(campaign: Campaign, day: Day): readonly Deadline[] {
  return reminderPoints(campaign).flatMap((point) => (point.isAfter && point.day === day ? point.deadlines : []));
}

/** What is due on `until` and not optional; none where the campaign has no such deadline. */
export function dueOn(campaign: Campaign, until: Day): readonly Deadline[] {
  return dueDays(campaign).find((due) => due.until === until)?.deadlines ?? [];
}

// Two deadlines of one day are told of together: the keys of their mails name the day alone.
function dueDays(campaign: Campaign): Pick<ReminderPoint, 'until' | 'deadlines'>[] {
  const all = deadlinesAhead(campaign, '').filter(({ rule }) => !rule.optional);
  const days = [...new Set(all.map(({ until }) => until))];
  return days.map((until) => ({ until, deadlines: all.filter((deadline) => deadline.until === until) }));
}
