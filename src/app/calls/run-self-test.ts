/** The self-test: tried by the owner, read by staff, and cleared away. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import type { SelfTestView } from '../../self-test-view.ts';
import { type OutcomeOf, readerCall, staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import type { Refusal } from '../problem.ts';
import { clearSelfTest, runNow, selfTestView } from '../self-test/run-self-test.ts';
import { nothing } from './shapes.ts';

const asked = () => z.strictObject({ keepsForm: z.boolean() });

/**
 * Tries everything that can be tried at once; the rest follows by a clock a minute later. Refused to everybody but the
 * owner, and while mail is being sent, which it holds up as long as it lasts.
 */
export const runSelfTest = staffCall(
  asked,
  ({ language, office, settings }, { keepsForm }): OutcomeOf<SelfTestView> => {
    const refusal = ownersRefusal(office, settings);
    if (refusal) return { ok: false, ...refusal };
    if (!office.locks.tryDelivery() && !lacksLock(office)) return { ok: false, refusal: 'sending' };
    runNow(office, settings, keepsForm);
    office.locks.releaseDelivery();
    return { ok: true, value: selfTestView(office, language) };
  },
  { right: 'setUp' },
);

const filled = () => z.strictObject({ filler: z.int().check(z.minimum(0), z.maximum(MOST_FILLER)) });

const MOST_FILLER = 200_000;

/** What the last run has found; with so many letters beside it, by which the page sees that long answers arrive. */
export const readSelfTest = readerCall(
  filled,
  ({ language, office }, { filler }) => {
    return { ok: true, value: { ...selfTestView(office, language), filler: 'x'.repeat(filler) } };
  },
  { right: 'look' },
);

/** Takes away what was kept for trials by hand, and what a run that ended early has left. */
export const clearSelfTestAway = staffCall(
  nothing,
  ({ language, office, settings }): OutcomeOf<SelfTestView> => {
    const refusal = ownersRefusal(office, settings);
    if (refusal) return { ok: false, ...refusal };
    clearSelfTest(office);
    return { ok: true, value: selfTestView(office, language) };
  },
  { right: 'setUp' },
);

// Scratch files are the owner's, and so is the clock.
function ownersRefusal({ session }: Office, { wiring }: Settings): Refusal<'notOwner'> | null {
  if (isSameAccount(wiring.owner, session.effectiveUser())) return null;
  return { refusal: 'notOwner', detail: wiring.owner };
}

// That there is no lock at all is one of the things to be found out.
function lacksLock({ troubles }: Office): boolean {
  return troubles.some(({ code }) => code === 'lockMissing');
}
