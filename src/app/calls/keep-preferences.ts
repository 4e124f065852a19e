/** Keeps what a person chooses for themselves: language, and whether single keys act. */

import { openCall } from '../call.ts';
import { preferencesShape, rememberPreferences } from '../tables/preferences.ts';

/** Keeps what the caller chooses. It concerns nobody else, so they need not be staff. */
export const keepPreferences = openCall(
  preferencesShape,
  ({ office }, chosen) => {
    rememberPreferences(office, chosen);
    return { ok: true, value: chosen };
  },
  { right: 'anybody' },
);
