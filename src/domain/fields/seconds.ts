/** A length of time: how long a video is. */

import { readSeconds } from '../intake/read-number.ts';
import { told } from '../intake/told.ts';
import { count } from './count.ts';
import { fieldType } from './field-type.ts';

/** In seconds; asked for and shown as a count is. */
export const seconds = fieldType({
  type: 'seconds',
  problem: 'badNumber',
  read: (text) => told(text, readSeconds(text)),
  limit: count.limit,
  column: count.column,
});
