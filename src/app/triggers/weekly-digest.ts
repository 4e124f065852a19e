/** What the owner's weekly trigger does. */

import { isDigestDue } from '../mail/owed-digests.ts';
import type { Office } from '../office.ts';
import { beginFlow } from '../run-safely.ts';
import { noteChange } from '../tables/change-stamp.ts';
import { isOutboxOpen } from '../tables/outbox.ts';
import { loadSettings } from '../tables/settings.ts';
import { deliverAll, openParts, ownersSettings } from './owner-run.ts';
import { ownsNow } from './owns-now.ts';
import { sweep } from './sweep.ts';

/**
 * The weekly trigger: the week's digests, from what stands after a sweep. The tick makes up for one that did not fire;
 * where it has come first, and nothing waits, there is nothing to be done.
 *
 * @throws ProblemError notOwner.
 */
export function sendWeekly(office: Office): void {
  beginFlow('digest');
  if (isWeekDone(office)) return;
  const settings = ownersSettings(office);
  noteChange(office);
  const parts = openParts(office);
  const swept = parts.run(() => sweep(office, settings, new Set(), 'none'));
  parts.runInTime('mail', () => deliverAll(office, settings, swept, []));
  parts.end();
}

// Nothing of it is read from the workbook: what was remembered when the digests went tells.
function isWeekDone(office: Office): boolean {
  const settings = loadSettings(office);
  return !isDigestDue(office, settings) && !isOutboxOpen(office) && ownsNow(office, settings);
}
