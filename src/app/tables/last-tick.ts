/** When the owner's clock last came to its end. */

import type { Moment } from '../../domain/calendar.ts';
import type { Office } from '../office.ts';

const ENDED = 'tickEnded';

/** When the owner's clock last came to its end; '' where it never has. */
export function lastTick(office: Office): Moment {
  return office.hints.get(ENDED);
}

/** Remembers that a tick has come to its end. */
export function rememberTick(office: Office): void {
  office.hints.set(ENDED, office.clock.now());
}
