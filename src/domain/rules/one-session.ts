/** The rule that an entry is about one session: several are several entries. */

import * as z from 'zod/mini';
import { keyText } from '../campaign/shapes.ts';
import { sessionsIn } from '../intake/read-sessions.ts';
import { FREE_TEXTS } from './field-lists.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** Told by the first text that speaks of several. */
export const oneSession = ruleKind({
  kind: 'oneSession',
  codes: ['severalSessions'],
  tells: ['value'],
  parameters: () => ({
    field: z.optional(keyText()),
    /** Where to look. */
    fields: z.array(keyText()).check(z.minLength(1)),
  }),
  fits: { field: FREE_TEXTS, fields: FREE_TEXTS },
  check: (rule, { cells }) => {
    const found = rule.fields.map((key) => sessionsIn(cells[key] ?? '')).find((text) => text !== null);
    return typeof found === 'string' ? broken(rule, { value: found }) : none;
  },
});
