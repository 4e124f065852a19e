/** What a form takes for a number: anything that a reader may make one of. */

// Whatever the parser may read as a number passes: digits and numerals, and every sign that is neither of ASCII nor
// Chinese, for NFKC makes digits of many (①, Ⅻ, ٣). Plain ranges alone mean the same to every engine: to one that
// does not know \p{N} it would be three letters, and no number would ever pass.
const NUMERALS =
  '0-9\uff10-\uff19\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343' +
  '\u4e07\u4ebf\u4e24\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396\u62fe\u4f70\u4edf\u842c' +
  '\u5104\u5eff\u5345\u3021-\u3029\u3038-\u303a';

/** A sign that is neither of ASCII nor Chinese: NFKC may make anything of it. */
export const UNCOMMON = '[^ -~\\s\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]';

/** At least one digit or numeral, or nothing. */
export const ANY_DIGIT = `[${NUMERALS}]|${UNCOMMON}|^\\s*$`;
