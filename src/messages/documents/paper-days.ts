/** Days and months as papers write them: with the year, without leading zeros (GB/T 9704-2012, 7.3.5.4). */

import type { Day } from '../../domain/calendar.ts';
import { monthLabel } from '../calendar.ts';

/**
 * The days from `first` to `last`, without what the two have in common.
 *
 * @param first `YYYY-MM-DD`, or `YYYY-MM` where only the month is known.
 * @param last the same as `first` for a single day.
 * @example
 * paperDays('2019-06-03', '2019-06-07') // → '2019年6月3日—7日'
 * paperDays('2019-06-30', '2019-07-02') // → '2019年6月30日—7月2日'
 * paperDays('2019-05', '2019-05')       // → '2019年5月'
 */
export function paperDays(first: Day, last: Day): string {
  const [year, month, date] = parts(first);
  const [lastYear, lastMonth, lastDate] = parts(last);
  const whole = `${year}${month}${date}`;
  if (first === last) return whole;
  if (year !== lastYear) return `${whole}—${lastYear}${lastMonth}${lastDate}`;
  return `${whole}—${month === lastMonth && lastDate !== '' ? '' : lastMonth}${lastDate}`;
}

/**
 * The same in English, in an order that nobody reads another way.
 *
 * @example
 * paperDaysEn('2019-06-03', '2019-06-07') // → '3–7 June 2019'
 * paperDaysEn('2019-06-30', '2019-07-02') // → '30 June – 2 July 2019'
 * paperDaysEn('2019-05', '2019-05')       // → 'May 2019'
 */
export function paperDaysEn(first: Day, last: Day): string {
  const whole = (day: Day) => [dateIn(day), monthLabel(day), day.slice(0, 4)].filter((part) => part !== '').join(' ');
  if (first === last) return whole(first);
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${whole(first)} – ${whole(last)}`;
  const isMonth = first.length < 10 || last.length < 10;
  if (first.slice(0, 7) === last.slice(0, 7) && !isMonth) return `${dateIn(first)}–${whole(last)}`;
  return `${[dateIn(first), monthLabel(first)].filter((part) => part !== '').join(' ')} – ${whole(last)}`;
}

function dateIn(day: Day): string {
  return day.length < 10 ? '' : String(Number(day.slice(8)));
}

function parts(day: Day): [year: string, month: string, date: string] {
  const [year = '', month = '', date] = day.split('-');
  return [`${year}年`, `${Number(month)}月`, date === undefined ? '' : `${Number(date)}日`];
}
