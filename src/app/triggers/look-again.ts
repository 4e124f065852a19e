/** The hourly look at answers whose time says that nothing has come: a change need not have moved it. */

import type { Moment } from '../../domain/calendar.ts';
import * as json from '../../domain/json-shape.ts';
import { compareTexts } from '../../domain/text-order.ts';
import type { IncomingResponse, Office } from '../office.ts';
import { readJson } from '../tables/read-json.ts';

/** So many answers are looked at again by one run; on a day with more the next runs go on. */
const MOST_LOOKS = 200;

/**
 * Whatever the sheets tell, each answer is opened once more on the day after it came, so many of them each hour, or so
 * many more that the day is enough for all.
 */
const FEW_LOOKS = 25;
/** By this hour all have had their turn, but on a day after thousands. */
const LAST_HOUR = 22;

const LOOKED = 'looked';
const PLACE = 'lookedTo';
const OVER = 'lookedOver';

const placeShape = json.tuple(json.text, json.text);

const overShape = json.object({
  at: json.text,
  id: json.text,
  isOpen: json.flag,
  /** From when on a form could not be listed: its answers have their turn when it can. */
  missed: json.optional(json.text),
});

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

/** Of the run that looks. */
interface LookGiven {
  /** Whether all forms could be listed. */
  isWhole?: boolean;
  /** How it goes with those that only have their turn; where not said, a few an hour. */
  turns?: Turns;
}

/** `none`: mail waits for the run, and it is not late in the day yet. `all`: nothing is taken in after it. */
export type Turns = 'few' | 'none' | 'all';

const NOTHING_TOLD: Told = { isAsBefore: () => false, remember: () => undefined };

/** As far as the hour of a moment, and as its day. */
const HOUR = '2019-08-20T09'.length;
const DAY = '2019-08-20'.length;

/**
 * The answers that this run opens although their time is the recorded one: those of the last day, and, when nobody has
 * looked for longer, of all that time and a day before. Each is looked at once an hour at most; where there are many it
 * takes longer until all have had their turn. Beside them a few of those of the days before whose turn has come.
 *
 * @param arrivals of all forms, in any order.
 * @param told what the response sheets tell from a moment on; an answer whose row is as it was at the last look is
 *   not opened.
 */
export function dueLook(
  office: Office,
  arrivals: readonly IncomingResponse[],
  told: (since: Moment) => Told = () => NOTHING_TOLD,
  { isWhole = true, turns = 'few' }: LookGiven = {},
): Look {
  const now = office.clock.now();
  const place = placeOf(office);
  const isNewRound = place === null;
  const looked = office.hints.get(LOOKED);
  const since = office.clock.daysBefore(looked !== '' && looked < now ? looked : now, 1);
  const isOfThisHour = isNewRound && looked.slice(0, HOUR) === now.slice(0, HOUR);
  const mayWait = turns === 'none' && hourIn(now) < LAST_HOUR;
  const hasTurns = turns === 'all' || (!mayWait && isNewRound && !isOfThisHour);
  const over = hasTurns ? dueOver(office, arrivals, since, { isWhole, turns }) : NONE_OVER;
  if (isOfThisHour) return { ...over, ids: new Set(over.ids) };
  const rows = isNewRound ? told(since) : NOTHING_TOLD;
  const waiting = arrivals
    .filter(({ at, id }) => (isNewRound ? at >= since && !rows.isAsBefore(id) : isAfter([at, id], place)))
    .sort(byPlace);
  const due = waiting.slice(0, MOST_LOOKS);
  const last = due[due.length - 1];
  const remember = () => {
    rows.remember();
    office.hints.later(LOOKED, now);
    office.hints.later(PLACE, last && waiting.length > due.length ? JSON.stringify([last.at, last.id]) : '');
    over.remember();
  };
  return { ids: new Set([...due.map(({ id }) => id), ...over.ids]), remember };
}

const NONE_OVER: { ids: readonly string[]; remember(): void } = { ids: [], remember: () => undefined };

// A sheet may tell less than its form: its word is taken for an hour, and not for good.
function dueOver(
  office: Office,
  arrivals: readonly IncomingResponse[],
  since: Moment,
  { isWhole, turns }: Required<LookGiven>,
): typeof NONE_OVER {
  const now = office.clock.now();
  const today = now.slice(0, DAY);
  const kept = readJson(overShape, office.hints.get(OVER));
  const missed = kept?.missed ?? '';
  const from: Place = isWhole && missed !== '' ? [missed, ''] : kept ? [kept.at, kept.id] : [since, ''];
  const waiting = arrivals.filter(({ at, id }) => at < today && isAfter([at, id], from)).sort(byPlace);
  const hoursLeft = Math.max(1, LAST_HOUR - hourIn(now));
  const few = Math.min(MOST_LOOKS, Math.max(FEW_LOOKS, Math.ceil(waiting.length / hoursLeft)));
  const due = waiting.slice(0, turns === 'all' ? waiting.length : few);
  const last = due[due.length - 1];
  const next = () => {
    const reached =
      last && waiting.length > due.length
        ? { at: last.at, id: last.id, isOpen: true }
        : { at: today, id: '', isOpen: false };
    return isWhole ? reached : { ...reached, missed: missed === '' ? from[0] : missed };
  };
  return { ids: due.map(({ id }) => id), remember: () => office.hints.later(OVER, JSON.stringify(next())) };
}

function hourIn(moment: Moment): number {
  return Number(moment.slice(DAY + 1, HOUR));
}

function byPlace(one: IncomingResponse, other: IncomingResponse): number {
  return compareTexts(one.at, other.at) || compareTexts(one.id, other.id);
}

function placeOf({ hints }: Office): Place | null {
  return readJson(placeShape, hints.get(PLACE));
}

/** From when on a round that is not at its end still wants answers listed; '' where none is open. */
export function openSince(office: Office): Moment {
  return placeOf(office)?.[0] ?? '';
}

/** From when on answers are wanted listed because some of them wait for their turn; '' where none does. */
export function waitingSince(office: Office): Moment {
  const kept = readJson(overShape, office.hints.get(OVER));
  return kept?.missed ?? (kept?.isOpen ? kept.at : '');
}

function isAfter([at, id]: Place, [otherAt, otherId]: Place): boolean {
  return at === otherAt ? id > otherId : at > otherAt;
}
