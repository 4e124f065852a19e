/** The rule that a choice is one of the field's own, or of some of them. */

import * as z from 'zod/mini';
import { keyText, texts } from '../campaign/shapes.ts';
import { broken, labelsAt, none, ruleKind, textAt } from './rule-kind.ts';

/** Without `values` every choice of the field is one. */
export const oneOf = ruleKind({
  kind: 'oneOf',
  codes: ['unknownChoice', 'wrongFormat'],
  parameters: () => ({
    field: keyText(),
    /** The keys allowed. */
    values: z.optional(texts()),
  }),
  fits: { field: ['choice', 'choices'] },
  check: (rule, subject) => {
    if (!rule.values) {
      const wrong = subject.read.unreadable[rule.field];
      return wrong && (wrong.code === rule.code || rule.code === 'breach') ? broken(rule, wrong.facts) : none;
    }
    const value = subject.read.values[rule.field];
    if (value === undefined || rule.values.includes(String(value))) return none;
    return broken(rule, { value: textAt(rule, subject), wanted: labelsAt(rule, subject, rule.values) });
  },
});
