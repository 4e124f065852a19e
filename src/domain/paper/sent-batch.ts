/** What was reported to the city, frozen as it was when it went. */

import type { Day, Moment } from '../calendar.ts';

/** An entry as it stood when it was reported. */
export interface SentEntry {
  id: string;
  number: string;
  title: string;
  /** The unit's name. */
  unit: string;
  /** How many took part; null for works. */
  people: number | null;
}

/** One batch of one track (线下活动第1批（截至9月18日）). */
export interface SentBatch {
  /** A key of `tracksOf`. */
  track: string;
  /** From 1, by track. */
  number: number;
  /** The last day that it tells of. */
  until: Day;
  /** To whom, on what day, how, by whom, and who has approved it: as typed. */
  to: string;
  on: Day;
  how: string;
  by: string;
  approvedBy: string;
  at: Moment;
  entries: readonly SentEntry[];
}
