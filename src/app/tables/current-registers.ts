/** The registers as they stand now: what is recorded, and what staff have typed since. Nothing is written. */

import type { Office, Settings } from '../office.ts';
import { recordStaffEdits } from './receive-entries.ts';
import { type Register, readRegister } from './registers.ts';

/**
 * One register with what staff have changed in recorded rows and no run has recorded yet: one call. Rows that are new
 * stay in `typed`.
 *
 * @param who whose typing it is; '' where nobody can tell.
 * @throws ProblemError tableMissing.
 */
export function currentRegister(office: Office, settings: Settings, formKey: string, who = ''): Register {
  const register = readRegister(office, settings, formKey);
  recordStaffEdits(office, register, who);
  return register;
}

/** The same of every form, in the campaign's order: one call for each. @throws ProblemError tableMissing. */
export function currentRegisters(office: Office, settings: Settings): Register[] {
  return settings.campaign.forms.map(({ key }) => currentRegister(office, settings, key));
}
