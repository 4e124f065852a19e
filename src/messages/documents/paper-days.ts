/** Days and months as official papers write them: with the year, without leading zeros (GB/T 9704-2012, 7.3.5.4). */

import type { Day } from '../../domain/calendar.ts';

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

function parts(day: Day): [year: string, month: string, date: string] {
  const [year = '', month = '', date] = day.split('-');
  return [`${year}年`, `${Number(month)}月`, date === undefined ? '' : `${Number(date)}日`];
}
