/** The campaign file that the bundle brings along, and the layouts of papers for campaigns that bring none. */

import type { CampaignLanguage } from '../domain/campaign/languages.ts';
import type { Campaign } from '../domain/campaign/schema.ts';
import type { PaperLayouts } from '../domain/paper/layout.ts';
import { layoutsFor } from '../domain/paper/layouts-for.ts';
import type { Office } from './office.ts';

/** Written in by the build, as the file says it. */
declare const BUILT_IN_LANGUAGE: CampaignLanguage;

/** What a workbook speaks before anything is set up in it: the language of the campaign that it would begin with. */
export function builtInLanguage(): CampaignLanguage {
  return typeof BUILT_IN_LANGUAGE === 'undefined' ? 'zh-CN' : BUILT_IN_LANGUAGE;
}

/** Its text, unparsed: few runs need it, so that it is no part of the code that every run loads. */
export function builtInCampaign({ bundle }: Pick<Office, 'bundle'>): string {
  return bundle.page('campaign');
}

/** The layouts that `campaign` prints by. */
export function layoutsHere(office: Pick<Office, 'bundle'>, campaign: Campaign): PaperLayouts {
  const plain = JSON.parse(office.bundle.page('papers'));
  return layoutsFor(campaign, JSON.parse(builtInCampaign(office)), plain[campaign.language]);
}
