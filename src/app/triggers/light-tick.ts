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
import { isMailResting } from '../mail/mail-rest.ts';
import type { Office } from '../office.ts';
import { lastChange } from '../tables/change-stamp.ts';
import { handledSince } from '../tables/handled-responses.ts';
import { lastTick, rememberTick } from '../tables/last-tick.ts';
import { isLeftToSettle, isOutboxOpen } from '../tables/outbox.ts';
import { programVersion } from '../tables/program.ts';
import { readJson } from '../tables/read-json.ts';
import { wiringPrint } from '../tables/wiring.ts';

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

/** What a full tick has seen. */
export type Seen = json.Read<typeof seenShape>;

/** The clock hour of a moment, with its offset: where summer time ends an hour comes twice. */
export const hourOf = (moment: Moment): string =>
  moment.slice(0, 'YYYY-MM-DDTHH'.length) + moment.slice('YYYY-MM-DDTHH:mm:ss'.length);

/** A clock that has missed this many of its rounds was switched off, and what rings by events with it. */
const ROUNDS_MISSED = 2;

/**
 * Ends the tick where nothing is new since one that had nothing to do, and says so. It reads the script's properties
 * and the first column of each response sheet, asks what is left of the day's mail where mail waits for more, and
 * writes when it was.
 *
 * Whatever is unsure is new: no such tick this hour, another release, other places, something that waits, a response
 * sheet that cannot be read. Where that one took long, a response that its own run has recorded and answered is not:
 * its copy and the count wait for the hour.
 */
export function endLightly(office: Office): boolean {
  const seen = seenByLast(office);
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

/** What the last full tick has seen; null where nothing is known of it. */
export function seenByLast({ hints }: Pick<Office, 'hints'>): Seen | null {
  return readJson(seenShape, hints.get(SEEN));
}

/** Remembers with the run's end what it has seen; null for nothing that may be gone by. */
export function rememberSeen({ hints }: Pick<Office, 'hints'>, seen: Seen | null): void {
  hints.later(SEEN, seen === null ? '' : JSON.stringify(seen));
}

/**
 * Whether it was the same hour, release and places. Before the hour's first tick nothing is passed over, so that
 * whatever falls due on the hour is found by it.
 */
export function isSameWorld(office: Office, { hour, release, wiring }: Seen): boolean {
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
  if (isLate || changed !== lastChange(office)) return true;
  const isMailOpen = isOutboxOpen(office) && !(areHandled && isLeftToSettle(office));
  if (isMailOpen && !isMailResting(office)) return true;
  const isOwners = owner === '' || isSameAccount(office.session.effectiveUser(), owner);
  return !isOwners || office.workbook.id() !== book;
}
