/** A copy of a workbook, and what it is to be: an archive that never acts, or a workbook of its own. */

import * as z from 'zod/mini';
import type { Language } from '../../messages/say.ts';
import { builtInCampaign } from '../built-in-campaign.ts';
import { openCall } from '../call.ts';
import type { Office } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { furnishAnew, setFormerAside } from '../set-up/begin-anew.ts';
import { isCampaign, presentOf, settingRows } from '../set-up/present-workbook.ts';
import { type SetUpAnswer, USUAL_CLOCK_MINUTES } from '../set-up/set-up-workbook.ts';
import { campaignText } from '../tables/campaign-chunks.ts';
import { forgetSettings } from '../tables/settings.ts';
import { keepAsArchive, mirroredWiring } from '../tables/wiring.ts';

const asked = () => z.strictObject({ as: z.enum(['archive', 'new']) });

/**
 * Makes of a copy what whoever clicks has chosen. Nothing of the original is touched, its forms and triggers least.
 *
 * `archive`: it is read, and never acts again. `new`: whoever chooses is its owner; campaign, roster and staff stay,
 * the season's tables are set aside as plain sheets, and set-up makes the rest anew.
 *
 * @throws ProblemError archivedWorkbook, storeRefused, lockBusy.
 */
export const chooseCopy = openCall(
  asked,
  ({ office, language }, { as }) => {
    if (as === 'new') office.triggers.requireScopes();
    return office.locks.withRegister((): SetUpAnswer | { ok: false; refusal: 'notACopy' } => {
      if (!isCopy(office)) return { ok: false, refusal: 'notACopy' };
      if (as === 'new') return beginAnew(office, language);
      keepAsArchive(office);
      forgetSettings(office);
      return { ok: true };
    });
  },
  { right: 'owner', flow: 'setUp' },
);

function isCopy(office: Office): boolean {
  try {
    presentOf(office);
    return false;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'copiedWorkbook') return true;
    throw error;
  }
}

function beginAnew(office: Office, language: Language): SetUpAnswer {
  office.book.useSheetIds({});
  const rows = settingRows(office);
  const shown = campaignText(rows);
  const beginning = {
    text: isCampaign(shown) ? shown : builtInCampaign(office),
    owner: office.session.effectiveUser(),
    clockMinutes: mirroredWiring(rows)?.clockMinutes ?? USUAL_CLOCK_MINUTES,
  };
  // Nobody knows whether Google ever copies what the script keeps: places then name the original's forms.
  setFormerAside(office, beginning);
  return furnishAnew(office, beginning, language);
}
