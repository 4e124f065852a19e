/** The rule that nobody's identity number stands anywhere in an entry. */

import * as z from 'zod/mini';
import { keyText } from '../campaign/shapes.ts';
import { maskedNumbers, personalNumberIn } from '../intake/read-personal-number.ts';
import { ANY_FIELD } from './field-lists.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** Told masked; at the entry as a whole where the rule names no field. */
export const noPersonalNumber = ruleKind({
  kind: 'noPersonalNumber',
  codes: ['personalNumber'],
  tells: ['value'],
  parameters: () => ({ field: z.optional(keyText()) }),
  fits: { field: ANY_FIELD },
  check: (rule, { fields, cells }) => {
    const found = fields.map(({ key }) => personalNumberIn(cells[key] ?? '')).find((text) => text !== null);
    return typeof found === 'string' ? broken(rule, { value: maskedNumbers(found) }) : none;
  },
});
