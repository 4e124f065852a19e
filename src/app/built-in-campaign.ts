/** The campaign file that the bundle brings along. */

import type { Office } from './office.ts';

/** Its text, unparsed: few runs need it, so that it is no part of the code that every run loads. */
export function builtInCampaign({ bundle }: Pick<Office, 'bundle'>): string {
  return bundle.page('campaign');
}
