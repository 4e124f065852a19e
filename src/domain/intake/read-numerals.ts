/** Chinese numerals as digits: 一百二十 → 120. */

const DIGITS = '〇一二三四五六七八九';
const NUMERAL = /(?<![\d.])[〇○零一二两三四五六七八九十百千万]+/g;
/** Thousands, hundreds, tens, ones; 零 where a place between them is empty. */
const BELOW_10_000 =
  /^(?:([一二两三四五六七八九])千)?(零)?(?:([一二两三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?(零)?([一二两三四五六七八九])?$/;

/**
 * Gives `text` with digits where Chinese numerals say one whole number below 100,000,000.
 *
 * What is no proper numeral stays as it is: 三四十 is thirty or forty, 三百五 may be 350 or a slip for 305, 百 alone has
 * no number of them.
 *
 * @example
 * withDigits('两分五十九秒') // → '2分59秒'
 * withDigits('三四十人')    // → '三四十人'
 */
export function withDigits(text: string): string {
  return text.replace(NUMERAL, (numeral) => {
    const value = numberIn(numeral.replace(/[○零]/g, (zero) => (zero === '○' ? '〇' : zero)));
    return value === null ? numeral : String(value);
  });
}

function numberIn(numeral: string): number | null {
  // Digit by digit, as years are written; two of them in a row are an estimate (三四人).
  if (/^[〇零一二三四五六七八九]{3,9}$/.test(numeral)) {
    return Number([...numeral].map((sign) => String(digit(sign))).join(''));
  }
  const [high = '', low, ...more] = numeral.split('万');
  if (more.length > 0) return null;
  if (low === undefined) return below10000(high);
  const thousands = below10000(high);
  const rest = low === '' ? 0 : below10000(low);
  const isWhole = low === '' || low.includes('千') || low.startsWith('零');
  return thousands === null || rest === null || !isWhole ? null : thousands * 10_000 + rest;
}

function below10000(numeral: string): number | null {
  const match = BELOW_10_000.exec(numeral);
  if (!match || numeral === '') return null;
  const [, thousands, noHundreds, hundreds, noTens, tens, ten, noOnes, ones] = match;
  const isColloquial = ones !== undefined && ten === undefined && (thousands ?? hundreds) !== undefined;
  const hasZero = noHundreds ?? noTens ?? noOnes;
  if (isColloquial && hasZero === undefined) return null;
  const isBareTen = ten !== undefined && tens === undefined;
  if (isBareTen && (thousands ?? hundreds) !== undefined) return null;
  const places = digit(thousands) * 1000 + digit(hundreds) * 100 + (isBareTen ? 10 : digit(tens) * 10) + digit(ones);
  return places > 0 ? places : null;
}

function digit(sign: string | undefined): number {
  return sign === '两' ? 2 : Math.max(0, DIGITS.indexOf(sign ?? '〇'));
}
