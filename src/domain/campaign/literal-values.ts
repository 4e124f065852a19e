/** Days and limits that a text writes out although a placeholder could say them. */

import { namedPath } from './fault.ts';
import { formTexts } from './faults/text-faults.ts';
import { type CampaignLanguage, LANGUAGES } from './languages.ts';
import { type PlaceholderWords, sayable } from './placeholders.ts';
import type { Campaign } from './schema.ts';

/** A value that is written out, where, and what could stand for it. */
export interface LiteralValue {
  path: string;
  literal: string;
  placeholder: string;
}

/**
 * The days and limits that texts of the forms write out.
 *
 * Values of one or two digits are passed over: they stand in texts for other reasons, too.
 *
 * @param words of each language, for a day is written otherwise in each.
 * @param file the whole file, for the names in paths.
 * @example
 * literalValues(campaign, placeholderWords, file)
 * // → [{ path: 'forms.activity.description.zh-CN', literal: '9月18日', placeholder: '{deadline}' }]
 */
export function literalValues(
  campaign: Campaign,
  words: (language: CampaignLanguage) => PlaceholderWords,
  file: unknown,
): LiteralValue[] {
  const found = campaign.forms.flatMap((form, index) =>
    formTexts(campaign, form).flatMap(({ path, place, words: said }) =>
      LANGUAGES.flatMap((language) =>
        sayable(place, words(language))
          .filter(([placeholder, literal]) => isTold(placeholder, literal) && stands(said[language] ?? '', literal))
          .slice(0, 1)
          .map(([placeholder, literal]): LiteralValue => {
            return { path: namedPath(['forms', index, ...path, language], file), literal, placeholder };
          }),
      ),
    ),
  );
  const seen = found.map(({ path, literal }) => `${path} ${literal}`);
  return found.filter((_, index) => seen.indexOf(seen[index] ?? '') === index);
}

// A year stands in titles, and the title of the campaign in sentences that mean it.
const isTold = (placeholder: string, literal: string): boolean =>
  !/^\{(?:year|campaign|max)\}$/.test(placeholder) && !/^\d{1,2}$/.test(literal);

// 19月18日 is no 9月18日, and 1500MB no 500MB.
const stands = (text: string, literal: string): boolean =>
  text.split(literal).some((before, index, parts) => index < parts.length - 1 && !/\d$/.test(before));
