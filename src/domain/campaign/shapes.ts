/** The shapes that the parts of a campaign file are made of; a fault of theirs has a code of `fault.ts`. */

import * as z from 'zod/mini';
import { isoDay } from '../calendar.ts';
import { wholeNumber } from '../whole-number.ts';
import type { FaultCode } from './fault.ts';
import { type CampaignLanguage, LANGUAGES } from './languages.ts';

/** A text that `fits`; the fault `code` else. */
export const textThat = (fits: (text: string) => boolean, code: FaultCode) =>
  z.string().check(z.refine(fits, { params: { code }, abort: true }));

/** A text with something in it. */
export const someText = () => textThat((text) => text.trim() !== '', 'blank');

/** A name that the program gives columns and questions: letters and digits, a letter first. */
export const keyText = () => textThat((text) => /^[A-Za-z][A-Za-z0-9]*$/.test(text), 'badKey');

/** A day of the calendar. A deadline of 31 September would never come, and its digest would speak of 1 October. */
export const day = () =>
  textThat((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), 'badDay').check(
    z.refine((text) => isoDay(...daysParts(text)) === text, { params: { code: 'noSuchDay' } }),
  );

function daysParts(text: string): [year: number, month: number, day: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
}

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number) => wholeNumber().check(z.gte(least), z.lte(most));

/** A list of texts with something in it. */
export const texts = () => z.array(someText()).check(z.minLength(1));

// What is picked from a list in a sheet is as if it were typed there.
const spoken = () => someText().check(z.refine((text) => !/^[=+\-']/.test(text.trimStart()), { params: LIKE_FORMULA }));

const LIKE_FORMULA = { code: 'likeFormula' } as const satisfies { code: FaultCode };

/** Words for people in one language or both, with a text in every one that is named. */
export const words = () =>
  z.pipe(
    z
      .strictObject({ 'zh-CN': z.optional(spoken()), en: z.optional(spoken()) })
      .check(z.refine((given) => LANGUAGES.some((language) => given[language] !== undefined), { params: NO_WORDS })),
    z.transform((given): Words => ({ ...given, own: given['zh-CN'] ?? given.en ?? '' })),
  );

const NO_WORDS = { code: 'blank' } as const satisfies { code: FaultCode };

/** Words for people. `own` is in the language of the campaign, or in the only one that there is (`campaignOf`). */
export interface Words extends Partial<Record<CampaignLanguage, string | undefined>> {
  own: string;
}

/** Whose rule it is: the notice's, or the district's own. */
export const source = () => z.enum(['notice', 'district']);
