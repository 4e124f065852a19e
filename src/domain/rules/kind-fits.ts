/** The rule that a choice fits the track of its entry. */

import { keyText, texts } from '../campaign/shapes.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** Told by the key that was understood, for it may have followed from another field. */
export const kindFits = ruleKind({
  kind: 'kindFits',
  codes: ['wrongKind'],
  parameters: () => ({
    field: keyText(),
    /** The keys allowed. */
    values: texts(),
  }),
  fits: { field: ['choice'] },
  check: (rule, { read }) => {
    const value = read.values[rule.field];
    if (value === undefined || rule.values.includes(String(value))) return none;
    return broken(rule, { value: String(value), limit: rule.values.join('、') });
  },
});
