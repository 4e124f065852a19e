/** Utilities.parseDate: a text read by a pattern of Java's SimpleDateFormat. */

import { TZDate } from '@date-fns/tz';
import { isValid, parse } from 'date-fns';

// Letters that date-fns reads as Java does; an offset (X, Z) is read into the text's own zone.
const KNOWN = /^[yMdHhmsSaEX]+$/;

/**
 * The moment, in milliseconds, that `text` names by `pattern`, in `zone` where the text names none; null for a text
 * that does not fit.
 *
 * Throws `not emulated` for letters that Java knows and date-fns reads otherwise.
 *
 * @example
 * parseDate('2023-01-01 12:00', 'Asia/Tokyo', 'yyyy-MM-dd HH:mm')  // Date.UTC(2023, 0, 1, 3)
 */
export function parseDate(text: string, zone: string, pattern: string): number | null {
  const letters = pattern.replace(/'[^']*'/g, '').replace(/[^A-Za-z]/g, '');
  if (!KNOWN.test(letters)) throw new Error(`not emulated: Utilities.parseDate with the pattern ${pattern}`);
  const start = new TZDate(1970, 0, 1, 0, 0, 0, 0, zone === 'GMT' ? 'UTC' : zone);
  const moment = parse(text, pattern, start);
  return isValid(moment) ? moment.getTime() : null;
}
