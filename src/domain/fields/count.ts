/** A number of people or things. */

import { readCount } from '../intake/read-number.ts';
import { told } from '../intake/told.ts';
import { fieldType } from './field-type.ts';
import { numberPattern, suffixLetters } from './number-pattern.ts';

const SIGNS = ',\uff0c\u4eba\u6b21\u540d\u4f4d';

/** Whole, and at least the field's `least`; its own `suffixes` may stand behind it. */
export const count = fieldType({
  type: 'count',
  problem: 'badNumber',
  parts: ['least', 'suffixes'],
  read: (text, { least, suffixes }, { language }) => told(text, readCount(text, least, suffixes, language)),
  limit: ({ suffixes = [] }, { numberHelp }, language) => {
    return { contains: numberPattern(SIGNS + suffixLetters(suffixes), language), help: numberHelp };
  },
  column: () => ({ width: 84, align: 'right' }),
});
