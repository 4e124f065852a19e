/** The words and signs that a formula is written in. */

import { NotEmulated } from '../../not-emulated.ts';

/** One word or sign. `text` of a quoted text is what it says; `;` between arguments is a `,` already. */
export interface Token {
  readonly kind: 'text' | 'number' | 'error' | 'function' | 'cells' | 'name' | 'sign';
  readonly text: string;
}

const SIDE = '(?:\\$?[A-Z]{1,3}\\$?\\d+|\\$?[A-Z]{1,3}|\\$?\\d+)';
const SHEET = "(?:(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)";
const END = '(?![\\p{L}\\p{N}_(.:!])';
const WORDS: readonly (readonly [Token['kind'] | null, RegExp])[] = [
  [null, /\s+/y],
  ['text', /"((?:[^"]|"")*)"/y],
  ['error', /#(?:REF!|N\/A|DIV\/0!|VALUE!|NUM!|NAME\?)/iy],
  ['cells', new RegExp(`${SHEET}?(?:${SIDE}:${SIDE}|\\$?[A-Z]{1,3}\\$?\\d+)${END}`, 'iuy')],
  ['function', /[A-Z][A-Z0-9_.]*(?=\()/iy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['sign', /<>|<=|>=|[-+*/^&=<>%(),;]/y],
];

/**
 * Cuts a formula into its words, without the leading `=` and without spaces.
 * Throws `not emulated: …` at a sign that no emulated formula has, such as the brace of an array.
 *
 * @example
 * lexFormula('=LEN("a") ')  // function LEN, sign (, text a, sign )
 */
export function lexFormula(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = 1;
  while (position < formula.length) {
    const found = wordAt(formula, position);
    if (found === null) throw new NotEmulated(`formula with ${formula.slice(position, position + 1)}`);
    position = found.end;
    if (found.token !== null) tokens.push(found.token);
  }
  return tokens;
}

function wordAt(formula: string, position: number): { token: Token | null; end: number } | null {
  for (const [kind, pattern] of WORDS) {
    pattern.lastIndex = position;
    const found = pattern.exec(formula);
    if (found === null) continue;
    const text = kind === 'text' ? (found[1] ?? '').replaceAll('""', '"') : found[0];
    return {
      token: kind === null ? null : { kind, text: text === ';' && kind === 'sign' ? ',' : text },
      end: pattern.lastIndex,
    };
  }
  return null;
}
