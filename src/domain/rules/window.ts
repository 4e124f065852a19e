/** The rule that a day lies between two others, or on one side of one. */

import * as z from 'zod/mini';
import { faultAt } from '../campaign/fault.ts';
import { day, keyText } from '../campaign/shapes.ts';
import { firstDay, lastDay } from '../intake/read-day.ts';
import { DAYS } from './field-lists.ts';
import { broken, none, ruleKind, textAt } from './rule-kind.ts';

/** A month is judged in the submitter's favour: its last day against the beginning, its first day against the end. */
export const window = ruleKind({
  kind: 'window',
  codes: ['outsideWindow'],
  tells: ['value', 'from', 'until'],
  parameters: () => ({ field: keyText(), from: z.optional(day()), until: z.optional(day()) }),
  fits: { field: DAYS },
  misfits: ({ from, until }) => {
    if (from === undefined && until === undefined) return [faultAt([], 'noBound')];
    const isReversed = from !== undefined && until !== undefined && from > until;
    return isReversed ? [faultAt([], 'reversedDays', { value: from, other: until })] : none;
  },
  check: (rule, subject) => {
    const { field, from, until } = rule;
    const value = subject.read.values[field];
    if (typeof value !== 'string') return none;
    const tooEarly = from !== undefined && lastDay(value) < from;
    const tooLate = until !== undefined && firstDay(value) > until;
    if (!tooEarly && !tooLate) return none;
    const bounds = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
    return broken(rule, { value: textAt(rule, subject), ...bounds });
  },
});
