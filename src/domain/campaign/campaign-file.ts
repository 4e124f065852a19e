/** From a campaign file that has been checked to the campaign, and back: the campaign knows its own words. */

import { withFirstGoal } from './goal.ts';
import { type CampaignLanguage, LANGUAGES } from './languages.ts';
import type { Campaign, CampaignFile } from './schema.ts';

/**
 * The campaign that a file says, without looking for faults: `parseCampaign` has, and the text is known by its hash.
 *
 * What the file leaves out is filled in, and of all words `own` is the text in the campaign's language.
 *
 * @example
 * campaignOf({ ...file, language: 'en', short: { 'zh-CN': '读书', en: 'Reading' } }).short
 * // → { 'zh-CN': '读书', en: 'Reading', own: 'Reading' }
 */
export function campaignOf(file: CampaignFile): Campaign {
  // A file is JSON and nothing else.
  return campaignIn(JSON.parse(JSON.stringify(file)));
}

/**
 * As `campaignOf`, of a file that was just parsed and that nobody else holds: it becomes the campaign itself. Every run
 * does this for some thousand values, of which so none is copied.
 */
export function campaignIn(file: CampaignFile): Campaign {
  const language = file.language ?? 'zh-CN';
  addOwn(file, language);
  return { ...withFirstGoal(file as Omit<Campaign, 'goal'>), language };
}

/** What a file of the campaign says: the same without what `campaignOf` has added to words, and to a list of goals. */
export function fileOf(campaign: Campaign): CampaignFile {
  const file = withoutOwn(campaign) as CampaignFile;
  const { goal: _, ...rest } = file;
  return campaign.goals === undefined ? file : rest;
}

/** The text that is kept of a campaign. @example JSON.parse(campaignFileText(campaign)).id // → '2019' */
export function campaignFileText(campaign: Campaign): string {
  return JSON.stringify(fileOf(campaign));
}

function isWords(value: object): value is Partial<Record<CampaignLanguage, string>> {
  for (const language of LANGUAGES) if (language in value) return true;
  return false;
}

type Fields = Record<string, unknown>;

// Plain loops take a third of the time of lists of pairs.
function addOwn(value: object, language: CampaignLanguage): void {
  if (!Array.isArray(value) && isWords(value)) {
    (value as Fields).own = ownOf(value, language);
    return;
  }
  for (const each of Array.isArray(value) ? value : Object.values(value)) {
    if (typeof each === 'object' && each !== null) addOwn(each, language);
  }
}

function ownOf(words: Partial<Record<CampaignLanguage, string>>, language: CampaignLanguage): string {
  return words[language] ?? words['zh-CN'] ?? words.en ?? '';
}

function withoutOwn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutOwn);
  const hasOwn = isWords(value);
  const made: Fields = {};
  for (const key of Object.keys(value)) if (key !== 'own' || !hasOwn) made[key] = withoutOwn((value as Fields)[key]);
  return made;
}
