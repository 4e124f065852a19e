/** What has come in by the forms since the last sweep, listed and opened before any lock is taken. */

import { dayOf, type Moment } from '../../domain/calendar.ts';
import { answeredAt } from '../../domain/intake/entry.ts';
import { lettersOf } from '../../domain/intake/imprint.ts';
import type { Response } from '../../domain/intake/record.ts';
import * as json from '../../domain/json-shape.ts';
import type { IncomingResponse, Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { readJson } from '../tables/read-json.ts';
import type { Register } from '../tables/registers.ts';
import { attempt } from '../tables/troubles.ts';
import { dueLook, type Look, openSince, type Told, type Turns, waitingSince } from './look-again.ts';
import { toldByRows } from './looked-rows.ts';

/** The arrivals of one form. */
export interface Incoming {
  form: string;
  /** Oldest first; none where the form could not be opened. */
  arrivals: readonly IncomingResponse[];
}

/** All that was listed. */
export interface Listed {
  incoming: readonly Incoming[];
  /** Whether every form could be opened. */
  isWhole: boolean;
  /** Titles of those that could not. */
  unopened: readonly string[];
  /** Whether any form was listed from its first answer on, as each is once a day: whatever has slipped through. */
  isFromFirst: boolean;
  /** Keys of forms that are still to be listed so today. */
  unlisted: readonly string[];
  /** What is opened whatever its time says. */
  look: Look;
}

/** How far before the last sweep the next one looks again, for events that came late. */
const OVERLAP_DAYS = 1;

/** Thousands of answers take minutes to list on a bad day: in a run that has lasted so long no further form is. */
const LAST_WHOLE_MS = 60_000;

const WATERMARK = 'swept';
const UNLISTED = 'unlisted';
/** Stands for none: to empty a property is a call of its own. */
const NO_FORM = '-';
const BEHIND = 'behind';
const TIPS = 'letterTips';

const tipsShape = json.record(json.text);

/**
 * The responses that the triggers may not have told of: those since the last sweep and a day before, or since something
 * could not be opened. A form that cannot be opened is noted, and holds up no other.
 *
 * @param unchanged keys of forms that were opened within the hour, and to which nothing has come: they are passed over.
 * @param turns how it goes with answers that only have their turn.
 */
export function listIncoming(
  office: Office,
  settings: Settings,
  unchanged: ReadonlySet<string> = new Set(),
  turns: Turns = 'few',
): Listed {
  const now = office.clock.now();
  const watermark = office.hints.get(WATERMARK);
  const overlap = office.clock.daysBefore(watermark === '' ? now : watermark, OVERLAP_DAYS);
  const wanted = [openSince(office), waitingSince(office), office.hints.get(BEHIND)];
  const since = wanted.reduce((first, moment) => earlier(moment, first), overlap);
  const isFirstOfDay = watermark === '' || dayOf(watermark) !== dayOf(now);
  const due = isFirstOfDay ? settings.campaign.forms.map(({ key }) => key) : unlistedForms(office);
  const whole = new Set<string>();
  // Mail that waits goes before a listing that another run has left.
  const mayList = () =>
    whole.size === 0 ? isFirstOfDay || turns !== 'none' : office.clock.elapsedMs() < LAST_WHOLE_MS;
  const lists = settings.campaign.forms.map(({ key, title }) => {
    const isWhole = due.includes(key) && (turns === 'all' || mayList());
    if (isWhole) whole.add(key);
    const arrivals = attempt(office, title.own, () => {
      if (unchanged.has(key) && !isWhole) return [];
      const place = settings.wiring.forms[key];
      if (!place) throw new ProblemError('formMissing', title.own);
      return office.forms.responses(key, place, isWhole ? null : since);
    });
    return { form: key, title: title.own, arrivals };
  });
  const incoming = lists.map(({ form, arrivals }) => ({ form, arrivals: arrivals ?? [] }));
  const unopened = lists.flatMap(({ arrivals, title }) => (arrivals === null ? [title] : []));
  const look = dueLook(
    office,
    incoming.flatMap(({ arrivals }) => arrivals),
    (moment) => toldSince(office, settings, lists, moment),
    { isWhole: unopened.length === 0, turns },
  );
  const unlisted = due.filter((key) => !whole.has(key));
  return { incoming, isWhole: unopened.length === 0, unopened, isFromFirst: whole.size > 0, unlisted, look };
}

/** Keys of the forms that are still to be listed from their first answer on today. */
export function unlistedForms({ hints }: Pick<Office, 'hints'>): string[] {
  return hints
    .get(UNLISTED)
    .split(' ')
    .filter((key) => key !== '' && key !== NO_FORM);
}

type Lists = readonly { form: string; arrivals: readonly IncomingResponse[] | null }[];

function toldSince(office: Office, { wiring }: Settings, lists: Lists, moment: Moment): Told {
  const sheets = lists.map(({ arrivals, form }) => {
    const place = wiring.forms[form];
    const rows = arrivals && place ? office.forms.glanceSince(place, moment) : null;
    return { form, arrivals: arrivals ?? [], rows };
  });
  return toldByRows(office, sheets);
}

function earlier(one: Moment, other: Moment): Moment {
  return one !== '' && one < other ? one : other;
}

/**
 * Remembers that all that was listed has been taken in, but for what could not be opened: the next sweeps go on listing
 * from there. Kept with the next `hints.keep`.
 *
 * @param failed arrivals that could not be opened.
 */
export function rememberSwept(
  office: Office,
  { isWhole, unlisted }: Listed,
  failed: readonly IncomingResponse[] = [],
): void {
  const before = office.hints.get(WATERMARK);
  // Of a form that was never listed nothing is known: the first sweep that can lists it all.
  if (!isWhole && before === '') return;
  const behind = failed.reduce((first, { at }) => earlier(at, first), '9');
  const stays = isWhole ? '' : earlier(office.hints.get(BEHIND), office.clock.daysBefore(before, OVERLAP_DAYS));
  const since = earlier(stays, behind);
  office.hints.later(BEHIND, since === '9' ? '' : since);
  office.hints.later(WATERMARK, office.clock.now());
  if (unlisted.length > 0) office.hints.later(UNLISTED, unlisted.join(' '));
  else if (unlistedForms(office).length > 0) office.hints.later(UNLISTED, NO_FORM);
}

/**
 * The newest arrivals of each form, as a short text: it is the same while nothing has come. That an older arrival is no
 * longer looked at is no news.
 */
export function tipsOf(office: Office, { incoming }: Listed): string {
  const known: Partial<Record<string, string>> = readJson(tipsShape, office.hints.get(TIPS)) ?? {};
  const tips = incoming.map(({ form, arrivals }) => {
    const newest = arrivals[arrivals.length - 1]?.at;
    const ids = arrivals.filter(({ at }) => at === newest).map(({ id }) => id);
    return [form, newest === undefined ? (known[form] ?? '') : `${newest} ${lettersOf(ids.sort().join(' '))}`] as const;
  });
  const text = JSON.stringify(Object.fromEntries(tips));
  office.hints.later(TIPS, text);
  return text;
}

/** Which responses of a form are recorded, and when each was sent as it is recorded. */
export type Recorded = ReadonlyMap<string, Moment>;

/** What is recorded of the form's responses in its register. */
export function recordedIn({ entries }: Pick<Register, 'entries'>): Recorded {
  return new Map(entries.map((entry) => [entry.id, answeredAt(entry)]));
}

/** What a batch of arrivals came to. */
export interface Batch {
  responses: Map<string, Response[]>;
  /** Ids of arrivals that were opened, or could not be. */
  done: Set<string>;
  /** How many are still to be opened. */
  left: number;
  failed: IncomingResponse[];
}

/**
 * Opens the arrivals that are news, those that are unknown or were sent at another moment than is recorded, and after
 * them those that are to be looked at again. At most `most`, and none once the run has lasted `untilMs`.
 *
 * A arrival that cannot be opened is noted, and tried again by the next sweep.
 */
export function openNews(
  office: Office,
  listed: Listed,
  recorded: ReadonlyMap<string, Recorded>,
  limits: { most: number; untilMs: number; done: ReadonlySet<string> },
): Batch {
  const batch: Batch = { responses: new Map(), done: new Set(), left: 0, failed: [] };
  for (const { form, arrival } of waitingArrivals(listed, recorded)) {
    if (limits.done.has(arrival.id)) continue;
    if (batch.done.size >= limits.most || office.clock.elapsedMs() >= limits.untilMs) {
      batch.left += 1;
      continue;
    }
    batch.done.add(arrival.id);
    const response = attempt(office, form, () => arrival.open());
    if (!response) batch.failed.push(arrival);
    else if (batch.responses.get(form)?.push(response) === undefined) batch.responses.set(form, [response]);
  }
  return batch;
}

function waitingArrivals({ incoming, look }: Listed, recorded: ReadonlyMap<string, Recorded>) {
  const news: { form: string; arrival: IncomingResponse }[] = [];
  const known: typeof news = [];
  for (const { form, arrivals } of incoming) {
    const own = recorded.get(form);
    if (!own) continue;
    for (const arrival of arrivals) {
      if (own.get(arrival.id) !== arrival.at) news.push({ form, arrival });
      else if (look.ids.has(arrival.id)) known.push({ form, arrival });
    }
  }
  return [...news, ...known];
}
