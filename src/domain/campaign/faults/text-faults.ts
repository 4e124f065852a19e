/** What is wrong with the texts of a form: placeholders that stand for nothing. */

import { type FoundFault, faultAt, under } from '../fault.ts';
import { LANGUAGES } from '../languages.ts';
import { emptyPlaceholders, PLACEHOLDERS, type TextPlace } from '../placeholders.ts';
import type { Campaign, CampaignForm } from '../schema.ts';
import type { Words } from '../shapes.ts';

/** A text of a form that may have placeholders, and where it is. */
export interface FormText {
  path: readonly PropertyKey[];
  words: Words;
  place: TextPlace;
}

/** The texts of a form that respondents read. The help of a question that two pages ask is two texts. */
export function formTexts(campaign: Campaign, form: CampaignForm): FormText[] {
  const whole = { campaign, form };
  return [
    { path: ['description'], words: form.description, place: whole },
    { path: ['confirmation'], words: form.confirmation, place: whole },
    ...form.sections.flatMap((section, index) => [
      ...textAt(['sections', index, 'title'], section.title, { ...whole, section }),
      ...textAt(['sections', index, 'help'], section.help, { ...whole, section }),
      ...section.fields.flatMap((field) => {
        const asked = form.fields.findIndex(({ key }) => key === field);
        return textAt(['fields', asked, 'help'], form.fields[asked]?.help, { ...whole, section, field });
      }),
    ]),
  ];
}

const textAt = (path: readonly PropertyKey[], words: Words | undefined, place: TextPlace): FormText[] =>
  words === undefined ? [] : [{ path, words, place }];

/** A fault for each placeholder that is none, or has nothing to stand for where it is. */
export function textFaults(campaign: Campaign, form: CampaignForm): FoundFault[] {
  return formTexts(campaign, form).flatMap(({ path, place, words }) =>
    under(
      path,
      LANGUAGES.flatMap((language) =>
        emptyPlaceholders(words[language] ?? '', place).map(({ isKnown, written }) =>
          isKnown
            ? faultAt([language], 'emptyPlaceholder', { value: written })
            : faultAt([language], 'unknownPlaceholder', { value: written, allowed: PLACEHOLDERS }),
        ),
      ),
    ),
  );
}
