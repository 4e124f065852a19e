/** Brings the table of the count up to date after decisions: the page asks for it once it has been at rest a while. */

import { staffCall } from '../call.ts';
import { publishAfterClick } from '../tables/publish-tally.ts';
import { readDecisions } from '../tables/registers.ts';
import { nothing } from './shapes.ts';

/**
 * Rewrites the lines of the count that have changed, so that sheet and sidebar say the same soon after a decision.
 *
 * A decision does not wait for it: it reads all registers, and who decides on twenty entries wants it once. Where the
 * page is closed before, the next tick does it.
 */
export const publishCount = staffCall(
  nothing,
  ({ office, settings }) =>
    office.locks.withRegister(() => {
      publishAfterClick(office, settings, [], readDecisions(office));
      return { ok: true as const };
    }),
  { right: 'review' },
);
