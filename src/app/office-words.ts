/** The few words that Google's side of the office needs. */

import { say } from '../messages/say.ts';

/** How a tick is recorded. */
export function officeWords(): { yes: string } {
  return { yes: say('sheet').yes };
}
