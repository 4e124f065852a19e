/** Brings typed text to the one form in which it is compared: width folded, ends clean. */

/** Marks without width that copying from chats and web pages leaves at the ends of a text. */
const INVISIBLE = /[\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const UNCLEAN_END = new RegExp(`^${INVISIBLE.source}|${INVISIBLE.source}$`);

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
 * folded('（Ａ）') // → '(A)'
 */
export function folded(text: string): string {
  if (text.length <= SHORT) return text.normalize('NFKC');
  return text.replace(TOO_MANY_MARKS, '$1').normalize('NFKC').replace(TOO_MANY_MARKS, '$1');
}

/**
 * Gives `text` after NFKC, without white space and invisible marks at its ends; inside, nothing is removed.
 *
 * The ends are walked by hand: a pattern such as `\s+$` takes quadratic time on a long run of spaces inside.
 * Applying it twice changes nothing.
 *
 * @example
 * plain(' １２０人\u200B ') // → '120人'
 */
export function plain(text: string): string {
  if (text === '') return '';
  const wide = folded(text);
  // Nearly every text is clean, and a register has thousands: one look tells.
  if (!UNCLEAN_END.test(wide)) return wide;
  let start = 0;
  let end = wide.length;
  while (start < end && INVISIBLE.test(wide.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(wide.charAt(end - 1))) end -= 1;
  return wide.slice(start, end);
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
