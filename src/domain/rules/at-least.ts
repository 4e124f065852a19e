/** The rule that a number is not below a limit, or that an answer has so many characters or items. */

import * as z from 'zod/mini';
import { keyText } from '../campaign/shapes.ts';
import { fitsMeasure, limitFaults, measure, measured } from './measures.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** The limit itself is enough: 不小于3MB. */
export const atLeast = ruleKind({
  kind: 'atLeast',
  codes: ['tooSmall', 'tooFewCharacters', 'tooFewItems', 'unusual'],
  parameters: () => ({ measure: measure(), field: keyText(), limit: z.number() }),
  fits: fitsMeasure,
  misfits: (rule, place) =>
    limitFaults(rule, place, 'least', {
      value: ['tooSmall', 'unusual'],
      characters: ['tooFewCharacters'],
      items: ['tooFewItems'],
    }),
  check: (rule, subject) => {
    const found = measured(rule, subject);
    if (found === null || found >= rule.limit) return none;
    return broken(rule, { value: String(found), limit: String(rule.limit), bound: 'atLeast' });
  },
});
