/** The grammar of days and ranges of days as people write them in English, months by name and figures month first. */

import { type Day, isoDay, isoMonth } from '../calendar.ts';
import type { Span } from './read-span.ts';

/** How much may be taken for granted: nothing, for what is certain; year and century, for a guess. */
export interface Guess {
  /** The campaign's year: what a missing one probably is. */
  year?: number | undefined;
  /** Whether a year of two digits is one of this century. */
  isShortYear?: boolean;
}

/** A day as it was taken from the front of a text; a part that was not written is absent. */
interface Taken {
  year?: number | undefined;
  month?: number | undefined;
  date: number;
  rest: string;
}

/** A longer text is an account, not a day. The limit also keeps the patterns from long back-tracking. */
const DAY_LENGTH = 100;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?' +
  '|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
/** The number of a day; no time may begin with it. */
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\s*[ap]\\.?m)';
const YEAR = "(?:[\\s,./-]+(\\d{4}|['’]?\\d{2})(?![\\d:/.]|\\s*[ap]\\.?m))?";
const NAME_FIRST = new RegExp(`^${NAME}[\\s-]*${DATE}${YEAR}`, 'i');
const DATE_FIRST = new RegExp(`^${DATE}(?:\\s+of)?[\\s-]*${NAME}${YEAR}`, 'i');
const YEAR_FIRST = new RegExp(`^(\\d{4})[\\s,-]+${NAME}[\\s-]*${DATE}`, 'i');
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/.:])/;
const ALONE = new RegExp(`^${DATE}${YEAR}`, 'i');

const WEEKDAY = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])\\.?';
const CLOCK = '(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\b\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\b\\.?|noon|midnight)';
/** What may stand before a day or behind it without changing it. */
const BEFORE = new RegExp(`^(?:[\\s,]+|(?:on|from|between)(?![a-z])|the(?![a-z])|${WEEKDAY})`, 'i');
const BEHIND = new RegExp(
  `^(?:[\\s,()\\[\\]]+|${WEEKDAY}|(?:at|from)\\s+(?=\\d|noon|midnight)|(?:all day|in the)(?![a-z])` +
    `|(?:early\\s+|late\\s+)?(?:morning|afternoon|evening|night)(?![a-z])` +
    `|${CLOCK}(?:\\s*(?:-|–|—|to|until|till)\\s*${CLOCK})?` +
    `|\\d{1,2}(?=\\s*(?:-|–|—|to)\\s*${CLOCK})\\s*(?:-|–|—|to)\\s*${CLOCK})`,
  'i',
);
const RANGE_SIGN = /^\s*(?:to|through|thru|until|till|and(?=\s+\S+\s+\d)|[~–—―]|-{1,2})\s*/i;

/**
 * Takes a text (after NFKC and trimming) apart as a day or a range of days in English; null when it is neither, or when
 * figures could be read as two days: `6/8/2027` is June 8, as in the United States, while `6.8.2027` is nobody's habit
 * there and may be either. `25/6/2027` is 25 June, for there is no month 25.
 *
 * @param guess what may be taken for granted beside what is written; without it a day needs its year in four digits.
 * @example
 * englishSpan('June 8, 2027')          // → { first: '2027-06-08' }
 * englishSpan('3–7 June 2027')         // → { first: '2027-06-03', second: '2027-06-07' }
 * englishSpan('June 8', { year: 2027 }) // → { first: '2027-06-08' }
 */
export function englishSpan(text: string, guess: Guess = {}): Span | null {
  if (text.length > DAY_LENGTH) return null;
  const first = takeDay(skip(BEFORE, text.replace(/[‐‑−]/g, '-')));
  if (!first) return null;
  const behind = skip(BEHIND, first.rest);
  if (behind === '') return first.month === undefined ? null : single(first, guess);
  const sign = RANGE_SIGN.exec(behind);
  const second = sign ? takeDay(skip(BEFORE, behind.slice(sign[0].length))) : null;
  if (!second || skip(BEHIND, second.rest) !== '') return null;
  // A part that only one of the two has is the other's too: June 3–7, 2027; 3–7 June 2027; June 30 – July 2, 2027.
  const year = first.year ?? second.year;
  const month = first.month ?? second.month;
  const from = dayOf({ ...first, year, month }, guess);
  const until = dayOf({ ...second, year: second.year ?? year, month: second.month ?? month }, guess);
  return from === undefined || until === undefined ? null : { first: from, second: until };
}

/**
 * The month that `text` is, as `YYYY-MM`; null for anything else.
 *
 * @example
 * englishMonth('June 2027') // → '2027-06'
 * englishMonth('6/2027')    // → '2027-06'
 */
export function englishMonth(text: string, guess: Guess = {}): string | null {
  const named = new RegExp(`^(?:in\\s+)?${NAME}(?:\\s+of)?(?:[\\s,-]*(\\d{4}))?$`, 'i').exec(text);
  const year = Number(named?.[2] ?? guess.year ?? Number.NaN);
  if (named) return Number.isNaN(year) ? null : isoMonth(year, monthOf(named[1]));
  const figures = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  return figures ? isoMonth(Number(figures[2]), Number(figures[1])) : null;
}

/** Whether a text is figures alone, in the order of one country or another. */
export const isEnglishFigures = (text: string): boolean => FIGURES.test(text);

function single(taken: Taken, guess: Guess): Span | null {
  const first = dayOf(taken, guess);
  return first === undefined ? null : { first };
}

// Undefined where a part is missing, null for a day that there is not.
function dayOf({ date, month, year }: Omit<Taken, 'rest'>, guess: Guess): Day | null | undefined {
  const whole = year ?? guess.year;
  if (whole === undefined || month === undefined || (whole < 100 && !guess.isShortYear)) return undefined;
  return isoDay(whole < 100 ? 2000 + whole : whole, month, date);
}

function takeDay(text: string): Taken | null {
  const taken = (match: RegExpExecArray, parts: Omit<Taken, 'rest'>): Taken => {
    return { ...parts, rest: text.slice(match[0].length) };
  };
  const iso = ISO.exec(text);
  if (iso) return taken(iso, { year: Number(iso[1]), month: Number(iso[3]), date: Number(iso[4]) });
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    return taken(yearFirst, { year: yearIn(yearFirst[1]), month: monthOf(yearFirst[2]), date: Number(yearFirst[3]) });
  }
  const nameFirst = NAME_FIRST.exec(text);
  if (nameFirst) {
    return taken(nameFirst, { month: monthOf(nameFirst[1]), date: Number(nameFirst[2]), year: yearIn(nameFirst[3]) });
  }
  const dateFirst = DATE_FIRST.exec(text);
  if (dateFirst) {
    return taken(dateFirst, { date: Number(dateFirst[1]), month: monthOf(dateFirst[2]), year: yearIn(dateFirst[3]) });
  }
  const figures = FIGURES.exec(text);
  if (figures) {
    const order = orderOf(Number(figures[1]), Number(figures[3]), figures[2] === '.');
    return order && taken(figures, { ...order, year: yearIn(figures[4]) });
  }
  const alone = ALONE.exec(text);
  return alone && taken(alone, { date: Number(alone[1]), year: yearIn(alone[2]) });
}

// Month first; the other way where the first can be no month. With points between either may be meant.
function orderOf(one: number, other: number, isDotted: boolean): { month: number; date: number } | null {
  if (one > 12 && other <= 12) return { month: other, date: one };
  return isDotted && one !== other && other <= 12 ? null : { month: one, date: other };
}

const yearIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replace(/\D/g, ''));

const monthOf = (name = ''): number => 1 + MONTHS.indexOf(name.slice(0, 3).toLowerCase());

function skip(pattern: RegExp, text: string): string {
  let rest = text;
  for (let found = pattern.exec(rest); found && found[0] !== ''; found = pattern.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  return rest;
}
