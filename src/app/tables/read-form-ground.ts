/** Reads what stands about one form. */

import type { Office, Settings } from '../office.ts';
import { currentRegister } from './current-registers.ts';
import type { Ground } from './read-ground.ts';
import { judgeRegisters, readDecisions } from './registers.ts';

/** What stands about one form: one call for its register, one for the decisions. @throws ProblemError tableMissing. */
export function readFormGround(
  office: Office,
  settings: Settings,
  form: string,
): Pick<Ground, 'verdicts' | 'decisions'> {
  const register = currentRegister(office, settings, form);
  const decisions = readDecisions(office);
  return { decisions, verdicts: judgeRegisters(settings, [register], decisions) };
}
