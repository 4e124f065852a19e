/** Kinds of value that formulas are judged by. */

/**
 * `shaped` is a number with a format of its own, `made` a text that a function gives. Texts are told by what Google
 * could take them for: a `numeral` is a number, a `dated` one may be a date, an amount or a share, a `doubtful` one has
 * digits somewhere.
 */
export type Kind =
  | ('blank' | 'number' | 'shaped' | 'date' | 'truth' | 'error')
  | ('text' | 'numeral' | 'dated' | 'doubtful' | 'made');

const NUMERAL = /^\s*[-+]?\d+(?:\.\d+)?\s*$/;
const DATED = /^\s*[-+¥￥$€£(]?\s*\d[\d\s,.]*(?:[-/:.,%)年月日时]|$)/;
const TEXTS: ReadonlySet<Kind> = new Set(['text', 'numeral', 'dated', 'doubtful', 'made']);
const NUMBERS: ReadonlySet<Kind> = new Set(['number', 'shaped', 'date']);

/**
 * Gives the kind of a text.
 *
 * @example
 * ['12', '2019-08-20', 'HD-2019', '读书'].map(kindOf)  // ['numeral', 'dated', 'doubtful', 'text']
 */
export function kindOf(text: string): Kind {
  if (NUMERAL.test(text)) return 'numeral';
  if (DATED.test(text)) return 'dated';
  return /\p{N}/u.test(text) ? 'doubtful' : 'text';
}

/** Whether one of two parts may be a text where the other may be a number. */
export function mixTextAndNumber(one: ReadonlySet<Kind>, other: ReadonlySet<Kind>): boolean {
  const has = (kinds: ReadonlySet<Kind>, wanted: ReadonlySet<Kind>): boolean =>
    [...kinds].some((each) => wanted.has(each));
  return (has(one, TEXTS) && has(other, NUMBERS)) || (has(one, NUMBERS) && has(other, TEXTS));
}
