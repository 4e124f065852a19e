/** The sub-projects of a campaign. */

import type { Campaign, CampaignForm } from './schema.ts';

type Choice = NonNullable<CampaignForm['fields'][number]['choices']>[number];

/**
 * The sub-projects that works are reported under, in the notice's order: the choices of the field that others take
 * their value from. None in a campaign whose works are not divided.
 *
 * @example
 * projectsOf(campaign)[0]?.key // → 'microVideo'
 */
export function projectsOf(campaign: Campaign): readonly Choice[] {
  return campaign.forms.flatMap(({ fields, roles }) => {
    const followed = fields.flatMap(({ follows }) => follows?.field ?? []);
    const divides = fields.find(({ key, type }) => type === 'choice' && key !== roles.track && followed.includes(key));
    return divides?.choices ?? [];
  });
}
