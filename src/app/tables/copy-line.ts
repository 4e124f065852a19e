/** A line of 台账存底 as the register and the copies both know it. */

import type { Door } from '../../domain/intake/entry.ts';

/** What is known of a copy without its texts. */
export interface CopyLine {
  id: string;
  form: string;
  number: string;
  door: Door;
  hash: string;
}
