/** The one way to say that something cannot be otherwise: a failure is a bug of ours, logged and rethrown. */

/**
 * Throws when `condition` does not hold.
 *
 * @throws Error with `why`, which states what was believed to be true.
 */
export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${why}`);
}
