// A small seeded source of chance, so that a season is the same again from its seed.

/** Chance that is the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  /** True `percent` times in a hundred. */
  readonly hits: (percent: number) => boolean;
  /** One of the values; a value that stands twice comes twice as often. */
  readonly oneOf: <Value>(values: readonly Value[]) => Value;
}

/**
 * Gives chance from a seed (xorshift with the shifts 13, 17, 5: G. Marsaglia, Xorshift RNGs, 2003).
 *
 * @example
 * chanceOf(7).below(10) === chanceOf(7).below(10) // → true
 */
export function chanceOf(seed: number): Chance {
  // Zero would stay zero for ever; neighbouring seeds are torn apart by the odd factor and some turns before use.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
  const next = (): number => {
    state = (state ^ (state << 13)) >>> 0;
    state = (state ^ (state >>> 17)) >>> 0;
    state = (state ^ (state << 5)) >>> 0;
    return state / 2 ** 32;
  };
  for (let turn = 0; turn < 8; turn += 1) next();
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    hits: (percent) => below(100) < percent,
    oneOf: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('oneOf needs values');
      return value;
    },
  };
}
