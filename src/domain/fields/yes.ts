/** A tick: a declaration, or whether something is so. */

import { readYes } from '../intake/read-choice.ts';
import { plain } from '../intake/read-text.ts';
import { fieldType } from './field-type.ts';

/** Whatever does not say yes is no, and as good as nothing. A paper says no only where it was asked. */
export const yes = fieldType({
  type: 'yes',
  problem: null,
  parts: ['statement'],
  read: (text) => ({ value: readYes(text) }),
  isBlank: (text) => plain(text) === '' || !readYes(text),
  ask: 'boxes',
  shown: ({ value, isAsked }, words) => (value === true ? words.yes : isAsked() ? words.no : ''),
  input: 'tick',
  column: () => ({ width: 80, align: 'center' }),
});
