/** What a full tick sees before it opens any form, and remembers for the light ticks that may follow it. */

import type { Moment } from '../../domain/calendar.ts';
import type { Office, Settings, SheetGlance } from '../office.ts';
import { isOver, lastChange } from '../tables/change-stamp.ts';
import { forgetHandled, handledSince } from '../tables/handled-responses.ts';
import { programVersion } from '../tables/program.ts';
import { wiringPrint } from '../tables/wiring.ts';
import { hourOf, isSameWorld, rememberSeen, type Seen, seenByLast } from './light-tick.ts';
import { openSince } from './look-again.ts';

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
  const before = seenByLast(office);
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
    rememberSeen(office, null);
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
  rememberSeen(office, seen);
}
