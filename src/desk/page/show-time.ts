/** Moments as the page shows them, in the workspace's zone whatever the browser's own is. */

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment to the minute, with the day of the week where `withWeekday`.
 *
 * @example
 * showTime(1568174400000, 'Asia/Shanghai')  // → '2019/09/11 12:00'
 */
export function showTime(ms: number, zone: string, withWeekday = false): string {
  const key = `${zone} ${withWeekday}`;
  const known = formats.get(key);
  if (known !== undefined) return known.format(ms);
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(withWeekday ? { weekday: 'short' } : {}),
  });
  formats.set(key, format);
  return format.format(ms);
}
