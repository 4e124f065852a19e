/** Finds texts about persons wherever they stand in other texts, and puts a mark in their place. */

/** A text that is about a person, and what is to stand in its place. */
export interface Sought {
  text: string;
  mark: string;
}

/** Gives a text with a mark in place of each sought one; the same text where none is in it. */
export type Redact = (text: string) => string;

/** Telephones have so many digits; a shorter number may be anything. */
const LEAST_DIGITS = 7;
const MOST_DIGITS = 12;

/** What people write between the digits of a telephone. */
const GAP = /[\s\-－–—()（）]/u;
const MOST_GAPS = 3;

/** A single character is a word of any sentence. */
const LEAST_CHARACTERS = 2;

/**
 * Makes a `Redact` for these texts. Letters are found in either case, and texts inside JSON as JSON writes them; the
 * digits of a telephone however they are parted, in full width too, but not inside a longer number.
 *
 * What would hit anything is not looked for: a single character, and a number that is no telephone.
 *
 * @example
 * redactor([{ text: '022-65305678', mark: '█' }])('电话（022）6530 5678，转告') // → '电话（█，转告'
 */
export function redactor(sought: readonly Sought[]): Redact {
  const words = wordsOf(sought);
  const phones = new Map(sought.flatMap(({ mark, text }) => phoneKeys(text).map((key) => [key, mark] as const)));
  if (words.size === 0 && phones.size === 0) return (text) => text;
  return (text) => {
    const lower = text.toLowerCase();
    // A letter or two of the world's have another length in lower case.
    const even = lower.length === text.length ? lower : text;
    let redacted = '';
    let from = 0;
    for (let index = 0; index < text.length; index += 1) {
      const found = wordAt(words, even, index) ?? phoneAt(phones, text, index);
      if (!found) continue;
      redacted += text.slice(from, index) + found.mark;
      from = index + found.length;
      index = from - 1;
    }
    return from === 0 ? text : redacted + text.slice(from);
  };
}

interface Found {
  mark: string;
  length: number;
}

/** Words by their first letter, the longest first. */
type Words = ReadonlyMap<string, readonly Sought[]>;

function wordsOf(sought: readonly Sought[]): Words {
  const found = new Map<string, Sought[]>();
  const spelt = sought
    .filter(({ text }) => isWord(text))
    .flatMap(({ mark, text }) =>
      [...new Set([text, JSON.stringify(text).slice(1, -1)])].map((one) => ({ text: one.toLowerCase(), mark })),
    );
  for (const one of spelt) found.set(one.text.charAt(0), [...(found.get(one.text.charAt(0)) ?? []), one]);
  for (const list of found.values()) list.sort((one, other) => other.text.length - one.text.length);
  return found;
}

// A number alone is looked for as a telephone, or not at all.
function isWord(text: string): boolean {
  return text.length >= LEAST_CHARACTERS && !/^[\p{Nd}\p{P}\p{S}\s]*$/u.test(text);
}

/**
 * Whether a text is looked for in others at all.
 *
 * @example
 * isSearchable('35') // → false
 */
export function isSearchable(text: string): boolean {
  return isWord(text) || phoneKeys(text).length > 0;
}

function wordAt(words: Words, text: string, index: number): Found | null {
  const found = words.get(text.charAt(index))?.find((one) => text.startsWith(one.text, index));
  return found ? { mark: found.mark, length: found.text.length } : null;
}

// With the country's number before it and without; an extension behind it is found with the whole text.
function phoneKeys(text: string): string[] {
  const main = text.normalize('NFKC').replace(/(?:\u8f6c|ext?|x).*$/iu, '');
  const digits = main.replace(/\D/gu, '');
  if (/[^\d\s+\-–—()]/u.test(main) || digits.length < LEAST_DIGITS) return [];
  const short = digits.length > MOST_DIGITS - 1 ? digits.replace(/^(?:00)?86/u, '') : digits;
  return [...new Set([digits, short])].filter(({ length }) => length >= LEAST_DIGITS && length <= MOST_DIGITS + 2);
}

function digitAt(text: string, index: number): string {
  const code = text.charCodeAt(index);
  if (code >= 0x30 && code <= 0x39) return text.charAt(index);
  return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : '';
}

function phoneAt(phones: ReadonlyMap<string, string>, text: string, index: number): Found | null {
  if (phones.size === 0 || digitAt(text, index) === '' || digitAt(text, index - 1) !== '') return null;
  let digits = '';
  let gaps = 0;
  let found: Found | null = null;
  for (let next = index; next < text.length && digits.length < MOST_DIGITS + 2; next += 1) {
    const digit = digitAt(text, next);
    if (digit === '') {
      gaps += 1;
      if (gaps > MOST_GAPS || !GAP.test(text.charAt(next))) break;
      continue;
    }
    gaps = 0;
    digits += digit;
    const mark = phones.get(digits);
    if (mark !== undefined && digitAt(text, next + 1) === '') found = { mark, length: next + 1 - index };
  }
  return found;
}
