/** Reads all that stands about the season, for looking at it: nothing is opened at the forms, and nothing written. */

import type { Office, Settings } from './office.ts';
import { takeInTyping } from './receive-entries.ts';
import { judgeRegisters, readDecisions, readRegister } from './registers.ts';
import type { Ground } from './sweep.ts';
import { readZeroReports } from './zero-reports.ts';

/**
 * The ground as the next sweep would judge it, save what only the forms know yet: one call for each form, one for the
 * decisions, one for the zero reports.
 */
export function readGround(office: Office, settings: Settings): Ground {
  const registers = settings.campaign.forms.map((form) => readRegister(office, settings, form.key));
  for (const register of registers) takeInTyping(office, register);
  const decisions = readDecisions(office);
  return { verdicts: judgeRegisters(settings, registers, decisions), decisions, zeroReports: readZeroReports(office) };
}
