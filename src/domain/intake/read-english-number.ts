/** Counts of people and lengths of time as people write them in English: what is certain, and what is only likely. */

import { clockSeconds, DECIMAL, figure, isShort, WHOLE } from './read-number-grammar.ts';

const PEOPLE = '(?:people|persons?|attendees?|participants?|visitors?|guests?)';
const COUNT = new RegExp(`^(${WHOLE})\\s*${PEOPLE}?$`, 'i');

const HOURS = '(?:hours?|hrs?\\.?|h)';
const MINUTES = '(?:minutes?|mins?\\.?)';
const SECONDS = '(?:seconds?|secs?\\.?|s)';
const AND = '(?:\\s*,)?\\s*(?:and\\s+)?';
/** 2 hours 5 minutes and 10 seconds, 2 h 5 min, 2min59s; each part may be left out, but not all. */
const LENGTH = new RegExp(
  `^(?=\\d)(?:(${WHOLE})\\s*${HOURS}(?![a-z]))?${AND}(?:(${WHOLE})\\s*(?:${MINUTES}|m(?=\\s*\\d))(?![a-z]))?` +
    `${AND}(?:(${DECIMAL})\\s*${SECONDS})?$`,
  'i',
);

/** The number of people that a text is for certain; null where it is none or less than `least`. */
export function englishCount(typed: string, least: number): number | null {
  const count = isShort(typed) ? figure(COUNT.exec(typed)?.[1]) : null;
  return count !== null && count >= least ? count : null;
}

/**
 * The seconds that a text is for certain, or null.
 *
 * @example
 * englishSeconds('2 minutes 59 seconds') // → 179
 * englishSeconds('3m')                   // → null, for it may be metres
 */
export function englishSeconds(typed: string): number | null {
  const parts = isShort(typed) ? LENGTH.exec(typed) : null;
  if (!parts || parts.slice(1).every((part) => part === undefined)) return null;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => figure(part) ?? 0);
  // 90 minutes alone are; 1 hour 90 minutes are a slip.
  const isOver = (parts[1] !== undefined && (minutes ?? 0) >= 60) || (parts[2] !== undefined && (seconds ?? 0) >= 60);
  if (isOver) return null;
  if (parts[1] === undefined && parts[2] === undefined) return seconds ?? null;
  return clockSeconds(hours ?? 0, minutes ?? 0, seconds ?? 0);
}

/** What says of a number only that it is one of people, or that they were not counted one by one. */
const LABELS = new RegExp(
  `\\b(?:${PEOPLE}|attendance|number of|total(?: of)?|in total|in all|altogether|present|attended|were` +
    '|there|about|around|approx(?:imately)?|roughly|some|nearly|almost|over|more than|at least|or so|circa|ca' +
    '|estimated)\\b\\.?|[~≈+]',
  'gi',
);
/** A part that is counted in the whole: 120 people, including 30 children. */
const PART_OF_IT = /[\s(,;]*\b(?:including|incl\.?|of whom|of them|of which)\b.*$/i;
const ONLINE = /online|virtual|remote|zoom|stream|view|watch|click|visits?\b|followers?/i;

/**
 * The text without English labels, for the guess that reads figures in every language; null where it is an account of
 * something else, as of viewers online.
 *
 * @example
 * withoutLabels('about 200 people') // → '200'
 * withoutLabels('40 online')        // → null
 */
export function withoutLabels(typed: string): string | null {
  if (!isShort(typed) || ONLINE.test(typed)) return null;
  return typed
    .replace(PART_OF_IT, '')
    .replace(LABELS, ' ')
    .replace(/^[\s:]+|[\s:]+$/g, '');
}

/**
 * The seconds that `typed` probably means, as digits; null where anything but a length is written.
 *
 * @example
 * likelyEnglishSeconds('half an hour') // → '1800'
 * likelyEnglishSeconds('1.5 hours')    // → '5400'
 */
export function likelyEnglishSeconds(typed: string): string | null {
  if (!isShort(typed)) return null;
  const bare = typed
    .replace(/^(?:length|duration|runs|running time)\s*:?\s*/i, '')
    .replace(/^half\s+an?\s+hour$/i, '0.5 hours')
    .replace(/^(?:an?|one)\s+(hour|minute)$/i, '1 $1')
    .replace(/^(\d+)\s*m$/i, '$1 min');
  const certain = englishSeconds(bare);
  if (certain !== null) return String(certain);
  const part = new RegExp(`^(\\d{1,3}\\.\\d)\\s*(?:(${HOURS})|${MINUTES})$`, 'i').exec(bare);
  return part ? String(Math.round(Number(part[1]) * (part[2] === undefined ? 60 : 3600))) : null;
}
