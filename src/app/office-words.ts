/** The few words that Google's side of the office needs. */

import { say } from '../messages/say.ts';

/** How a tick is recorded, and the name that mails come under. */
export function officeWords(): { yes: string; sender: string } {
  return { yes: say('sheet').yes, sender: say('workbook').sender };
}
