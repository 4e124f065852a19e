/** The hourly look at answers whose time says that nothing has come: a change need not have moved it. */

import * as z from 'zod/mini';
import { compareTexts } from '../../domain/text-order.ts';
import type { IncomingResponse, Office } from '../office.ts';
import { readJson } from '../tables/read-json.ts';

/** So many answers are looked at again by one run; on a day with more the next runs go on. */
const MOST_LOOKS = 200;

const LOOKED = 'looked';
const PLACE = 'lookedTo';

/** How far a arrival stands in the order of all: time, then id. */
type Place = readonly [at: string, id: string];

/** What this run is to look at again. */
export interface Look {
  ids: ReadonlySet<string>;
  /** To be called when they were looked at. */
  remember(): void;
}

/** As far as the hour of a moment. */
const HOUR = '2019-08-20T09'.length;

/**
 * The answers of the last day that this run opens although their time is the recorded one. Each is looked at once an
 * hour at most; where there are many it takes longer until all have had their turn.
 *
 * @param arrivals of all forms, in any order.
 */
export function dueLook(office: Office, arrivals: readonly IncomingResponse[]): Look {
  const now = office.clock.now();
  const place = readJson(z.tuple([z.string(), z.string()]), office.hints.get(PLACE));
  const isNewRound = place === null;
  const hasLooked = office.hints.get(LOOKED).slice(0, HOUR) === now.slice(0, HOUR);
  if (isNewRound && hasLooked) return { ids: new Set(), remember: () => undefined };
  const yesterday = office.clock.daysBefore(now, 1);
  const waiting = arrivals
    .filter(({ at, id }) => at >= yesterday && (isNewRound || isAfter([at, id], place)))
    .sort((one, other) => compareTexts(one.at, other.at) || compareTexts(one.id, other.id));
  const due = waiting.slice(0, MOST_LOOKS);
  const last = due[due.length - 1];
  const remember = () => {
    office.hints.set(LOOKED, now);
    office.hints.set(PLACE, last && waiting.length > due.length ? JSON.stringify([last.at, last.id]) : '');
  };
  return { ids: new Set(due.map(({ id }) => id)), remember };
}

function isAfter([at, id]: Place, [otherAt, otherId]: Place): boolean {
  return at === otherAt ? id > otherId : at > otherAt;
}
