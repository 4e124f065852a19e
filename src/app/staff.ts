/** Who may act: the people that the settings list as staff. Any editor of the workbook can call, so every verb asks. */

import type { Office, Settings } from './office.ts';
import { loadSettings } from './settings.ts';

/** Whether the person at the keyboard is on the list of staff; one whom Google does not name never is. */
export function isStaff(office: Office, settings: Settings): boolean {
  const caller = office.who.caller().toLowerCase();
  return caller !== '' && settings.staff.includes(caller);
}

/**
 * The settings, for whoever is staff; null for anybody else.
 *
 * @throws ProblemError notSetUp, campaignChanged.
 */
export function settingsForStaff(office: Office): Settings | null {
  const settings = loadSettings(office);
  return isStaff(office, settings) ? settings : null;
}
