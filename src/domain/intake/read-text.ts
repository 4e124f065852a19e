/** Brings typed text to the one form in which it is read and compared: width folded, ends clean, letters made one. */

import { RADICAL_PAIRS } from './read-radicals.ts';

/** Marks without width, and marks that turn the direction of reading: chats, web pages and PDFs leave them anywhere. */
const MARK = '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF';
const INVISIBLE = new RegExp(`[${MARK}]`, 'g');
const ODD = new RegExp(`[${MARK}\\u2E80-\\u2EF3]`);
/** What is taken off the ends. Imprints are kept with it: were it to grow, recorded texts would look changed. */
const UNCLEAN = /[\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const UNCLEAN_END = new RegExp(`^${UNCLEAN.source}|${UNCLEAN.source}$`);
const RADICALS = /[\u2E80-\u2EF3]/g;

const MARKS = 30;
/** Shorter texts are normalized at once, whatever they hold. */
const SHORT = 300;
const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu');

/**
 * Gives `text` after NFKC, in a long text with at most 30 marks on one letter.
 *
 * No language writes more (UAX 15, stream-safe text), and normalizing takes quadratic time in a longer row of them:
 * 0.7 s for a cell of 50,000. They are cut twice, because NFKC makes two marks of some.
 *
 * @example
 * normalized('（Ａ）') // → '(A)'
 */
function normalized(text: string): string {
  if (text.length <= SHORT) return text.normalize('NFKC');
  return text.replace(TOO_MANY_MARKS, '$1').normalize('NFKC').replace(TOO_MANY_MARKS, '$1');
}

/**
 * Gives `text` without marks that nobody sees, wherever they stand.
 *
 * @example
 * visible('120\u200B人') // → '120人'
 */
export function visible(text: string): string {
  return ODD.test(text) ? text.replace(INVISIBLE, '') : text;
}

/**
 * Gives `text` in the form in which two texts are the same: after NFKC, radicals as the letters that they look like
 * (contract: Reading), without marks that nobody sees.
 *
 * Both go before NFKC, so that doing it twice changes nothing.
 *
 * @example
 * folded('（Ａ）好网⺠') // → '(A)好网民'
 */
export function folded(text: string): string {
  if (!ODD.test(text)) return normalized(text);
  return normalized(visible(text).replace(RADICALS, (radical) => LETTER_OF.get(radical) ?? radical));
}

const LETTER_OF: ReadonlyMap<string, string> = new Map(
  [...RADICAL_PAIRS.matchAll(/(.)(.)/gu)].map(([, radical = '', letter = '']) => [radical, letter]),
);

/**
 * Gives `text` as readers read it: folded, and without white space at its ends; inside, white space stays.
 *
 * Applying it twice changes nothing.
 *
 * @example
 * plain(' １２０\u200B人 ') // → '120人'
 */
export function plain(text: string): string {
  return text === '' ? '' : trimmed(folded(text));
}

/**
 * Gives `text` as it was written, after NFKC and trimming: what tells whether it was changed (contract: Changes). A
 * radical mended to the letter that it looks like is a change, although both read alike.
 *
 * @example
 * written(' １２０人\u200B ') // → '120人'
 * written('好网⺠')           // → '好网⺠'
 */
export function written(text: string): string {
  return text === '' ? '' : trimmed(normalized(text));
}

// The ends are walked by hand: a pattern such as `\s+$` takes quadratic time on a long run of spaces inside.
function trimmed(text: string): string {
  // Nearly every text is clean, and a register has thousands: one look tells.
  if (!UNCLEAN_END.test(text)) return text;
  let start = 0;
  let end = text.length;
  while (start < end && UNCLEAN.test(text.charAt(start))) start += 1;
  while (end > start && UNCLEAN.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * Gives the key by which two titles are the same: width, case, spaces, punctuation and symbols are set aside.
 *
 * An empty key stands for a title of signs only; such titles are never equal to one another (contract: duplicate).
 *
 * @example
 * titleKey('“读书 会”！') // → '读书会'
 */
export const titleKey = (text: string): string =>
  folded(text)
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]/gu, '');
