/** Colours as Google gives them back: lower-case hex. */

// The seventeen names of CSS 2.1. Google knows 147 (F49); the others are not emulated rather than guessed at.
const NAMES: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  lime: '#00ff00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

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
  if (known === undefined) throw new Error(`not emulated: colour ${text}`);
  return known;
}
