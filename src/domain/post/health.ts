/** What needs a hand before the program can go on by itself, and what of it the owner was told already. */

import type { Moment } from '../calendar.ts';
import { dayOf } from '../calendar.ts';
import type { Campaign } from '../campaign/schema.ts';
import { minutesBetween } from '../clock-health.ts';
import { hourOn } from './digest-week.ts';
import type { DispatchKind } from './dispatch.ts';
import { HASH_LENGTH, shortHash } from './short-hash.ts';
import { isWorkday } from './workdays.ts';

/** One thing that somebody has to see to. */
export type HealthThing =
  | { is: 'mail'; state: 'uncertain' | 'failed'; kind: DispatchKind; subject: string; to: string; id: string }
  | { is: 'form'; name: string }
  | { is: 'table'; name: string }
  /** Days are counted in another zone than the campaign's; both of them. */
  | { is: 'zone'; name: string }
  /** The clock has not swept for three hours. */
  | { is: 'sweep'; swept: Moment };

/** From this hour of a workday on. */
const HOUR = 9;

const MOST_MINUTES = 180;

/**
 * Whether a tick at `now` is the first of a workday from nine on.
 *
 * @param judged the day of the last one; '' where there was none.
 * @example
 * isHealthTick(campaign, '2019-08-21T09:00:00+08:00', '2019-08-20') // → true
 */
export function isHealthTick(campaign: Pick<Campaign, 'calendar'>, now: Moment, judged: string): boolean {
  const today = dayOf(now);
  return judged !== today && isWorkday(campaign, today) && now >= hourOn(today, HOUR);
}

/**
 * Whether the clock has stood still: its last sweep came to its end three hours ago, or more.
 *
 * @param swept set-up's moment where there has been none.
 */
export function isStill(swept: Moment, now: Moment): boolean {
  return minutesBetween(swept, now) >= MOST_MINUTES;
}

/** What a thing is known by: a mail that fails once more is another thing than its first failure. */
export function thingHash(thing: HealthThing): string {
  return shortHash(`${thing.is} ${thing.is === 'mail' ? thing.id : thing.is === 'sweep' ? '' : thing.name}`);
}

/** When health was last judged, and what the owner knows of. */
export interface HealthKept {
  judged: string;
  named: ReadonlySet<string>;
}

/** A property holds 9,000 bytes; what is beyond is told again. */
const MOST_NAMED = 1300;

/** What was kept, as a text. @example keptText({ judged: '2019-08-21', named: new Set() }) // → '2019-08-21 ' */
export function keptText({ judged, named }: HealthKept): string {
  return `${judged} ${[...named].slice(0, MOST_NAMED).join('')}`;
}

/** What a kept text says; nothing where it is none of ours. */
export function keptOf(text: string): HealthKept {
  const [judged = '', hashes = ''] = text.split(' ');
  const named = new Set<string>();
  for (let index = 0; index + HASH_LENGTH <= hashes.length; index += HASH_LENGTH)
    named.add(hashes.slice(index, index + HASH_LENGTH));
  return { judged, named };
}
