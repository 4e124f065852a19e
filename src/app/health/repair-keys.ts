/** The repairs by name, and who may make each. */

import type { RepairKey } from '../../health-view.ts';

/** Triggers, forms, files and mail are the owner's; what stands in the sheets is everybody's who is staff. */
const REPAIRS: Readonly<Record<RepairKey, 'owner' | 'staff'>> = {
  clocks: 'owner',
  forms: 'owner',
  setUp: 'owner',
  sweep: 'owner',
  looks: 'staff',
  zone: 'staff',
  noted: 'staff',
};

export const REPAIR_KEYS = Object.keys(REPAIRS) as RepairKey[];

/** Whether somebody may make this repair. @example mayRepair('looks', false) // → true */
export function mayRepair(repair: RepairKey, isOwner: boolean): boolean {
  return isOwner || REPAIRS[repair] === 'staff';
}
