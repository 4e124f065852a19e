/** Whether mail goes to a unit. */

import type { Unit } from '../intake/entry.ts';

/** Whether mail goes to `unit`: it is active, and somebody can be written to. */
export function isWrittenTo(unit: Unit | null): boolean {
  return unit?.active === true && unit.contacts.length > 0;
}
