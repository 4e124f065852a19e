/** Counts what people still have to write in a paper. */

import { LANGUAGES } from '../../domain/campaign/languages.ts';
import type { Paper } from '../../domain/paper/paper.ts';
import { say } from '../say.ts';

/**
 * How often 【请补充】 stands in `paper`; one in which it stands is no paper that may be sent.
 *
 * @example
 * openParts(cityReport(facts).paper) // → 4
 */
export function openParts(paper: Paper): number {
  const text = JSON.stringify(paper.sections);
  return LANGUAGES.reduce((sum, language) => sum + text.split(say('papers', language).open).length - 1, 0);
}
