/** The list of checks, and the repairs that it offers. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import type { HealthView } from '../../health-view.ts';
import { type OutcomeOf, readerCall, staffCall } from '../call.ts';
import { healthView } from '../health/checks.ts';
import { repair } from '../health/repair.ts';
import { mayRepair, REPAIR_KEYS } from '../health/repair-keys.ts';
import { settingsToLookAt } from '../tables/settings.ts';
import { nothing } from './shapes.ts';

// A roster that is gone is among what is found, so the settings are read without it.
const LOOKING = { load: settingsToLookAt };

/** Everything that is looked at, in one go. */
export const readHealth = readerCall(
  nothing,
  ({ office, settings, language }): OutcomeOf<HealthView> => {
    return { ok: true, value: healthView(office, settings, language) };
  },
  { ...LOOKING, right: 'look' },
);

const asked = () => z.strictObject({ what: z.enum(REPAIR_KEYS) });

/**
 * Makes one repair, and gives the list as it is after it. One that the list does not offer changes nothing: whoever
 * presses twice, or on an old page, does no harm.
 */
export const repairHealth = staffCall(
  asked,
  ({ office, settings, language }, { what }): OutcomeOf<HealthView> => {
    const { owner } = settings.wiring;
    if (!mayRepair(what, isSameAccount(owner, office.session.effectiveUser()))) {
      return { ok: false, refusal: 'notOwner', detail: owner };
    }
    const before = healthView(office, settings, language);
    if (!before.lines.some((line) => line.repair?.key === what)) return { ok: true, value: before };
    const repaired = repair(what, { office, settings, language });
    if (!repaired.ok) return repaired;
    return { ok: true, value: healthView(office, settingsToLookAt(office), language) };
  },
  { ...LOOKING, right: 'setUp' },
);
