/** The hourly look at answers whose time says that nothing has come: a change need not have moved it. */

import * as z from 'zod/mini';
import type { Moment } from '../../domain/calendar.ts';
import { once } from '../../domain/once.ts';
import { compareTexts } from '../../domain/text-order.ts';
import type { IncomingResponse, Office } from '../office.ts';
import { readJson } from '../tables/read-json.ts';

/** So many answers are looked at again by one run; on a day with more the next runs go on. */
const MOST_LOOKS = 200;

const LOOKED = 'looked';
const PLACE = 'lookedTo';

const placeShape = once(() => z.tuple([z.string(), z.string()]));

/** How far an arrival stands in the order of all: time, then id. */
type Place = readonly [at: string, id: string];

/** What this run is to look at again. */
export interface Look {
  ids: ReadonlySet<string>;
  /** To be called when they were looked at; kept with the next `hints.keep`. */
  remember(): void;
}

/** What response sheets tell of answers whose rows were seen before. */
export interface Told {
  /** Whether the row of the answer with this id is what it was at the last look. */
  isAsBefore(id: string): boolean;
  /** To be called when all others were looked at. */
  remember(): void;
}

const NOTHING_TOLD: Told = { isAsBefore: () => false, remember: () => undefined };

/** As far as the hour of a moment. */
const HOUR = '2019-08-20T09'.length;

/**
 * The answers that this run opens although their time is the recorded one: those of the last day, and, when nobody has
 * looked for longer, of all that time and a day before. Each is looked at once an hour at most; where there are many it
 * takes longer until all have had their turn.
 *
 * @param arrivals of all forms, in any order.
 * @param told what the response sheets tell from a moment on; an answer whose row is as it was at the last look is
 *   not opened.
 */
export function dueLook(
  office: Office,
  arrivals: readonly IncomingResponse[],
  told: (since: Moment) => Told = () => NOTHING_TOLD,
): Look {
  const now = office.clock.now();
  const place = placeOf(office);
  const isNewRound = place === null;
  const looked = office.hints.get(LOOKED);
  if (isNewRound && looked.slice(0, HOUR) === now.slice(0, HOUR)) return { ids: new Set(), remember: () => undefined };
  const since = office.clock.daysBefore(looked !== '' && looked < now ? looked : now, 1);
  const rows = isNewRound ? told(since) : NOTHING_TOLD;
  const waiting = arrivals
    .filter(({ at, id }) => (isNewRound ? at >= since && !rows.isAsBefore(id) : isAfter([at, id], place)))
    .sort((one, other) => compareTexts(one.at, other.at) || compareTexts(one.id, other.id));
  const due = waiting.slice(0, MOST_LOOKS);
  const last = due[due.length - 1];
  const remember = () => {
    rows.remember();
    office.hints.later(LOOKED, now);
    office.hints.later(PLACE, last && waiting.length > due.length ? JSON.stringify([last.at, last.id]) : '');
  };
  return { ids: new Set(due.map(({ id }) => id)), remember };
}

function placeOf({ hints }: Office): Place | null {
  return readJson(placeShape(), hints.get(PLACE));
}

/** From when on a round that is not at its end still wants answers listed; '' where none is open. */
export function openSince(office: Office): Moment {
  return placeOf(office)?.[0] ?? '';
}

function isAfter([at, id]: Place, [otherAt, otherId]: Place): boolean {
  return at === otherAt ? id > otherId : at > otherAt;
}
