/** Keeps what it takes to bring back what a run has just recorded. */

import type { Entry } from '../../domain/intake/entry.ts';
import type { Office, Settings } from '../office.ts';
import { keepCopies } from './entry-copies.ts';
import { closeIndex } from './entry-fingerprints.ts';
import { noteNumbers } from './entry-numbers.ts';
import type { Register } from './registers.ts';
import { attempt } from './troubles.ts';

/**
 * Keeps numbers and copies of what this run has recorded, and where the register ends. A failure is noted, and made up
 * for by the next sweep.
 */
export function keepTouched(office: Office, settings: Settings, register: Register): void {
  const isTouched = ({ id }: Entry) => register.touched.has(id);
  attempt(office, '', () => keepCopies(office, register, new Map(), isTouched));
  noteNumbers(office, settings, register, register.entries.filter(isTouched));
  closeIndex(office, settings, register);
}
