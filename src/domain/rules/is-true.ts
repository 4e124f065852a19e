/** The rule that a box is ticked. */

import { keyText } from '../campaign/shapes.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** An empty box is none that was ticked. */
export const isTrue = ruleKind({
  kind: 'isTrue',
  codes: ['noDeclaration', 'notOriginal'],
  tells: [],
  parameters: () => ({ field: keyText() }),
  fits: { field: ['yes'] },
  needsAnswer: true,
  check: (rule, { read }) => (read.values[rule.field] === true ? none : broken(rule)),
});
