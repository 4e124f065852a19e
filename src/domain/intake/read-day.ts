/** Reads days, ranges of days and months as people type them; a day is a text, never a Date object. */
import { type Day, daysInMonth, isoMonth } from '../calendar.ts';
import type { CampaignLanguage } from '../campaign/languages.ts';
import { englishMonth, englishSpan } from './read-english-day.ts';
import { likelyDay, likelyMonth } from './read-likely-day.ts';
import { monthAndDay, type Span, spanOf } from './read-span.ts';
import { plain } from './read-text.ts';
import { certain, doubtful, type Reading } from './reading.ts';

const MONTH = /^(\d{4})\s*(?:年\s*(\d{1,2})\s*月份?|[-./]\s*(\d{1,2}))$/;

/**
 * Reads a day, or the first day of a range; `isRange` tells the caller to keep the text for the table.
 *
 * A time or weekday behind is ignored. No year, a two-digit year, a day that there is not, and a range that ends
 * before it begins are badDate. `year` is what a missing year probably is; it only serves the suggestion. Where the
 * campaign is English, days in English are read too (`englishSpan`).
 *
 * @example
 * readDay('2019年8月9日 14:00')  // → { value: { day: '2019-08-09', isRange: false } }
 * readDay('2019年6月3日至7日')    // → { value: { day: '2019-06-03', isRange: true } }
 * readDay('19-8-9')              // → { problem: 'badDate', suggestion: '2019-08-09' }
 * readDay('June 8, 2027', 2027, 'en') // → { value: { day: '2027-06-08', isRange: false } }
 */
export function readDay(
  text: string,
  year?: number,
  language: CampaignLanguage = 'zh-CN',
): Reading<{ day: Day; isRange: boolean }> {
  const typed = plain(text);
  const span = spanIn(typed, language);
  if (!span) return doubtful('badDate', likelyDay(typed, year, language));
  const { first, second } = span;
  if (first === null || second === null) return doubtful('badDate', null);
  if (second === undefined) return certain({ day: first, isRange: false });
  return second < first ? doubtful('badDate', null) : certain({ day: first, isRange: true });
}

/**
 * Reads a day as `YYYY-MM-DD`, or a month as `YYYY-MM` where only that is known. Of a range, its first day.
 *
 * @example
 * readDayOrMonth('2018年1月')   // → { value: '2018-01' }
 * readDayOrMonth('2018.1.17')   // → { value: '2018-01-17' }
 * readDayOrMonth('18年1月')     // → { problem: 'badDate', suggestion: '2018-01' }
 */
export function readDayOrMonth(text: string, year?: number, language: CampaignLanguage = 'zh-CN'): Reading<string> {
  const typed = plain(text);
  const match = MONTH.exec(typed.replace(/[‐‑−]/g, '-'));
  if (match) {
    const month = isoMonth(Number(match[1]), Number(match[2] ?? match[3]));
    return month === null ? doubtful('badDate', null) : certain(month);
  }
  const named = language === 'en' ? englishMonth(typed) : null;
  if (named !== null) return certain(named);
  const reading = readDay(typed, year, language);
  if ('value' in reading) return certain(reading.value.day);
  return doubtful(
    'badDate',
    reading.suggestion ?? (spanIn(typed, language) ? null : likelyMonth(typed, year, language)),
  );
}

/** The span that a plain text is for certain, where the campaign is in `language`; null for none. */
export function spanIn(typed: string, language: CampaignLanguage): Span | null {
  return spanOf(typed) ?? (language === 'en' ? englishSpan(typed) : null);
}

/** A remark in brackets, behind everything else. */
const REMARK = /\s*(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)$/;

/**
 * Reads the day on which staff received an entry: as `readDay`, and also month and day without a year, which are of the
 * campaign's, with a time or a remark in brackets behind (contract: Reading).
 *
 * @param year the campaign's.
 *
 * @example
 * readReceivedOn('9月18日（邮件）', 2019) // → { value: '2019-09-18' }
 * readReceivedOn('18日', 2019)          // → { problem: 'badDate' }
 */
export function readReceivedOn(text: string, year: number, language: CampaignLanguage = 'zh-CN'): Reading<Day> {
  const typed = plain(text);
  const bare = typed.length > 200 ? typed : typed.replace(REMARK, '');
  const reading = readDay(bare, undefined, language);
  if ('value' in reading) return certain(reading.value.day);
  const day = language === 'en' ? (englishSpan(bare, { year })?.first ?? null) : monthAndDay(bare, year);
  return day === null ? doubtful('badDate', likelyDay(typed, year, language)) : certain(day);
}

/**
 * Gives the last day of a month written `YYYY-MM`.
 *
 * @example
 * lastDayOf('2020-02') // → '2020-02-29'
 */
export function lastDayOf(month: string): Day {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}`;
}

/**
 * Gives the first day of `dayOrMonth`, as `readDayOrMonth` writes it: the day by which works are compared.
 *
 * @example
 * firstDay('2018-01')    // → '2018-01-01'
 * firstDay('2018-01-17') // → '2018-01-17'
 */
export const firstDay = (dayOrMonth: string): Day => (dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth);

/**
 * Gives the last day of `dayOrMonth`: with `firstDay` the two ends between which a month is judged in the
 * submitter's favour.
 *
 * @example
 * lastDay('2018-02')    // → '2018-02-28'
 * lastDay('2018-01-17') // → '2018-01-17'
 */
export const lastDay = (dayOrMonth: string): Day => (dayOrMonth.length === 7 ? lastDayOf(dayOrMonth) : dayOrMonth);
