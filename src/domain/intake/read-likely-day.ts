/** Guesses the day, days or month that an unreadable text means, for the suggestion in the issue. */

import { daysInMonth, isoDay, isoMonth } from '../calendar.ts';
import type { CampaignLanguage } from '../campaign/languages.ts';
import { englishMonth, englishSpan, isEnglishFigures } from './read-english-day.ts';
import { type Span, spanOf } from './read-span.ts';

/** A longer text is an account, not a day. */
const SEARCHED_LENGTH = 100;

/** Words that say of a day only that it is one, or that it is not quite sure. */
const LABEL = /^(?:\p{Script=Han}{1,8}\s*:\s*|(?:(?:活动|举办|开展|报送)?(?:时间|日期)|大?约|于|在|[今本]年)\s*)/u;
const QUOTES = /^[\s'"‘“`]+|[\s'"’”`.。,，;；!！]+$/g;

const SIGN = '\\s*[-./·•‧・年月—–。、,_\\s]\\s*(?:[-./·]\\s*)?';
const DAY_NUMBER = '(\\d{1,2})(?!\\d)\\s*[日号]?';
const FULL_DAY = new RegExp(`(?<!\\d)(\\d{4})${SIGN}(\\d{1,2})${SIGN}${DAY_NUMBER}`, 'g');
const SHORT_YEAR = new RegExp(`^(\\d{2})${SIGN}(\\d{1,2})${SIGN}${DAY_NUMBER}`);
const EIGHT_DIGITS = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g;
const WITHOUT_YEAR = new RegExp(`^(\\d{1,2})\\s*[-./·月]\\s*${DAY_NUMBER}`);
const SERIAL = /^(\d{5})(?:\.\d+)?$/;

/** The serial of 1 January 2000 in a spreadsheet, where days are counted from 30 December 1899. */
const SERIAL_OF_2000 = 36_526;

/**
 * Finds the day that `text` probably means, or the first and last day of a range as one text; null where anything else
 * is written beside it, for that would be lost. Where no year is written, `year` stands in; without it nothing is
 * guessed. A text that says a day which there is not gets no guess.
 *
 * @example
 * likelyDay('19-8-9')           // → '2019-08-09'
 * likelyDay('20190809')         // → '2019-08-09'
 * likelyDay('6月3日-7日', 2019)  // → '2019-06-03至2019-06-07'
 * likelyDay('8月9日、10日')       // → null
 * likelyDay('43686')            // → '2019-08-09', which Excel shows for a day in a cell of another format
 */
export function likelyDay(text: string, year?: number, language: CampaignLanguage = 'zh-CN'): string | null {
  if (text.length > SEARCHED_LENGTH) return null;
  if (language === 'en') {
    const bare = bareEnglish(text);
    const span = englishSpan(bare, { year, isShortYear: true });
    if (span || isEnglishFigures(bare)) return rangeText(span, ' to ');
  }
  const typed = inDigits(text);
  const serial = SERIAL.exec(typed);
  if (serial) return dayOfSerial(Number(serial[1]));
  return rangeText(spanOf(withYears(typed, year)), language === 'en' ? ' to ' : '至');
}

function rangeText(span: Span | null, between: string): string | null {
  if (!span?.first || span.second === null) return null;
  if (span.second === undefined || span.second === span.first) return span.first;
  return span.second > span.first ? `${span.first}${between}${span.second}` : null;
}

/** Words that say of a day in English only that it is one, or that it is not quite sure. */
const LABEL_EN = /^(?:(?:event\s+)?date|day|when|held|about|around|approx(?:imately|\.)?|ca?\.?)(?![a-z])\s*:?\s*/i;

const bareEnglish = (text: string): string =>
  text.replace(QUOTES, '').replace(LABEL_EN, '').replace(LABEL_EN, '').replace(QUOTES, '');

/**
 * Finds the month that `text` is, as `YYYY-MM`, or null; a month without a year is one of `year`.
 *
 * @example
 * likelyMonth('18年1月')      // → '2018-01'
 * likelyMonth('201801')       // → '2018-01'
 * likelyMonth('1月份', 2019)   // → '2019-01'
 * likelyMonth('2018年1月上旬') // → null
 */
export function likelyMonth(text: string, year?: number, language: CampaignLanguage = 'zh-CN'): string | null {
  const named = language === 'en' ? englishMonth(bareEnglish(text.slice(0, SEARCHED_LENGTH)), { year }) : null;
  if (named !== null) return named;
  const typed = inDigits(text.slice(0, SEARCHED_LENGTH));
  const match = /^(\d{4}|\d{2})\s*[年·]\s*(\d{1,2})\s*(?:月份?)?$/.exec(typed) ?? /^(\d{4})(\d{2})$/.exec(typed);
  if (match) return isoMonth(fullYear(Number(match[1])), Number(match[2]));
  const bare = year === undefined ? null : /^(\d{1,2})\s*月份?$/.exec(typed);
  return bare && year !== undefined ? isoMonth(year, Number(bare[1])) : null;
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

// Every day of the text in the one form that its grammar reads for certain.
function withYears(typed: string, year: number | undefined): string {
  const full = typed.replace(EIGHT_DIGITS, '$1年$2月$3日').replace(FULL_DAY, '$1年$2月$3日');
  const short = SHORT_YEAR.exec(full);
  if (short) return `20${short[1]}年${short[2]}月${short[3]}日${full.slice(short[0].length)}`;
  const bare = year === undefined || /\d{4}/.test(full) ? null : WITHOUT_YEAR.exec(full);
  return bare ? `${year}年${bare[1]}月${bare[2]}日${full.slice(bare[0].length)}` : full;
}

function dayOfSerial(serial: number): string | null {
  let left = serial - SERIAL_OF_2000;
  for (let year = 2000; left >= 0 && year < 2100; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      if (left < daysInMonth(year, month)) return isoDay(year, month, left + 1);
      left -= daysInMonth(year, month);
    }
  }
  return null;
}

/** Without label and quotes, and with digits where letters that look like them or the numerals of papers stand. */
function inDigits(text: string): string {
  const bare = text.replace(QUOTES, '').replace(LABEL, '').replace(LABEL, '').replace(QUOTES, '');
  return bare
    .replace(/(?<=\d)[OoQ]|[OoQ](?=\d)/g, '0')
    .replace(/(?<=\d)[lI|]|[lI|](?=\d)/g, '1')
    .replace(/(?<!周|星期|礼拜)[〇○零一二三四五六七八九十]+/g, (numeral) => {
      const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numeral);
      return tens ? `${digit(tens[1] || '一')}${digit(tens[2] || '零')}` : [...numeral].map(digit).join('');
    });
}

const digit = (sign: string): string =>
  sign === '○' ? '0' : String(Math.max(0, '〇一二三四五六七八九'.indexOf(sign)));
