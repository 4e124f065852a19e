// The oracle's own plain reading of days, numbers, telephones, addresses and links, sentence by sentence of "Reading".
import type { Answer, Answers, Texts } from './season-shape.ts';

const SHANGHAI_AHEAD_MS = 8 * 3600 * 1000;

/**
 * Gives the day in Asia/Shanghai of an instant; the zone had no summer time in 2019.
 *
 * @example
 * dayOf(Date.parse('2019-09-18T16:00:00Z')) // → '2019-09-19'
 */
export function dayOf(instantMs: number): string {
  return new Date(instantMs + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);
}

/**
 * Gives the next ring of a clock that rings at whole multiples of `minutes` from 00:00.
 * A ring at the very instant has rung already: "clocks due at t ring before events at t".
 *
 * @example
 * nextTick(Date.parse('2019-09-18T10:00:00+08:00'), 60) // → the instant of 11:00
 */
export function nextTick(instantMs: number, minutes: number): number {
  const stepMs = minutes * 60_000;
  const localMs = instantMs + SHANGHAI_AHEAD_MS;
  return Math.floor(localMs / stepMs) * stepMs + stepMs - SHANGHAI_AHEAD_MS;
}

/**
 * Gives a text as the contract compares it: "the text as written, after NFKC and trimming".
 *
 * @example
 * plain(' １２０人 ') // → '120人'
 */
export function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** The radicals that random seasons write, each with its Equivalent_Unified_Ideograph; NFKC does the Kangxi block. */
const RADICALS: Readonly<Record<string, string>> = { '⺠': '民', '⻋': '车', '⻓': '长', '⻚': '页' };

/**
 * Gives a text as it is read: "before all reading letters that look alike are one, and zero-width and bidi marks are
 * dropped wherever they stand". Whether a text was changed is told by `plain` alone.
 *
 * @example
 * asRead('好网⺠\u200B') // → '好网民'
 */
export function asRead(text: string): string {
  const letters = text.replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '');
  return plain([...letters].map((letter) => RADICALS[letter] ?? letter).join(''));
}

/**
 * Gives all texts of an entry as they are read.
 *
 * @example
 * allAsRead({ participants: '120\u200B人' }) // → { participants: '120人' }
 */
export function allAsRead(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, asRead(text)]));
}

function textOf(answer: Answer, typedByStaff: boolean): string {
  if (typeof answer === 'boolean') return answer ? 'TRUE' : typedByStaff ? 'FALSE' : '';
  if (typeof answer === 'string' || typeof answer === 'number') return plain(String(answer));
  return answer.map((one) => plain(one)).join('、');
}

/**
 * Gives answers or cells as plain texts. An unticked box is nothing in a form, and FALSE in a cell that staff typed.
 *
 * @example
 * textsOf({ participants: 120, declaration: true }, true) // → { participants: '120', declaration: 'TRUE' }
 */
export function textsOf(answers: Answers, typedByStaff: boolean): Texts {
  const texts: Record<string, string> = {};
  for (const [key, answer] of Object.entries(answers)) texts[key] = textOf(answer, typedByStaff);
  return texts;
}

/**
 * Gives a declaration's truth: "`true` arrives as TRUE and is read as declared, like 是 and ☑".
 *
 * @example
 * isDeclared('是') // → true
 */
export function isDeclared(text: string): boolean {
  return ['TRUE', '是', '☑'].includes(text);
}

const DAY =
  String.raw`(\d{4})(?:` +
  String.raw`-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)`;
const TIME = String.raw`(?:(?:\s+|T)\d{1,2}:\d{2}(?::\d{2})?)?`;
const DAY_OR_RANGE = new RegExp(`^${DAY}${TIME}(?:\\s*[至\\-—~]\\s*${DAY}${TIME})?$`);
const MONTH = /^(\d{4})(?:-(\d{1,2})|年(\d{1,2})月)$/;

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const text = date.toISOString().slice(0, 10);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? text : null;
}

/**
 * Gives the day, of a range its first, as YYYY-MM-DD; null for no year, two digits of a year and impossible days.
 *
 * @example
 * readDay('2019年6月3日—2019年6月7日') // → '2019-06-03'
 * readDay('8月9日') // → null
 */
export function readDay(text: string): string | null {
  const match = DAY_OR_RANGE.exec(text);
  if (match === null) return null;
  const numbers = match
    .slice(1, 10)
    .filter((part) => part !== undefined)
    .map(Number);
  const [year = 0, month = 0, day = 0] = numbers;
  return realDay(year, month, day);
}

/**
 * Gives the day on which staff received an entry: a day, or "month and day without year (9月18日, 9.18, 9/18) as one of
 * the campaign's year, with 日, 号, 上午, 下午 or a bracketed remark behind"; null for what is `badDate` there.
 *
 * @example
 * readReceivedOn('9月18日（邮件）') // → '2019-09-18'
 * readReceivedOn('18日')          // → null
 */
export function readReceivedOn(typed: string): string | null {
  const text = asRead(typed).replace(/\s*\([^()]*\)$/, '');
  const full = readDay(text.replace(/(?:上午|下午)$/, ''));
  if (full !== null) return full;
  const match = /^(?:(\d{1,2})月(\d{1,2})|(\d{1,2})[./](\d{1,2}))[日号]?(?:上午|下午)?$/.exec(text);
  return match === null ? null : realDay(2019, Number(match[1] ?? match[3]), Number(match[2] ?? match[4]));
}

/**
 * Gives the day of a work's making; a month is its first day, which judges it "in the submitter's favour" as to the
 * future; as to a window that opens on a first day of a month it comes to the same.
 *
 * @example
 * readDayOrMonth('2018年1月') // → '2018-01-01'
 */
export function readDayOrMonth(text: string): string | null {
  const match = MONTH.exec(text);
  if (match === null) return readDay(text);
  return realDay(Number(match[1]), Number(match[2] ?? match[3]), 1);
}

/**
 * Gives a number: digits, a decimal part, thousands commas, one suffix 人 人次 秒 MB M; null for everything else.
 *
 * @example
 * readNumber('1,200人次') // → 1200
 * readNumber('约200') // → null
 */
export function readNumber(text: string): number | null {
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(?:人次|人|秒|MB|M)?$/.exec(text);
  if (match === null) return null;
  return Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? ''));
}

/**
 * Gives seconds: a number, or minutes and seconds as people write them ("3分钟整, 2′59″ are read as seconds").
 * NFKC makes two primes of the double prime.
 *
 * @example
 * readSeconds('3分钟整') // → 180
 */
export function readSeconds(text: string): number | null {
  const whole = /^(\d+)分钟整$/.exec(text);
  if (whole !== null) return Number(whole[1]) * 60;
  const primes = /^(\d+)′(\d{1,2})(?:″|′′)$/.exec(text);
  if (primes !== null) return Number(primes[1]) * 60 + Number(primes[2]);
  return readNumber(text);
}

/**
 * Tells a telephone, or several: each 7-12 digits without spaces, - and brackets, +86 before and 转N extN xN behind.
 *
 * @example
 * isTelephone('+86 (022) 66891234转801；13800138000') // → true
 */
export function isTelephone(text: string): boolean {
  const parts = plain(text)
    .split(/[;、,/]/)
    .filter((part) => part.trim() !== '');
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const bare = part.replace(/[\s\-()[\]]/g, '');
      return /^(?:\+86)?\d{7,12}(?:(?:转|ext|x)\d+)?$/.test(bare);
    })
  );
}

/**
 * Tells "one address with a dot in its domain".
 *
 * @example
 * isAddress('wang@localhost') // → false
 */
export function isAddress(text: string): boolean {
  return /^[^\s@;,]+@[^\s@.;,]+(?:\.[^\s@.;,]+)+$/.test(text);
}

/**
 * Gives the links of a cell, which is "split at white space , 、 ；;".
 *
 * @example
 * linksOf('http://t.cn/1、https://weibo.com/2') // → ['http://t.cn/1', 'https://weibo.com/2']
 */
export function linksOf(text: string): readonly string[] {
  return plain(text)
    .split(/[\s,、;]+/)
    .filter((part) => part !== '');
}

/**
 * Gives the host of an http or https link in small letters, user-info and port removed; null when it is not one.
 *
 * @example
 * hostOf('https://weibo.com@news.example/1') // → 'news.example'
 */
export function hostOf(link: string): string | null {
  const match = /^https?:\/\/([^/?#\s]+)/i.exec(link);
  if (match === null) return null;
  const authority = (match[1] ?? '').toLowerCase();
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
}

/**
 * Gives a title as duplicates compare it; '' is never equal to anything.
 *
 * @example
 * titleKey('《Net 好网民》') // → 'net好网民'
 */
export function titleKey(title: string): string {
  return asRead(title)
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]/gu, '');
}

/**
 * Gives the chosen ones of a cell: "split at , ， 、 ; ； and line ends".
 *
 * @example
 * choicesOf('责任意识、行为规范') // → ['责任意识', '行为规范']
 */
export function choicesOf(text: string): readonly string[] {
  return text
    .split(/[,，、;；\r\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Tells a text that "names a number of sessions of 2 or more (共4场, 两场; not 第二场)".
 *
 * @example
 * namesSessions('安全讲座（共4场）') // → true
 */
export function namesSessions(text: string): boolean {
  const named = [...text.matchAll(/(第?) *(\d+|[一二两三四五六七八九十]+) *场/g)];
  return named.some(([, ordinal, number = '']) => ordinal === '' && !['0', '1', '一'].includes(number));
}

/**
 * Tells a text with "an identity number (18 signs)": region of a province, a day of birth, the rest.
 *
 * @example
 * holdsPersonalNumber('王示例 110101 19900101 1237') // → true
 */
export function holdsPersonalNumber(text: string): boolean {
  const numbers = text.match(/(?<!\d)(?:\d[ -]?){17}[\dXx](?![\dXx])/g) ?? [];
  return numbers.some((written) => {
    const signs = written.replace(/[ -]/g, '');
    const year = Number(signs.slice(6, 10));
    const isBirthday = realDay(year, Number(signs.slice(10, 12)), Number(signs.slice(12, 14))) !== null;
    return isBirthday && year >= 1900 && year < 2020 && /^(11|12|13|37)/.test(signs);
  });
}
