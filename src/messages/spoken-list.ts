/** Says what facts name, several things with a Chinese mark between, in the language of the sentence around it. */

import type { Language } from './say.ts';

/**
 * Several names as one text: of entries, also with their unit before the number.
 *
 * @example
 * spokenList('Main LibrarySR-2027-0007、East BranchSR-2027-0008', 'en')
 * // → 'Main Library SR-2027-0007, East Branch SR-2027-0008'
 */
export function spokenList(names: string, language: Language): string {
  if (language === 'zh-CN') return names;
  return names
    .split('、')
    .map((name) => name.replace(/(?<=[^A-Z\s])(?=[A-Z]{2,4}-\d{4}-\d+$)/, ' '))
    .join(', ');
}
