/** How Google Sheets reads what a person types or a script sets: as text, number, date, truth value or formula. */

import { types } from 'node:util';
import { getFormatFromId, parseValue } from 'numfmt';
import { NotEmulated } from '../../not-emulated.ts';
import { displayText, localDateFormat, tagOf } from './cell-display.ts';
import { serialOf, yearOf } from './serial-time.ts';
import type { CellContent } from './spreadsheet-state.ts';

/** Where something is typed: the file's language and zone, the moment, and the cell's number format. */
export interface TypingPlace {
  locale: string;
  timeZone: string;
  /** Null where it is not told; it is needed only for a date without a year. */
  nowMs: number | null;
  format: string | undefined;
}

/** What was understood. `format` is the number format that the typing brings along. */
export interface Typed {
  content: CellContent | null;
  format?: string;
}

/** The longest text of a cell (PLATFORM D). */
export const LONGEST_TEXT = 50_000;

/** Google's message for a longer text. */
export const TOO_LONG = 'Your input contains more than the maximum of 50000 characters in a single cell.';

const MONTH_DAY = /^\s*(\d{1,2})([-/])(\d{1,2})\s*$/;
const CHINESE_DATE = /^\s*(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号])?\s*$/;
const NOT_PLAIN_SIGN = /^\+(?!\s*$)/;

/**
 * Reads a value that a script sets.
 *
 * A string is read as if typed (F34), but that a leading `=` makes a formula even in a plain-text cell: Google's
 * reference says so of every cell, and whether plain text would hold it is not settled. Numbers, truth values and
 * dates in a plain-text cell become their text, as they would when typed; not proved live. Throws
 * `not emulated: …` for objects, which Google turns into Java's text of them.
 */
export function readScriptValue(value: unknown, place: TypingPlace): Typed {
  if (value === null || value === undefined || value === '') return { content: null };
  if (typeof value === 'string') return readText(value, place, false);
  const plain = place.format === '@';
  if (typeof value === 'boolean') return { content: plain ? displayText(value, undefined, place.locale) : value };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotEmulated(`a cell of ${value}`);
    return { content: plain ? displayText(value, undefined, place.locale) : value };
  }
  if (types.isDate(value)) return readDate(value.getTime(), place);
  throw new NotEmulated('a cell of an object');
}

/**
 * Reads what a person types. In a plain-text cell every character stays, a leading `=` too.
 *
 * @example
 * readTyping('007', { ...place, format: undefined })  // { content: 7 }
 * readTyping('=1+1', { ...place, format: '@' })       // { content: '=1+1' }
 */
export function readTyping(text: string, place: TypingPlace): Typed {
  if (text === '') return { content: null };
  return place.format === '@' ? { content: text } : readText(text, place, true);
}

/** Gives the formula that a text is, or null: Google reads a leading `+` of what is no number as `=+` too. */
function formulaOf(text: string, plain: boolean, locale: string): string | null {
  if (text.startsWith('=') && text.length > 1) return text;
  if (plain || !NOT_PLAIN_SIGN.test(text)) return null;
  return parseValue(text, { locale: tagOf(locale) }) === undefined ? `=${text}` : null;
}

function readText(text: string, place: TypingPlace, byPerson: boolean): Typed {
  if (text.startsWith("'")) return { content: text === "'" ? null : text.slice(1) };
  const plain = place.format === '@' && !byPerson;
  const formula = formulaOf(text, plain, place.locale);
  if (formula !== null) return { content: { formula } };
  if (plain) return { content: text };
  return readNumber(text, place) ?? { content: text };
}

function readNumber(text: string, place: TypingPlace): Typed | null {
  const locale = tagOf(place.locale);
  const chinese = place.locale.startsWith('zh') ? CHINESE_DATE.exec(text) : null;
  if (chinese !== null) return readChineseDate(chinese, place);
  const short = MONTH_DAY.exec(text);
  if (short !== null) {
    const whole = parseValue(`${thisYear(place)}-${short[1]}-${short[3]}`, { locale });
    return whole === undefined ? null : { content: serial(whole.value), format: `m${short[2]}d` };
  }
  const read = parseValue(text, { locale });
  if (read === undefined) return null;
  const value = read.value;
  if (typeof value === 'boolean') return { content: value };
  const formatId = Number(read.formatId ?? 0);
  if (formatId === 0) return { content: serial(value) };
  if (formatId === 16) throw new NotEmulated('a typed date of a month by name without a year');
  return { content: serial(value), format: typedFormat(text, formatId, place) };
}

// The year of a date without one is that of the virtual clock, never of this machine's.
function thisYear(place: TypingPlace): number {
  if (place.nowMs === null) throw new NotEmulated('a date without a year at an unknown moment');
  return yearOf(place.nowMs, place.timeZone);
}

function readChineseDate(found: RegExpExecArray, place: TypingPlace): Typed | null {
  const [, year, month, day] = found;
  if (year === undefined && day === undefined) return null;
  const whole = parseValue(`${year ?? thisYear(place)}-${month}-${day ?? 1}`, { locale: 'zh-CN' });
  if (whole === undefined) return null;
  // By general knowledge of a Chinese Sheet: the date keeps the characters that it was typed with.
  const format = `${year === undefined ? '' : 'yyyy"年"'}m"月"${day === undefined ? '' : 'd"日"'}`;
  return { content: serial(whole.value), format };
}

function typedFormat(text: string, formatId: number, place: TypingPlace): string {
  const iso = /^\s*\d{4}-/.test(text);
  const seconds = /:\d+:\d+/.test(text);
  if (formatId === 14) return iso ? 'yyyy-mm-dd' : localDateFormat(place, false);
  if (formatId === 22) return `${iso ? 'yyyy-mm-dd' : localDateFormat(place, false)} h:mm${seconds ? ':ss' : ''}`;
  if (formatId === 20 || formatId === 21) return seconds ? 'h:mm:ss' : 'h:mm';
  const symbol = /[$¥€£]/.exec(text)?.[0];
  if (symbol !== undefined) return `"${symbol}"#,##0${/\.\d/.test(text) ? '.00' : ''}`;
  const known = getFormatFromId(formatId);
  if (known === null || known === undefined) throw new NotEmulated(`the number format of "${text}"`);
  return known;
}

function readDate(ms: number, place: TypingPlace): Typed {
  if (Number.isNaN(ms)) throw new NotEmulated('a cell of an invalid Date');
  const whole = serialOf(ms, place.timeZone);
  const format = localDateFormat(place, whole % 1 !== 0);
  if (place.format === '@') return { content: displayText(whole, format, place.locale) };
  return { content: whole, format };
}

function serial(value: unknown): number {
  if (typeof value !== 'number') throw new NotEmulated('a typed value that is no number');
  return value;
}
