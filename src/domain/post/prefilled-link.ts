/** A form's address with the unit already chosen, so that nobody looks for his own among thirty. */

import { wellFormed } from '../well-formed.ts';

/**
 * The link that opens the form for `unitName`; the form's own address where the entry is not known yet.
 *
 * What is filled in can be changed by whoever answers: it saves a click and proves nothing. Half a
 * character in a name becomes U+FFFD: the form then opens with nothing chosen.
 *
 * @param url the form's published address.
 * @param unitEntry `entry.<n>` of the unit's question, as Google writes it in such links (PLATFORM F); '' when unknown.
 *
 * @example
 * prefilledLink('https://docs.google.com/forms/d/e/1/viewform', 'entry.8', '塘沽街道总工会')
 * // → 'https://docs.google.com/forms/d/e/1/viewform?usp=pp_url&entry.8=%E5%A1%98…'
 */
export function prefilledLink(url: string, unitEntry: string, unitName: string): string {
  if (unitEntry === '') return url;
  return `${url}${url.includes('?') ? '&' : '?'}usp=pp_url&${unitEntry}=${encodeURIComponent(wellFormed(unitName))}`;
}
