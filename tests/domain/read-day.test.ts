// Days, ranges and months: what is certain, and what is badDate with which suggestion.
import { describe, expect, it } from '@jest/globals';
import { isoDay } from '../../src/domain/calendar.ts';
import {
  firstDay,
  lastDay,
  lastDayOf,
  readDay,
  readDayOrMonth,
  readReceivedOn,
} from '../../src/domain/intake/read-day.ts';

const bad = (suggestion: string | null) =>
  suggestion === null ? { problem: 'badDate' } : { problem: 'badDate', suggestion };

/** The same suggestion for each of these texts. */
const all = (suggestion: string | null, texts: readonly string[]) =>
  texts.map((text): [string, string | null] => [text, suggestion]);

describe('readDay', () => {
  it.each([
    '2019-8-9',
    '2019/8/9',
    '2019.8.9',
    '2019年8月9日',
    '2019-08-09',
    '２０１９年８月９日',
    '2019年08月09号',
    '2019 年 8 月 9 日',
    '2019年8⽉9⽇',
    '2019年8月9',
    '2019‑08‑09',
    '2019-8-9 14:30',
    '2019/8/9 9:00:00',
    '2019/8/9 9:00:00 AM',
    '2019-08-09T14:30:00',
    '2019-08-09T00:00:00.000+08:00',
    '2019-08-09T00:00:00Z',
    '2019年8月9日下午',
    '2019年8月9日下午2点半',
    '2019年8月9日 上午9时30分',
    '2019年8月9日9:00-11:00',
    '2019年8月9日上午9:00至下午4:30',
    '2019年8月9日 14时至16时',
    '2019年8月9日（星期五）',
    '2019年8月9日（周五）下午2:30',
    '2019年8月9日 星期五',
    '2019年8月9日（周五下午）',
  ])('reads 9 August, a time or weekday behind ignored (contract: Reading): %j', (text) => {
    expect(readDay(text)).toEqual({ value: { day: '2019-08-09', isRange: false } });
  });

  it.each([
    '2019-06-03至2019-06-07',
    '2019年6月3日至7日',
    '2019年6月3日到7号',
    '2019年6月3日-6月7日',
    '2019年6月3日—2019年6月7日',
    '2019年6月3日——7日',
    '2019.6.3-6.7',
    '2019.6.3-7',
    '2019.6.3–2019.6.7',
    '2019/6/3-6/7',
    '2019/6/3~7',
    '2019/6/3～6/7',
    '2019-6-3 ~ 2019-6-7',
    '2019-6-3 - 2019-6-7',
    '2019-6-3-2019-6-7',
    '2019-6-3-6-7',
    '2019-6-3-7',
    '2019-6-3至7',
    '2019-6-3〜7',
    '2019年6月3日 9:00至2019年6月7日 17:00',
    '2019年6月3日9时至6月7日17时',
    '2019年6月3日（周一）至7日（周五）',
    '2019年6月3日至2020年1月2日',
    '2019-06-03至2019-06-03',
  ])('reads a range as its first day (contract: Reading): %j', (text) => {
    expect(readDay(text)).toEqual({ value: { day: '2019-06-03', isRange: true } });
  });

  it.each([
    ['19-8-9', '2019-08-09'],
    ['19年8月9日', '2019-08-09'],
    ["'19.8.9", '2019-08-09'],
    ['20190809', '2019-08-09'],
    ['2019 8 9', '2019-08-09'],
    ['2019—8—9', '2019-08-09'],
    ['2019。8。9', '2019-08-09'],
    ['2019-8/9', '2019-08-09'],
    ['2019年8月9日、10日', null],
    ['2019年8月9日起', null],
    ['2019年8月9日至今', null],
    ['约2019年8月9日', '2019-08-09'],
    ['2019年8月9日 区文化馆', null],
    ['二〇一九年八月九日', '2019-08-09'],
    ['二○一九年十二月二十九日', '2019-12-29'],
    ['8月9日', null],
    ['8.9', null],
    ['2019年8月', null],
    ['2019', null],
    ['2019-8-32', null],
    ['2019-2-29', null],
    ['2100-2-29', null],
    ['2019年6月31日', null],
    ['2019-13-1', null],
    ['2019-0-1', null],
    ['2019-1-0', null],
    ['19-13-1', null],
    ['0019-8-9', null],
    ['20199-8-9', null],
    ['2019-8-123', null],
    ['2019-8-9-3', null],
    ['2019-06-07至2019-06-03', null],
    ['2019年6月3日至31日', null],
    ['2019年2月30日至3月1日', null],
    ['2019年12月30日至1月3日', null],
    ['上周五', null],
    ['43686', '2019-08-09'],
    ['43686.375', '2019-08-09'],
    ['2019·6·12', '2019-06-12'],
    ['2O19-06-12', '2019-06-12'],
    ['2019-o6-l2', '2019-06-12'],
    ['2019-6月-12日', '2019-06-12'],
    ['活动时间：2019.8.9。', '2019-08-09'],
    ['“2019年8月9日”', '2019-08-09'],
    ['20190603-20190607', '2019-06-03至2019-06-07'],
    ['2019年6月3日至7日（周五）止', null],
    ['8/9/2019', null],
    ['08/09/2019', null],
    ['99999', null],
    ['12345', null],
    ['120', null],
    ['=TODAY()', null],
  ])('holds %j for badDate and suggests %j', (text, suggestion) => {
    expect(readDay(text)).toEqual(bad(suggestion));
  });

  it.each([
    ['8月9日', '2019-08-09'],
    ['8.9', '2019-08-09'],
    ['8月9日至12日', '2019-08-09至2019-08-12'],
    ...all('2019-08-09', ['8月9号', '8/9', '8-9', '08月09日', '8月9日（周五）', '8月9日上午', '８月９日', '八月九日']),
    ...all('2019-08-09', ['今年8月9日', '8·9', '于8月9日', '时间:8月9日 14:30', '８．９']),
    ...all('2019-06-03至2019-06-07', ['6月3日-7日', '6月3日至7日', '6.3-6.7', '6月3日—6月7日', '六月三日至七日']),
    ['8月9日、10日', null],
    ['8月9日 区文化馆', null],
    ['8月9日至6月3日', null],
    ['9日', null],
    ['周一', null],
    ['去年8月9日', null],
    ['2月29日', null],
    ['2019-2-29', null],
    ['8月', null],
  ])('takes the given year only for the suggestion: %j → %j', (text, suggestion) => {
    expect(readDay(text, 2019)).toEqual(bad(suggestion));
  });

  it('knows the leap day', () => {
    expect(readDay('2020年2月29日')).toEqual({ value: { day: '2020-02-29', isRange: false } });
    expect(readDay('2000.2.29')).toEqual({ value: { day: '2000-02-29', isRange: false } });
  });
});

describe('readDayOrMonth', () => {
  it.each([
    ['2018年1月', '2018-01'],
    ['2018-01', '2018-01'],
    ['2018/1', '2018-01'],
    ['2018.10', '2018-10'],
    ['2018年12月份', '2018-12'],
    ['２０１８年１月', '2018-01'],
    ['2018年1月17日', '2018-01-17'],
    ['2018.1.17', '2018-01-17'],
    ['2018年1月17日至19日', '2018-01-17'],
  ])('reads a month where only that is known (contract: Reading): %j → %j', (text, value) => {
    expect(readDayOrMonth(text)).toEqual({ value });
  });

  it.each([
    ['2018年13月', null],
    ['2018-0', null],
    ['2018', null],
    ['2018年', null],
    ['1月', null],
    ['2018年1月上旬', null],
    ['2018年1月至3月', null],
    ['18年1月', '2018-01'],
    ['201801', '2018-01'],
    ['二〇一八年一月', '2018-01'],
    ['18-1-17', '2018-01-17'],
    ['2018年2月30日', null],
  ])('holds %j for badDate and suggests %j', (text, suggestion) => {
    expect(readDayOrMonth(text)).toEqual(bad(suggestion));
  });
});

describe('readDayOrMonth with the campaign’s year', () => {
  it.each([
    ['1月', '2019-01'],
    ['一月份', '2019-01'],
    ['8月9日', '2019-08-09'],
    ['13月', null],
    ['1月至3月', null],
  ])('takes it for the suggestion: %j → %j', (text, suggestion) => {
    expect(readDayOrMonth(text, 2019)).toEqual(bad(suggestion));
  });
});

describe('readReceivedOn', () => {
  it.each([
    '2019-09-18',
    '2019.9.18',
    '2019年9月18日下午',
    '2019年9月18日（邮件）',
    '2019-09-18 14:30',
    '2019-09-18（周三）',
    '9月18日',
    '9月18号',
    '9.18',
    '9/18',
    '9-18',
    '09-18',
    '9月18',
    '９月１８日',
    '9月18日上午',
    '9月18日下午3点',
    '9.18下午',
    '9月18日（邮件）',
    '9月18日 (纸质件，张三收)',
    '9.18【传真】',
    '9月18日上午（邮件）',
    '9月18日（上午）',
    '9⽉18⽇',
    '9月\u200B18日',
  ])('reads a day, and month and day as of the campaign’s year (contract: Reading): %j', (text) => {
    expect(readReceivedOn(text, 2019)).toEqual({ value: '2019-09-18' });
  });

  it.each([
    ['18日', null],
    ['18', null],
    ['9月', null],
    ['9月31日', null],
    ['9月18日前', null],
    ['9月18日、19日', null],
    ['上周', null],
    ['43726', '2019-09-18'],
    ['20190918', '2019-09-18'],
    ['19.9.18', '2019-09-18'],
    ['二〇一九年九月十八日', '2019-09-18'],
    ['九月十八日', '2019-09-18'],
    ['（邮件）', null],
  ])('holds %j for badDate and suggests %j (contract: Reading)', (text, suggestion) => {
    expect(readReceivedOn(text, 2019)).toEqual(bad(suggestion));
  });
});

describe('firstDay, lastDay, lastDayOf', () => {
  it.each([
    ['2018-01', '2018-01-01', '2018-01-31'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2018-04', '2018-04-01', '2018-04-30'],
    ['2018-01-17', '2018-01-17', '2018-01-17'],
  ])('gives the two ends of %s: %s and %s', (dayOrMonth, first, last) => {
    expect([firstDay(dayOrMonth), lastDay(dayOrMonth)]).toEqual([first, last]);
    expect(lastDayOf(last.slice(0, 7)) >= last).toBe(true);
  });
});

describe('isoDay', () => {
  it('agrees with the calendar of the platform for every day from 1896 to 2104', () => {
    for (let index = Date.UTC(1896, 0, 1); index < Date.UTC(2105, 0, 1); index += 86_400_000) {
      const day = new Date(index);
      const written = isoDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
      if (written !== day.toISOString().slice(0, 10)) throw new Error(`${day.toISOString()} was written ${written}`);
      const next = isoDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate() + 1);
      if ((next === null) !== (new Date(index + 86_400_000).getUTCDate() === 1)) throw new Error(`after ${written}`);
    }
  });
});
