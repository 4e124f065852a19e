/** Notes where script or workbook count days in another time zone than the campaign. */

import type { Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { noteTrouble } from './troubles.ts';

/**
 * Notes as a trouble that `zone` is not the campaign's, with both.
 *
 * The script's decides on what day something was handed in; the workbook's, on what day a pasted date is.
 */
export function noteZone(office: Office, { campaign }: Pick<Settings, 'campaign'>, zone: string): void {
  if (zone !== campaign.zone) noteTrouble(office, '', new ProblemError('zonesDiffer', zonesText(zone, campaign.zone)));
}

/**
 * The zone that there is and the one that should be.
 *
 * @example
 * zonesText('Asia/Shanghai', 'UTC') // → 'Asia/Shanghai → UTC'
 */
export function zonesText(is: string, should: string): string {
  return `${is} → ${should}`;
}
