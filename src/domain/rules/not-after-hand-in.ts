/** The rule that a day had come when it was reported. */

import { keyText } from '../campaign/shapes.ts';
import { firstDay } from '../intake/read-day.ts';
import { DAYS } from './field-lists.ts';
import { broken, none, ruleKind, textAt } from './rule-kind.ts';

/** Held against the last change of content, so that handing in the same again changes nothing. */
export const notAfterHandIn = ruleKind({
  kind: 'notAfterHandIn',
  codes: ['futureDate'],
  parameters: () => ({ field: keyText() }),
  fits: { field: DAYS },
  check: (rule, subject) => {
    const value = subject.read.values[rule.field];
    if (typeof value !== 'string' || firstDay(value) <= subject.changedOn) return none;
    return broken(rule, { value: textAt(rule, subject), limit: subject.changedOn });
  },
});
