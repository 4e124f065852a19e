/** A copy of a workbook, and what it is to be: an archive that never acts, or a workbook of its own. */

import * as z from 'zod/mini';
import type { CampaignFile } from '../../domain/campaign/schema.ts';
import { type Language, say } from '../../messages/say.ts';
import { builtInCampaign } from '../built-in-campaign.ts';
import { openCall } from '../call.ts';
import type { Office } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { isCampaign, presentOf, settingRows } from '../set-up/present-workbook.ts';
import { type SetUpAnswer, setUpAlone, USUAL_CLOCK_MINUTES } from '../set-up/set-up-workbook.ts';
import { campaignText } from '../tables/campaign-chunks.ts';
import { forgetSettings } from '../tables/settings.ts';
import {
  forgetPlaces,
  keepAsArchive,
  keepCampaign,
  keepStrangers,
  keepWiring,
  mirroredWiring,
} from '../tables/wiring.ts';

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
  { flow: 'setUp' },
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

/** Tables that go on in a new workbook. */
const STAY = ['roster', 'settings'];

// Whose workbook this is comes last: until then a run that ends leaves a copy in which the choice is still to be made.
function beginAnew(office: Office, language: Language): SetUpAnswer {
  office.book.useSheetIds({});
  const rows = settingRows(office);
  const shown = campaignText(rows);
  const text = isCampaign(shown) ? shown : builtInCampaign(office);
  office.workbook.setAside(STAY, say('workbook', office.language).setAside);
  // Google copies the forms of a copied workbook too: they are nobody's, and units have never seen them.
  keepStrangers(office, office.workbook.linkedForms());
  // Nobody knows whether Google ever copies what the script keeps: if so, it names the original's forms.
  forgetPlaces(
    office,
    (JSON.parse(text) as CampaignFile).forms.map(({ key }) => key),
  );
  keepCampaign(office, text);
  const wiring = {
    book: office.workbook.id(),
    owner: office.session.effectiveUser(),
    setUpAt: office.clock.now(),
    campaignHash: office.fingerprint(text),
    clockMinutes: mirroredWiring(rows)?.clockMinutes ?? USUAL_CLOCK_MINUTES,
    sheets: {},
    forms: {},
    folder: '',
  };
  keepWiring(office, wiring);
  forgetSettings(office);
  return setUpAlone(office, { present: { wiring, text, candidates: () => [] } }, language);
}
