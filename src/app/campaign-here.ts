/** How the campaign of this workbook is called, for runs that read no settings: the menu, a refusal, the sidebar. */

import { campaignOf } from '../domain/campaign/campaign-file.ts';
import type { NamesByLanguage } from '../domain/campaign/page-names.ts';
import type { CampaignFile } from '../domain/campaign/schema.ts';
import { pageNames } from '../messages/names/page-names.ts';
import { usualPageNames } from '../messages/names/usual-page-names.ts';
import { builtInCampaign } from './built-in-campaign.ts';
import type { Office } from './office.ts';
import { keptCampaign } from './tables/wiring.ts';

/**
 * The names of the campaign that was set up, as far as this script can tell; of the built-in one before that, and in a
 * copy.
 *
 * There always are some, since without a menu nothing could be mended: usual ones where none can be told now.
 */
export function namesHere(office: Pick<Office, 'bundle' | 'language' | 'store'>): NamesByLanguage {
  try {
    const text = keptCampaign(office) || builtInCampaign(office);
    return pageNames(campaignOf(JSON.parse(text) as CampaignFile));
  } catch {
    return usualPageNames(office.language);
  }
}

/** What the menu of this workbook is called. */
export function menuHere(office: Pick<Office, 'bundle' | 'language' | 'store'>): string {
  return namesHere(office)[office.language].menu;
}
