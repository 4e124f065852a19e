/** Which days are workdays, and the day by which something is to be mended. */

import { addDays, type Day, weekday } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';

type Calendar = Pick<Campaign, 'calendar'>;

/**
 * Whether `day` is a workday: Monday to Friday, but for the campaign's days of rest and with its days of work.
 *
 * Source: the yearly holiday notice of the State Council's office, as campaign data.
 *
 * @example
 * isWorkday(campaign, '2019-09-29') // → true, a Sunday on which work was made up
 */
export function isWorkday({ calendar }: Calendar, day: Day): boolean {
  if (calendar?.work.includes(day)) return true;
  return weekday(day) <= 5 && !calendar?.rest.includes(day);
}

/**
 * The day by which an entry that was returned on `day` is wanted back, the last of so many workdays after it; null
 * where the campaign sets none.
 *
 * @example
 * mendBy({ mendWithin: { workdays: 5 } }, '2019-08-30') // → '2019-09-06'
 */
export function mendBy(campaign: Calendar & Pick<Campaign, 'mendWithin'>, day: Day): Day | null {
  if (!campaign.mendWithin) return null;
  let by = day;
  for (let left = campaign.mendWithin.workdays; left > 0; ) {
    by = addDays(by, 1);
    if (isWorkday(campaign, by)) left -= 1;
  }
  return by;
}

/**
 * `day` itself where it is a workday, else the nearest workday before it, or after it.
 *
 * @example
 * nearestWorkday(campaign, '2019-09-15', 'before') // → '2019-09-12', over the Mid-Autumn holiday
 */
export function nearestWorkday(campaign: Calendar, day: Day, side: 'before' | 'after'): Day {
  let found = day;
  while (!isWorkday(campaign, found)) found = addDays(found, side === 'before' ? -1 : 1);
  return found;
}

/**
 * The day by which what is overdue is asked for on `day`: as long as for what was returned, and never after the
 * campaign has closed; null where the campaign sets no such time.
 *
 * @example
 * catchUpBy(campaign, '2019-09-19') // → '2019-09-26'
 */
export function catchUpBy(campaign: Calendar & Pick<Campaign, 'mendWithin' | 'open'>, day: Day): Day | null {
  const by = mendBy(campaign, day);
  return by !== null && by > campaign.open.until ? campaign.open.until : by;
}
