/** The rule until when something is to be handed in; digests remind of it. */

import * as z from 'zod/mini';
import { day, keyText, words } from '../campaign/shapes.ts';
import { firstDay } from '../intake/read-day.ts';
import { DAYS } from './field-lists.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** The whole day counts. */
export const deadline = ruleKind({
  kind: 'deadline',
  codes: ['late'],
  parameters: () => ({
    field: z.optional(keyText()),
    until: day(),
    /** The day on which it was held; what was held after the deadline is not late. */
    held: z.optional(keyText()),
    /** What is to be handed in by then, as digests call it. */
    label: z.optional(words()),
    /** True when nobody is reminded of it; it stands in the digest alone. */
    optional: z.optional(z.boolean()),
  }),
  fits: { field: DAYS, held: DAYS },
  check: (rule, { handedInOn, read }) => {
    if (handedInOn <= rule.until) return none;
    const held = read.values[rule.held ?? ''];
    if (typeof held === 'string' && firstDay(held) > rule.until) return none;
    return broken(rule, { value: handedInOn, limit: rule.until });
  },
});
