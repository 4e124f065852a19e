/** The words of a campaign's 登记表: those of its language, with the names that the campaign gives. */

import type { Campaign } from '../../domain/campaign/schema.ts';
import type { RegistrationWords } from '../../domain/registration/registration-words.ts';
import { placeholderWords } from '../campaign/placeholder-words.ts';
import { namesOf } from '../names/names-of.ts';
import { say } from '../say.ts';

/** The words in which the 登记表 of `campaign` is written: its own language, as sheets and papers are. */
export function registrationWords(campaign: Campaign): RegistrationWords {
  const { language } = campaign;
  const names = namesOf(campaign, language);
  const basis = (clause: string | null) => say('issues', language).basis(clause, names);
  const placeholders = placeholderWords(language);
  return { ...say('registration', language), placeholders, district: names.district, basis };
}
