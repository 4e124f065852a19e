/** The grammar of a typed day or range of days: first day, perhaps a time, perhaps a sign and a second day. */
import { type Day, isoDay } from '../calendar.ts';

/** What a text says by its form; a day that there is not is null. */
export interface Span {
  first: Day | null;
  /** The last day of a range; absent when the text is no range. */
  second?: Day | null;
}

/** What a pattern took from the front of a text, and what is left. */
interface Taken {
  day: Day | null;
  rest: string;
}

/** A longer text is an account, not a day. The limit also keeps the patterns from long back-tracking. */
const DAY_LENGTH = 100;

/** The number of a day with its word; without the word no other number or unit may follow. */
const LAST_NUMBER = '(\\d{1,2})(?:\\s*[日号]|(?![\\d年月:时点.]))';
const FULL_DAY = new RegExp(
  `^(\\d{4})\\s*(?:年\\s*(\\d{1,2})\\s*月\\s*|([-./])\\s*(\\d{1,2})\\s*\\3\\s*)${LAST_NUMBER}`,
);
const MONTH_AND_DAY = new RegExp(`^(\\d{1,2})\\s*(?:月|[-./])\\s*${LAST_NUMBER}`);
const DAY_ALONE = new RegExp(`^${LAST_NUMBER}`);

const RANGE_SIGN = /^\s*(?:至|到|[~〜]|-{1,2}|[–—―]{1,2})\s*/;

const PART_OF_DAY = '(?:上午|下午|中午|晚上|早上|早晨|凌晨|傍晚|晚|全天|[AaPp]\\.?[Mm]\\.?)';
const CLOCK = '(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?![\\d:])|\\d{1,2}[时点](?:半|整|\\d{1,2}分?)?)';
/** What may stand behind a day without changing it. Brackets come one by one: their contents are read like the rest. */
const ASIDE = new RegExp(
  `^(?:[\\s()\\[\\]【】]+|(?:星期|周|礼拜)[一二三四五六日天]|${PART_OF_DAY}` +
    `|T?${CLOCK}(?:Z|[+-]\\d{2}:?\\d{2}(?![\\d:]))?(?:\\s*[-~〜–—至到]+\\s*${PART_OF_DAY}?${CLOCK})?)`,
);

/**
 * Takes a text (after NFKC and trimming) apart as a day or a range of days; null when it is neither.
 *
 * `2019-8-9-12` is taken as 9 to 12 August: whatever else the 12 might be, the first day is the same. A second day
 * before the first is kept, for the reader to refuse.
 *
 * @example
 * spanOf('2019.6.3-6.7')         // → { first: '2019-06-03', second: '2019-06-07' }
 * spanOf('2019年2月30日 14:00')   // → { first: null }
 * spanOf('6月3日')                // → null
 */
export function spanOf(text: string): Span | null {
  if (text.length > DAY_LENGTH) return null;
  const first = takeFullDay(text.replace(/[‐‑−]/g, '-'));
  if (!first) return null;
  const behind = skipAsides(first.rest);
  if (behind === '') return { first: first.day };
  const sign = RANGE_SIGN.exec(behind);
  const second = sign ? takeSecondDay(behind.slice(sign[0].length), first.day) : null;
  return second && skipAsides(second.rest) === '' ? { first: first.day, second: second.day } : null;
}

/**
 * Gives the day of `year` that a text says by month and day alone, with whatever may stand behind a day; null where it
 * says anything else.
 *
 * @example
 * monthAndDay('9月18日下午', 2019) // → '2019-09-18'
 * monthAndDay('9.31', 2019)       // → null
 */
export function monthAndDay(text: string, year: number): Day | null {
  const match = text.length > DAY_LENGTH ? null : MONTH_AND_DAY.exec(text.replace(/[‐‑−]/g, '-'));
  if (!match || skipAsides(text.slice(match[0].length)) !== '') return null;
  return isoDay(year, Number(match[1]), Number(match[2]));
}

function takeFullDay(text: string): Taken | null {
  const match = FULL_DAY.exec(text);
  if (!match) return null;
  const day = isoDay(Number(match[1]), Number(match[2] ?? match[4]), Number(match[5]));
  return { day, rest: text.slice(match[0].length) };
}

/** The second day of a range may leave out the year, or year and month, of the first. */
function takeSecondDay(text: string, first: Day | null): Taken | null {
  const full = takeFullDay(text);
  if (full) return full;
  const [year, month] = (first ?? '').split('-').map(Number);
  const short = MONTH_AND_DAY.exec(text);
  if (short) return { day: isoDay(year ?? 0, Number(short[1]), Number(short[2])), rest: text.slice(short[0].length) };
  const alone = DAY_ALONE.exec(text);
  return alone ? { day: isoDay(year ?? 0, month ?? 0, Number(alone[1])), rest: text.slice(alone[0].length) } : null;
}

function skipAsides(text: string): string {
  let rest = text;
  for (let aside = ASIDE.exec(rest); aside; aside = ASIDE.exec(rest)) rest = rest.slice(aside[0].length);
  return rest;
}
