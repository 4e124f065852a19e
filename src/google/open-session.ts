/** Who is at the keyboard, and as whom this run acts. */

import type { Session as OfficeSession } from '../app/office.ts';

/** A run that a person has clicked for, or one that Google has rung. */
export type RunKind = 'click' | 'trigger';

/**
 * Opens the session. Nobody changes while a run lasts, so Google is asked for each user once.
 *
 * Across domains, and for accounts of Gmail, Google may not tell who is active. A click runs as the very person, and
 * whom it runs as is always told; a trigger runs as its owner, whoever has rung it, so there nobody is named.
 */
export function openSession(kind: RunKind): OfficeSession {
  let person: string | null = null;
  let account: string | null = null;
  const effectiveUser = () => {
    account ??= Session.getEffectiveUser().getEmail();
    return account;
  };
  return {
    activeUser: () => {
      person ??= Session.getActiveUser().getEmail() || (kind === 'click' ? effectiveUser() : '');
      return person;
    },
    effectiveUser,
    newId: () => Utilities.getUuid(),
  };
}
