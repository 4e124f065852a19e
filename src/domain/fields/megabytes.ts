/** A size: how large a file is. */

import { readMegabytes } from '../intake/read-number.ts';
import { told } from '../intake/told.ts';
import { count } from './count.ts';
import { fieldType } from './field-type.ts';

/** In megabytes; asked for and shown as a count is. */
export const megabytes = fieldType({
  type: 'megabytes',
  problem: 'badNumber',
  read: (text) => told(text, readMegabytes(text)),
  limit: count.limit,
  column: count.column,
});
