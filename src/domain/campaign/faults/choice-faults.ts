/** Whether what a file names as a choice is one. */

import type { FieldParts } from '../../fields/field-type.ts';
import { type FoundFault, faultAt } from '../fault.ts';

/**
 * A fault for each of `keys` that is no choice of `field`; where it is a choice's label, what its key is.
 *
 * @example
 * choiceFaults(['when', 'track'], ['storry'], track)
 * // → [{ path: ['when', 'track'], code: 'unknownChoice', facts: { value: 'storry', allowed: ['story', …] } }]
 */
export function choiceFaults(
  path: readonly PropertyKey[],
  keys: readonly string[],
  { choices = [] }: Pick<FieldParts, 'choices'>,
): FoundFault[] {
  const allowed = choices.map(({ key }) => key);
  return keys
    .filter((key) => !allowed.includes(key))
    .map((value) => {
      const named = choices.find(({ label, also = [] }) => [label.own, label.en, ...also].includes(value));
      return named
        ? faultAt(path, 'labelForKey', { value, other: named.key })
        : faultAt(path, 'unknownChoice', { value, allowed });
    });
}
