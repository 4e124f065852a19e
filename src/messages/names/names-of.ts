/** What a campaign is called and what it calls others, with the usual words for what its file leaves out. */

import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import type { Words } from '../../domain/campaign/shapes.ts';
import { type Language, say } from '../say.ts';
import { shortName } from './short-name.ts';
import type { Names } from './zh-CN.ts';

/** For whom a sentence is: by which campaign, in which language. */
export interface Speech {
  campaign: Campaign;
  language: Language;
}

/** The parts of a campaign that have a name in them: what is asked for before all of it is read. */
export type NamedCampaign = Pick<Campaign, 'title' | 'short' | 'noticeWord' | 'ownRule' | 'district' | 'superior'>;

/**
 * The names of `campaign` in `language`: its own, in its own language where it has no others, else the usual words.
 *
 * @example
 * namesOf(campaign2019, 'zh-CN').notice      // → '《通知》'
 * namesOf(campaignWithoutNames, 'zh-CN').notice // → '通知'
 */
export function namesOf(campaign: NamedCampaign, language: Language): Names {
  const usual = say('names', language);
  const { district, noticeWord, ownRule, superior } = campaign;
  const spoken = (words: Words | undefined, otherwise: string) => (words ? inWords(words, language) : otherwise);
  return {
    short: shortName(campaign, language),
    notice: spoken(noticeWord, usual.notice),
    ownRule: spoken(ownRule, usual.ownRule),
    district: spoken(district, usual.district),
    superior: spoken(superior, usual.superior),
  };
}

/**
 * What one entry of a form is called where it is clear which is meant.
 *
 * @example
 * shortNoun(goalForm(campaign2019), 'zh-CN') // → '活动'
 */
export function shortNoun(
  { noun, shortNoun: called = noun }: Pick<CampaignForm, 'noun' | 'shortNoun'>,
  language: Language,
): string {
  return inWords(called, language);
}

/** What a form calls the number of people who took part: 参与人数; '' where it does not ask. */
export function peopleLabel({ fields, roles }: Pick<CampaignForm, 'fields' | 'roles'>, language: Language): string {
  const field = fields.find(({ key }) => key === roles.count);
  return field ? inWords(field.label, language) : '';
}

/** The campaign's words in `language`; in its own where there are no others. */
export function inWords(words: Words, language: Language): string {
  return words[language] ?? words.own;
}
