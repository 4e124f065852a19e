/** The rule that a number is below a limit. */

import * as z from 'zod/mini';
import { faultAt } from '../campaign/fault.ts';
import { keyText } from '../campaign/shapes.ts';
import { NUMBERS } from './field-lists.ts';
import { leastOf } from './measures.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** The limit itself is too much: 短于3分钟. */
export const lessThan = ruleKind({
  kind: 'lessThan',
  codes: ['tooLong', 'tooBig', 'unusual'],
  parameters: () => ({ field: keyText(), limit: z.number() }),
  fits: { field: NUMBERS },
  misfits: ({ field: key, limit }, { fields }) => {
    const field = fields.find((each) => each.key === key);
    if (!field || limit > leastOf(field)) return none;
    return [faultAt(['limit'], 'tooSmall', { value: String(limit), other: String(leastOf(field) + 1) })];
  },
  check: (rule, { read }) => {
    const value = read.values[rule.field];
    if (typeof value !== 'number' || value < rule.limit) return none;
    return broken(rule, { value: String(value), limit: String(rule.limit), bound: 'lessThan' });
  },
});
