/** A number of people or things. */

import { readCount } from '../intake/read-number.ts';
import { told } from '../intake/told.ts';
import { fieldType } from './field-type.ts';
import { numberPattern } from './number-pattern.ts';

const ANY_NUMBER = numberPattern(',\uff0c\u4eba\u6b21\u540d\u4f4d');

/** Whole, and at least the field's `least`. */
export const count = fieldType({
  type: 'count',
  problem: 'badNumber',
  parts: ['least'],
  read: (text, { least }) => told(text, readCount(text, least)),
  limit: (_, { numberHelp }) => ({ contains: ANY_NUMBER, help: numberHelp }),
  column: () => ({ width: 84, align: 'right' }),
});
