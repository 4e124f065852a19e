/** Whether a run acts as the owner still: every run that mails or records asks. */

import { isSameAccount } from '../../domain/account.ts';
import type { Office, Settings } from '../office.ts';
import { attempt } from '../tables/troubles.ts';
import { keptOwner } from '../tables/wiring.ts';

/**
 * Whether this run acts as the owner still, as the script keeps it now: somebody may have taken over since it began.
 *
 * Whoever takes over holds the delivery lock while the owner changes, so that who asks under that lock stays the owner
 * until it is released. Where the store fails, what the run began with must do.
 */
export function ownsNow(office: Office, { wiring }: Settings): boolean {
  const kept = attempt(office, '', () => keptOwner(office)) ?? '';
  return isSameAccount(office.session.effectiveUser(), kept || wiring.owner);
}
