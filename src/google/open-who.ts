/** Who is at the keyboard, and as whom this run acts. */

import type { Who } from '../app/office.ts';

/** Opens the register of persons. */
export function openWho(): Who {
  return {
    caller: () => Session.getActiveUser().getEmail(),
    self: () => Session.getEffectiveUser().getEmail(),
    newId: () => Utilities.getUuid(),
  };
}
