/** The campaign file and the layouts of papers that the bundle brings along. */

import type { CampaignLanguage } from '../domain/campaign/shapes.ts';
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

/** The layouts of papers by language, for campaigns that have none of their own. */
export function builtInLayouts({ bundle }: Pick<Office, 'bundle'>): Partial<Record<CampaignLanguage, unknown>> {
  return JSON.parse(bundle.page('papers')) as Partial<Record<CampaignLanguage, unknown>>;
}
