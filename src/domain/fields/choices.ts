/** Several of the choices, in one text with commas between. */

import { quoted } from '../intake/quoted.ts';
import { splitChoices } from '../intake/read-choice.ts';
import { choiceLabel, choiceLabels } from './choices-of.ts';
import { fieldType, onOneLine } from './field-type.ts';

/** The value is a list of keys; what is none of the choices is told beside those that are. */
export const choices = fieldType({
  type: 'choices',
  problem: 'unknownChoice',
  parts: ['choices'],
  read: (text, field, { findChoice, language }) => {
    // A choice may itself hold a comma: forms put each on a line of its own.
    const lines = text.split(/[\r\n]+/).map((line) => (findChoice(line) === null ? splitChoices(line) : [line]));
    const parts = [...new Set(lines.flat())];
    const known = parts.map(findChoice);
    const value = known.filter((choice) => choice !== null);
    const strangers = parts.filter((_, index) => known[index] === null);
    const read = value.length > 0 ? { value } : {};
    if (strangers.length === 0) return read;
    const facts = { value: quoted(strangers.join(language === 'en' ? ', ' : '、')), wanted: choiceLabels(field) };
    return { ...read, wrong: { code: 'unknownChoice', facts } };
  },
  ask: 'boxes',
  shown: ({ field, value, typed }, words) => {
    if (value === undefined) return onOneLine(typed);
    return words.listed([value].flat().map((key) => choiceLabel(field, String(key))));
  },
  input: 'choices',
  column: () => ({ width: 200, wraps: true }),
});
