/** The rule that a choice fits the track of its entry. */

import { keyText, texts } from '../campaign/shapes.ts';
import { broken, labelsAt, none, ruleKind } from './rule-kind.ts';

/** Told by the choice that was understood, for it may have followed from another field. */
export const kindFits = ruleKind({
  kind: 'kindFits',
  codes: ['wrongKind'],
  parameters: () => ({
    field: keyText(),
    /** The keys allowed. */
    values: texts(),
  }),
  fits: { field: ['choice'] },
  check: (rule, subject) => {
    const value = subject.read.values[rule.field];
    if (value === undefined || rule.values.includes(String(value))) return none;
    const [label = ''] = labelsAt(rule, subject, [String(value)]);
    return broken(rule, { value: label, wanted: labelsAt(rule, subject, rule.values) });
  },
});
