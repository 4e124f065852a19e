/** Days, weeks and moments in words. Weeks are named by their dates, never by a number. */

import type { Day, Moment, Week } from '../domain/calendar.ts';
import type { CampaignLanguage as Language } from '../domain/campaign/languages.ts';

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The English name of the month of a day or month. @example monthLabel('2019-06-03') // → 'June' */
export function monthLabel(day: Day): string {
  return MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? '';
}

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
 * The day of a deadline, with the time from which on it is too late where it has one.
 *
 * @param term `time` is '' where the whole day counts.
 * @example
 * deadlineLabel({ until: '2019-09-18', time: '18:00' }, 'zh-CN') // → '9月18日18:00'
 */
export function deadlineLabel({ time, until }: { until: Day; time: string }, language: Language): string {
  const day = dayLabel(until, language);
  if (time === '') return day;
  return language === 'en' ? `${day}, ${time}` : `${day}${time}`;
}

/**
 * The day on which several deadlines fall, with the time where it is the same for all.
 *
 * @example
 * commonDeadline('2019-09-18', [{ time: '18:00' }, { time: '' }], 'zh-CN') // → '9月18日'
 */
export function commonDeadline(until: Day, deadlines: readonly { time: string }[], language: Language): string {
  const [time = '', ...others] = new Set(deadlines.map((one) => one.time));
  return deadlineLabel({ until, time: others.length === 0 ? time : '' }, language);
}

/**
 * The days of a week.
 *
 * @example
 * weekLabel({ from: '2019-08-26', until: '2019-09-01' }, 'zh-CN') // → '8月26日—9月1日'
 */
export function weekLabel(week: Week, language: Language): string {
  const dash = language === 'en' ? ' – ' : '—';
  return `${dayLabel(week.from, language)}${dash}${dayLabel(week.until, language)}`;
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
