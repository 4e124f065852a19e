/** The shape of a whole number, by a check that the bundle has anyway: zod's own would bring its formats along. */

import * as z from 'zod/mini';

/**
 * A whole number; further checks say how large.
 *
 * @example
 * z.safeParse(wholeNumber(), 1.5).success // → false
 */
export const wholeNumber = () => z.number().check(z.refine(Number.isSafeInteger));
