/** Keeps what a person chooses for themselves: language, and whether single keys act. */

import * as z from 'zod/mini';
import { openCall } from '../call.ts';
import { rememberPreferences } from '../tables/preferences.ts';

// What can be chosen.
const chosen = () => z.strictObject({ language: z.enum(['zh-CN', 'en']), hasKeys: z.boolean() });

/** Keeps what the caller chooses. It concerns nobody else, so they need not be staff. */
export const keepPreferences = openCall(
  chosen,
  ({ office }, wish) => {
    rememberPreferences(office, wish);
    return { ok: true, value: wish };
  },
  { right: 'anybody' },
);
