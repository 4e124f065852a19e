/** Links, with anything that separates between. */

import { likelyLinks } from '../intake/read-likely-links.ts';
import { readLinks } from '../intake/read-links.ts';
import { factsOf } from '../intake/told.ts';
import { fieldType, onOneLine } from './field-type.ts';

/** The value is a list; what is no link is told beside those that are. */
export const links = fieldType({
  type: 'links',
  problem: 'badLink',
  read: (text) => {
    const { links: value, bad } = readLinks(text);
    const read = value.length > 0 ? { value } : {};
    if (bad.length === 0) return read;
    return { ...read, wrong: { code: 'badLink', facts: factsOf(bad.join(' '), likelyLinks(text)) } };
  },
  shown: ({ value, typed }) => (value === undefined ? onOneLine(typed) : [value].flat().join('\n')),
  input: 'paragraph',
  isFree: true,
  column: () => ({ width: 180 }),
});
