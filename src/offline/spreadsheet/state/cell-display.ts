/** What a cell shows, and what a script reads from it. */

import { format as formatValue, isDateFormat } from 'numfmt';
import { NotEmulated } from '../../not-emulated.ts';
import type { Realm } from '../../service.ts';
import { momentOf } from './serial-time.ts';
import type { CellContent, SpreadsheetFile } from './spreadsheet-state.ts';

/** What Google calls the automatic format (F47). */
export const AUTOMATIC_FORMAT = '0.###############';

const dateFormats = new Map<string, boolean>();

/** Tells whether a number in this format is a date or a time, which a script then reads as a Date. */
export function showsDate(format: string | undefined): boolean {
  if (format === undefined || format === AUTOMATIC_FORMAT || format === '@') return false;
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const answer = isDateFormat(format);
  dateFormats.set(format, answer);
  return answer;
}

/** What a cell holds or its formula gives. */
export type PlainValue = Exclude<CellContent, object>;

/** Gives what `getValue` gives: a number, string, boolean or the script's own Date; '' for an empty cell (F27, F28). */
export function scriptValue(
  value: PlainValue | null | undefined,
  format: string | undefined,
  timeZone: string,
  realm: Realm,
): unknown {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && showsDate(format)) return realm.date(momentOf(value, timeZone));
  return value;
}

/**
 * Gives what the cell shows.
 *
 * @example
 * displayText(43686, 'yyyy/m/d', 'zh_CN')  // '2019/8/9'
 */
export function displayText(value: PlainValue | null | undefined, format: string | undefined, locale: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // The automatic format, written out, would leave a bare decimal point behind whole numbers.
  const automatic = format === undefined || format === AUTOMATIC_FORMAT || format === '@';
  if (typeof value === 'string') return automatic ? value : formatValue(format, value, { locale: tagOf(locale) });
  return formatValue(automatic ? 'General' : format, value, { locale: tagOf(locale) });
}

/** Gives the pattern that the file's language writes dates in; `time` adds hours, minutes and seconds. */
export function localDateFormat(file: Pick<SpreadsheetFile, 'locale'>, time: boolean): string {
  // zh_CN by general knowledge (2019/8/20 9:12:00), en_US by Google's example of a form event (6/7/2015 20:54:13).
  const known: Record<string, string> = { en_US: 'm/d/yyyy', zh_CN: 'yyyy/m/d' };
  const pattern = known[file.locale];
  if (pattern === undefined) throw new NotEmulated(`dates in the locale ${file.locale}`);
  return time ? `${pattern} h:mm:ss` : pattern;
}

/** Gives a Google locale as a language tag: `zh_CN` is `zh-CN`. */
export function tagOf(locale: string): string {
  return locale.replace('_', '-');
}
