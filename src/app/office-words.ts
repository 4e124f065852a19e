/** The few words that Google's side of the office needs, and the language that they are in. */

import { LANGUAGES } from '../domain/campaign/languages.ts';
import { type Language, say } from '../messages/say.ts';
import { builtInLanguage } from './built-in-campaign.ts';
import type { Office } from './office.ts';

const KEPT = 'language';

/** How a tick is recorded, and in which language. */
export const OFFICE_SPEECH = { kept: keptLanguage, words: officeWords };

function officeWords(language: Language): { yes: string } {
  return { yes: say('sheet', language).yes };
}

function keptLanguage(hints: Office['hints']): Language {
  const kept = hints.get(KEPT);
  return LANGUAGES.find((language) => language === kept) ?? builtInLanguage();
}

/** Keeps the language of the campaign for runs that read no settings: the menu, a page that is opened. */
export function keepLanguage(office: Pick<Office, 'hints' | 'language'>, language: Language): void {
  // What goes without saying is not kept, as by versions that knew one language.
  const isUsual = language === 'zh-CN' && builtInLanguage() === 'zh-CN';
  office.hints.set(KEPT, isUsual ? '' : language);
  office.language = language;
}
