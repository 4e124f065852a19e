/** Moments and days as people read them; they come in the campaign's zone and are shown in it. */

import type { Day, Moment } from '../domain/intake/entry.ts';
import type { SpokenLanguage } from '../views.ts';

const DAY_MS = 86_400_000;

const formats = new Map<SpokenLanguage, Intl.DateTimeFormat>();

function dayMs(day: Day | Moment): number {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

/**
 * A day without its year; '' for none.
 *
 * @example
 * showDay('2019-09-18', 'en') // → '18 Sept'
 */
export function showDay(day: Day | Moment, language: SpokenLanguage): string {
  if (!/^\d{4}-\d\d-\d\d/.test(day)) return day;
  let format = formats.get(language);
  if (format === undefined) {
    // As the server writes English days.
    const locale = language === 'en' ? 'en-GB' : language;
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' });
    formats.set(language, format);
  }
  return format.format(dayMs(day));
}

/**
 * A moment to the minute; '' for none.
 *
 * @example
 * showMoment('2019-09-11T09:05:00+08:00', 'en') // → '11 Sept 09:05'
 */
export function showMoment(moment: Moment, language: SpokenLanguage): string {
  return moment === '' ? '' : `${showDay(moment, language)} ${moment.slice(11, 16)}`;
}

/** Whole days of the calendar from one moment to another. @example daysFrom('2019-08-20…', '2019-08-23…') // → 3 */
export function daysFrom(earlier: Moment, later: Moment): number {
  return Math.max(0, Math.round((dayMs(later) - dayMs(earlier)) / DAY_MS));
}
