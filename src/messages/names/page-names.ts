/** Tells a page how the campaign calls things, in both languages: it may be switched while nobody can be asked. */

import { goalForm, worksForm } from '../../domain/campaign/fields.ts';
import type { NamesByLanguage, PageNames } from '../../domain/campaign/page-names.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Language } from '../say.ts';
import { inWords, namesOf, shortNoun } from './names-of.ts';

/**
 * What pages are told of names.
 *
 * @example
 * pageNames(campaign2019).en.noun // → 'work'
 */
export function pageNames(campaign: Campaign): NamesByLanguage {
  return { 'zh-CN': namesIn(campaign, 'zh-CN'), en: namesIn(campaign, 'en') };
}

function namesIn(campaign: Campaign, language: Language): PageNames {
  const goal = goalForm(campaign);
  const { measure, noun } = worksForm(campaign) ?? goal;
  const { district, short, superior } = namesOf(campaign, language);
  return {
    menu: namesOf(campaign, campaign.language).short,
    short,
    superior,
    noun: inWords(noun, language),
    measure: inWords(measure, language),
    goalNoun: shortNoun(goal, language),
    goalMeasure: inWords(goal.measure, language),
    goalTable: inWords(goal.table.title, language),
    district,
  };
}
