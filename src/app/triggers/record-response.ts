/** Records the one response that a form's trigger brought, with as few calls as what is known of the others allows. */

import type { IncomingResponse, Office, Settings } from '../office.ts';
import { addAlone } from '../tables/add-alone.ts';
import { noteHeldChange } from '../tables/change-stamp.ts';
import { currentRegister } from '../tables/current-registers.ts';
import type { Ground } from '../tables/read-ground.ts';
import { receiveResponse } from '../tables/receive-entries.ts';
import { ownsNow } from './owns-now.ts';
import { settle } from './settle-register.ts';

/** What stands about a form once a response is recorded. */
export interface Recorded extends Pick<Ground, 'verdicts' | 'decisions'> {
  /** Whether it is of the new entry alone: nothing was read of the others, with which it has nothing to do. */
  isAlone: boolean;
}

/**
 * Records the response. Gives what stands about its form; null when it was no news, or the run is not the owner's.
 *
 * Whatever the store tells is read under the lock: it is that of now.
 */
export function recordResponse(
  office: Office,
  settings: Settings,
  form: string,
  arrival: IncomingResponse,
): Recorded | null {
  return office.locks.withRegister(() => {
    office.store.refresh();
    if (!ownsNow(office, settings)) return null;
    const response = arrival.open();
    const alone = addAlone(office, settings, form, response);
    if (alone) return { verdicts: [alone], decisions: [], isAlone: true };
    const register = currentRegister(office, settings, form);
    if (!receiveResponse(office, settings, register, response)) return null;
    noteHeldChange(office);
    // The unit waits for its receipt: what is noted at cells is for staff, and the next sweep's.
    return { ...settle(office, settings, register, 'later'), isAlone: false };
  });
}
