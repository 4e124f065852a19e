/** Shapes that several calls' inputs have in common, each with a longest length: a browser's input is not trusted. */

import * as z from 'zod/mini';
import { type Day, isoDay } from '../../domain/calendar.ts';
import { REVIEW_STATES } from '../../domain/review/states.ts';

/** Of a call that takes nothing. */
export const nothing = () => z.strictObject({});

/** An entry's number as it is printed: HD-2019-0001. */
export const entryNumber = () => z.string().check(z.maxLength(40));

/** A unit's id; '' where a call says what that means. */
export const unitId = () => z.string().check(z.maxLength(100));

/** Where tables come from, as staff call it: 问卷星. */
export const originName = () => z.string().check(z.maxLength(40));

/** What a reviewer saw of an entry, as their screen sends it. */
export const seen = () => z.strictObject({ version: z.number(), state: z.enum(REVIEW_STATES) });

/**
 * A day that there is in the calendar.
 *
 * @example
 * z.safeParse(day(), '2019-02-30').success // → false
 */
export const day = (): z.ZodMiniType<Day> =>
  z.string().check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/),
    z.refine((text) => isDay(text)),
  );

function isDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return isoDay(year, month, date) === text;
}
