/** What a call of a Google service costs in virtual time, by the published latency model. */

import model from './latency-model.json' with { type: 'json' };

/** An entry of latency-model.json: the kind of call that is charged. */
export type CostKey = Exclude<keyof typeof model, '_' | 'bundlePerKB' | 'recalcStall'>;

/** `p50` is the usual day; `stress` a pessimistic one. */
export type CostProfile = 'p50' | 'stress';

/**
 * Milliseconds that one call takes, a whole number.
 *
 * A fixed part and a part for each unit (cells, responses, requests: the entry says which), so that a call that moves
 * much costs more than a call that moves little.
 *
 * @example
 * costOf('p50', 'Range.read', 1000)  // 159: 150 ms and 8.5 µs for each of 1000 cells
 */
export function costOf(profile: CostProfile, key: CostKey, units: number): number {
  const terms: readonly number[] = model[key][profile];
  return Math.round((terms[0] ?? 0) + (terms[1] ?? 0) * units);
}

/**
 * Milliseconds that Google takes to load `kilobytes` of code, which it does anew for every execution.
 *
 * Apart from `costOf`, because a kilobyte's share is less than a millisecond and only the sum may be rounded.
 *
 * @example
 * loadingMs('p50', 174)  // 52
 */
export function loadingMs(profile: CostProfile, kilobytes: number): number {
  const [perKilobyte = 0] = model.bundlePerKB[profile];
  return Math.round(perKilobyte * kilobytes);
}
