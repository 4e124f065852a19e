/** Times of a season: when it is set up, and how a moment is written in the report. */

import { TZDate } from '@date-fns/tz';
import { format, startOfDay } from 'date-fns';
import type { Season } from './season-file.ts';

/**
 * Gives the moment of set-up: 00:00 of the first event's day in the campaign's zone. A season without events begins
 * with the campaign, or on the day of its own end where that is earlier.
 */
export function setUpMs({ campaign, events, until }: Pick<Season, 'campaign' | 'events' | 'until'>): number {
  const [first] = events;
  const endMs = Date.parse(until);
  const openedMs = new TZDate(`${campaign.open.from}T00:00:00`, campaign.zone).getTime();
  const fromMs = first === undefined ? Math.min(openedMs, endMs) : Date.parse(first.at);
  return startOfDay(new TZDate(fromMs, campaign.zone)).getTime();
}

/**
 * Gives the moment at which a season is worth looking at: its own `showAt`, else that of the event two thirds through.
 *
 * @example
 * showAtOf({ showAt: '2019-09-11T12:00:00+08:00', … }) // → '2019-09-11T12:00:00+08:00'
 */
export function showAtOf({ events, showAt, until }: Pick<Season, 'events' | 'showAt' | 'until'>): string {
  return showAt ?? events[Math.floor((events.length * 2) / 3)]?.at ?? until;
}

/**
 * Gives a moment as the report writes it, in the campaign's zone, to the second.
 *
 * @example
 * momentText(1566263520000, 'Asia/Shanghai') // → '2019-08-20T09:12:00+08:00'
 */
export function momentText(ms: number, zone: string): string {
  return format(new TZDate(ms, zone), "yyyy-MM-dd'T'HH:mm:ssxxx");
}
