/** What stands in the code for modules that lie beside it; the build writes the calls (docs/decisions/0030). */

import { openPages } from './open-bundle.ts';

/**
 * Reads the text of a part by name. Opened once by what the build puts around the code.
 *
 * @throws ProblemError pagesDiffer.
 */
export function openParts(): (name: string) => string {
  return openPages();
}
