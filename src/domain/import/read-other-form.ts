/** Finds out whether a table that is to be of one form is headed as another one's. */

import { fieldOf } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { headingKey, headingNames } from './read-heading.ts';
import type { ReadTable } from './read-table.ts';

/**
 * The form by whose own words the titles of the table are headed, where these are not the words of `form`: 作品名称
 * above what is to be an activity. Null where the heading is anybody's, as 名称 is.
 *
 * @example
 * headedAsOther(campaign, activity, table with the heading 作品名称)?.key // → 'work'
 */
export function headedAsOther(
  { forms }: Campaign,
  form: CampaignForm,
  { columns }: Pick<ReadTable, 'columns'>,
): CampaignForm | null {
  const column = columns.find(({ meaning }) => meaning?.is === 'field' && meaning.key === form.roles.title);
  const key = headingKey(column?.heading ?? '');
  const isTitleOf = (one: CampaignForm) => headingNames(fieldOf(one, one.roles.title)).includes(key);
  return isTitleOf(form) ? null : (forms.find(isTitleOf) ?? null);
}
