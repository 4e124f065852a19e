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
