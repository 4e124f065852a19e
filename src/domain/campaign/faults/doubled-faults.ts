/** What stands twice in a list where each may stand once. */

import { type FoundFault, faultAt } from '../fault.ts';

/**
 * A fault for each of `texts` that stands there already; what differs by spaces around or by case alone is the same to
 * people.
 *
 * @param part the part of the item that the text is; none where the text is the item.
 * @example
 * doubledFaults(['地点', '地点'], 'label') // → [{ path: [1, 'label'], code: 'doubled', facts: { value: '地点' } }]
 */
export function doubledFaults(texts: readonly string[], part?: string): FoundFault[] {
  const same = texts.map((text) => text.trim().toLowerCase());
  return texts.flatMap((value, index) =>
    same.indexOf(same[index] ?? '') < index
      ? [faultAt(part === undefined ? [index] : [index, part], 'doubled', { value })]
      : [],
  );
}
