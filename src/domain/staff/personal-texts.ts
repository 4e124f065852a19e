/** Gathers the personal texts of a season: what its fields of personal data hold and held, in every spelling. */

import type { CampaignForm } from '../campaign/schema.ts';
import type { ContactPerson } from '../contact.ts';
import type { Entry } from '../intake/entry.ts';
import { plain } from '../intake/read-text.ts';

/**
 * The texts of the entry's personal fields (`personal` in the campaign file): as they stand, as the unit wrote them,
 * as they were before, whole and each of several by itself, telephones also as digits alone.
 *
 * @example
 * personalTexts(form, entry) // → ['王芳', '138-2000-0001', '13820000001', …]
 */
export function personalTexts(form: CampaignForm, { answers, cells, changes, tabled = {} }: Entry): string[] {
  const own = form.fields.filter(({ personal }) => personal === true);
  return own.flatMap(({ key, type }) => {
    const was = changes.flatMap(({ fields }) => fields[key] ?? []);
    const texts = [cells[key] ?? '', answers[key] ?? '', tabled[key] ?? '', ...was].filter((text) => text !== '');
    return [...new Set(texts)].flatMap((text) => (type === 'phone' ? phoneSpellings(text) : spellings(text)));
  });
}

/** Names and telephones of a unit's people, as the roster has them. */
export function peopleTexts(people: readonly ContactPerson[]): string[] {
  return people.flatMap(({ name, phone }) => [...spellings(name), ...phoneSpellings(phone)]);
}

// Several authors stand in one cell, and on a paper each may stand alone.
function spellings(text: string): string[] {
  return [text, plain(text)].flatMap((one) => [one, ...one.split(/[、,，;；\n]/u)]).map((one) => one.trim());
}

function phoneSpellings(text: string): string[] {
  const parts = [text, plain(text)].flatMap((one) => [one, ...one.split(/[；;、,/\n]/u)]);
  return parts.flatMap((one) => [one, digitsOf(one), digitsOf(one).replace(/^\+?86/, '')]).filter(isTelling);
}

const digitsOf = (text: string): string => text.replace(/[\s()（）-]/gu, '');

// Two digits are nobody's telephone, and would be found in every date.
const isTelling = (text: string): boolean => text.replace(/\D/g, '').length >= 5;
