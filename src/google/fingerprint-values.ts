/** What stands in a sheet as one short text, to be compared with what stood there before. */

import { fingerprint } from './open-stores.ts';
import type { Values } from './sheet-layout.ts';

/** So many rows are put into text at once: of 50,000 all together would be tens of millions of characters. */
const ROWS_AT_ONCE = 1000;

/**
 * The fingerprint of a sheet's values: another one as soon as any of them is.
 *
 * @example
 * fingerprintOf([['id', 'name'], ['TG', '塘沽']]) // → 'k2sJ…=='
 */
export function fingerprintOf(values: Values): string {
  const parts: string[] = [];
  for (let row = 0; row === 0 || row < values.length; row += ROWS_AT_ONCE) {
    const some = values.length <= ROWS_AT_ONCE ? values : values.slice(row, row + ROWS_AT_ONCE);
    parts.push(fingerprint(JSON.stringify(some)));
  }
  return parts.join(' ');
}
