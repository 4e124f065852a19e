/** Who is at the keyboard, and as whom this run acts. */

import type { Who } from '../app/office.ts';

/** A run that a person has clicked for, or one that Google has rung. */
export type RunKind = 'click' | 'trigger';

/**
 * Opens the register of persons. Nobody changes while a run lasts, so Google is asked for the caller once.
 *
 * Across domains, and for accounts of Gmail, Google may not tell who is active. A click runs as the very person, and
 * whom it runs as is always told; a trigger runs as its owner, whoever has rung it, so there nobody is named.
 */
export function openWho(kind: RunKind): Who {
  let person: string | null = null;
  const self = () => Session.getEffectiveUser().getEmail();
  return {
    caller: () => {
      person ??= Session.getActiveUser().getEmail() || (kind === 'click' ? self() : '');
      return person;
    },
    self,
    newId: () => Utilities.getUuid(),
  };
}
