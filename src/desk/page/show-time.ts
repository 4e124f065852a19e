/** Moments as the page shows them, in the workspace's zone whatever the browser's own is. */

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment to the minute, in the page's language; with the day of the week where `withWeekday`.
 *
 * @example
 * showTime(1568174400000, 'Asia/Shanghai')  // → '2019/09/11 12:00'
 */
export function showTime(ms: number, zone: string, withWeekday = false): string {
  const language = document.documentElement.lang === 'en' ? 'en-GB' : 'zh-CN';
  const key = `${language} ${zone} ${withWeekday}`;
  const known = formats.get(key);
  if (known !== undefined) return known.format(ms);
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(withWeekday ? { weekday: 'short' } : {}),
  });
  formats.set(key, format);
  return format.format(ms);
}

/**
 * A moment as an input of a date and time holds it.
 *
 * @example
 * inputTime(1568174400000, 'Asia/Shanghai')  // → '2019-09-11T12:00'
 */
export function inputTime(ms: number, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(ms).replace(' ', 'T');
}
