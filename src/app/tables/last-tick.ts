/** When the owner's clock last came to its end. */

import type { Moment } from '../../domain/calendar.ts';
import type { Office } from '../office.ts';

const ENDED = 'tickEnded';

/** When the owner's clock last came to its end; '' where it never has. */
export function lastTick(office: Pick<Office, 'hints'>): Moment {
  return office.hints.get(ENDED);
}

/** Remembers that a tick has come to its end, with whatever else this run has put off remembering. */
export function rememberTick(office: Pick<Office, 'clock' | 'hints'>): void {
  office.hints.later(ENDED, office.clock.now());
  office.hints.keep();
}
