/** Options that a script passes as an object: one that is not emulated is refused by name, never dropped. */

import { NotEmulated } from '../not-emulated.ts';

/**
 * Throws `not emulated: METHOD with NAME` for the first field of `given` that is not `known`. Fields without a value
 * ask for nothing.
 *
 * @example
 * mustKnow({ name: 'a', starred: true }, ['name'], 'Drive.Files.create')
 * // throws Error('not emulated: Drive.Files.create with starred')
 */
export function mustKnow(given: unknown, known: readonly string[], method: string): void {
  if (typeof given !== 'object' || given === null) return;
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || known.includes(name)) continue;
    throw new NotEmulated(`${method} with ${name}`);
  }
}
