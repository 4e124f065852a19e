/** When somebody last set about changing the workbook by us: what lets the owner's clock pass over what it has seen. */

import type { Moment } from '../../domain/calendar.ts';
import { minutesBetween } from '../../domain/clock-health.ts';
import type { Office } from '../office.ts';

/** The property in which it is noted. */
export const CHANGED = 'changed';

/**
 * Notes that this run is about to change something, so that the clock's next tick looks at everything. Said before the
 * first write: a run that is killed between leaves a tick that looks once for nothing, never a change that it misses.
 *
 * A form's own run need not say it for the clock: the response stands in the form's sheet, which every tick reads. It
 * does where other entries may have changed with it, and pages share what they were (decision 31).
 */
export function noteChange(office: Pick<Office, 'clock' | 'hints'>): void {
  office.hints.set(CHANGED, stampNow(office));
}

const HELD = 'held';

/**
 * What to note of a change that is made while the register's lock is held: the change, and one holding more. Whoever
 * has had the lock before and has it again tells by their number whether anybody has written in between, also within
 * the same second. The store is read anew, where that was read before the lock was had.
 */
export function heldChange({
  clock,
  hints,
  store,
}: Pick<Office, 'clock' | 'hints'> & { store: Pick<Office['store'], 'refresh'> }): Record<string, string> {
  store.refresh();
  return { [CHANGED]: stampNow({ clock, hints }), [HELD]: String((Number(hints.get(HELD)) || 0) + 1) };
}

/** Notes under the register's lock that this run is about to change something. */
export function noteHeldChange(office: Pick<Office, 'clock' | 'hints' | 'store'>): void {
  office.hints.setAll(heldChange(office));
}

/** How many holdings of the register's lock have changed something, as this run knows it. */
export function heldChanges({ hints }: Pick<Office, 'hints'>): string {
  return hints.get(HELD);
}

/** What to note of a change now: another text than of the last one, also within the same second. */
export function stampNow({ clock, hints }: Pick<Office, 'clock' | 'hints'>, key = CHANGED): Moment {
  const now = clock.now();
  const last = hints.get(key);
  return momentIn(last) === now ? `${last}'` : now;
}

const momentIn = (stamp: Moment): Moment => stamp.replace(/'+$/u, '');

/** When a run last said so, as it was known when this run first read the script's properties; '' for never. */
export function lastChange({ hints }: Pick<Office, 'hints'>): Moment {
  return hints.get(CHANGED);
}

const CLOCK_WROTE = 'clockWrote';

/**
 * Notes that a run which looks at everything is about to write into the workbook. It is no change that the next tick
 * would have to look at, but what pages share may be another view by it.
 */
export function noteClockWrite(office: Pick<Office, 'clock' | 'hints'>): void {
  office.hints.set(CLOCK_WROTE, stampNow(office, CLOCK_WROTE));
}

/** When such a run last said so, as this run knows it; '' for never. */
export function lastClockWrite({ hints }: Pick<Office, 'hints'>): Moment {
  return hints.get(CLOCK_WROTE);
}

/** Whether the clock's other runs have ended that had noted a write, as this run knows them. */
export function isClockAtRest(office: Pick<Office, 'hints'>, now: Moment): boolean {
  return isOver(lastClockWrite(office), now);
}

/** Whether nobody can be at work any more who had noted a change or a write of the clock, as this run knows them. */
export function isAtRest(office: Pick<Office, 'hints'>, now: Moment): boolean {
  return isClockAtRest(office, now) && isOver(lastChange(office), now);
}

/** Google ends every run after six minutes. */
const OVER_MINUTES = 7;

/**
 * Whether whoever was at work at that moment has ended by `now`, however they ended. At '' nobody ever was.
 *
 * @example
 * isOver('2019-08-20T09:00:00+08:00', '2019-08-20T09:06:59+08:00') // → false
 */
export function isOver(moment: Moment, now: Moment): boolean {
  return moment === '' || minutesBetween(momentIn(moment), now) >= OVER_MINUTES;
}
