/** Counts what people still have to write in a paper. */

import type { Paper } from '../../domain/paper/paper.ts';
import { PAPER_WORDS } from './paper-words.ts';

/**
 * How often 【请补充】 stands in `paper`; one in which it stands is no paper that may be sent.
 *
 * @example
 * openParts(cityReport(facts).paper) // → 4
 */
export function openParts(paper: Paper): number {
  return JSON.stringify(paper.sections).split(PAPER_WORDS.open).length - 1;
}
