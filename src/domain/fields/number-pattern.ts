/** What a form takes for a number: anything that a reader may make one of. */

import type { CampaignLanguage } from '../campaign/languages.ts';
import { plain } from '../intake/read-text.ts';

/** A sign that is neither of ASCII nor Chinese: NFKC may make anything of it. */
export const UNCOMMON = '[^ -~\\s\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]';

/** Signs that stand behind numbers in English, beside those of every language: 120 people, 2 minutes. */
const LETTERS = 'A-Za-z';

/**
 * The letters of `suffixes` for a list of characters in a pattern, in both cases and widths: a form takes a text for a
 * number that is made of them.
 *
 * @example
 * suffixLetters(['h']) // → 'hｈHＨ'
 */
export function suffixLetters(suffixes: readonly string[]): string {
  const text = plain(suffixes.join(''));
  const letters = [...text.toLowerCase(), ...text.toUpperCase()].filter(
    (letter) => letter.length === 1 && /\S/.test(letter),
  );
  return [...new Set(letters)]
    .map((letter) => `${/[\]\\^-]/.test(letter) ? '\\' : ''}${letter}${fullWidth(letter)}`)
    .join('');
}

const fullWidth = (letter: string): string =>
  /[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : '';

/**
 * A pattern for numbers: digits, what stands between them and the units behind (`more`), in both widths, and every text
 * with an uncommon sign, for NFKC makes digits and units of many (①, Ⅻ, ٣, ㎆); or nothing.
 *
 * Words of doubt, 约 and 余, are no part of a number. Plain ranges alone mean the same to every engine: to one that does
 * not know \p{N} it would be three letters, and no number would ever pass.
 */
export const numberPattern = (signs: string, language: CampaignLanguage): string => {
  const more = language === 'en' ? `${signs}${LETTERS}` : signs;
  return `^[\\s\u3000]*[0-9\uff10-\uff19][0-9\uff10-\uff19${more}\\s\u3000]*$|${UNCOMMON}|^\\s*$`;
};
