/** Reads counts of people, lengths in seconds and sizes in megabytes as people type them. */
import { plain } from './read-text.ts';
import { certain, doubtful, type Reading } from './reading.ts';

/** Digits, plain or grouped in threes; `0,120` is left out because a decimal comma could be meant. */
const WHOLE = '(?:\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)';
const DECIMAL = `${WHOLE}(?:\\.\\d+)?`;

const COUNT = new RegExp(`^(${WHOLE})\\s*(?:人次?)?$`);
const MEGABYTES = new RegExp(`^(${DECIMAL})\\s*(?:MB?)?$`, 'i');
const SECONDS = new RegExp(`^(${DECIMAL})\\s*(?:[秒s]整?)?$`, 'i');
const MINUTES = new RegExp(
  `^(${WHOLE})\\s*(?:分钟?|['’′])\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:秒|["”″]|''|’’|′′)?)?整?$`,
);
const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:\.\d+)?)$/;

/** Words that make a number vague; what is left without them is what was probably meant. */
const VAGUE = /大约|大概|将近|左右|上下|超过|不到|不足|以上|以下|共计|合计|总计|约|近|逾|共|计|多|余|来|\+/g;

/** A longer text is an account, not a number. The limit also keeps the patterns above from long back-tracking. */
const NUMBER_LENGTH = 60;

/**
 * Reads a number of people: whole, at least 1, with optional thousands commas and 人 or 人次 behind.
 *
 * A vague number or an account of several is badNumber, with the figure that is probably meant: viewers online are
 * counted apart (notice, 三、（二）), so of several figures the only one that stands with people is suggested.
 *
 * @example
 * readCount('１,２００人次')         // → { value: 1200 }
 * readCount('120余人')              // → { problem: 'badNumber', suggestion: '120' }
 * readCount('现场120人，线上3万')    // → { problem: 'badNumber', suggestion: '120' }
 */
export function readCount(text: string): Reading<number> {
  const typed = plain(text);
  const count = countIn(typed);
  return count === null ? doubtful('badNumber', likelyCount(typed)) : certain(count);
}

/**
 * Reads a length of time as seconds; minutes are understood where their sign or word leaves no doubt.
 *
 * `2:59` may be minutes or hours, so it is badNumber with the minutes as suggestion. So is `2.5分`, while `2.59分`,
 * which some write for 2 minutes 59, gets no suggestion.
 *
 * @example
 * readSeconds('2′59″') // → { value: 179 }
 * readSeconds('3分钟整') // → { value: 180 }
 * readSeconds('2:59')  // → { problem: 'badNumber', suggestion: '179' }
 */
export function readSeconds(text: string): Reading<number> {
  const typed = plain(text);
  const seconds = secondsIn(typed);
  return seconds === null ? doubtful('badNumber', likelySeconds(typed)) : certain(seconds);
}

/**
 * Reads a size in megabytes, with MB or M behind in any case. Other units are badNumber without a suggestion, since
 * whether 1 GB has 1000 or 1024 of them is the file's affair.
 *
 * @example
 * readMegabytes('49.9 mb') // → { value: 49.9 }
 * readMegabytes('约50M')    // → { problem: 'badNumber', suggestion: '50' }
 */
export function readMegabytes(text: string): Reading<number> {
  const typed = plain(text);
  const megabytes = megabytesIn(typed);
  if (megabytes !== null) return certain(megabytes);
  return doubtful('badNumber', asText(megabytesIn(surely(typed).replace(/兆字?节?$/, ''))));
}

/** A figure without its commas, or null beyond what a number holds exactly. */
function figure(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = Number(digits.replace(/,/g, ''));
  return value <= Number.MAX_SAFE_INTEGER ? value : null;
}

const isShort = (typed: string): boolean => typed.length <= NUMBER_LENGTH;

const surely = (typed: string): string => (isShort(typed) ? plain(typed.replace(VAGUE, '')) : '');

const asText = (value: number | null): string | null => (value === null ? null : String(value));

function countIn(typed: string): number | null {
  const count = isShort(typed) ? figure(COUNT.exec(typed)?.[1]) : null;
  return count !== null && count >= 1 ? count : null;
}

function megabytesIn(typed: string): number | null {
  return isShort(typed) ? figure(MEGABYTES.exec(typed)?.[1]) : null;
}

function secondsIn(typed: string): number | null {
  if (!isShort(typed)) return null;
  const alone = SECONDS.exec(typed);
  if (alone) return figure(alone[1]);
  const parts = MINUTES.exec(typed);
  return parts ? clock(0, figure(parts[1]), Number(parts[2] ?? 0)) : null;
}

/** Seconds of a clock reading; null when the seconds would run over the minute. */
function clock(hours: number, minutes: number | null, seconds: number): number | null {
  if (minutes === null || seconds >= 60) return null;
  const total = hours * 3600 + minutes * 60 + seconds;
  return total <= Number.MAX_SAFE_INTEGER ? total : null;
}

function likelySeconds(typed: string): string | null {
  const text = surely(typed);
  const dial = CLOCK.exec(text);
  if (dial) return asText(clock(Number(dial[1] ?? 0), Number(dial[2]), Number(dial[3])));
  const tenths = /^(\d{1,4}\.\d|\d{1,4}分钟?半)(?:分钟?)?$/.exec(text);
  if (tenths && text.includes('分')) {
    const minutes = parseFloat(text) + (text.includes('半') ? 0.5 : 0);
    return String(Math.round(minutes * 60));
  }
  return asText(secondsIn(text.replace(/秒钟$|sec(?:onds?)?\.?$/i, '秒')));
}

/** The figures of a text with what follows each; found by one pass, since the figures do not overlap. */
function figuresIn(typed: string): { value: number; people: boolean }[] {
  const found: { value: number; people: boolean }[] = [];
  for (const match of typed.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const behind = typed.slice(match.index + match[0].length, match.index + match[0].length + 8);
    const unit = /^\s*([千万])?[余多来]?\s*(人|名|位)?/.exec(behind);
    const exact = new RegExp(`^${DECIMAL}$`).test(match[0]) ? figure(match[0]) : null;
    const value = exact === null ? 0 : exact * (unit?.[1] === '万' ? 10_000 : unit?.[1] === '千' ? 1_000 : 1);
    found.push({ value: Math.round(value * 1000) / 1000, people: unit?.[2] !== undefined });
  }
  return found;
}

function likelyCount(typed: string): string | null {
  const text = surely(typed);
  if (text === '' || /[-.−]\s*\d/.test(text.replace(/\d\.\d/g, ''))) return null;
  const figures = figuresIn(text);
  const people = figures.filter((each) => each.people);
  const meant = people.length === 1 ? people[0] : figures.length === 1 && isBare(text) ? figures[0] : undefined;
  return meant && countIn(String(meant.value)) !== null ? String(meant.value) : null;
}

/** Whether nothing but one figure and its thousands is there, so that 3场 or 50% is not taken for people. */
const isBare = (text: string): boolean => /^[\d,]+(?:\.\d+)?\s*[千万]?$/.test(text);
