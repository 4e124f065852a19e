/** What the owner's clock does when it rings; how it goes on is in `tick.ts`, which most rings need not load. */

import type { Office } from '../office.ts';
import { endLightly } from './light-tick.ts';
import { runFullTick } from './tick.ts';

/**
 * Where nothing is new since the clock's last full tick it ends there, else it is a full one.
 *
 * @throws ProblemError as `runTick`.
 */
export function ringClock(office: Office): void {
  if (!endLightly(office)) runFullTick(office, 'rung');
}
