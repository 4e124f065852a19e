/** How many receipts and notices of changes went to each unit within an hour of the clock, and how many may. */

import type { Moment } from '../../domain/calendar.ts';
import * as json from '../../domain/json-shape.ts';
import type { DispatchKind } from '../../domain/post/dispatch.ts';
import type { Office } from '../office.ts';
import type { Line } from '../tables/outbox.ts';
import { readJson } from '../tables/read-json.ts';

/** At most so many of these go to one unit within an hour of the clock; what is over goes in later hours. */
export const NEWS_AN_HOUR = 20;

const NEWS = 'newsOfHour';

/** `2019-08-20T09`: moments of one zone begin alike within an hour. */
const HOUR_LENGTH = 13;

const hourOf = (moment: Moment): string => moment.slice(0, HOUR_LENGTH);

/** Whether a mail counts as news: a unit that hands in a hundred entries gets one for each. */
export function isNews({ kind }: { kind: DispatchKind }): boolean {
  return kind === 'receipt' || kind === 'updated';
}

/** How much news each unit has had in this hour, by id, as the outbox tells. */
export function newsOf({ clock }: Pick<Office, 'clock'>, lines: readonly Line[]): Map<string, number> {
  const hour = hourOf(clock.now());
  const news = new Map<string, number>();
  for (const line of lines) {
    if (isNews(line) && hourOf(line.claimedAt) === hour) news.set(line.unit, (news.get(line.unit) ?? 0) + 1);
  }
  return news;
}

/** The property that tells it to runs which do not read the outbox. */
export function newsText(office: Pick<Office, 'clock'>, lines: readonly Line[]): Record<string, string> {
  return textOf(office, newsOf(office, lines));
}

/** How much news `unit` has had in this hour, as that property tells. */
export function newsSeen(office: Pick<Office, 'clock' | 'hints'>, unit: string): number {
  return kept(office).get(unit) ?? 0;
}

/** The property once `unit` has had one more. */
export function oneMore(office: Pick<Office, 'clock' | 'hints'>, unit: string): Record<string, string> {
  const news = kept(office);
  return textOf(office, news.set(unit, (news.get(unit) ?? 0) + 1));
}

function kept({ clock, hints }: Pick<Office, 'clock' | 'hints'>): Map<string, number> {
  const shape = json.object({ hour: json.text, units: json.record(json.number) });
  const seen = readJson(shape, hints.get(NEWS));
  return new Map(seen?.hour === hourOf(clock.now()) ? Object.entries(seen.units) : []);
}

function textOf({ clock }: Pick<Office, 'clock'>, news: ReadonlyMap<string, number>): Record<string, string> {
  return { [NEWS]: JSON.stringify({ hour: hourOf(clock.now()), units: Object.fromEntries(news) }) };
}
