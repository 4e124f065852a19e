/** Which questions an entry's own answers lead to: what only other pages ask for is not missing from it. */

import { holds } from './conditions.ts';
import type { FieldKey } from './field-key.ts';
import type { CampaignForm } from './schema.ts';

/**
 * Whether a page that `values` lead to asks for this field; without the answer that leads to a page it does not.
 *
 * @param values as they were read.
 * @example
 * isAsked(work, 'durationSeconds', { track: 'story' }) // → false
 */
export function isAsked(
  { sections }: Pick<CampaignForm, 'sections'>,
  key: FieldKey,
  values: Readonly<Record<string, unknown>>,
): boolean {
  return sections.some(({ fields, when }) => fields.includes(key) && holds(when, values));
}
