/** What the owner's weekly trigger does. */

import type { Office } from '../office.ts';
import { beginFlow } from '../run-safely.ts';
import { noteChange } from '../tables/change-stamp.ts';
import { deliverAll, openParts, ownersSettings } from './owner-run.ts';
import { sweep } from './sweep.ts';

/**
 * The weekly trigger: the week's digests, from what stands after a sweep. The tick makes up for one that did not fire.
 *
 * @throws ProblemError notOwner.
 */
export function sendWeekly(office: Office): void {
  beginFlow('digest');
  const settings = ownersSettings(office);
  noteChange(office);
  const parts = openParts(office);
  const swept = parts.run(() => sweep(office, settings));
  parts.run(() => deliverAll(office, settings, swept, []));
  parts.end();
}
