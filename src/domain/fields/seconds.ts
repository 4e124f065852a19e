/** A length of time: how long a video is. */

import { readSeconds } from '../intake/read-number.ts';
import { told } from '../intake/told.ts';
import { count } from './count.ts';
import { fieldType } from './field-type.ts';
import { numberPattern } from './number-pattern.ts';

const SIGNS = ',\uff0c.\uff0e:\uff1a\'"\uff07\uff02\u79d2\u5206\u949f\u6574sS\uff53\uff33';

/** In seconds; its column looks as a count's does. */
export const seconds = fieldType({
  type: 'seconds',
  problem: 'badNumber',
  read: (text, _, { language }) => told(text, readSeconds(text, language)),
  limit: (_, { numberHelp }, language) => ({ contains: numberPattern(SIGNS, language), help: numberHelp }),
  column: count.column,
});
