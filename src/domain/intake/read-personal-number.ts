/** Finds identity numbers (公民身份号码, GB 11643) in texts, and masks them. */

import { isoDay } from '../calendar.ts';

/** A digit, and what people write between digits; both as they are typed, full width and marks nobody sees included. */
const DIGIT = '[0-9０-９]';
const GAP = '[^\\S\\r\\n]|[\\p{Pd}\\p{Cf}−_·.．]';
const EDGE = `(?<!${DIGIT})`;
const END = '(?![0-9０-９XxＸｘ])';
const DIGITS = 17;
const NUMBER = `${EDGE}(?:${DIGIT}(?:${GAP}){0,3}){${DIGITS}}[0-9０-９XxＸｘⅩⅹ×]${END}`;
/** The beginning of one where a text was cut: the birthday would be told all the same. */
const CUT = new RegExp(`${EDGE}(?:${DIGIT}(?:${GAP}){0,3}){7,18}(?=…)`, 'gu');

/** Provinces, the first two digits of the region. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** Weights of the first 17 digits, and the check sign by the sum modulo 11 (GB 11643, ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/**
 * Gives the first identity number of `text` as it is written; null where there is none.
 *
 * Its birthday must be a day, and its region or its check sign right: telephones, serials and links have none.
 *
 * @example
 * personalNumberIn('王示例 110101 19900101 1237') // → '110101 19900101 1237'
 * personalNumberIn('流水号 201906120000000001')   // → null
 */
export function personalNumberIn(text: string): string | null {
  return numbersIn(text)[0]?.written ?? null;
}

/**
 * Gives `text` with each identity number masked but for region and last four signs; doing it twice changes nothing.
 *
 * @example
 * maskedNumbers('王示例 110101199001011237') // → '王示例 110101********1237'
 */
export function maskedNumbers(text: string): string {
  let masked = '';
  let from = 0;
  for (const { index, signs, written } of numbersIn(text)) {
    masked += `${text.slice(from, index)}${signs.slice(0, 6)}********${signs.slice(14)}`;
    from = index + written.length;
  }
  return `${masked}${text.slice(from)}`.replace(CUT, (each) => {
    const signs = signsOf(each);
    const isBegun = PROVINCE.test(signs) && /^(?:1(?:9|$)|2(?:0|$))/.test(signs.slice(6));
    return isBegun ? `${signs.slice(0, 6)}****` : each;
  });
}

// What begins too early, with a serial before the number, is tried again from the next digit on.
function numbersIn(text: string): { index: number; written: string; signs: string }[] {
  const found: { index: number; written: string; signs: string }[] = [];
  if (!hasDigits(text, DIGITS)) return found;
  const pattern = new RegExp(NUMBER, 'gu');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [written] = match;
    const signs = signsOf(written);
    if (isPersonal(signs)) found.push({ index: match.index, written, signs });
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

// Nearly no text has so many, and the pattern tries each of its places.
function hasDigits(text: string, needed: number): boolean {
  let count = 0;
  for (let index = 0; index < text.length && count < needed; index += 1) {
    const code = text.charCodeAt(index);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) count += 1;
  }
  return count >= needed;
}

function signsOf(written: string): string {
  return written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/×/g, 'X')
    .replace(/[^0-9X]/g, '');
}

function isPersonal(signs: string): boolean {
  const birthday = isoDay(Number(signs.slice(6, 10)), Number(signs.slice(10, 12)), Number(signs.slice(12, 14)));
  if (birthday === null || !/^(?:18|19|20)/.test(birthday)) return false;
  return PROVINCE.test(signs) || isChecked(signs);
}

function isChecked(signs: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(signs.charAt(index)), 0);
  return CHECK_SIGNS.charAt(sum % 11) === signs.charAt(17);
}
