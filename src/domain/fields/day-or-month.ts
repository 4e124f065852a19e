/** A day or a month: when a work was made. */

import { readDayOrMonth } from '../intake/read-day.ts';
import { told } from '../intake/told.ts';
import { day } from './day.ts';
import { fieldType } from './field-type.ts';

/** The value is `YYYY-MM-DD` or `YYYY-MM`. */
export const dayOrMonth = fieldType({
  type: 'dayOrMonth',
  problem: 'badDate',
  read: (text, _, { language, year }) => told(text, readDayOrMonth(text, year, language)),
  shown: day.shown,
});
