/** A unit of the roster: chosen from its list, read by any of its names. */

import { factsOf } from '../intake/told.ts';
import { fieldType } from './field-type.ts';

/** The value is the unit's id. */
export const unit = fieldType({
  type: 'unit',
  problem: 'notInRoster',
  read: (text, _, { findUnit, likelyUnit }) => {
    const found = findUnit(text);
    if (found) return { value: found.id };
    return { wrong: { code: 'notInRoster', facts: factsOf(text, likelyUnit(text)?.name) } };
  },
  ask: 'list',
  input: 'units',
  column: () => ({ width: 190, wraps: true }),
});
