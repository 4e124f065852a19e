/** Rules that hold entries against each other; `intake/sameness.ts` finds what they say, for all entries at once. */

import * as z from 'zod/mini';
import { faultAt } from '../campaign/fault.ts';
import { keyText } from '../campaign/shapes.ts';
import { ANY_FIELD } from './field-lists.ts';
import { none, ruleKind } from './rule-kind.ts';

/** A unit reports the same thing, of the same day and title, once. */
export const unique = ruleKind({
  kind: 'unique',
  codes: ['duplicate'],
  parameters: () => ({
    field: z.optional(keyText()),
    /** What else must be alike. */
    fields: z.optional(z.array(keyText())),
  }),
  fits: { field: ANY_FIELD, fields: ANY_FIELD },
});

/** What several units held together is told to each, and counted once. */
export const joint = ruleKind({
  kind: 'joint',
  codes: ['joint'],
  parameters: () => ({ field: z.optional(keyText()) }),
  fits: { field: ANY_FIELD },
  // Without a host nobody could tell who held it together with whom.
  misfits: (_, { roles }) => (roles.host === undefined ? [faultAt([], 'noHost')] : none),
});
