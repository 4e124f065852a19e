/** Utilities.formatDate: Java's SimpleDateFormat, in English, by date-fns. */

import { format, getDate, getDayOfYear, getISODay, getWeek, getWeekOfMonth, getWeekYear } from 'date-fns';
import { NotEmulated } from '../not-emulated.ts';
import { dateIn } from '../zoned-date.ts';

// Nearly all that is ever formatted: two digits at most, for which a library's parser would be too much.
const PLAIN_NUMBERS: Readonly<Record<string, (date: Date) => number>> = {
  M: (date) => date.getMonth() + 1,
  d: (date) => date.getDate(),
  H: (date) => date.getHours(),
  m: (date) => date.getMinutes(),
  s: (date) => date.getSeconds(),
};
// Letters of SimpleDateFormat that date-fns writes the same way.
const SAME = new Set(['G', 'y', 'M', 'L', 'd', 'a', 'H', 'k', 'K', 'h', 'm', 's']);

/** A pattern that Java does not know; `part` is what it names in its message. */
export class PatternError extends Error {
  readonly part: string;

  constructor(part: string) {
    super(`Invalid argument: ${part}`);
    this.part = part;
  }
}

/**
 * The moment `ms` by a SimpleDateFormat pattern, in a zone. A zone that nobody knows is UTC, as in Java.
 *
 * @throws PatternError for a letter or a run of letters that Java does not know.
 * @example
 * formatDate(Date.parse('2024-02-29T23:05:06Z'), 'Asia/Tokyo', 'yyyy-MM-dd HH:mm:ss Z')  // '2024-03-01 08:05:06 +0900'
 */
export function formatDate(ms: number, zone: string, pattern: string): string {
  // Java has no such date, and what Google makes of one is not known.
  if (Number.isNaN(ms)) throw new NotEmulated('Utilities.formatDate of an invalid date');
  const writing = writingOf(pattern, zone);
  if (!writing.isBySecond) return written(ms, writing);
  // A run writes the moments of one second again and again; nothing in such a pattern is finer.
  const second = Math.floor(ms / 1000);
  const known = writing.recent.get(second);
  if (known !== undefined) return known;
  const text = written(ms, writing);
  if (writing.recent.size >= MOST_RECENT) writing.recent.clear();
  writing.recent.set(second, text);
  return text;
}

/** A pattern in a zone: its parts, and what was written by it lately, by second. */
interface Writing {
  readonly parts: readonly string[];
  readonly zone: string;
  readonly isBySecond: boolean;
  readonly recent: Map<number, string>;
}

const writings = new Map<string, Map<string, Writing>>();
const MOST_RECENT = 1000;
const MOST_PATTERNS = 50;
const MOST_ZONES = 20;

function writingOf(pattern: string, zone: string): Writing {
  const byZone = writings.get(pattern) ?? new Map<string, Writing>();
  const known = byZone.get(zone);
  if (known !== undefined) return known;
  const parts = pattern.match(/''|'(?:[^']|'')*'?|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  const made = { parts, zone: knownZone(zone), isBySecond: !pattern.includes('S'), recent: new Map<number, string>() };
  if (byZone.size >= MOST_ZONES) byZone.clear();
  byZone.set(zone, made);
  if (writings.size >= MOST_PATTERNS) writings.clear();
  writings.set(pattern, byZone);
  return made;
}

function written(ms: number, { parts, zone }: Writing): string {
  const moment = { date: dateIn(ms, zone), zone };
  let text = '';
  for (const part of parts) text += piece(moment, part);
  return text;
}

interface Moment {
  readonly date: Date;
  readonly zone: string;
}

function piece(moment: Moment, part: string): string {
  const { date } = moment;
  if (part === "''") return "'";
  if (part.startsWith("'")) return part.slice(1).replace(/'$/, '').replaceAll("''", "'");
  const letter = part.charAt(0);
  if (!/[A-Za-z]/.test(letter)) return part;
  const size = part.length;
  const plainNumber = PLAIN_NUMBERS[letter];
  if (plainNumber !== undefined && size <= 2) return String(plainNumber(date)).padStart(size, '0');
  if (letter === 'y') return size === 2 ? format(date, 'yy') : String(date.getFullYear()).padStart(size, '0');
  if (letter === 'G') return date.getFullYear() > 0 ? 'AD' : 'BC';
  if (SAME.has(letter)) return format(date, size > 4 ? letter.repeat(4) : part);
  return special(moment, letter, size, part);
}

function special(moment: Moment, letter: string, size: number, part: string): string {
  const { date } = moment;
  const digits = (value: number): string => String(value).padStart(size, '0');
  switch (letter) {
    case 'E':
      return format(date, size > 3 ? 'EEEE' : 'EEE');
    case 'S':
      return digits(date.getMilliseconds());
    case 'u':
      return digits(getISODay(date));
    case 'D':
      return digits(getDayOfYear(date));
    case 'w':
      return digits(getWeek(date));
    case 'W':
      return digits(getWeekOfMonth(date));
    case 'F':
      return digits(Math.ceil(getDate(date) / 7));
    case 'Y':
      return size === 2 ? String(getWeekYear(date) % 100).padStart(2, '0') : digits(getWeekYear(date));
    case 'z':
      return zoneName(moment, size);
    case 'Z':
      return format(date, 'xx');
    case 'X':
      // Java knows one, two or three of them; X and XX write Z for UTC in Java, +00:00 shapes otherwise.
      if (size <= 3) return offsetText(date, part);
      throw new PatternError(part);
    default:
      throw new PatternError(part);
  }
}

const offsets = new Map<string, string>();

// It says nothing of the moment but how far its zone is from UTC, which is nearly always the same.
function offsetText(date: Date, part: string): string {
  const key = `${part}${date.getTimezoneOffset()}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const text = format(date, part);
  if (offsets.size >= MOST_RECENT) offsets.clear();
  offsets.set(key, text);
  return text;
}

// Java writes the zone's own abbreviation (UTC, CST, PST); ICU knows fewer and writes GMT+8 for the rest.
function zoneName({ date, zone: timeZone }: Moment, size: number): string {
  if (timeZone === 'UTC') return size > 3 ? 'Coordinated Universal Time' : 'UTC';
  if (size <= 3 && timeZone === 'Asia/Shanghai') return 'CST';
  const style = size > 3 ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: style }).formatToParts(date.getTime());
  return parts.find((each) => each.type === 'timeZoneName')?.value ?? timeZone;
}

const zones = new Map<string, string>();

function knownZone(zone: string): string {
  const kept = zones.get(zone);
  if (kept !== undefined) return kept;
  const found = findZone(zone);
  zones.set(zone, found);
  return found;
}

function findZone(zone: string): string {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (offset) return `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
  if (zone === 'GMT') return 'UTC';
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}
