/** The rule that a number is not above a limit, or that an answer has no more characters or items. */

import * as z from 'zod/mini';
import { faultAt } from '../campaign/fault.ts';
import { keyText } from '../campaign/shapes.ts';
import { fitsMeasure, limitFaults, measure, measured } from './measures.ts';
import { broken, type Finding, none, ruleKind, type Subject } from './rule-kind.ts';

/** With `measure: "characters"` and no field it is about all fields of the form, each with its own `max`. */
export const atMost = ruleKind({
  kind: 'atMost',
  codes: ['unusual', 'tooManyCharacters', 'tooLong', 'tooBig', 'tooManyItems'],
  parameters: () => ({
    measure: measure(),
    field: z.optional(keyText()),
    limit: z.optional(z.number()),
  }),
  fits: fitsMeasure,
  misfits: (rule, place) => {
    const isOfAll = rule.measure === 'characters' && rule.field === undefined && rule.limit === undefined;
    const lacks = (['field', 'limit'] as const).filter((part) => !isOfAll && rule[part] === undefined);
    return [
      ...lacks.map((part) => faultAt([part], 'missing')),
      ...limitFaults(rule, place, 'most', {
        value: ['unusual', 'tooManyCharacters', 'tooLong', 'tooBig'],
        characters: ['tooManyCharacters'],
        items: ['tooManyItems'],
      }),
    ];
  },
  check: ({ field, limit, ...rule }, subject) => {
    if (field === undefined || limit === undefined) return tooManyCharacters(subject);
    const found = measured({ ...rule, field }, subject);
    if (found === null || found <= limit) return none;
    return broken({ field }, { value: String(found), limit: String(limit), bound: 'atMost' });
  },
});

// The form refuses at twice the limit as it is typed, spaces included; here the same text is always over as well.
function tooManyCharacters({ fields, cells }: Subject): readonly Finding[] {
  return fields.flatMap((field) => {
    const text = cells[field.key] ?? '';
    const length = text.trim().length;
    if (length <= field.max && text.length <= 2 * field.max) return [];
    return [{ field: field.key, facts: { value: String(Math.max(length, text.length)), limit: String(field.max) } }];
  });
}
