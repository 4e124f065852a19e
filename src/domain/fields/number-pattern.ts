/** What a form takes for a number: anything that a reader may make one of. */

/** A sign that is neither of ASCII nor Chinese: NFKC may make anything of it. */
export const UNCOMMON = '[^ -~\\s\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]';

/**
 * A pattern for numbers: digits, what stands between them and the units behind (`more`), in both widths, and every text
 * with an uncommon sign, for NFKC makes digits and units of many (①, Ⅻ, ٣, ㎆); or nothing.
 *
 * Words of doubt, 约 and 余, are no part of a number. Plain ranges alone mean the same to every engine: to one that does
 * not know \p{N} it would be three letters, and no number would ever pass.
 */
export const numberPattern = (more: string): string =>
  `^[\\s\u3000]*[0-9\uff10-\uff19][0-9\uff10-\uff19${more}\\s\u3000]*$|${UNCOMMON}|^\\s*$`;
