/** Gives staff the 登记表 of a unit, for a mail of the office's own or a call on which somebody asks for it. */

import * as z from 'zod/mini';
import { readerCall } from '../call.ts';
import { registrationFile } from '../papers/registration-file.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { judgeRegisters, readDecisions } from '../tables/registers.ts';
import { unitId } from './shapes.ts';

/**
 * The 登记表 as it would be mailed now: one call for each register and one for the decisions; nothing is written, and
 * neither Drive nor the owner is needed.
 */
export const downloadRegistration = readerCall(
  () => z.strictObject({ unit: unitId() }),
  ({ office, settings }, { unit: id }) => {
    const unit = settings.roster.find((each) => each.active && each.id === id);
    if (!unit) return { ok: false, refusal: 'unknownUnit' };
    const verdicts = judgeRegisters(settings, currentRegisters(office, settings), readDecisions(office));
    const { bytes, name } = registrationFile({ campaign: settings.campaign, verdicts }, unit);
    return { ok: true, value: { name, base64: office.files.base64(bytes) } };
  },
  { right: 'personalData' },
);
