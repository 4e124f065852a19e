/** A number of people or things. */

import { readCount } from '../intake/read-number.ts';
import { told } from '../intake/told.ts';
import { fieldType } from './field-type.ts';
import { ANY_DIGIT } from './number-pattern.ts';

/** Whole, and at least the field's `least`. */
export const count = fieldType({
  type: 'count',
  problem: 'badNumber',
  parts: ['least'],
  read: (text, { least }) => told(text, readCount(text, least)),
  limit: (_, { numberHelp }) => ({ contains: ANY_DIGIT, help: numberHelp }),
  column: () => ({ width: 84, align: 'right' }),
});
