/** Since when changes of entries are told by mail (更新回执): releases before told of none. */

import type { Moment } from '../../domain/calendar.ts';
import type { Office, Settings } from '../office.ts';
import { lastTick } from '../tables/last-tick.ts';
import type { Outbox } from '../tables/outbox.ts';
import { attempt } from '../tables/troubles.ts';

const SINCE = 'changesToldSince';

/** That moment as it was noted; '' where no run has delivered yet. Throws ProblemError storeRefused. */
export function keptToldSince({ store }: Pick<Office, 'store'>): Moment {
  return store.get(SINCE);
}

/**
 * The moment from which on a respondent's change is owed a mail; noted by the first run that delivers, for good.
 *
 * In a new workbook that is set-up. One that runs already, with a program that told of no changes, has it from its last
 * whole tick: what changed before is old, and nobody waits for a mail about it.
 *
 * @example
 * changesToldSince(office, settings, outbox) // → '2019-08-20T00:00:00+08:00'
 */
export function changesToldSince(office: Office, { wiring }: Settings, { lines }: Pick<Outbox, 'lines'>): Moment {
  // While the store fails nothing is owed anew: once it answers again all that was changed meanwhile is.
  const told = attempt(office, '', () => {
    const known = keptToldSince(office);
    if (known !== '') return known;
    const first = lastTick(office) || (lines.length > 0 ? office.clock.now() : wiring.setUpAt);
    office.store.set(SINCE, first);
    return first;
  });
  return told ?? office.clock.now();
}
