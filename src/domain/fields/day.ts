/** A day, or the first of several that are typed as a range. */

import { readDay, spanIn } from '../intake/read-day.ts';
import { plain } from '../intake/read-text.ts';
import { told } from '../intake/told.ts';
import { fieldType, onOneLine, type ShownWords } from './field-type.ts';

/** The value is the day, `YYYY-MM-DD`. */
export const day = fieldType({
  type: 'day',
  problem: 'badDate',
  read: (text, _, { language, year }) => {
    const reading = readDay(text, year, language);
    return told(text, 'value' in reading ? { value: reading.value.day } : reading);
  },
  shown: ({ value, typed }, words) => daysShown({ typed, first: value, last: undefined }, words),
});

/**
 * Days as a paper shows them: to the last one where that is given by itself, else to the end of a range that was typed
 * with the first; the text as it was typed where no first day can be read.
 */
export function daysShown(
  { first, last, typed }: { typed: string; first: unknown; last: unknown },
  { days, language }: ShownWords,
): string {
  if (typeof first !== 'string') return onOneLine(typed);
  const second = typeof last === 'string' ? last : (spanIn(plain(typed), language)?.second ?? first);
  return days(first, second > first ? second : first);
}
