/** A text on one line: a title, a name. */

import { fieldType } from './field-type.ts';

/** Every text is one; the form refuses at twice the limit, because spaces around do not count. */
export const line = fieldType({
  type: 'line',
  problem: null,
  read: (text) => ({ value: text.trim() }),
  limit: ({ max }) => ({ most: max * 2 }),
  isFree: true,
  column: ({ personal }) => ({ width: personal ? 110 : 220 }),
});
