/** Tells work that grows with the size of its input from work that grows with the square of it, on any machine. */

// One large input beside sixteen small ones of the same length in all: in proportion both take the same, while by pairs
// the large one takes sixteen times as much. Between them lies a factor of four each way for whatever else goes on.
const PARTS = 16;
const STEEP = 4;
const ROUNDS = 4;
// The coarsest step in which any system counts a processor's time; less than that is no time at all.
const STEP_MICROSECONDS = 16_000;

/**
 * Whether `work` takes more than its share for a large input.
 *
 * The processor's time for the one is compared with that for the others and with nothing else, the best of each, so
 * that it is the same on a slow machine or a busy one. What a pattern does inside cannot be counted, or it would be.
 *
 * @param work takes a number of characters.
 * @param most the larger number.
 * @example
 * isSteep((length) => 'a'.repeat(length).indexOf('b'), 50_000)  // → false
 */
export function isSteep(work: (size: number) => unknown, most: number): boolean {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    small = Math.min(
      small,
      effortOf(() => Array.from({ length: PARTS }, () => work(most / PARTS))),
    );
    large = Math.min(
      large,
      effortOf(() => work(most)),
    );
    if (large <= small * STEEP) return false;
  }
  return true;
}

function effortOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { system, user } = process.cpuUsage(before);
  return Math.max(system + user, STEP_MICROSECONDS);
}
