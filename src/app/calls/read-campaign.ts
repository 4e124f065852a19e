/** Reads the campaign that stands, for the page 主题活动, and opens that page. */

import { say } from '../../messages/say.ts';
import { readerCall } from '../call.ts';
import { campaignView } from '../set-up/propose-campaign.ts';
import { nothing } from './shapes.ts';

/** The campaign that stands, and what could take its place. */
export const readCampaign = readerCall(nothing, ({ office, settings, language }) => {
  return { ok: true, value: campaignView(office, settings, language) };
});

/** Opens the page over the workbook. */
export const openCampaign = readerCall(nothing, ({ office, language }) => {
  office.screen.dialog('notice', say('panels', language).previews.campaign, { width: 820, height: 700 });
  return { ok: true, value: null };
});
