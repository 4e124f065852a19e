/** Guesses the day or month that an unreadable text means, for the suggestion in the issue. */
import type { Day } from './entry.ts';
import { isoDay, isoMonth } from './read-iso-day.ts';

/** Only the beginning of a long text is searched: a day further in is not what the answer is about. */
const SEARCHED_LENGTH = 100;

const SIGN = '\\s*[-./年月—–。、,\\s]\\s*';
const WITH_YEAR = new RegExp(`(?<!\\d)(\\d{4})${SIGN}(\\d{1,2})${SIGN}(\\d{1,2})(?!\\d)`);
const WITH_SHORT_YEAR = new RegExp(`^'?(\\d{2})${SIGN}(\\d{1,2})${SIGN}(\\d{1,2})(?!\\d)`);
const EIGHT_DIGITS = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/;
const WITHOUT_YEAR = /(?<!\d)(\d{1,2})\s*[-./月]\s*(\d{1,2})(?!\d)/;

/**
 * Finds the day that `text` probably means, or null. Where no year is written, `year` stands in; without it nothing
 * is guessed. A text that says a day which there is not gets no guess.
 *
 * @example
 * likelyDay('19-8-9')        // → '2019-08-09'
 * likelyDay('20190809')      // → '2019-08-09'
 * likelyDay('8月9日', 2019)   // → '2019-08-09'
 * likelyDay('2019-2-30')     // → null
 */
export function likelyDay(text: string, year?: number): Day | null {
  const searched = inDigits(text.slice(0, SEARCHED_LENGTH));
  const full = WITH_YEAR.exec(searched) ?? EIGHT_DIGITS.exec(searched);
  if (full) return isoDay(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = WITH_SHORT_YEAR.exec(searched);
  if (short) return isoDay(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
  const bare = year === undefined || /\d{4}/.test(searched) ? null : WITHOUT_YEAR.exec(searched);
  return bare && year !== undefined ? isoDay(year, Number(bare[1]), Number(bare[2])) : null;
}

/**
 * Finds the month that `text` begins with, as `YYYY-MM`, or null.
 *
 * @example
 * likelyMonth('2018年1月上旬') // → '2018-01'
 * likelyMonth('18年1月')       // → '2018-01'
 * likelyMonth('201801')        // → '2018-01'
 */
export function likelyMonth(text: string): string | null {
  const searched = inDigits(text.slice(0, SEARCHED_LENGTH));
  const match = /^(\d{4}|\d{2})\s*年\s*(\d{1,2})\s*月/.exec(searched) ?? /^(\d{4})(\d{2})$/.exec(searched);
  if (!match) return null;
  const year = Number(match[1]);
  return isoMonth(year < 100 ? 2000 + year : year, Number(match[2]));
}

/** Chinese numerals of official papers as digits: 二〇一九 → 2019, 二十九 → 29. */
const inDigits = (text: string): string =>
  text.replace(/[〇○零一二三四五六七八九十]+/g, (numeral) => {
    const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numeral);
    return tens ? `${digit(tens[1] || '一')}${digit(tens[2] || '零')}` : [...numeral].map(digit).join('');
  });

const digit = (sign: string): string =>
  sign === '○' ? '0' : String(Math.max(0, '〇一二三四五六七八九'.indexOf(sign)));
