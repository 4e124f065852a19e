/** Reads the campaign that stands, for the page 主题活动, and opens that page. */

import { pageNames } from '../../messages/names/page-names.ts';
import { say } from '../../messages/say.ts';
import { readerCall } from '../call.ts';
import { campaignView } from '../set-up/propose-campaign.ts';
import { nothing } from './shapes.ts';

/** The campaign that stands, and what could take its place. */
export const readCampaign = readerCall(
  nothing,
  ({ office, settings, language }) => {
    return { ok: true, value: campaignView(office, settings, language) };
  },
  { right: 'look' },
);

/** Opens the page over the workbook. */
export const openCampaign = readerCall(
  nothing,
  ({ office, settings, language }) => {
    const look = { width: 820, height: 700, names: pageNames(settings.campaign) };
    office.screen.dialog('notice', say('panels', language).previews.campaign, look);
    return { ok: true, value: null };
  },
  { right: 'look' },
);
