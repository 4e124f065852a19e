/** A size: how large a file is. */

import { readMegabytes } from '../intake/read-number.ts';
import { told } from '../intake/told.ts';
import { count } from './count.ts';
import { fieldType } from './field-type.ts';
import { numberPattern } from './number-pattern.ts';

const SIGNS = ',\uff0c.\uff0emMbB\uff4d\uff2d\uff42\uff22\u5146';

/** In megabytes; its column looks as a count's does. */
export const megabytes = fieldType({
  type: 'megabytes',
  problem: 'badNumber',
  read: (text, _, { language }) => told(text, readMegabytes(text, language)),
  limit: (_, { numberHelp }, language) => ({ contains: numberPattern(SIGNS, language), help: numberHelp }),
  column: count.column,
});
