/** Brings the table of the count up to date after decisions: the page asks for it once it has been at rest a while. */

import { seesPersonalData, staffCall } from '../call.ts';
import { noteChange } from '../tables/change-stamp.ts';
import { publishAfterClick } from '../tables/publish-tally.ts';
import { readDecisions } from '../tables/registers.ts';
import { queueBefore, shareAgain } from '../tables/shared-queue.ts';
import { isShared, shareView } from '../tables/shared-views.ts';
import { progressOf } from './read-progress.ts';
import { nothing } from './shapes.ts';

/**
 * Rewrites the lines of the count that have changed, so that sheet and sidebar say the same soon after a decision.
 *
 * A decision does not wait for it: it reads all registers, and who decides on twenty entries wants it once. Where the
 * page is closed before, the next tick does it. Having read them it shares the progress tab as it is then.
 */
export const publishCount = staffCall(
  nothing,
  ({ office, settings, language }) =>
    office.locks.withRegister(() => {
      const queue = queueBefore(office, settings);
      const now = office.clock.now();
      const wish = { name: 'progress', language, now } as const;
      const isToShare = seesPersonalData(office, settings) && (queue !== null || !isShared(office, settings, wish));
      // From here on whoever changes anything is known to have done so after this.
      if (queue || isToShare) noteChange(office);
      const counted = publishAfterClick(office, settings, [], readDecisions(office));
      // What is counted is what stood there.
      shareAgain(office, settings, queue, []);
      if (counted && isToShare)
        shareView(office, settings, wish, () => progressOf(settings, counted, { language, now }));
      return { ok: true as const };
    }),
  { right: 'review' },
);
