/** How much of a long sweep is tried: a part of it every day, all of it by `npm run test:all`. */

import { describe, it } from '@jest/globals';

/** Whether all is tried. The one place that asks. */
const IS_WHOLE = process.env.TEN_EVENTS_ALL === '1';

/** Which part is tried every day; `TEN_EVENTS_PART=3 npm test` tries another one. */
const PART = Number(process.env.TEN_EVENTS_PART ?? 1);

/**
 * One of every `every` cases, or all of them where all is tried; never none.
 *
 * @example
 * everyNth(['a', 'b', 'c', 'd'], 2) // → ['b', 'd'] every day
 */
export function everyNth<const Case>(cases: readonly Case[], every: number): readonly Case[] {
  if (IS_WHOLE) return cases;
  const part = cases.filter((_, index) => index % every === PART % every);
  return part.length > 0 ? part : cases.slice(0, 1);
}

/** The calls of a run at which a sweep strikes: the first, and how far it is from each to the next. */
export function callsOf(stride: number, every: number): { first: number; stride: number } {
  return IS_WHOLE ? { first: 1, stride } : { first: 1 + (PART % (stride * every)), stride: stride * every };
}

/** How many random cases are tried of `most`: a twelfth every day, by another seed each time. */
export function tries(most: number): number {
  return IS_WHOLE ? most : Math.ceil(most / 12);
}

/** How many of what a whole sweep must have found: a part of one has at least one. */
export function enough(most: number): number {
  return IS_WHOLE ? most : 1;
}

/**
 * What is tried where all is, and the smaller thing that stands for it every day: a size, an end, a length of time.
 *
 * @example
 * inAll(60, 12) // → 12 every day
 */
export function inAll<Tried>(whole: Tried, everyday: Tried): Tried {
  return IS_WHOLE ? whole : everyday;
}

/** Describes what is tried only where all is: a second season of a kind of which the everyday suite plays another. */
export const describeInAll = IS_WHOLE ? describe : describe.skip;

/** One test that is tried only where all is: a long one of a promise that others of its file hold every day. */
export const itInAll = IS_WHOLE ? it : it.skip;
