/**
 * Ticks that find nothing new and end there (decision 0027): what the last full tick has seen, and whether it stands.
 *
 * Nothing depends on a light tick, nor on the stamps and sheets that it goes by: the first tick of every clock hour is
 * a full one.
 */

import { isSameAccount } from '../../domain/account.ts';
import type { Moment } from '../../domain/calendar.ts';
import { minutesBetween } from '../../domain/clock-health.ts';
import * as json from '../../domain/json-shape.ts';
import type { Office, Settings, SheetGlance } from '../office.ts';
import { isOver, lastChange } from '../tables/change-stamp.ts';
import { forgetHandled, handledSince } from '../tables/handled-responses.ts';
import { lastTick, rememberTick } from '../tables/last-tick.ts';
import { isLeftToSettle, isOutboxOpen } from '../tables/outbox.ts';
import { programVersion } from '../tables/program.ts';
import { readJson } from '../tables/read-json.ts';
import { wiringPrint } from '../tables/wiring.ts';
import { openSince } from './look-again.ts';

const SEEN = 'seenByTick';

const sheetShape = json.object({ id: json.text, sheetId: json.number, print: json.text });

const seenShape = json.object({
  /** The clock hour in which every form was opened; every first tick of an hour opens them. */
  hour: json.text,
  release: json.text,
  /** Of everything that the store keeps of places and owner. */
  wiring: json.text,
  book: json.text,
  clockMinutes: json.number,
  /** Whose ticks are light ones, where somebody has taken over; '' where nobody ever has. */
  owner: json.text,
  /** The stamp of changes that this was seen after. */
  changed: json.text,
  /** By form, its response sheet as it stood before the form was opened. */
  sheets: json.record(sheetShape),
  /** Nothing was left to do. */
  isSettled: json.flag,
  /** It took so long that another one only shows and counts what is handled already once an hour. */
  isLong: json.optional(json.flag),
});

type Seen = json.Read<typeof seenShape>;

/** The clock hour of a moment, with its offset: where summer time ends an hour comes twice. */
const hourOf = (moment: Moment): string =>
  moment.slice(0, 'YYYY-MM-DDTHH'.length) + moment.slice('YYYY-MM-DDTHH:mm:ss'.length);

/** A clock that has missed this many of its rounds was switched off, and what rings by events with it. */
const ROUNDS_MISSED = 2;

/**
 * Ends the tick where nothing is new since one that had nothing to do, and says so. It reads the script's properties
 * and the first column of each response sheet, and writes when it was.
 *
 * Whatever is unsure is new: no such tick this hour, another release, other places, something that waits, a response
 * sheet that cannot be read. Where that one took long, a response that its own run has recorded and answered is not:
 * its copy and the count wait for the hour.
 */
export function endLightly(office: Office): boolean {
  const seen = readJson(seenShape, office.hints.get(SEEN));
  if (!seen?.isSettled || !isSameWorld(office, seen)) return false;
  const handled = seen.isLong ? handledSince(office) : NONE;
  if (isAnythingWaiting(office, seen, handled.size > 0)) return false;
  const hasNews = ([form, sheet]: [string, Seen['sheets'][string]]) => {
    const glance = office.forms.glance(sheet, handled.get(form));
    return glance?.print !== sheet.print && glance?.others !== sheet.print;
  };
  if (Object.entries(seen.sheets).some(hasNews)) return false;
  rememberTick(office);
  return true;
}

const NONE: ReturnType<typeof handledSince> = new Map();

// Before the hour's first tick nothing is passed over, so that whatever falls due on the hour is found by it.
function isSameWorld(office: Office, { hour, release, wiring }: Seen): boolean {
  return (
    hour === hourOf(office.clock.now()) &&
    release === programVersion() &&
    wiring === office.fingerprint(wiringPrint(office))
  );
}

// What became of the mails of responses that were handled to the end is known: their lines are tidied by a full tick.
function isAnythingWaiting(office: Office, { book, changed, clockMinutes, owner }: Seen, areHandled: boolean): boolean {
  const last = lastTick(office);
  const isLate = last === '' || minutesBetween(last, office.clock.now()) > ROUNDS_MISSED * clockMinutes;
  const isMailOpen = isOutboxOpen(office) && !(areHandled && isLeftToSettle(office));
  if (isLate || changed !== lastChange(office) || isMailOpen) return true;
  const isOwners = owner === '' || isSameAccount(office.session.effectiveUser(), owner);
  return !isOwners || office.workbook.id() !== book;
}

/** What a full tick has seen of the response sheets and of the stamp, before it opened any form. */
export interface FullTick {
  begun: Moment;
  changed: Moment;
  wiring: string;
  /** By form; null where a sheet tells nothing. */
  glances: ReadonlyMap<string, SheetGlance | null>;
  /** Forms that were opened this hour, and whose sheets tell of nothing since: they need not be opened again. */
  unchanged: ReadonlySet<string>;
}

/** Looks at the response sheets, of a clock that rings more than once an hour: no other one has light ticks. */
export function beginFullTick(office: Office, { campaign, wiring }: Settings): FullTick {
  const begun = office.clock.now();
  const print = office.fingerprint(wiringPrint(office));
  const handled = handledSince(office);
  const places = wiring.clockMinutes < MINUTES_OF_HOUR ? wiring.forms : {};
  const glances = new Map(
    campaign.forms.map(({ key }) => {
      const place = places[key];
      return [key, place ? office.forms.glance(place, handled.get(key)) : null] as const;
    }),
  );
  const before = readJson(seenShape, office.hints.get(SEEN));
  const isOpen = before !== null && isSameWorld(office, before) && openSince(office) === '';
  const unchanged = [...glances].flatMap(([key, glance]) =>
    isOpen && glance !== null && before.sheets[key]?.print === glance.print ? [key] : [],
  );
  return { begun, changed: lastChange(office), wiring: print, glances, unchanged: new Set(unchanged) };
}

const MINUTES_OF_HOUR = 60;

/** Of 90 minutes a day that Google gives: 144 of these would take 24. */
const LONG_TICK_MS = 10_000;

/**
 * Remembers with the run's end what a full tick has seen. It may be passed over by the next ones when nothing was left
 * to do, and nobody can be at work still on what was there when it began.
 *
 * @param is whether everything was taken in, whether nothing was left to do, and whether what was written only showed
 *   and counted what had been recorded before.
 */
export function rememberFullTick(
  office: Office,
  { wiring }: Settings,
  full: FullTick,
  is: { taken: boolean; done: boolean; shown: boolean },
): void {
  const sheets = Object.entries(wiring.forms).flatMap(([key, { id, sheetId }]) => {
    const glance = full.glances.get(key);
    return glance ? [[key, { id, sheetId, print: glance.print }] as const] : [];
  });
  forgetHandled(office);
  if (!is.taken || sheets.length === 0) {
    office.hints.later(SEEN, '');
    return;
  }
  const isWhole = sheets.length === full.glances.size;
  const moments = [full.changed, ...[...full.glances.values()].map((glance) => glance?.newest ?? '')];
  const isLong = office.clock.elapsedMs() >= LONG_TICK_MS;
  const isDone = is.done && (!office.book.hasWritten() || (isLong && is.shown));
  const isRested = moments.every((moment) => isOver(moment, full.begun));
  const seen: Seen = {
    hour: hourOf(full.begun),
    release: programVersion(),
    wiring: full.wiring,
    book: wiring.book,
    clockMinutes: wiring.clockMinutes,
    owner: (wiring.handovers ?? []).length > 0 ? wiring.owner : '',
    changed: full.changed,
    sheets: Object.fromEntries(sheets),
    isSettled: isDone && isWhole && isRested && openSince(office) === '',
    isLong,
  };
  office.hints.later(SEEN, JSON.stringify(seen));
}
