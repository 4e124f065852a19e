/** One of several choices, named by key, label or another spelling; an open one takes any other text as well. */

import { quoted } from '../intake/quoted.ts';
import { choiceLabel, choiceLabels } from './choices-of.ts';
import { fieldType, onOneLine } from './field-type.ts';

/** The value is the choice's key; of an open choice also the text as it is. */
export const choice = fieldType({
  type: 'choice',
  problem: 'unknownChoice',
  parts: ['choices', 'open'],
  read: (text, field, { findChoice }) => {
    const found = findChoice(text);
    if (found !== null) return { value: found };
    if (field.open) return { value: text.trim() };
    return { wrong: { code: 'unknownChoice', facts: { value: quoted(text), wanted: choiceLabels(field) } } };
  },
  ask: 'radio',
  shown: ({ field, value, typed }) => (value === undefined ? onOneLine(typed) : choiceLabel(field, String(value))),
  input: 'choice',
});
