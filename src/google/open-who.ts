/** Who is at the keyboard, and as whom this run acts. */

import type { Who } from '../app/office.ts';

/** Opens the register of persons. Nobody changes while a run lasts, so Google is asked for the caller once. */
export function openWho(): Who {
  let person: string | null = null;
  return {
    caller: () => {
      person ??= Session.getActiveUser().getEmail();
      return person;
    },
    self: () => Session.getEffectiveUser().getEmail(),
    newId: () => Utilities.getUuid(),
  };
}
