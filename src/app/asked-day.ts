/** A day as the sidebar sends it. */

import * as z from 'zod/mini';
import { type Day, isoDay } from '../domain/calendar.ts';

/**
 * The shape of a day that there is in the calendar.
 *
 * @example
 * z.safeParse(askedDay(), '2019-02-30').success // → false
 */
export function askedDay(): z.ZodMiniType<Day> {
  return z.string().check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/),
    z.refine((text) => isDay(text)),
  );
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isoDay(year, month, day) === text;
}
