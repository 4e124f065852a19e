/** Headings of two lines, in which a merged cell of the upper line heads the cells of the lower line under it. */

import { plain } from '../intake/read-text.ts';

/** What a column may be headed by: its own cells, and the lower one behind what it was merged under; '' for nothing. */
export interface TwoHeads {
  own: string;
  below: string;
  both: string;
}

/**
 * The headings of each column, as far as the longer line goes.
 *
 * @example
 * twoHeads(['联系人', ''], ['姓名', '电话'])[1] // → { own: '', below: '电话', both: '联系人电话' }
 */
export function twoHeads(upper: readonly string[], lower: readonly string[]): TwoHeads[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const own = upper[column] ?? '';
    const below = lower[column] ?? '';
    if (plain(own) !== '') group = own;
    return { own, below, both: `${group}${below}` };
  });
}
