/** Writes texts of cells: what XML forbids under a name of its own, so that a reader has every sign back. */

import { wellFormed } from '../../domain/well-formed.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML forbids or folds; and what would itself be read as the name of a sign. */
const NAMED = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/**
 * `text` as it stands in an element of a sheet (ECMA-376, ST_Xstring); half of a character becomes U+FFFD.
 *
 * @example
 * cellText('a<b\u0007 _x0041_') // → 'a&lt;b_x0007_ _x005F_x0041_'
 */
export function cellText(text: string): string {
  return wellFormed(text)
    .replace(NAMED, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/** The letters of a column, from 0. @example columnLetters(27) // → 'AB' */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
