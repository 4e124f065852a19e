/** Rules that hold entries against each other; `intake/` finds what they say, for all entries of a form at once. */

import * as z from 'zod/mini';
import { faultAt, under } from '../campaign/fault.ts';
import { doubledFaults } from '../campaign/faults/doubled-faults.ts';
import { keyText, whole } from '../campaign/shapes.ts';
import { ANY_FIELD } from './field-lists.ts';
import { none, ruleKind } from './rule-kind.ts';

/** The same thing is reported once: of the same day and title, or with the same answers in the fields `by`. */
export const unique = ruleKind({
  kind: 'unique',
  codes: ['duplicate'],
  tells: ['of', 'other'],
  parameters: () => ({
    field: z.optional(keyText()),
    /** What else must be alike beside day and title. */
    fields: z.optional(z.array(keyText())),
    /** What alone must be alike, each of them filled in. */
    by: z.optional(z.array(keyText()).check(z.minLength(1))),
    /** Among which entries: those of one unit, where it is left out, or those of all. */
    per: z.optional(z.enum(['unit', 'all'])),
  }),
  fits: { field: ANY_FIELD, fields: ANY_FIELD, by: ANY_FIELD },
  misfits: ({ by = [], fields }) => [
    ...(by.length > 0 && fields !== undefined ? [faultAt([], 'unknownKeys', { value: 'fields' })] : none),
    ...under(['by'], doubledFaults(by)),
  ],
});

/** What several units held together is told to each, and counted once. */
export const joint = ruleKind({
  kind: 'joint',
  codes: ['joint'],
  tells: ['of'],
  parameters: () => ({ field: z.optional(keyText()) }),
  fits: { field: ANY_FIELD },
  // Without a host nobody could tell who held it together with whom.
  misfits: (_, { roles }) => (roles.host === undefined ? [faultAt([], 'noHost')] : none),
});

/** A unit hands in at most so many; those handed in after them are told. */
export const quota = ruleKind({
  kind: 'quota',
  codes: ['overQuota'],
  parameters: () => ({
    field: z.optional(keyText()),
    limit: whole(1, 1_000_000),
    /** Of which choices each has the limit for itself; without it all entries of a unit have one limit. */
    per: z.optional(z.array(keyText())),
  }),
  fits: { field: ANY_FIELD, per: ['choice', 'unit'] },
  misfits: ({ per = [] }) => under(['per'], doubledFaults(per)),
});
