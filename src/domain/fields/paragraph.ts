/** A text of several lines: a summary, a note. */

import { fieldType } from './field-type.ts';
import { line } from './line.ts';

/** Read and limited as a line is; a paper keeps its lines. */
export const paragraph = fieldType({
  type: 'paragraph',
  problem: null,
  read: line.read,
  ask: 'paragraph',
  limit: line.limit,
  shown: ({ typed }) => typed,
  input: 'paragraph',
  isFree: true,
  column: line.column,
});
