/** Colours as Google gives them back: lower-case hex. */

import { NotEmulated } from '../../not-emulated.ts';
import names from './colour-names.json' with { type: 'json' };

// The 147 names of CSS, all of which Google knows (F49).
const NAMES: Readonly<Record<string, string>> = names;

/**
 * Gives a colour as lower-case `#rrggbb`. Throws `not emulated: colour …` for what it does not know: live Google
 * silently ignores a colour that it cannot read, and a test should not.
 *
 * @example
 * colourOf('#F00')  // '#ff0000'
 */
export function colourOf(text: string): string {
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const known = NAMES[lower];
  if (known === undefined) throw new NotEmulated(`colour ${text}`);
  return known;
}
