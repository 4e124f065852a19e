/** The rule that a number is not above a limit, or that no text is longer than its field allows. */

import * as z from 'zod/mini';
import { faultAt } from '../campaign/fault.ts';
import { keyText } from '../campaign/shapes.ts';
import { NUMBERS } from './field-lists.ts';
import { broken, type Finding, none, ruleKind, type Subject } from './rule-kind.ts';

/** With `measure: "characters"` it is about all fields of the form, each with its own `max`. */
export const atMost = ruleKind({
  kind: 'atMost',
  codes: ['unusual', 'tooManyCharacters', 'tooLong', 'tooBig'],
  parameters: () => ({
    measure: z.enum(['value', 'characters']),
    field: z.optional(keyText()),
    limit: z.optional(z.number()),
  }),
  fits: { field: NUMBERS },
  misfits: (rule) => {
    const isOfValue = rule.measure === 'value';
    const lacks = (['field', 'limit'] as const).filter((part) => isOfValue && rule[part] === undefined);
    const unused = (['field', 'limit'] as const).filter((part) => !isOfValue && rule[part] !== undefined);
    return [
      ...lacks.map((part) => faultAt([part], 'missing')),
      ...unused.map((part) => faultAt([], 'unknownKeys', { value: part })),
    ];
  },
  check: (rule, subject) => {
    if (rule.measure === 'characters') return tooManyCharacters(subject);
    const value = subject.read.values[rule.field ?? ''];
    if (typeof value !== 'number' || rule.limit === undefined || value <= rule.limit) return none;
    return broken(rule, { value: String(value), limit: String(rule.limit) });
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
