/** The grammar of numbers that leave no doubt: counts of people, seconds, megabytes; texts come plain. */

import { plain } from './read-text.ts';

/** Digits, plain or grouped in threes, as the source of a pattern; `0,120` may have a decimal comma and is none. */
export const WHOLE = '(?:\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)';

/** A figure with thousands commas and a decimal part, as the source of a pattern. */
export const DECIMAL = `${WHOLE}(?:\\.\\d+)?`;

const COUNT = new RegExp(`^(${WHOLE})\\s*(?:人次?)?$`);
const ALONE = new RegExp(`^${WHOLE}$`);
const MEGABYTES = new RegExp(`^(${DECIMAL})\\s*(?:MB?)?$`, 'i');
const SECONDS = new RegExp(`^(${DECIMAL})\\s*(?:[秒s]整?)?$`, 'i');
const MINUTES = new RegExp(
  `^(${WHOLE})\\s*(?:分钟?|['’′])\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:秒|["”″]|''|’’|′′)?)?整?$`,
);

/** A longer text is an account, not a number. The limit also keeps the patterns from long back-tracking. */
const NUMBER_LENGTH = 60;

/** Whether a text is short enough to be a number. */
export const isShort = (typed: string): boolean => typed.length <= NUMBER_LENGTH;

/**
 * Gives a figure without its commas, or null beyond what a number holds exactly.
 *
 * @example
 * figure('1,200') // → 1200
 */
export function figure(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = Number(digits.replace(/,/g, ''));
  return value <= Number.MAX_SAFE_INTEGER ? value : null;
}

/**
 * The number of people or things that a text is for certain; null where it is none or less than `least`.
 *
 * @param suffixes what may stand behind the figure beside 人 and 人次.
 * @example
 * countIn('15处', 0, ['处']) // → 15
 */
export function countIn(typed: string, least = 1, suffixes: readonly string[] = []): number | null {
  if (!isShort(typed)) return null;
  const heads = suffixes.map((suffix) => beforeSuffix(typed, suffix));
  const count = figure(COUNT.exec(typed)?.[1] ?? heads.find((head) => ALONE.test(head)));
  return count !== null && count >= least ? count : null;
}

// Whatever its width and case.
function beforeSuffix(typed: string, suffix: string): string {
  const end = plain(suffix).toLowerCase();
  return typed.slice(-end.length).toLowerCase() === end ? typed.slice(0, -end.length).trim() : '';
}

/**
 * Whether a text, or a part of it, belongs to the number that it stands behind and is no unit of what is counted: of
 * 3万, were 万 a unit, three would be left.
 *
 * @example
 * isOfNumber('万人') // → true
 */
export const isOfNumber = (text: string): boolean => /[\p{N}.,+余多几约近十百千万亿]/u.test(text);

/** The megabytes that a text is for certain, or null. */
export function megabytesIn(typed: string): number | null {
  return isShort(typed) ? figure(MEGABYTES.exec(typed)?.[1]) : null;
}

/** The seconds that a text is for certain, or null; minutes are understood where their sign or word leaves no doubt. */
export function secondsIn(typed: string): number | null {
  if (!isShort(typed)) return null;
  const alone = SECONDS.exec(typed);
  if (alone) return figure(alone[1]);
  const parts = MINUTES.exec(typed);
  return parts ? clockSeconds(0, figure(parts[1]), Number(parts[2] ?? 0)) : null;
}

/** Seconds of a clock reading; null when the seconds would run over the minute. */
export function clockSeconds(hours: number, minutes: number | null, seconds: number): number | null {
  if (minutes === null || seconds >= 60) return null;
  const total = hours * 3600 + minutes * 60 + seconds;
  return total <= Number.MAX_SAFE_INTEGER ? total : null;
}
