/** Days, weeks and moments in words. Weeks are named by their dates, never by a number. */

import type { Day, Moment } from '../domain/intake/entry.ts';
import type { Week } from '../domain/post/week.ts';
import type { Language } from './say.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/**
 * A day without its year.
 *
 * @example
 * dayLabel('2019-09-18', 'zh-CN') // → '9月18日'
 * dayLabel('2019-09-18', 'en')    // → '18 Sept'
 */
export function dayLabel(day: Day, language: Language): string {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  return language === 'en' ? `${date} ${MONTHS[month - 1] ?? ''}` : `${month}月${date}日`;
}

/**
 * The days of a week.
 *
 * @example
 * weekLabel({ from: '2019-08-26', until: '2019-09-01' }, 'zh-CN') // → '8月26日—9月1日'
 */
export function weekLabel(week: Week, language: Language): string {
  return `${dayLabel(week.from, language)}—${dayLabel(week.until, language)}`;
}

/**
 * A moment down to the minute, with its year, as it stands under a paper.
 *
 * @example
 * momentLabel('2019-08-26T08:00:00+08:00', 'zh-CN') // → '2019年8月26日 08:00'
 */
export function momentLabel(moment: Moment, language: Language): string {
  const year = moment.slice(0, 4);
  const day = dayLabel(moment.slice(0, 10), language);
  const time = moment.slice(11, 16);
  return language === 'en' ? `${day} ${year}, ${time}` : `${year}年${day} ${time}`;
}
