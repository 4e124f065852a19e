/** A seeded source of choices, so that two benches are of the same data. */

/** Draws from a seed; the same seed draws the same. */
export interface Seeded {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of these. */
  one<Item>(items: readonly Item[]): Item;
  /** Whether something happens that happens so many times in a hundred. */
  isIn100(times: number): boolean;
}

/** Opens the source (mulberry32). */
export function openSeeded(seed: number): Seeded {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  return {
    whole,
    one: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to draw from');
      return item;
    },
    isIn100: (times) => whole(1, 100) <= times,
  };
}
