/** Lets mail rest while its service fails: each attempt in an outage leaves one more mail that may have gone. */

import type { Moment } from '../../domain/calendar.ts';
import { minutesBetween } from '../../domain/clock-health.ts';
import * as json from '../../domain/json-shape.ts';
import type { Office } from '../office.ts';
import { readJson } from '../tables/read-json.ts';

const PAUSE = 'mailPause';

/** The first rest, and the longest; each further failure doubles it. In minutes. */
const FIRST_REST = 20;
const LONGEST_REST = 240;

interface Pause {
  at: Moment;
  minutes: number;
}

/** Whether no mail should be tried yet, after one whose outcome is unknown. */
export function isMailPaused(office: Office): boolean {
  const pause = lastPause(office);
  return pause !== null && minutesBetween(pause.at, office.clock.now()) < pause.minutes;
}

/** Lets mail rest for twenty minutes, and twice as long as the last time where nothing has gone since. */
export function pauseMail(office: Office): void {
  const minutes = Math.min((lastPause(office)?.minutes ?? FIRST_REST / 2) * 2, LONGEST_REST);
  office.hints.set(PAUSE, JSON.stringify({ at: office.clock.now(), minutes }));
}

/** Notes that mail goes out again. */
export function resumeMail(office: Office): void {
  office.hints.set(PAUSE, '');
}

function lastPause(office: Office): Pause | null {
  return readJson(json.object({ at: json.text, minutes: json.number }), office.hints.get(PAUSE));
}
